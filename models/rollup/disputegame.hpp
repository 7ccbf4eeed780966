#pragma once

#include "models/rollup/portalreader.hpp"
#include "models/wei.hpp"

#include <QTimer>
#include <vector>

namespace nucleate {

/// One claim of a dispute game, as its contract has it.
struct DisputeClaim
{
    Wei::Value position = 1; ///< generalized index: the root is 1, below p lie 2p and 2p + 1
    Wei bond;
    QString claimant;
    QString counteredBy;   ///< who disproved it by a step, or won against it; empty: nobody
    QString value;         ///< an output root, below the split depth a state of the machine
    quint64 clockUsed = 0; ///< seconds its side had used when it was made
    quint64 madeAt = 0;    ///< chain time
    int parent = -1;       ///< −1: the root claim
    bool resolved = false; ///< what hangs below it is decided
    bool operator==(const DisputeClaim&) const = default;

    unsigned depth() const;
    Wei::Value indexAtDepth() const;
};

/// A dispute game (FaultDisputeGame) with its clocks.
struct DisputeGameState
{
    enum class Status
    {
        InProgress,
        ChallengerWins,
        DefenderWins
    };

    QString address;
    Status status = Status::InProgress;
    quint64 createdAt = 0;
    quint64 resolvedAt = 0;
    quint64 maxClock = 0; ///< seconds that each side has
    quint64 block = 0;    ///< of the L2, that the root claim is about
    quint64 startBlock = 0;
    unsigned maxDepth = 0;
    unsigned splitDepth = 0; ///< last depth at which claims are output roots
    std::vector<DisputeClaim> claims;

    /// Whether a claim speaks for the proposal: its depth is even, as the root's.
    bool defends(std::size_t claim) const { return claims[claim].depth() % 2 == 0; }
    /// An answer to its parent that denies it, rather than what comes after it.
    bool attacks(std::size_t claim) const;
    bool isAnswered(std::size_t claim) const;
    /// Seconds that are left at `now` to whoever answers a claim.
    quint64 leftToAnswer(std::size_t claim, quint64 now) const;
    /// The L2 block whose state a claim at or above the split depth is about.
    quint64 blockOf(std::size_t claim) const;
    /// Whether it is about a step of the machine instead.
    bool isStep(std::size_t claim) const { return claims[claim].depth() > splitDepth; }
};

/// Reads a dispute game from L1 and keeps it up while asked to. Claims stay as they are made but
/// for who beat them, so only what can have changed is asked again.
class DisputeGameReader final : public QObject
{
    Q_OBJECT
public:
    /// Claims that are read; a game's depth bounds a chain of them, not their sum.
    static constexpr quint64 kMostClaims = 400;

    DisputeGameReader(RpcClient& l1, const World& world, QObject* parent = nullptr);

    /// Empty for none.
    void follow(const QString& game);
    const QString& address() const { return m_address; }
    void refresh();
    /// Null until all of the game was read once.
    const DisputeGameState* game() const { return m_whole ? &m_shown : nullptr; }

Q_SIGNALS:
    void changed();

private:
    using Take = std::function<void(DisputeGameState&, const QString&)>;

    void readRules();
    void readClaims(quint64 count);
    void askAll(const QString& call, Take take);
    void takeClaim(std::size_t index, const QString& data);
    void finishRound();

    PortalReader m_reader;
    QString m_address;
    DisputeGameState m_next;  ///< being read
    DisputeGameState m_shown; ///< read whole
    quint64 m_generation = 0;
    int m_open = 0; ///< answers to come in this round
    bool m_failed = false;
    bool m_whole = false;
};

} // namespace nucleate
