#include "ui/pages/metrics.hpp"

#include "models/format.hpp"
#include "models/labels.hpp"
#include "ui/pages/pagestate.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kSpan = 900;

} // namespace

MetricsPage::MetricsPage(const UiContext& context, QWidget* parent)
    : Page(context, parent), m_grid(new QGridLayout)
{
    auto* content = new QWidget;
    m_grid->setSpacing(12);
    addPanel(u"base_fee"_s, 1e-9, 0, 0);
    addPanel(u"gas_used"_s, 1e-6, 0, 1);
    addPanel(u"tps"_s, 1, 0, 2);
    addPanel(u"pending"_s, 1, 1, 0);
    addPanel(u"inclusion_p95"_s, 1, 1, 1);
    addPanel(u"pressure"_s, 1, 1, 2);
    m_consoleCard = new Card(content);
    m_console = new RpcConsole(context, m_consoleCard);
    m_consoleCard->body()->addWidget(m_console);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 4, 24, 16);
    column->setSpacing(12);
    column->addLayout(m_grid, 3);
    column->addWidget(m_consoleCard, 2);
    m_panel = new StatePanel(content, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    connect(&status(), &NodeStatus::changed, this,
            [this] { pagestate::follow(*m_panel, status()); });
    connect(&world().series(), &SeriesStore::changed, this, &MetricsPage::refreshCharts);
    pagestate::follow(*m_panel, status());
    retranslate();
}

void MetricsPage::addPanel(const QString& metric, double scale, int row, int column)
{
    Panel made{metric, scale, new Card(this), nullptr, nullptr};
    if (context().views.chart) {
        const ChartSpec spec{u"l1"_s,        metric, Labels::metric(metric.toStdString()),
                             unitOf(metric), scale,  kSpan};
        made.chart = context().views.chart(context(), spec, made.card);
        made.card->body()->addWidget(made.chart, 1);
    } else {
        made.plain = new Sparkline(made.card);
        made.card->body()->addWidget(made.plain, 1);
    }
    m_grid->addWidget(made.card, row, column);
    m_panels.append(made);
}

void MetricsPage::open(const QString&)
{
    refreshCharts();
}

QString MetricsPage::unitOf(const QString& metric)
{
    if (metric == u"base_fee")
        return tr("gwei", "unit of a fee");
    if (metric == u"gas_used")
        return tr("million", "unit of gas");
    if (metric == u"inclusion_p95")
        return tr("s", "seconds");
    return {};
}

void MetricsPage::refreshCharts()
{
    if (!isVisible())
        return;
    for (const Panel& panel : std::as_const(m_panels)) {
        const Series* series = world().series().find(u"l1"_s, panel.metric);
        if (series->isEmpty())
            continue;
        const double end = series->last().time;
        panel.card->setNote(Format::compact(series->last().value * panel.scale) + u' ' +
                            unitOf(panel.metric));
        if (panel.plain)
            panel.plain->setPoints(
                series->decimated(end - kSpan, end, qMax(panel.plain->width(), 200)));
    }
}

void MetricsPage::retranslate()
{
    for (const Panel& panel : std::as_const(m_panels)) {
        const QString title = Labels::metric(panel.metric.toStdString());
        panel.card->setTitle(title);
        if (panel.chart)
            QMetaObject::invokeMethod(panel.chart, "setWords", Q_ARG(QString, title),
                                      Q_ARG(QString, unitOf(panel.metric)));
    }
    m_consoleCard->setTitle(tr("RPC console"));
    m_consoleCard->setNote(tr("method and parameters, as JSON: eth_getBalance [\"0x…\", "
                              "\"latest\"]"));
    m_console->retranslate();
    refreshCharts();
}

} // namespace nucleate
