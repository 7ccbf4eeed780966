#include "models/blockmodel.hpp"

#include "models/format.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {

BlockModel::BlockModel(World& world, const NodeStatus& status, QObject* parent)
    : StoreModel(world.table<protocol::BlockRow>(), true, parent), m_world(world), m_status(status)
{}

int BlockModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BlockModel::cell(const protocol::BlockRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case SortRole:
        return sortKey(row, column);
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case TimeRole:
        return static_cast<qulonglong>(row.timestamp);
    case Qt::ToolTipRole:
        return column == Hash  ? QString(qs(row.hash))
               : column == Age ? Format::absolute(row.timestamp)
                               : QString();
    default:
        return {};
    }
}

QString BlockModel::text(const protocol::BlockRow& row, int column) const
{
    switch (column) {
    case Number:
        return Format::number(row.number);
    case ChainColumn:
        if (const auto* chain = m_world.table<protocol::ChainRow>().find(qs(row.chain)))
            return qs(chain->name);
        return qs(row.chain);
    case Age:
        return Format::age(row.timestamp, m_status.chainNow());
    case Transactions:
        return Format::number(row.transactions);
    case GasUsed:
        return Format::number(row.gas_used);
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

QVariant BlockModel::sortKey(const protocol::BlockRow& row, int column) const
{
    if (column == Number)
        return static_cast<qulonglong>(row.number);
    return static_cast<qulonglong>(row.timestamp);
}

QString BlockModel::header(int column) const
{
    switch (column) {
    case Number:
        return tr("Block", "column");
    case ChainColumn:
        return tr("Chain", "column");
    case Age:
        return tr("Age", "column");
    case Transactions:
        return tr("Transactions", "column");
    case GasUsed:
        return tr("Gas used", "column");
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

bool BlockModel::isNumber(int column) const
{
    return column == Number || (column >= Transactions && column <= BaseFee);
}

} // namespace nucleate
