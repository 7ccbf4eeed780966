#include "models/rollup/disputetree.hpp"

#include "models/eventtext.hpp"
#include "models/format.hpp"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

/// Decimal; positions have up to 125 bits.
QString whole(Wei::Value value)
{
    return Wei(value).decimal();
}

/// Moves on the longest line below each claim, itself counted. Answers come after what they answer.
std::vector<int> heights(const DisputeGameState& game)
{
    std::vector<int> out(game.claims.size(), 1);
    for (std::size_t i = game.claims.size(); i-- > 0;)
        if (const int parent = game.claims[i].parent; parent >= 0) {
            int& above = out[static_cast<std::size_t>(parent)];
            above = std::max(above, out[i] + 1);
        }
    return out;
}

/// The answers to each claim, the one with the longest line last.
std::vector<std::vector<std::size_t>> answers(const DisputeGameState& game)
{
    const std::vector<int> height = heights(game);
    std::vector<std::vector<std::size_t>> out(game.claims.size());
    for (std::size_t i = 0; i < game.claims.size(); ++i)
        if (const int parent = game.claims[i].parent; parent >= 0)
            out[static_cast<std::size_t>(parent)].push_back(i);
    for (std::vector<std::size_t>& all : out)
        std::stable_sort(all.begin(), all.end(),
                         [&height](std::size_t a, std::size_t b) { return height[a] < height[b]; });
    return out;
}

} // namespace

DisputeTree::DisputeTree(const World& world, const NodeStatus& status, QObject* parent)
    : QAbstractListModel(parent), m_world(world), m_status(status)
{}

/// Without recursion: a game can be as deep as its claims are many.
QList<DisputeTree::Row> DisputeTree::arrange(const DisputeGameState& game)
{
    QList<Row> rows;
    if (game.claims.empty())
        return rows;
    const auto below = answers(game);
    std::vector<Row> open{{0, 0, -1, {}, !below[0].empty()}};
    while (!open.empty()) {
        const Row row = open.back();
        open.pop_back();
        rows.append(row);
        const auto& children = below[row.claim];
        // What is pushed last is drawn next: the main line, which goes on below, is pushed first.
        for (std::size_t at = children.size(); at-- > 0;) {
            const bool main = at + 1 == children.size();
            Row child{children[at], main ? row.lane : row.lane + 1, row.lane, row.through,
                      !below[children[at]].empty()};
            if (!main)
                child.through.append(row.lane);
            open.push_back(std::move(child));
        }
    }
    return rows;
}

void DisputeTree::setGame(const DisputeGameState* game)
{
    const QList<Row> rows = game ? arrange(*game) : QList<Row>();
    if (rows == m_rows) {
        m_game = game;
        refreshText();
        return;
    }
    beginResetModel();
    m_game = game;
    m_rows = rows;
    endResetModel();
}

void DisputeTree::refreshText()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int DisputeTree::rowOfClaim(int claim) const
{
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_rows.at(i).claim == static_cast<std::size_t>(claim))
            return i;
    return -1;
}

int DisputeTree::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

bool DisputeTree::isOpen(std::size_t claim) const
{
    return m_game->status == DisputeGameState::Status::InProgress &&
           !m_game->claims[claim].resolved && m_game->claims[claim].counteredBy.isEmpty();
}

QString DisputeTree::who(std::size_t claim) const
{
    const QString name = EventText(m_world).who(m_game->claims[claim].claimant.toStdString());
    if (m_game->claims[claim].parent < 0)
        return tr("%1 proposes", "who, the first claim of a game").arg(name);
    return m_game->attacks(claim) ? tr("%1 attacks", "who, a move of a game").arg(name)
                                  : tr("%1 defends", "who, a move of a game").arg(name);
}

QString DisputeTree::about(std::size_t claim) const
{
    const DisputeClaim& it = m_game->claims[claim];
    const QString bond = Format::ether(it.bond.decimal().toStdString());
    if (!m_game->isStep(claim))
        return tr("State after block %1 · depth %2 · bond %3")
            .arg(Format::number(m_game->blockOf(claim)))
            .arg(it.depth())
            .arg(bond);
    return tr("Step of the machine · depth %1 of %2, place %3 · bond %4")
        .arg(it.depth())
        .arg(m_game->maxDepth)
        .arg(whole(it.indexAtDepth()), bond);
}

QString DisputeTree::stand(std::size_t claim) const
{
    const DisputeClaim& it = m_game->claims[claim];
    switch (standTone(claim)) {
    case Beaten:
        return tr("beaten by %1").arg(EventText(m_world).who(it.counteredBy.toStdString()));
    case Stood:
        return tr("stood", "a claim");
    case Answered:
        return tr("answered", "a claim");
    case Waiting:
        break;
    }
    const quint64 left = m_game->leftToAnswer(claim, m_status.chainNow());
    return left > 0 ? tr("%1 to answer").arg(Format::duration(left))
                    : tr("nobody answered in time", "a claim");
}

DisputeTree::StandTone DisputeTree::standTone(std::size_t claim) const
{
    if (!m_game->claims[claim].counteredBy.isEmpty())
        return Beaten;
    if (m_game->claims[claim].resolved || m_game->status != DisputeGameState::Status::InProgress)
        return Stood;
    return m_game->isAnswered(claim) ? Answered : Waiting;
}

double DisputeTree::clock(std::size_t claim) const
{
    if (!isOpen(claim) || m_game->isAnswered(claim) || m_game->maxClock == 0)
        return -1;
    return static_cast<double>(m_game->leftToAnswer(claim, m_status.chainNow())) /
           static_cast<double>(m_game->maxClock);
}

QVariant DisputeTree::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || !m_game)
        return {};
    const Row& row = m_rows.at(index.row());
    if (row.claim >= m_game->claims.size())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2; %3", "who, about what, how it stands")
            .arg(who(row.claim), about(row.claim), stand(row.claim));
    case Qt::ToolTipRole:
        return m_game->claims[row.claim].value;
    case ClaimRole:
        return static_cast<int>(row.claim);
    case LaneRole:
        return row.lane;
    case ParentLaneRole:
        return row.parentLane;
    case ThroughRole:
        return QVariant::fromValue(row.through);
    case GoesOnRole:
        return row.goesOn;
    case DefendsRole:
        return m_game->defends(row.claim);
    case WhoRole:
        return who(row.claim);
    case AboutRole:
        return about(row.claim);
    case StandRole:
        return stand(row.claim);
    case StandToneRole:
        return standTone(row.claim);
    case ClockRole:
        return clock(row.claim);
    default:
        return {};
    }
}

} // namespace nucleate
