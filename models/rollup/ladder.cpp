#include "models/rollup/ladder.hpp"

#include "models/format.hpp"

namespace nucleate {

QString Ladder::name(Rung rung)
{
    switch (rung) {
    case Rung::Unsafe:
        return tr("Unsafe", "rung of finality");
    case Rung::Safe:
        return tr("Safe", "rung of finality");
    case Rung::Finalized:
        return tr("Finalized on L1", "rung of finality");
    case Rung::Proposed:
        return tr("Proposed", "rung of finality");
    case Rung::Final:
        return tr("Final", "rung of finality");
    }
    return {};
}

QString Ladder::meaning(Rung rung)
{
    switch (rung) {
    case Rung::Unsafe:
        return tr("A sequencer signed it; L1 does not know it yet.");
    case Rung::Safe:
        return tr("Its data lie on L1: anybody derives the same block.");
    case Rung::Finalized:
        return tr("The L1 block with its data cannot be taken back.");
    case Rung::Proposed:
        return tr("Its state is claimed on L1 and can be disputed.");
    case Rung::Final:
        return tr("The claim stood: withdrawals may rest on it.");
    }
    return {};
}

quint64 Ladder::block(Rung rung) const
{
    switch (rung) {
    case Rung::Unsafe:
        return m_chain.head;
    case Rung::Safe:
        return m_chain.safe;
    case Rung::Finalized:
        return m_chain.finalized;
    case Rung::Proposed:
        return m_chain.proposed;
    case Rung::Final:
        return m_chain.settled;
    }
    return 0;
}

quint64 Ladder::lag(Rung rung) const
{
    const quint64 blocks = m_chain.head - qMin(m_chain.head, block(rung));
    return static_cast<quint64>(static_cast<double>(blocks) * m_chain.block_time);
}

std::optional<Rung> Ladder::of(quint64 number) const
{
    for (int i = kRungs - 1; i >= 0; --i)
        if (const auto rung = static_cast<Rung>(i); number <= block(rung))
            return rung;
    return std::nullopt;
}

const protocol::OutputRow* Ladder::cover(quint64 number) const
{
    const protocol::OutputRow* found = nullptr;
    for (const protocol::OutputRow& output : m_chain.outputs)
        if (output.number >= number && output.state != "lost" && output.right != "no")
            found = &output; // newest first, so the last one is the oldest
    return found;
}

RungWait Ladder::nextProposal(quint64 now) const
{
    const auto& outputs = m_chain.outputs;
    if (outputs.size() < 2)
        return {tr("The next state that is proposed to L1 covers it."), 0};
    const quint64 pace = outputs[0].created - qMin(outputs[0].created, outputs[1].created);
    const quint64 due = outputs[0].created + pace;
    return {tr("The next state that is proposed to L1 covers it: one about every %1.")
                .arg(Format::duration(pace)),
            due > now ? due : 0};
}

RungWait Ladder::nextOfCovered(quint64 number, quint64 now) const
{
    const protocol::OutputRow* output = cover(number);
    if (!output)
        return {tr("A proposal that covers it must stand."), 0};
    if (output->state == "stands")
        return {tr("The proposal stands; a last wait, then withdrawals may rest on it."),
                output->final_at > now ? output->final_at : 0};
    if (output->claims > 1)
        return {tr("The proposal is disputed, %n claims so far: the game decides.", nullptr,
                   static_cast<int>(output->claims)),
                0};
    if (output->clock_end > now)
        return {tr("Anybody can dispute the proposal until then; if nobody does, it stands."),
                output->clock_end};
    return {tr("Nobody disputed the proposal in time: its game is being closed."), 0};
}

RungWait Ladder::next(quint64 number, quint64 now) const
{
    const auto rung = of(number);
    if (!rung)
        return {tr("It is not built yet."), 0};
    switch (*rung) {
    case Rung::Unsafe:
        return {tr("Its batch must reach L1, and a replica derive it. That takes about %1 now.")
                    .arg(Format::duration(lag(Rung::Safe))),
                0};
    case Rung::Safe: {
        const double blocks =
            m_l1 ? static_cast<double>(m_l1->head - qMin(m_l1->head, m_l1->finalized)) : 0;
        return {
            tr("The L1 block with its batch must be finalized: L1 takes about %1.")
                .arg(Format::duration(m_l1 ? static_cast<quint64>(blocks * m_l1->block_time) : 0)),
            0};
    }
    case Rung::Finalized:
        return nextProposal(now);
    case Rung::Proposed:
        return nextOfCovered(number, now);
    case Rung::Final:
        return {tr("Nothing more can happen to it."), 0};
    }
    return {};
}

} // namespace nucleate
