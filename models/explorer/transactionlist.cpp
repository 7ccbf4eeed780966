#include "models/explorer/transactionlist.hpp"

#include "models/abi/decoder.hpp"
#include "models/format.hpp"
#include "models/storemodel.hpp"
#include "models/wei.hpp"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

quint64 quantity(const QJsonValue& json)
{
    return json.toString().toULongLong(nullptr, 16);
}

} // namespace

TransactionList::TransactionList(const World& world, const NodeStatus& status, QObject* parent)
    : QAbstractTableModel(parent), m_world(world), m_status(status)
{}

void TransactionList::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void TransactionList::append(const QJsonArray& transactions, const QJsonArray& receipts,
                             quint64 timestamp)
{
    if (transactions.isEmpty())
        return;
    const auto first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(transactions.size()) - 1);
    for (qsizetype i = 0; i < transactions.size(); ++i) {
        const QJsonValue it = transactions.at(i);
        const QJsonValue receipt = receipts.at(i);
        Row row;
        row.hash = it.isObject() ? it[u"hash"_s].toString() : it.toString();
        row.method = functionName(it[u"input"_s].toString());
        row.from = it[u"from"_s].toString();
        row.to = it[u"to"_s].toString();
        row.creates = it.isObject() && row.to.isEmpty();
        if (row.creates)
            row.to = receipt[u"contractAddress"_s].toString();
        row.failed = receipt.isObject() && quantity(receipt[u"status"_s]) == 0;
        const auto wei = Wei::parse(it[u"value"_s].toString()).value_or(Wei());
        row.value = wei == Wei() ? u"0"_s : Format::ether(wei.decimal().toStdString(), 4);
        row.block = quantity(it[u"blockNumber"_s]);
        const QJsonValue time = receipt[u"timestamp"_s];
        row.timestamp = time.isDouble()   ? static_cast<quint64>(time.toDouble())
                        : time.isString() ? quantity(time)
                                          : timestamp;
        m_rows.append(std::move(row));
    }
    endInsertRows();
}

void TransactionList::refreshText()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TransactionList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TransactionList::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TransactionList::nameOf(const QString& address) const
{
    const QString name = m_world.agentName(address);
    return name.isEmpty() ? Format::elided(address) : name;
}

QString TransactionList::text(const Row& row, int column) const
{
    switch (column) {
    case Hash:
        return Format::elided(row.hash, 8, 4);
    case Method:
        return row.creates            ? tr("creates a contract")
               : row.method.isEmpty() ? tr("transfer", "of ETH, without data")
                                      : row.method;
    case From:
        return nameOf(row.from);
    case To:
        return row.to.isEmpty() ? u"–"_s : nameOf(row.to);
    case Value:
        return row.value;
    case Age:
        return row.timestamp ? Format::age(row.timestamp, m_status.chainNow())
               : row.block   ? tr("block %1").arg(Format::number(row.block))
                             : u"–"_s;
    default:
        return {};
    }
}

QVariant TransactionList::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case IdRole:
        return row.hash;
    case AddressRole:
        return column == From ? row.from : column == To ? row.to : QString();
    case Qt::TextAlignmentRole:
        return headerData(column, Qt::Horizontal, role);
    case Qt::ToolTipRole:
        return column == Hash   ? (row.failed ? tr("%1 (reverted)").arg(row.hash) : row.hash)
               : column == From ? row.from
               : column == To   ? row.to
               : column == Age && row.timestamp ? Format::absolute(row.timestamp)
                                                : QString();
    case ToneRole:
        return column == Hash && row.failed ? QVariant(u"error"_s) : QVariant();
    default:
        return {};
    }
}

QVariant TransactionList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Hash:
        return tr("Transaction", "column");
    case Method:
        return tr("Does", "column, the function that is called");
    case From:
        return tr("From", "column");
    case To:
        return tr("To", "column");
    case Value:
        return tr("Value", "column");
    case Age:
        return tr("Age", "column");
    default:
        return {};
    }
}

} // namespace nucleate
