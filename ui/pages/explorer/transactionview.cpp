#include "ui/pages/explorer/transactionview.hpp"

#include "models/abi/decoder.hpp"
#include "models/explorer/statechanges.hpp"
#include "ui/pages/explorer/jsonparts.hpp"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

/// A tree with room to breathe, as the card's other tabs have.
QWidget* padded(QWidget* content)
{
    auto* outer = new QWidget;
    auto* column = new QVBoxLayout(outer);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(content);
    return outer;
}

/// A word without the zeros in front: slots mostly hold small numbers.
QString number(const QString& word)
{
    qsizetype first = 2;
    while (first + 1 < word.size() && word.at(first) == u'0')
        ++first;
    return word.isEmpty() ? u"0x0"_s : QString(u"0x"_s + word.mid(first));
}

/// "+0.5 ETH" or "−0.5 ETH".
QString difference(Wei before, Wei after)
{
    const bool more = after > before;
    const Wei by = more ? after - before : before - after;
    return (more ? u"+"_s : u"−"_s) + Format::ether(by.decimal().toStdString(), 9);
}

} // namespace

TransactionView::TransactionView(const UiContext& context, ChainClients& clients, QWidget* parent)
    : DetailView(context, clients, parent), m_facts(new KeyValues),
      m_input(new ValueTree(context.world, 2)), m_logs(new ValueTree(context.world, 2)),
      m_calls(new CallTree(context.world)), m_state(new ValueTree(context.world, 3)),
      m_console(new QPlainTextEdit)
{
    m_callPanel = new StatePanel(m_calls);
    m_statePanel = new StatePanel(m_state);
    tabs()->addTab(json::scrolling(m_facts), {});
    tabs()->addTab(padded(m_input), {});
    tabs()->addTab(padded(m_logs), {});
    tabs()->addTab(padded(m_callPanel), {});
    tabs()->addTab(padded(m_statePanel), {});
    tabs()->addTab(padded(m_console), {});
    m_console->setObjectName(u"console"_s);
    m_console->setReadOnly(true);
    m_console->setFont(Theme::mono(12));
    m_console->setFrameShape(QFrame::NoFrame);
    m_console->setTabChangesFocus(true);
    fillConsole({});
    for (ValueTree* tree : {m_input, m_logs, m_state})
        tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    for (ValueTree* tree : {m_input, m_logs})
        tree->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_state->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_state->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    for (ValueTree* tree : {m_input, m_logs, m_calls->tree(), m_state})
        connect(tree, &ValueTree::opened, this, &DetailView::opened);
    connect(m_facts, &KeyValues::opened, this, &DetailView::opened);
    for (StatePanel* panel : {m_callPanel, m_statePanel})
        connect(panel, &StatePanel::retryTriggered, this, [this] { askRest(); });
}

void TransactionView::show(const QString& chain, const QString& hash)
{
    asker().begin(chain);
    need(u"eth_getTransactionByHash"_s, {hash}, [this, hash](const QJsonValue& transaction) {
        m_transaction = transaction.toObject();
        m_receipt = {};
        m_trace = {};
        m_diff = {};
        m_time = 0;
        m_before.clear();
        m_after.clear();
        fillConsole({});
        asker().ask(u"eth_getTransactionReceipt"_s, {hash}, [this](const RpcAnswer& answer) {
            m_receipt = answer.result.toObject();
            fill();
            fillInput();
            fillLogs();
            fillCalls();
            fillState();
            tabs()->setCurrentIndex(Overview);
            askRest();
            Q_EMIT ready();
        });
    });
}

void TransactionView::askRest()
{
    const quint64 nonce = json::quantity(m_transaction[u"nonce"_s]);
    if (nonce > 0)
        askNeighbour(nonce - 1, &TransactionView::m_before);
    askNeighbour(nonce + 1, &TransactionView::m_after);
    if (isPending())
        return;
    const QString hash = m_transaction[u"hash"_s].toString();
    m_callPanel->setLoading(tr("Running it again…"));
    m_statePanel->setLoading(tr("Running it again…"));
    asker().ask(u"eth_getBlockByNumber"_s, {m_transaction[u"blockNumber"_s], false},
                [this](const RpcAnswer& answer) {
                    m_time = json::quantity(answer.result[u"timestamp"_s]);
                    fill();
                });
    const auto trace = [this, &hash](const QJsonObject& options, QJsonObject TransactionView::*into,
                                     StatePanel* panel, void (TransactionView::*shown)()) {
        asker().ask(u"debug_traceTransaction"_s, {hash, options},
                    [this, into, panel, shown](const RpcAnswer& answer) {
                        if (answer.failed) {
                            panel->setError(tr("No trace"),
                                            tr("The node could not run the transaction again."),
                                            answer.error.message);
                            return;
                        }
                        this->*into = answer.result.toObject();
                        (this->*shown)();
                    });
    };
    trace({{u"tracer"_s, u"callTracer"_s}}, &TransactionView::m_trace, m_callPanel,
          &TransactionView::fillCalls);
    trace({{u"tracer"_s, u"prestateTracer"_s},
           {u"tracerConfig"_s, QJsonObject{{u"diffMode"_s, true}}}},
          &TransactionView::m_diff, m_statePanel, &TransactionView::fillState);
    askConsole(hash);
}

/// Only a development L1 of its own kind knows them: elsewhere there is no such tab.
void TransactionView::askConsole(const QString& hash)
{
    asker().ask(u"nucleate_consoleLogs"_s, {hash}, [this](const RpcAnswer& answer) {
        QStringList lines;
        const QJsonArray told = answer.result.toArray();
        for (const QJsonValue line : told)
            lines.append(line.toString());
        fillConsole(lines);
    });
}

void TransactionView::fillConsole(const QStringList& lines)
{
    m_console->setPlainText(lines.join(u'\n'));
    tabs()->setTabVisible(Console, !lines.isEmpty());
}

void TransactionView::askNeighbour(quint64 nonce, QString TransactionView::*target)
{
    asker().ask(u"eth_getTransactionBySenderAndNonce"_s,
                {m_transaction[u"from"_s], json::hexOf(nonce)},
                [this, target](const RpcAnswer& answer) {
                    this->*target = answer.result[u"hash"_s].toString();
                    Q_EMIT ready();
                });
}

void TransactionView::fill()
{
    const bool ok = json::quantity(m_receipt[u"status"_s]) == 1;
    const QString from = m_transaction[u"from"_s].toString();
    const QString to = m_transaction[u"to"_s].toString();
    const QString why = CallTree::failure(m_trace);
    const auto& world = context().world;
    QList<KeyValue> rows{{tr("Hash"), m_transaction[u"hash"_s].toString(), true}};
    if (isPending())
        rows.append({tr("Result"), tr("Waits for a block"), false, Tone::Warn});
    else if (ok)
        rows.append({tr("Result"), tr("Succeeded"), false, Tone::Ok});
    else
        rows.append({tr("Result"), why.isEmpty() ? tr("Reverted") : tr("Reverted: %1").arg(why),
                     false, Tone::Error});
    if (!isPending())
        rows.append({tr("Block"), QString::number(json::quantity(m_receipt[u"blockNumber"_s])),
                     true, Tone::Text, false, true});
    if (m_time > 0)
        rows.append({tr("Time"), Format::absolute(m_time)});
    rows.append({tr("From"), from, true, Tone::Text, false, true, world.agentName(from)});
    if (!to.isEmpty())
        rows.append({tr("To"), to, true, Tone::Text, false, true, world.agentName(to)});
    else
        rows.append({tr("Contract made"), m_receipt[u"contractAddress"_s].toString(), true,
                     Tone::Text, false, true});
    if (const QString called = functionName(m_transaction[u"input"_s].toString());
        !called.isEmpty() && !to.isEmpty())
        rows.append({tr("Calls"), called});
    rows.append({tr("Value"), json::ether(m_transaction[u"value"_s])});
    m_facts->setRows(rows + feeRows());
}

QList<KeyValue> TransactionView::feeRows() const
{
    static const QStringList kTypes{u"legacy"_s, u"EIP-2930"_s, u"EIP-1559"_s, u"EIP-4844"_s,
                                    u"EIP-7702"_s};
    const quint64 type = json::quantity(m_transaction[u"type"_s]);
    const quint64 limit = json::quantity(m_transaction[u"gas"_s]);
    QList<KeyValue> rows;
    if (!isPending()) {
        const quint64 gas = json::quantity(m_receipt[u"gasUsed"_s]);
        const auto price = Wei::parse(m_receipt[u"effectiveGasPrice"_s].toString()).value_or(Wei());
        rows.append({tr("Gas used"), tr("%1 of %2 (%3)", "gas, limit, share")
                                         .arg(Format::number(gas), Format::number(limit),
                                              Format::percent(limit ? static_cast<double>(gas) /
                                                                          static_cast<double>(limit)
                                                                    : 0))});
        rows.append({tr("Gas price"), Format::gwei(price.decimal().toStdString())});
        rows.append({tr("Fee"), Format::ether((price * gas).decimal().toStdString(), 9)});
    } else {
        rows.append({tr("Gas limit"), Format::number(limit)});
    }
    if (m_receipt.contains(u"l1Fee"_s))
        rows.append({tr("Fee for L1"), json::ether(m_receipt[u"l1Fee"_s], 9)});
    rows.append({tr("Nonce"), Format::number(json::quantity(m_transaction[u"nonce"_s]))});
    if (!isPending())
        rows.append({tr("Place in the block"),
                     Format::number(json::quantity(m_receipt[u"transactionIndex"_s]))});
    rows.append({tr("Type"), type == 0x7e ? tr("deposit from L1")
                             : type < static_cast<quint64>(kTypes.size())
                                 ? kTypes.at(static_cast<qsizetype>(type))
                                 : QString::number(type)});
    return rows;
}

void TransactionView::fillInput()
{
    m_input->clear();
    const QString input = m_transaction[u"input"_s].toString();
    const bool creates = m_transaction[u"to"_s].toString().isEmpty();
    const DecodedCall call = creates ? DecodedCall() : decodeCall(input);
    if (input.size() <= 2) {
        m_input->add(nullptr, {tr("Data"), tr("none")});
        return;
    }
    if (call.known) {
        QTreeWidgetItem* line = m_input->add(nullptr, {call.name, call.signature});
        ValueTree::setTone(line, 1, Tone::Muted);
        for (const AbiArgument& argument : call.arguments)
            m_input->addArgument(line, argument);
        if (!call.fits)
            m_input->add(line, {tr("Arguments"), tr("do not fit this function")});
        line->setExpanded(true);
    }
    QTreeWidgetItem* raw = m_input->add(nullptr, {creates ? tr("Code") : tr("Data")});
    ValueTree::setWhole(raw, 1, input);
    m_input->add(nullptr,
                 {tr("Length"),
                  tr("%1 bytes").arg(Format::number(static_cast<quint64>(input.size() / 2 - 1)))});
}

void TransactionView::fillLogs()
{
    m_logs->clear();
    const QJsonArray logs = m_receipt[u"logs"_s].toArray();
    for (const QJsonValue item : logs) {
        const DecodedLog log = decodeLog(item.toObject());
        QTreeWidgetItem* line = m_logs->add(nullptr, {log.name});
        m_logs->setAddress(line, 1, log.address);
        for (const AbiArgument& argument : log.arguments)
            m_logs->addArgument(line, argument);
        if (!log.known) {
            const QJsonArray topics = item[u"topics"_s].toArray();
            for (qsizetype i = 0; i < topics.size(); ++i)
                ValueTree::setWhole(m_logs->add(line, {tr("Topic %1").arg(i)}), 1,
                                    topics.at(i).toString());
            ValueTree::setWhole(m_logs->add(line, {tr("Data")}), 1, item[u"data"_s].toString());
        }
        line->setExpanded(true);
    }
    tabs()->setTabText(Logs, tr("Logs (%1)").arg(logs.size()));
    tabs()->setTabEnabled(Logs, !logs.isEmpty());
}

void TransactionView::fillCalls()
{
    m_calls->setTrace(m_trace);
    if (isPending())
        m_callPanel->setEmpty(tr("Not run yet"), tr("The calls are known once it is in a block."));
    else if (!m_trace.isEmpty())
        m_callPanel->setLive();
    if (!m_trace.isEmpty())
        fill();
}

void TransactionView::fillState()
{
    m_state->clear();
    if (isPending()) {
        m_statePanel->setEmpty(tr("Not run yet"),
                               tr("What it changes is known once it is in a block."));
        return;
    }
    for (const AccountChange& account : stateChanges(m_diff)) {
        QTreeWidgetItem* line = m_state->add(nullptr, {});
        m_state->setAddress(line, 0, account.address);
        if (account.created || account.deleted)
            line->setText(2, account.created ? tr("new") : tr("deleted"));
        for (const StateChange& change : account.changes) {
            QTreeWidgetItem* cell = m_state->add(line, {});
            const auto old = Wei::parse(change.before).value_or(Wei());
            const auto now = Wei::parse(change.after).value_or(Wei());
            if (change.what == StateChange::What::Balance) {
                cell->setText(0, tr("Balance"));
                cell->setText(1, Format::ether(old.decimal().toStdString(), 9));
                cell->setText(2, Format::ether(now.decimal().toStdString(), 9));
                cell->setToolTip(2, difference(old, now));
            } else if (change.what == StateChange::What::Nonce) {
                cell->setText(0, tr("Nonce"));
                cell->setText(1, old.decimal());
                cell->setText(2, now.decimal());
            } else {
                const bool code = change.what == StateChange::What::Code;
                ValueTree::setWhole(cell, 0, code ? tr("Code") : Format::elided(change.slot, 8, 6));
                if (!code)
                    cell->setToolTip(0, change.slot);
                ValueTree::setWhole(cell, 1, code ? change.before : number(change.before));
                ValueTree::setWhole(cell, 2, code ? change.after : number(change.after));
            }
            ValueTree::setTone(cell, 1, Tone::Muted);
        }
        line->setExpanded(true);
    }
    if (!m_diff.isEmpty())
        m_statePanel->setLive();
}

QString TransactionView::title() const
{
    return tr("Transaction");
}

DetailView::Step TransactionView::previous() const
{
    return {m_before, tr("The sender's transaction before")};
}

DetailView::Step TransactionView::next() const
{
    return {m_after, tr("The sender's next transaction")};
}

void TransactionView::retranslate()
{
    tabs()->setTabText(Overview, tr("Overview", "tab"));
    tabs()->setTabText(Input, tr("Input", "tab"));
    tabs()->setTabText(Calls, tr("Calls", "tab"));
    tabs()->setTabText(State, tr("Changes", "tab"));
    tabs()->setTabText(Console, u"console.log"_s);
    tabs()->setAccessibleName(tr("Transaction"));
    m_console->setAccessibleName(u"console.log"_s);
    m_input->setAccessibleName(tr("Input"));
    m_input->setHeaderLabels({tr("Name", "column"), tr("Value", "column")});
    m_logs->setAccessibleName(tr("Logs"));
    m_logs->setHeaderLabels({tr("Event", "column"), tr("Value", "column")});
    m_state->setAccessibleName(tr("What it changed"));
    m_state->setHeaderLabels({tr("What", "column"), tr("Before", "column"), tr("After", "column")});
    m_calls->retranslate();
    fillLogs();
    if (m_transaction.isEmpty())
        return;
    fill();
    fillInput();
    fillCalls();
    fillState();
}

} // namespace nucleate
