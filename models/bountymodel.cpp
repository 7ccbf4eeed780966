#include "models/bountymodel.hpp"

#include "models/bountytruth.hpp"
#include "models/format.hpp"
#include "models/labels.hpp"
#include "models/sentencetext.hpp"
#include "models/wei.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

std::uint64_t deadlineOf(const protocol::BountyRow& row)
{
    return row.state == "bidding" ? row.bids_until : row.expires;
}

} // namespace

BountyModel::BountyModel(World& world, const NodeStatus& status, QObject* parent)
    : StoreModel(world.table<protocol::BountyRow>(), false, parent), m_world(world),
      m_status(status)
{}

int BountyModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BountyModel::cell(const protocol::BountyRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case SortRole:
        return sortKey(row, column);
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case ToneRole:
        return qs(row.state);
    case Qt::ToolTipRole:
        if (column == Deadline && deadlineOf(row) > 0)
            return Format::absolute(deadlineOf(row));
        return SentenceText::of(row, "task", row.task);
    default:
        return {};
    }
}

QString BountyModel::text(const protocol::BountyRow& row, int column) const
{
    switch (column) {
    case Role:
        return Labels::role(row.role);
    case Formation:
        if (const auto* formation = m_world.table<protocol::FormationRow>().find(qs(row.formation)))
            return qs(formation->name);
        return qs(row.formation);
    case State:
        return Labels::bountyState(row.state);
    case Reward:
        return rewardText(row);
    case Escrowed:
        return Format::ether(row.escrowed);
    case Bond:
        return Format::ether(row.bond);
    case Deadline:
        return deadlineOf(row) == 0 ? u"–"_s : Format::age(deadlineOf(row), m_status.chainNow());
    case Bids:
        return Format::number(row.bids.size());
    default:
        return {};
    }
}

QVariant BountyModel::sortKey(const protocol::BountyRow& row, int column) const
{
    switch (column) {
    case Reward:
        return Wei::from(row.reward).ether();
    case Escrowed:
        return Wei::from(row.escrowed).ether();
    case Bond:
        return Wei::from(row.bond).ether();
    case Deadline:
        return static_cast<qulonglong>(deadlineOf(row));
    case Bids:
        return static_cast<qulonglong>(row.bids.size());
    default:
        return text(row, column);
    }
}

QString BountyModel::header(int column) const
{
    switch (column) {
    case Role:
        return tr("Role", "column");
    case Formation:
        return tr("For", "column, formation");
    case State:
        return tr("State", "column");
    case Reward:
        return tr("Reward", "column");
    case Escrowed:
        return tr("Locked", "column, money in the job contract");
    case Bond:
        return tr("Your bond", "column");
    case Deadline:
        return tr("Deadline", "column");
    case Bids:
        return tr("Bids", "column");
    default:
        return {};
    }
}

bool BountyModel::isNumber(int column) const
{
    return column == Reward || column == Escrowed || column == Bond || column == Bids;
}

} // namespace nucleate
