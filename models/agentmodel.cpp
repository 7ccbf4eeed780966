#include "models/agentmodel.hpp"

#include "models/format.hpp"
#include "models/labels.hpp"
#include "models/wei.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

/// Working agents come first, those that did nothing yet last.
int rank(const protocol::AgentRow& row)
{
    if (!row.role.empty())
        return 0;
    if (row.state != "working")
        return 1;
    return row.nonce > 0 ? 2 : 3;
}

} // namespace

AgentModel::AgentModel(World& world, const NodeStatus& status, QObject* parent)
    : StoreModel(world.table<protocol::AgentRow>(), false, parent), m_world(world), m_status(status)
{}

int AgentModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AgentModel::cell(const protocol::AgentRow& row, int column, int role) const
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
        return column == Reputation
                   ? tr("Expected value of its payment-grounded reputation; 5 % quantile %1, from "
                        "%n feedbacks",
                        nullptr, static_cast<int>(row.feedbacks))
                         .arg(Format::percent(row.reputation_low))
                   : QString(qs(row.address));
    default:
        return {};
    }
}

QString AgentModel::text(const protocol::AgentRow& row, int column) const
{
    switch (column) {
    case Name:
        return qs(row.name);
    case State:
        return Labels::agentState(row.state);
    case Profile:
        return Labels::profile(row.profile);
    case ChainColumn:
        if (const auto* chain = m_world.table<protocol::ChainRow>().find(qs(row.chain)))
            return qs(chain->name);
        return qs(row.chain);
    case Decision:
        return row.decision.empty() ? u"–"_s : Labels::choice(row.decision);
    case Reputation:
        return row.feedbacks == 0 ? u"–"_s : Format::percent(row.reputation);
    case Balance:
        return Format::ether(row.balance, 3);
    case Sent:
        return Format::number(row.nonce);
    case Role:
        return row.role.empty() ? u"–"_s : Labels::role(row.role);
    default:
        return {};
    }
}

QVariant AgentModel::sortKey(const protocol::AgentRow& row, int column) const
{
    switch (column) {
    case State:
        return rank(row);
    case Reputation:
        return row.feedbacks == 0 ? -1.0 : row.reputation;
    case Balance:
        return Wei::from(row.balance).ether();
    case Sent:
        return static_cast<qulonglong>(row.nonce);
    default:
        return text(row, column);
    }
}

QString AgentModel::header(int column) const
{
    switch (column) {
    case Name:
        return tr("Agent", "column");
    case State:
        return tr("State", "column");
    case Profile:
        return tr("Profile", "column");
    case ChainColumn:
        return tr("Works on", "column");
    case Decision:
        return tr("Decision", "column");
    case Reputation:
        return tr("Reputation", "column");
    case Balance:
        return tr("Balance", "column");
    case Sent:
        return tr("Sent", "column, transactions");
    case Role:
        return tr("Role", "column");
    default:
        return {};
    }
}

bool AgentModel::isNumber(int column) const
{
    return column == Reputation || column == Balance || column == Sent;
}

} // namespace nucleate
