#pragma once

#include "models/nodestatus.hpp"
#include "models/rollup/disputegame.hpp"

#include <QAbstractListModel>

namespace nucleate {

/// The claims of a dispute game in the order of its tree: under each claim its answers, side
/// branches first, and the longest line of moves last and in the same lane.
class DisputeTree final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        ClaimRole = Qt::UserRole + 100, ///< number of the claim
        LaneRole,                       ///< column of the claim, 0 at the left
        ParentLaneRole,                 ///< column of what it answers; −1 for the root
        ThroughRole,                    ///< list of lanes that pass by this row, without its own
        GoesOnRole,                     ///< an answer lies below in the claim's own lane
        DefendsRole,                    ///< speaks for the proposal
        WhoRole,                        ///< who moved, and how
        AboutRole,                      ///< what the claim is about
        StandRole,                      ///< what became of it, or whose turn it is
        StandToneRole,
        ClockRole, ///< share of the clock that is left to answer, 0 to 1; −1 where none runs
    };
    enum StandTone
    {
        Waiting,
        Stood,
        Beaten,
        Answered
    };

    DisputeTree(const World& world, const NodeStatus& status, QObject* parent = nullptr);

    /// Null for none. The game must outlive the next call.
    void setGame(const DisputeGameState* game);
    /// Tells views that clocks and texts moved on.
    void refreshText();
    int rowOfClaim(int claim) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        std::size_t claim = 0;
        int lane = 0;
        int parentLane = -1;
        QList<int> through;
        bool goesOn = false;
        bool operator==(const Row&) const = default;
    };

    static QList<Row> arrange(const DisputeGameState& game);
    QString who(std::size_t claim) const;
    QString about(std::size_t claim) const;
    QString stand(std::size_t claim) const;
    StandTone standTone(std::size_t claim) const;
    double clock(std::size_t claim) const;
    /// Whether somebody may still answer a claim.
    bool isOpen(std::size_t claim) const;

    const World& m_world;
    const NodeStatus& m_status;
    const DisputeGameState* m_game = nullptr;
    QList<Row> m_rows;
};

} // namespace nucleate
