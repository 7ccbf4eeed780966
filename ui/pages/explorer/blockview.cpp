#include "ui/pages/explorer/blockview.hpp"

#include "ui/pages/explorer/jsonparts.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {

BlockView::BlockView(const UiContext& context, ChainClients& clients, QWidget* parent)
    : DetailView(context, clients, parent),
      m_list(new TransactionList(context.world, context.status, this)), m_table(new DataTable),
      m_facts(new KeyValues)
{
    m_table->setObjectName(u"blockTransactions"_s);
    m_table->setDirectSource(m_list);
    m_table->hideColumn(TransactionList::Age);
    m_table->setStretchColumn(TransactionList::Method);
    tabs()->addTab(json::scrolling(m_facts), {});
    tabs()->addTab(m_table, {});
    connect(m_facts, &KeyValues::opened, this, &DetailView::opened);
    connect(m_table, &DataTable::rowActivated, this, &DetailView::opened);
}

void BlockView::show(const QString& chain, const QString& what)
{
    asker().begin(chain);
    const bool byHash = what.startsWith(u"0x"_s);
    need(byHash ? u"eth_getBlockByHash"_s : u"eth_getBlockByNumber"_s,
         {byHash ? what : json::hexOf(what.toULongLong()), true}, [this](const QJsonValue& block) {
             m_block = block.toObject();
             fill();
             const bool empty = m_block[u"transactions"_s].toArray().isEmpty();
             tabs()->setCurrentIndex(empty ? 0 : 1);
             Q_EMIT ready();
         });
}

void BlockView::fill()
{
    const quint64 used = json::quantity(m_block[u"gasUsed"_s]);
    const quint64 limit = json::quantity(m_block[u"gasLimit"_s]);
    const quint64 time = json::quantity(m_block[u"timestamp"_s]);
    const QJsonArray transactions = m_block[u"transactions"_s].toArray();
    const QString recipient = m_block[u"miner"_s].toString();
    const double full = limit ? static_cast<double>(used) / static_cast<double>(limit) : 0;
    QList<KeyValue> rows{
        {tr("Hash"), m_block[u"hash"_s].toString(), true},
        {tr("Parent"), m_block[u"parentHash"_s].toString(), true, Tone::Text, false, true},
        {tr("Time"), Format::absolute(time)},
        {tr("Transactions"), Format::number(static_cast<quint64>(transactions.size()))},
        {tr("Gas used"),
         tr("%1 of %2 (%3)", "gas, limit, share")
             .arg(Format::number(used), Format::number(limit), Format::percent(full))},
        {tr("Base fee"), json::gwei(m_block[u"baseFeePerGas"_s])},
        {tr("Fee recipient"), recipient, true, Tone::Text, false, true,
         context().world.agentName(recipient)},
        {tr("Size"), tr("%1 bytes").arg(Format::number(json::quantity(m_block[u"size"_s])))},
        {tr("State root"), m_block[u"stateRoot"_s].toString(), true},
        {tr("Transactions root"), m_block[u"transactionsRoot"_s].toString(), true},
        {tr("Receipts root"), m_block[u"receiptsRoot"_s].toString(), true}};
    if (m_block.contains(u"blobGasUsed"_s) && json::quantity(m_block[u"blobGasUsed"_s]) > 0)
        rows.append({tr("Blob gas"), Format::number(json::quantity(m_block[u"blobGasUsed"_s]))});
    m_facts->setRows(rows);
    m_list->clear();
    m_list->append(transactions, {}, time);
}

QString BlockView::title() const
{
    return tr("Block %1").arg(Format::number(json::quantity(m_block[u"number"_s])));
}

DetailView::Step BlockView::previous() const
{
    const quint64 number = json::quantity(m_block[u"number"_s]);
    return {number > 0 ? QString::number(number - 1) : QString(), tr("The block before")};
}

DetailView::Step BlockView::next() const
{
    const quint64 number = json::quantity(m_block[u"number"_s]);
    const auto* chain = context().world.table<protocol::ChainRow>().find(asker().chain());
    return {chain && number < chain->head ? QString::number(number + 1) : QString(),
            tr("The block after")};
}

void BlockView::retranslate()
{
    tabs()->setTabText(0, tr("Overview", "tab"));
    tabs()->setTabText(1, tr("Transactions", "tab"));
    tabs()->setAccessibleName(tr("Block"));
    m_table->setAccessibleName(tr("Transactions of the block"));
    m_list->refreshText();
    if (!m_block.isEmpty())
        fill();
}

} // namespace nucleate
