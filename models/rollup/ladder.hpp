#pragma once

#include "chain/protocol/rows.hpp"

#include <QCoreApplication>
#include <QString>
#include <optional>

namespace nucleate {

/// How far a block of an L2 has come, lowest first.
enum class Rung
{
    Unsafe,    ///< a sequencer signed it
    Safe,      ///< it follows from what lies on L1
    Finalized, ///< and that part of L1 cannot be taken back
    Proposed,  ///< a state that covers it was proposed to L1, and can be disputed
    Final      ///< the proposal stands: withdrawals may rest on it
};
inline constexpr int kRungs = 5;

/// What a block waits for.
struct RungWait
{
    QString sentence;
    quint64 until = 0; ///< chain time; 0 where nobody can say
    bool operator==(const RungWait&) const = default;
};

/// An L2's ladder, as the node tells it. Made for one look at it; the rows must outlive it.
class Ladder
{
    Q_DECLARE_TR_FUNCTIONS(Ladder)
public:
    Ladder(const protocol::ChainRow& chain, const protocol::ChainRow* l1) : m_chain(chain), m_l1(l1)
    {}

    static QString name(Rung rung);
    /// Who stands for a block on this rung, one sentence.
    static QString meaning(Rung rung);
    /// The newest block that is so far; 0 for none.
    quint64 block(Rung rung) const;
    /// Seconds of chain time that the rung lags behind the head.
    quint64 lag(Rung rung) const;
    /// How far a block is; nothing for one that is not built yet.
    std::optional<Rung> of(quint64 block) const;
    /// What leads to the next rung, and when at the latest or by the pace of the last ones.
    RungWait next(quint64 block, quint64 now) const;
    /// The oldest proposal that covers a block and may still stand; null while there is none.
    const protocol::OutputRow* cover(quint64 block) const;

private:
    RungWait nextProposal(quint64 now) const;
    RungWait nextOfCovered(quint64 block, quint64 now) const;

    const protocol::ChainRow& m_chain;
    const protocol::ChainRow* m_l1;
};

} // namespace nucleate
