#include "ui/pages/ruleeditor.hpp"

#include "models/format.hpp"
#include "models/labels.hpp"
#include "models/rowjson.hpp"
#include "models/sentencetext.hpp"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace nucleate {

RuleEditor::RuleEditor(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_rows(new QVBoxLayout(this)),
      m_result(new Label(this, TextSize::Small, Tone::Muted))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    m_result->setWordWrap(true);
    m_rows->addWidget(m_result);
    m_result->hide();
    connect(&context.world.table<protocol::RuleRow>(), &TableSignals::changed, this,
            &RuleEditor::refreshValues);
}

void RuleEditor::setAgent(const QString& id)
{
    if (id == m_agent)
        return;
    m_agent = id;
    m_result->hide();
    rebuild();
}

void RuleEditor::retranslate()
{
    rebuild();
}

/// Fees are shown in gwei.
double RuleEditor::scaleOf(const std::string& metric)
{
    return metric == "base_fee" || metric == "blob_fee" || metric == "price" ? 1e-9 : 1;
}

QString RuleEditor::unitOf(const std::string& metric)
{
    if (metric == "base_fee" || metric == "price")
        return tr("gwei", "unit of a fee");
    return metric.starts_with("inclusion") ? tr("s", "seconds") : QString();
}

QString RuleEditor::valueOf(const protocol::RuleRow& rule)
{
    return tr("now %1", "smoothed value of a metric")
        .arg(Format::compact(rule.value * scaleOf(rule.metric)));
}

void RuleEditor::rebuild()
{
    for (const Line& line : std::as_const(m_lines)) {
        line.widget->hide();
        line.widget->deleteLater();
    }
    m_lines.clear();
    for (const protocol::RuleRow& rule : m_context.world.table<protocol::RuleRow>().rows())
        if (qs(rule.agent) == m_agent) {
            m_lines.append(makeLine(rule));
            m_rows->insertWidget(static_cast<int>(m_lines.size()) - 1, m_lines.back().widget);
        }
}

void RuleEditor::refreshValues()
{
    for (Line& line : m_lines)
        if (const auto* rule = m_context.world.table<protocol::RuleRow>().find(qs(line.rule.id))) {
            line.now->setText(valueOf(*rule));
            line.now->setTone(rule->firing ? Tone::Warn : Tone::Muted);
        }
}

RuleEditor::Line RuleEditor::makeLine(const protocol::RuleRow& rule)
{
    Line line;
    line.rule = rule;
    line.widget = new QWidget(this);
    auto* name = new Label(line.widget);
    name->setText(Labels::metric(rule.metric));
    line.now = new Label(line.widget, TextSize::Small, rule.firing ? Tone::Warn : Tone::Muted);
    line.now->setText(valueOf(rule));
    auto* threshold = new QDoubleSpinBox(line.widget);
    threshold->setRange(0, 1e12);
    threshold->setDecimals(2);
    threshold->setMinimumWidth(88);
    threshold->setButtonSymbols(QAbstractSpinBox::NoButtons);
    if (const QString unit = unitOf(rule.metric); !unit.isEmpty())
        threshold->setSuffix(u' ' + unit);
    threshold->setValue(rule.threshold * scaleOf(rule.metric));
    threshold->setAccessibleName(tr("Limit of %1", "metric").arg(name->text()));
    threshold->setToolTip(tr("Pressed above this"));
    auto* dwell = new QSpinBox(line.widget);
    dwell->setRange(1, 10'000);
    dwell->setMinimumWidth(92);
    dwell->setButtonSymbols(QAbstractSpinBox::NoButtons);
    dwell->setSuffix(u' ' + tr("blocks", "after a number: for so many blocks"));
    dwell->setValue(static_cast<int>(rule.dwell));
    dwell->setAccessibleName(tr("Blocks that %1 must hold", "metric").arg(name->text()));
    dwell->setToolTip(tr("For so many blocks on end"));
    auto* save = new QPushButton(tr("Apply", "button, a changed rule"), line.widget);
    save->setEnabled(false);
    const auto edited = [save] { save->setEnabled(true); };
    connect(threshold, &QDoubleSpinBox::valueChanged, save, edited);
    connect(dwell, &QSpinBox::valueChanged, save, edited);
    connect(save, &QPushButton::clicked, this, [this, rule, threshold, dwell, save] {
        save->setEnabled(false);
        apply(rule, threshold->value() / scaleOf(rule.metric), dwell->value());
    });
    auto* head = new QHBoxLayout;
    head->addWidget(name, 1);
    head->addWidget(line.now);
    auto* fields = new QHBoxLayout;
    fields->addWidget(threshold, 1);
    fields->addWidget(dwell);
    fields->addWidget(save);
    auto* column = new QVBoxLayout(line.widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addLayout(fields);
    return line;
}

void RuleEditor::apply(protocol::RuleRow rule, double threshold, int dwell)
{
    rule.threshold = threshold;
    rule.dwell = static_cast<std::uint64_t>(dwell);
    m_context.client.rpc().call(u"nucleate_setRule"_s, QJsonArray{rowjson::write(rule)}, this,
                                [this](const RpcAnswer& answer) {
                                    m_result->setTone(answer.failed ? Tone::Error : Tone::Ok);
                                    m_result->setText(
                                        answer.failed ? SentenceText::alone(answer.error.message)

                                                      : tr("The rule is changed."));
                                    m_result->show();
                                });
}

} // namespace nucleate
