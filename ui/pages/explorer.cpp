#include "ui/pages/explorer.hpp"

#include "models/format.hpp"
#include "models/logdecoder.hpp"
#include "models/wei.hpp"
#include "ui/pages/pagestate.hpp"

#include <QHeaderView>
#include <QJsonArray>
#include <QScrollArea>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kHashRole = Qt::UserRole;
constexpr int kDeepest = 64;

quint64 quantity(const QJsonValue& json)
{
    return json.toString().toULongLong(nullptr, 16);
}

QString etherOf(const QJsonValue& json)
{
    const auto wei = Wei::parse(json.toString());
    return wei ? Format::ether(wei->decimal().toStdString(), 6) : u"–"_s;
}

QTreeWidget* makeTree(QWidget* parent)
{
    auto* tree = new QTreeWidget(parent);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setUniformRowHeights(true);
    tree->setColumnCount(2);
    tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(true);
    return tree;
}

} // namespace

ExplorerPage::ExplorerPage(const UiContext& context, QWidget* parent)
    : Page(context, parent), m_model(new BlockModel(context.world, context.status, this)),
      m_chains(new QComboBox), m_search(new QLineEdit), m_table(new DataTable),
      m_listCard(new Card), m_detailCard(new Card)
{
    m_table->setSource(m_model, false);
    for (const int column : {BlockModel::ChainColumn, BlockModel::GasUsed})
        m_table->hideColumn(column);
    m_table->setStretchColumn(BlockModel::Hash);
    m_table->setColumnWidth(BlockModel::Number, 72);
    m_table->setColumnWidth(BlockModel::Age, 88);
    m_table->setColumnWidth(BlockModel::Transactions, 92);
    m_table->setColumnWidth(BlockModel::Fullness, 64);
    m_table->setColumnWidth(BlockModel::BaseFee, 92);
    m_table->proxy()->setFilterKeyColumn(BlockModel::ChainColumn);
    m_search->setMaxLength(80);
    m_search->setFont(Theme::mono(12));
    m_listCard->setFlush();
    m_listCard->addControl(m_chains);
    m_listCard->body()->addWidget(m_table);
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_search);
    left->addWidget(m_listCard, 1);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(24, 4, 24, 16);
    row->setSpacing(12);
    row->addLayout(left, 1);
    row->addWidget(makeDetail(), 1);
    m_panel = new StatePanel(content, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { search(m_search->text()); });
    connect(m_table, &DataTable::rowSelected, this, [this](const QString& id) {
        if (!id.isEmpty())
            search(id);
    });
    connect(m_chains, &QComboBox::currentIndexChanged, this,
            [this] { m_table->setExactFilter(m_chains->currentText()); });
    connect(&status(), &NodeStatus::ticked, this, [this] {
        if (isVisible())
            m_table->viewport()->update();
    });
    connect(&world().table<protocol::ChainRow>(), &TableSignals::changed, this,
            &ExplorerPage::fillChains);
    connect(&status(), &NodeStatus::changed, this, &ExplorerPage::refreshState);
    fillChains();
    retranslate();
}

QWidget* ExplorerPage::makeDetail()
{
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    auto* overview = new QWidget;
    m_facts = new KeyValues(overview);
    auto* column = new QVBoxLayout(overview);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_facts);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(overview);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_transactions = new QListWidget;
    m_transactions->setFrameShape(QFrame::NoFrame);
    m_transactions->setFont(Theme::mono(12));
    m_transactions->setUniformItemSizes(true);
    m_logs = makeTree(m_tabs);
    m_trace = makeTree(m_tabs);
    m_tabs->addTab(scroll, {});
    m_tabs->addTab(m_transactions, {});
    m_tabs->addTab(m_logs, {});
    m_tabs->addTab(m_trace, {});
    connect(m_transactions, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { showTransaction(item->data(kHashRole).toString()); });
    m_detailPanel = new StatePanel(m_tabs, m_detailCard);
    m_detailCard->setFlush();
    m_detailCard->body()->addWidget(m_detailPanel);
    return m_detailCard;
}

void ExplorerPage::open(const QString& target)
{
    refreshState();
    if (!target.isEmpty())
        search(target);
}

void ExplorerPage::fillChains()
{
    const auto& chains = world().table<protocol::ChainRow>();
    if (m_chains->count() == chains.size())
        return;
    const QString chosen = m_chains->currentData().toString();
    m_chains->clear();
    for (const protocol::ChainRow& chain : chains.rows())
        m_chains->addItem(qs(chain.name), qs(chain.id));
    m_chains->setCurrentIndex(qMax(0, m_chains->findData(chosen)));
}

void ExplorerPage::refreshState()
{
    pagestate::follow(*m_panel, status());
}

RpcClient& ExplorerPage::rpc()
{
    const auto* chain =
        world().table<protocol::ChainRow>().find(m_chains->currentData().toString());
    if (!chain || chain->kind == "l1" || chain->ws.empty())
        return context().client.rpc();
    auto& client = m_clients[qs(chain->id)];
    if (!client) {
        client = std::make_unique<RpcClient>();
        client->open(QUrl(qs(chain->ws)));
    }
    return *client;
}

void ExplorerPage::ask(const QString& method, const QJsonArray& params,
                       std::function<void(const QJsonValue&)> then)
{
    const quint64 generation = m_generation;
    rpc().call(method, params, this,
               [this, generation, then = std::move(then)](const RpcAnswer& answer) {
                   if (generation != m_generation)
                       return;
                   if (answer.failed)
                       m_detailPanel->setError(tr("The node could not answer"),
                                               tr("Try again, or look for something else."),
                                               answer.error.message);
                   else if (answer.result.isNull())
                       m_detailPanel->setEmpty(tr("Not found"),
                                               tr("This chain has nothing under that name."));
                   else
                       then(answer.result);
               });
}

void ExplorerPage::search(const QString& text)
{
    ++m_generation;
    QString what = text.trimmed();
    if (const QString chain = what.section(u'/', 0, 0); m_chains->findData(chain) >= 0) {
        m_chains->setCurrentIndex(m_chains->findData(chain));
        what = what.section(u'/', 1);
    }
    if (what.isEmpty())
        return;
    m_detailPanel->setLoading(tr("Looking…"));
    bool isNumber = false;
    const quint64 number = what.toULongLong(&isNumber);
    if (isNumber)
        ask(u"eth_getBlockByNumber"_s, {QString(u"0x"_s + QString::number(number, 16)), true},
            [this](const QJsonValue& block) { showBlock(block.toObject()); });
    else if (what.size() == 42)
        showAddress(what);
    else if (what.size() == 66)
        showTransaction(what);
    else
        m_detailPanel->setEmpty(tr("Not found"),
                                tr("Enter a block number, a transaction hash or an address."));
}

void ExplorerPage::showBlock(const QJsonObject& block)
{
    const quint64 used = quantity(block[u"gasUsed"_s]);
    const quint64 limit = quantity(block[u"gasLimit"_s]);
    const QJsonArray transactions = block[u"transactions"_s].toArray();
    m_detailCard->setTitle(tr("Block %1").arg(Format::number(quantity(block[u"number"_s]))));
    const auto fee = Wei::parse(block[u"baseFeePerGas"_s].toString()).value_or(Wei());
    m_facts->setRows(
        {{tr("Hash"), block[u"hash"_s].toString(), true},
         {tr("Parent"), block[u"parentHash"_s].toString(), true},
         {tr("Time"), Format::absolute(quantity(block[u"timestamp"_s]))},
         {tr("Transactions"), QString::number(transactions.size())},
         {tr("Gas used"), tr("%1 of %2").arg(Format::number(used), Format::number(limit))},
         {tr("Base fee"), Format::gwei(fee.decimal().toStdString())},
         {tr("State root"), block[u"stateRoot"_s].toString(), true},
         {tr("Fee recipient"), block[u"miner"_s].toString(), true}});
    m_transactions->clear();
    for (const QJsonValue item : transactions) {
        const QString hash = item.isObject() ? item[u"hash"_s].toString() : item.toString();
        const QString name = functionName(item[u"input"_s].toString());
        auto* line =
            new QListWidgetItem(Format::elided(hash, 10, 8) + u"  "_s + name, m_transactions);
        line->setData(kHashRole, hash);
        line->setToolTip(hash);
    }
    m_tabs->setTabVisible(1, true);
    m_tabs->setTabVisible(2, false);
    m_tabs->setTabVisible(3, false);
    m_tabs->setCurrentIndex(transactions.isEmpty() ? 0 : 1);
    m_detailPanel->setLive();
}

void ExplorerPage::showTransaction(const QString& hash)
{
    ++m_generation;
    ask(u"eth_getTransactionByHash"_s, {hash}, [this, hash](const QJsonValue& transaction) {
        ask(u"eth_getTransactionReceipt"_s, {hash}, [this, transaction](const QJsonValue& receipt) {
            fillTransaction(transaction.toObject(), receipt.toObject());
        });
        askTrace(hash);
    });
}

void ExplorerPage::fillTransaction(const QJsonObject& transaction, const QJsonObject& receipt)
{
    const bool ok = quantity(receipt[u"status"_s]) == 1;
    const auto price = Wei::parse(receipt[u"effectiveGasPrice"_s].toString()).value_or(Wei());
    const quint64 gas = quantity(receipt[u"gasUsed"_s]);
    m_detailCard->setTitle(tr("Transaction"));
    QList<KeyValue> rows{
        {tr("Hash"), transaction[u"hash"_s].toString(), true},
        {tr("Result"), ok ? tr("Succeeded") : tr("Reverted"), false, ok ? Tone::Ok : Tone::Error},
        {tr("Block"), Format::number(quantity(receipt[u"blockNumber"_s]))},
        {tr("From"), transaction[u"from"_s].toString(), true}};
    if (const QString to = transaction[u"to"_s].toString(); !to.isEmpty())
        rows.append({tr("To"), to, true});
    else
        rows.append({tr("Contract made"), receipt[u"contractAddress"_s].toString(), true});
    rows.append({tr("Calls"), functionName(transaction[u"input"_s].toString())});
    rows.append({tr("Value"), etherOf(transaction[u"value"_s])});
    rows.append({tr("Gas used"), Format::number(gas)});
    rows.append({tr("Fee"), Format::ether((price * gas).decimal().toStdString(), 9)});
    rows.append({tr("Nonce"), Format::number(quantity(transaction[u"nonce"_s]))});
    m_facts->setRows(rows);
    fillLogs(receipt[u"logs"_s].toArray());
    m_tabs->setTabVisible(1, false);
    m_tabs->setTabVisible(2, true);
    m_tabs->setTabVisible(3, true);
    m_tabs->setCurrentIndex(0);
    m_detailPanel->setLive();
}

void ExplorerPage::fillLogs(const QJsonArray& logs)
{
    m_logs->clear();
    for (const QJsonValue item : logs) {
        const DecodedLog log = decodeLog(item.toObject());
        auto* line = new QTreeWidgetItem(m_logs, {log.name, Format::elided(log.address)});
        line->setToolTip(1, log.address);
        for (const DecodedLog::Argument& argument : log.arguments) {
            auto* child = new QTreeWidgetItem(line, {argument.name, argument.value});
            child->setToolTip(1, argument.type);
        }
        line->setExpanded(true);
    }
    m_tabs->setTabText(2, tr("Logs (%1)").arg(logs.size()));
}

void ExplorerPage::askTrace(const QString& hash)
{
    m_trace->clear();
    const quint64 generation = m_generation;
    rpc().call(u"debug_traceTransaction"_s,
               QJsonArray{hash, QJsonObject{{u"tracer"_s, u"callTracer"_s}}}, this,
               [this, generation](const RpcAnswer& answer) {
                   if (generation != m_generation)
                       return;
                   if (answer.failed)
                       new QTreeWidgetItem(m_trace, {tr("No trace"), answer.error.message});
                   else
                       addFrame(answer.result.toObject(), nullptr, 0);
               });
}

void ExplorerPage::addFrame(const QJsonObject& frame, QTreeWidgetItem* parent, int depth)
{
    if (depth > kDeepest)
        return;
    const QString error = frame[u"error"_s].toString();
    const QString name =
        frame[u"type"_s].toString() + u' ' + functionName(frame[u"input"_s].toString());
    const QString detail = tr("%1 · %2 gas", "address, gas")
                               .arg(Format::elided(frame[u"to"_s].toString()),
                                    Format::number(quantity(frame[u"gasUsed"_s]))) +
                           (error.isEmpty() ? QString() : QString(u" · "_s + error));
    auto* line = parent ? new QTreeWidgetItem(parent, {name, detail})
                        : new QTreeWidgetItem(m_trace, {name, detail});
    if (!error.isEmpty())
        line->setForeground(1, Theme::get().color(Tone::Error));
    const QJsonArray calls = frame[u"calls"_s].toArray();
    for (const QJsonValue call : calls)
        addFrame(call.toObject(), line, depth + 1);
    line->setExpanded(true);
}

void ExplorerPage::showAddress(const QString& address)
{
    const QString latest = u"latest"_s;
    ask(u"eth_getBalance"_s, {address, latest}, [=, this](const QJsonValue& balance) {
        ask(u"eth_getTransactionCount"_s, {address, latest}, [=, this](const QJsonValue& nonce) {
            ask(u"eth_getCode"_s, {address, latest}, [=, this](const QJsonValue& code) {
                const qsizetype size = (code.toString().size() - 2) / 2;
                const QString name = world().agentName(address);
                m_detailCard->setTitle(name.isEmpty() ? tr("Address") : name);
                m_facts->setRows({{tr("Address"), address, true},
                                  {tr("Balance"), etherOf(balance)},
                                  {tr("Transactions sent"), Format::number(quantity(nonce))},
                                  {tr("Kind"), size > 0 ? tr("Contract of %n bytes", nullptr,
                                                             static_cast<int>(size))
                                                        : tr("Account")}});
                for (const int tab : {1, 2, 3})
                    m_tabs->setTabVisible(tab, false);
                m_detailPanel->setLive();
            });
        });
    });
}

void ExplorerPage::retranslate()
{
    m_listCard->setTitle(tr("Blocks"));
    m_table->setAccessibleName(tr("Blocks"));
    m_chains->setAccessibleName(tr("Chain"));
    m_search->setPlaceholderText(tr("Block number, transaction hash or address"));
    m_search->setAccessibleName(tr("Search the chain"));
    m_tabs->setTabText(0, tr("Overview", "tab"));
    m_tabs->setTabText(1, tr("Transactions", "tab"));
    m_tabs->setTabText(2, tr("Logs", "tab"));
    m_tabs->setTabText(3, tr("Call trace", "tab"));
    m_tabs->setAccessibleName(tr("Details"));
    m_transactions->setAccessibleName(tr("Transactions of the block"));
    m_logs->setAccessibleName(tr("Logs"));
    m_logs->setHeaderLabels({tr("Event", "column"), tr("Value", "column")});
    m_trace->setAccessibleName(tr("Call trace"));
    m_trace->setHeaderLabels({tr("Call", "column"), tr("Where and gas", "column")});
    m_detailCard->setTitle(tr("Details"));
    if (m_generation == 0)
        m_detailPanel->setEmpty(tr("Choose a block"),
                                tr("Or search for a transaction or an address."));
    m_model->refreshText();
    refreshState();
}

} // namespace nucleate
