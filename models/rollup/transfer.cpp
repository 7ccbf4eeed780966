#include "models/rollup/transfer.hpp"

#include "models/format.hpp"

#include <algorithm>

namespace nucleate {

QStringList TransferProgress::stages(Transfer::Kind kind)
{
    if (kind == Transfer::Kind::Deposit)
        return {tr("Sent on L1", "stage of a deposit"), tr("On the L2", "stage of a deposit"),
                tr("Safe", "stage of a deposit")};
    return {tr("Sent on the L2", "stage of a withdrawal"), tr("Proposed", "stage of a withdrawal"),
            tr("Proven", "stage of a withdrawal"), tr("Waited", "stage of a withdrawal"),
            tr("Paid out", "stage of a withdrawal")};
}

const protocol::OutputRow* TransferProgress::provenAgainst() const
{
    if (m_transfer.state.provenAt == 0)
        return nullptr;
    for (const protocol::OutputRow& output : m_chain.outputs)
        if (m_transfer.state.game.compare(QString::fromStdString(output.game),
                                          Qt::CaseInsensitive) == 0)
            return &output;
    return nullptr;
}

bool TransferProgress::isProven() const
{
    const auto* output = provenAgainst();
    return m_transfer.state.provenAt > 0 && !(output && output->state == "lost");
}

int TransferProgress::stage() const
{
    if (m_transfer.kind == Transfer::Kind::Deposit)
        return !m_transfer.arrived ? 1 : *m_transfer.arrived > m_chain.safe ? 2 : 3;
    if (m_transfer.state.finalized)
        return Paid;
    if (isProven())
        return m_transfer.payable ? Paid : Waited;
    return Ladder(m_chain, nullptr).cover(m_transfer.block) ? Proven : Proposed;
}

bool TransferProgress::isDone() const
{
    return m_transfer.kind == Transfer::Kind::Deposit ? stage() == 3 : m_transfer.state.finalized;
}

Transfer::Act TransferProgress::act() const
{
    if (m_transfer.kind == Transfer::Kind::Deposit || m_transfer.state.finalized)
        return Transfer::Act::None;
    return stage() == Proven ? Transfer::Act::Prove
           : stage() == Paid ? Transfer::Act::Finalize
                             : Transfer::Act::None;
}

/// Both must be over: the wait after the proof, and the game with its own wait.
RungWait TransferProgress::waitAfterProof() const
{
    const quint64 own = m_transfer.state.provenAt + m_chain.proof_maturity + 1;
    const auto* output = provenAgainst();
    if (output && output->state == "stands")
        return {tr("Proven. The proof and its proposal must have stood for their time."),
                std::max<quint64>(own, output->final_at + 1)};
    if (output && output->claims > 1)
        return {tr("Proven, but the proposal is disputed: its game must end first."), 0};
    if (output)
        return {tr("Proven. Its proposal can still be disputed, and then waits."),
                std::max<quint64>(own, output->clock_end)};
    return {tr("Proven. The proof must have stood for its time."), own};
}

RungWait TransferProgress::wait() const
{
    if (m_transfer.kind == Transfer::Kind::Deposit) {
        if (!m_transfer.arrived)
            return {tr("The L2 takes it in when its blocks come to that L1 block."), 0};
        if (m_transfer.refused)
            return {tr("It arrived, but the bridge could not hand the tokens over there."), 0};
        return stage() == 2 ? Ladder(m_chain, nullptr).next(*m_transfer.arrived, m_now)
                            : RungWait{tr("The deposit arrived, and anybody can derive it."), 0};
    }
    if (m_transfer.state.finalized)
        return {tr("Paid out on L1."), 0};
    switch (stage()) {
    case Proposed:
        return {tr("A state that covers its block must be proposed to L1 first."), 0};
    case Proven:
        return provenAgainst()
                   ? RungWait{tr("The proposal that it was proven against lost: prove it again."),
                              0}
                   : RungWait{tr("Prove to L1 that the L2 sent it."), 0};
    case Waited:
        return waitAfterProof();
    default:
        return {tr("All waits are over: have it paid out."), 0};
    }
}

} // namespace nucleate
