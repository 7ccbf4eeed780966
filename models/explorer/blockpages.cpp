#include "models/explorer/blockpages.hpp"

#include "models/format.hpp"
#include "models/storemodel.hpp"
#include "models/wei.hpp"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kGatherMs = 15;
/// How far below the head another history is looked for.
constexpr quint64 kCompared = 16;

quint64 quantity(const QJsonValue& json)
{
    return json.toString().toULongLong(nullptr, 16);
}

} // namespace

BlockPages::BlockPages(ChainClients& clients, World& world, const NodeStatus& status,
                       QObject* parent)
    : QAbstractTableModel(parent), m_clients(clients), m_world(world), m_status(status)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kGatherMs);
    connect(&m_soon, &QTimer::timeout, this, &BlockPages::fetch);
    connect(&world, &World::changed, this, &BlockPages::follow);
}

void BlockPages::setChain(const QString& chain)
{
    if (chain == m_chain)
        return;
    beginResetModel();
    m_chain = chain;
    m_hasHead = false;
    forget();
    endResetModel();
    follow();
}

void BlockPages::forget()
{
    ++m_generation;
    m_rows.clear();
    m_wanted.clear();
    m_asked.clear();
}

void BlockPages::follow()
{
    const auto* row = m_world.table<protocol::ChainRow>().find(m_chain);
    if (row && (!m_hasHead || row->head != m_head || isAnother()))
        moveTo(row->head);
}

/// A block that is remembered has another hash now: the chain went back and took another way.
bool BlockPages::isAnother() const
{
    const auto& told = m_world.table<Row>();
    for (quint64 n = m_head; n + kCompared > m_head && n <= m_head; --n) {
        const Row* kept = m_rows.object(n);
        const Row* now = told.find(m_chain + u'/' + QString::number(n));
        if (kept && now && kept->hash != now->hash)
            return true;
    }
    return false;
}

void BlockPages::moveTo(quint64 head)
{
    const bool grew = m_hasHead && head > m_head && head - m_head < 1000 && !isAnother() &&
                      head < static_cast<quint64>(kMostRows);
    if (grew) {
        beginInsertRows({}, 0, static_cast<int>(head - m_head) - 1);
        m_head = head;
        endInsertRows();
        return;
    }
    beginResetModel();
    forget();
    m_head = head;
    m_hasHead = true;
    endResetModel();
}

int BlockPages::rowOf(quint64 number) const
{
    const bool there = m_hasHead && number <= m_head;
    return there && m_head - number < static_cast<quint64>(kMostRows)
               ? static_cast<int>(m_head - number)
               : -1;
}

int BlockPages::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_hasHead)
        return 0;
    return static_cast<int>(qMin<quint64>(m_head + 1, static_cast<quint64>(kMostRows)));
}

int BlockPages::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const BlockPages::Row* BlockPages::find(quint64 number) const
{
    const auto& told = m_world.table<Row>();
    if (const Row* row = told.find(m_chain + u'/' + QString::number(number)))
        return row;
    return m_rows.object(number);
}

QVariant BlockPages::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const quint64 number = numberOf(index.row());
    const int column = index.column();
    if (role == IdRole)
        return QString::number(number);
    if (role == Qt::TextAlignmentRole)
        return headerData(column, Qt::Horizontal, role);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column == Number)
        return role == Qt::DisplayRole ? QVariant(Format::number(number)) : QVariant();
    const Row* row = find(number);
    if (!row) {
        want(number);
        return role == Qt::DisplayRole ? QVariant(u"…"_s) : QVariant();
    }
    if (role == Qt::DisplayRole)
        return text(*row, column);
    return column == Hash  ? QString(qs(row->hash))
           : column == Age ? Format::absolute(row->timestamp)
                           : QString();
}

QString BlockPages::text(const Row& row, int column) const
{
    switch (column) {
    case Age:
        return Format::age(row.timestamp, m_status.chainNow());
    case Transactions:
        return Format::number(row.transactions);
    case Fullness:
        return row.gas_limit == 0 ? u"–"_s
                                  : Format::percent(static_cast<double>(row.gas_used) /
                                                    static_cast<double>(row.gas_limit));
    case BaseFee:
        return Format::gwei(row.base_fee);
    case Hash:
        return Format::elided(row.hash, 10, 8);
    default:
        return {};
    }
}

QVariant BlockPages::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool right = section == Number || (section >= Transactions && section <= BaseFee);
        return QVariant((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Block", "column");
    case Age:
        return tr("Age", "column");
    case Transactions:
        return tr("Transactions", "column");
    case Fullness:
        return tr("Full", "column, share of the gas limit");
    case BaseFee:
        return tr("Base fee", "column");
    case Hash:
        return tr("Hash", "column");
    default:
        return {};
    }
}

void BlockPages::refreshText()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void BlockPages::want(quint64 number) const
{
    if (m_asked.contains(number) || m_wanted.contains(number))
        return;
    m_wanted.append(number);
    // Rows that flew by while the bar was dragged are asked for when they are looked at again.
    if (m_wanted.size() > kMostAtOnce)
        m_wanted.removeFirst();
    if (!m_soon.isActive())
        m_soon.start();
}

void BlockPages::fetch()
{
    const quint64 generation = m_generation;
    RpcClient& rpc = m_clients.of(m_chain);
    while (!m_wanted.isEmpty() && m_asked.size() < kMostAtOnce) {
        const quint64 number = m_wanted.takeLast();
        m_asked.insert(number);
        rpc.call(u"eth_getBlockByNumber"_s,
                 QJsonArray{QString(u"0x"_s + QString::number(number, 16)), false}, this,
                 [this, number, generation](const RpcAnswer& answer) {
                     if (generation == m_generation)
                         onBlock(number, answer);
                 });
    }
}

void BlockPages::onBlock(quint64 number, const RpcAnswer& answer)
{
    m_asked.remove(number);
    if (!m_wanted.isEmpty() && !m_soon.isActive())
        m_soon.start();
    const QJsonObject block = answer.result.toObject();
    if (answer.failed || block.isEmpty())
        return;
    auto row = std::make_unique<Row>();
    row->number = number;
    row->hash = block[u"hash"_s].toString().toStdString();
    row->timestamp = quantity(block[u"timestamp"_s]);
    row->gas_used = quantity(block[u"gasUsed"_s]);
    row->gas_limit = quantity(block[u"gasLimit"_s]);
    row->transactions = static_cast<quint64>(block[u"transactions"_s].toArray().size());
    row->base_fee =
        Wei::parse(block[u"baseFeePerGas"_s].toString()).value_or(Wei()).decimal().toStdString();
    m_rows.insert(number, row.release());
    if (const int at = rowOf(number); at >= 0)
        Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
}

} // namespace nucleate
