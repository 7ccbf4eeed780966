#include "ui/pages/explorer/calltree.hpp"

#include "models/abi/decoder.hpp"
#include "ui/pages/explorer/jsonparts.hpp"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

enum Column
{
    Call,
    Contract,
    Gas,
    ColumnCount
};

/// Where the log function of Hardhat's and Foundry's console writes to.
const QString kConsole = u"0x000000000000000000636f6e736f6c652e6c6f67"_s;

QString argumentsText(const DecodedCall& call)
{
    QStringList values;
    for (const AbiArgument& argument : call.arguments)
        values.append(argument.value.left(120));
    return values.join(u", "_s);
}

} // namespace

CallTree::CallTree(const World& world, QWidget* parent)
    : QWidget(parent), m_tree(new ValueTree(world, ColumnCount, this))
{
    m_tree->headerItem()->setTextAlignment(Gas, Qt::AlignRight | Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tree);
}

void CallTree::setTrace(const QJsonObject& trace)
{
    m_trace = trace;
    m_gas = json::quantity(trace[u"gasUsed"_s]);
    m_frames = 0;
    m_tree->setUpdatesEnabled(false);
    m_tree->clear();
    if (!trace.isEmpty())
        add(trace, nullptr, 0);
    m_tree->expandToDepth(6);
    m_tree->setUpdatesEnabled(true);
}

void CallTree::add(const QJsonObject& frame, QTreeWidgetItem* parent, int depth)
{
    if (depth > kDeepest)
        return;
    if (++m_frames >= kMostFrames) {
        if (m_frames == kMostFrames)
            m_tree->add(parent, {tr("More calls than are shown here")});
        return;
    }
    QTreeWidgetItem* line = m_tree->add(parent, {});
    describe(line, frame);
    const QJsonArray calls = frame[u"calls"_s].toArray();
    for (const QJsonValue call : calls)
        add(call.toObject(), line, depth + 1);
}

void CallTree::describe(QTreeWidgetItem* line, const QJsonObject& frame) const
{
    const QString to = frame[u"to"_s].toString();
    const QString type = frame[u"type"_s].toString();
    const bool creates = type.startsWith(u"CREATE"_s);
    const DecodedCall call = creates ? DecodedCall() : decodeCall(frame[u"input"_s].toString());
    if (to == kConsole) {
        line->setText(Call, u"console.log: "_s + argumentsText(call));
        ValueTree::setTone(line, Call, Tone::Muted);
        return;
    }
    QString text = call.name.isEmpty() ? type : QString(type + u"  "_s + call.name);
    const auto value = Wei::parse(frame[u"value"_s].toString()).value_or(Wei());
    if (value > Wei())
        text += u"  ·  "_s + Format::ether(value.decimal().toStdString(), 6);
    QStringList tip{call.signature.isEmpty() ? type : call.signature};
    for (const AbiArgument& argument : call.arguments)
        tip.append(argument.name + u" = "_s + argument.value.left(200));
    if (const QString error = frame[u"error"_s].toString(); !error.isEmpty()) {
        const QString reason = revertReason(frame[u"output"_s].toString());
        text += u"  ✕ "_s + (reason.isEmpty() ? error : reason);
        tip.append(error);
        ValueTree::setTone(line, Call, Tone::Error);
    }
    line->setText(Call, text);
    line->setToolTip(Call, tip.join(u'\n'));
    m_tree->setAddress(line, Contract, to);
    const quint64 gas = json::quantity(frame[u"gasUsed"_s]);
    const double share = m_gas ? static_cast<double>(gas) / static_cast<double>(m_gas) : 0;
    line->setText(
        Gas,
        tr("%1  (%2)", "gas, share of the whole").arg(Format::number(gas), Format::percent(share)));
    line->setTextAlignment(Gas, Qt::AlignRight | Qt::AlignVCenter);
}

QString CallTree::failure(const QJsonObject& trace)
{
    if (trace[u"error"_s].toString().isEmpty())
        return {};
    const QString reason = revertReason(trace[u"output"_s].toString());
    return reason.isEmpty() ? trace[u"error"_s].toString() : reason;
}

void CallTree::retranslate()
{
    m_tree->setHeaderLabels({tr("Call", "column"), tr("Contract", "column"), tr("Gas", "column")});
    m_tree->setAccessibleName(tr("Calls with their gas"));
    setTrace(m_trace);
}

} // namespace nucleate
