#include "chain/agents/evidence.hpp"
#include "chain/agents/formation.hpp"
#include "chain/base/hex.hpp"
#include "chain/contracts/generated/job_board.hpp"
#include "chain/contracts/generated/reputation_registry.hpp"

namespace nucleate::agents {
namespace {

namespace gen = contracts;

constexpr std::uint64_t kWorkPatience = 120; ///< seconds in which bad work may become good

Hash32 text_word(std::string_view text)
{
    Bytes bytes(text.begin(), text.end());
    bytes.resize(32);
    return Hash32::from_view(bytes);
}

/// A rating by the client, on chain, of the blocks that were paid.
void rate(World& world, FormationState& formation, SlotState& slot)
{
    const auto agent = world.agent_at(slot.worker);
    if (!agent || slot.rated == slot.paid_units || slot.rated != 0)
        return;
    const std::string key = slot.id + "/feedback";
    if (!ensure(world, formation.initiator, key,
                {world.contract("ReputationRegistry"),
                 {},
                 gen::reputation_registry::give_feedback(world.state.agents[*agent].identity,
                                                         uint256{100}, 0, "uptime", slot.role, "",
                                                         "", {})}))
        return;
    slot.rated = slot.paid_units;
    AgentState& state = world.state.agents[*agent];
    BetaReputation reputation = state.reputation();
    reputation.add(1, feedback_weight(eth_of(slot.paid), eth_of(slot.paid), true, 0, 1), 0);
    state.good = reputation.good();
    state.bad = reputation.bad();
    state.feedbacks = reputation.count();
    world.emit({.kind = "feedback.given",
                .subject = world.traits[*agent].id,
                .actor = world.traits[formation.initiator].id,
                .formation = formation.id,
                .cause = slot.paid_event,
                .evidence = world.proof(key),
                .facts = {{"score", "100"}, {"tag", "uptime"}}});
}

/// A sequencer that is an agent claims when there is something to claim; what anybody claimed for
/// it is booked.
void pay_sequencer(World& world, FormationState& formation, SlotState& slot)
{
    const Address& board = world.contract("JobBoard");
    const std::string key = slot.id + "/claim";
    const auto paid = read<gen::job_board::EscrowsResult>(
        world, board, gen::job_board::escrows(slot.job), gen::job_board::decode_escrows);
    if (paid && paid->units_paid.low64() > slot.paid_units && slot.escrow > paid->escrowed) {
        const std::uint64_t blocks = paid->units_paid.low64() - slot.paid_units;
        const uint256 amount = slot.price * uint256{blocks};
        slot.paid_units = paid->units_paid.low64();
        slot.paid += amount;
        slot.paid_event = world.emit(
            {.kind = "reward.paid",
             .subject = slot.id,
             .actor = slot.holder.empty() ? to_hex_data(slot.worker) : slot.holder,
             .formation = formation.id,
             .cause = slot.paid_event,
             .evidence = world.proof(key),
             .facts = {{"amount", eth_text(amount)}, {"blocks", std::to_string(blocks)}}});
        world.edge(world.traits[formation.initiator].id, slot.holder, "payment", eth_of(amount));
    }
    if (world.l1_outbox->fate(key) != Fate::pending)
        world.l1_outbox->forget(key);
    const auto due = read<gen::job_board::ClaimableResult>(
        world, board, gen::job_board::claimable(slot.job), gen::job_board::decode_claimable);
    if (due && !due->units.is_zero() && !slot.holder.empty())
        (void)world.l1_outbox->send_urgent(*world.agent_named(slot.holder), key,
                                           {board, {}, gen::job_board::claim(slot.job)});
    if (slot.paid_units > 0)
        rate(world, formation, slot);
}

void note_submitted(World& world, const FormationState& formation, SlotState& slot,
                    const std::string& key)
{
    slot.job_state = "submitted";
    slot.submitted_at = world.time;
    slot.paid_event = world.emit({.kind = "job.submitted",
                                  .subject = slot.id,
                                  .actor = slot.holder,
                                  .formation = formation.id,
                                  .cause = slot.award_event,
                                  .evidence = world.proof(key),
                                  .facts = {{"job", std::to_string(slot.job)}}});
}

void note_completed(World& world, const FormationState& formation, SlotState& slot,
                    const std::string& key)
{
    slot.job_state = "completed";
    slot.paid = slot.price;
    world.emit({.kind = "job.completed",
                .subject = slot.id,
                .actor = slot.holder,
                .formation = formation.id,
                .cause = slot.paid_event,
                .evidence = world.proof(key),
                .facts = {{"job", std::to_string(slot.job)}, {"amount", eth_text(slot.price)}}});
    world.edge(world.traits[formation.initiator].id, slot.holder, "payment", eth_of(slot.price));
}

/// Work that stays bad is refused, on chain, with the reason.
void refuse_work(World& world, const FormationState& formation, SlotState& slot)
{
    const std::string key = slot.id + "/reject";
    if (world.time < slot.submitted_at + kWorkPatience ||
        !ensure(world, formation.initiator, key,
                {world.contract("JobBoard"),
                 {},
                 gen::job_board::reject(slot.job, text_word(slot.fault.key), {})}))
        return;
    slot.job_state = "rejected";
    world.emit({.kind = "job.rejected",
                .subject = slot.id,
                .actor = slot.holder,
                .formation = formation.id,
                .cause = slot.paid_event,
                .evidence = world.proof(key),
                .facts = {{"job", std::to_string(slot.job)}, {"reason", slot.fault.text()}}});
}

/// A role that is paid once: handed in, checked against what the chains show, paid or refused.
void pay_once(World& world, FormationState& formation, SlotState& slot)
{
    const Address& board = world.contract("JobBoard");
    const std::string submit = slot.id + "/submit";
    const std::string complete = slot.id + "/complete";
    if (!ensure(
            world, *world.agent_named(slot.holder), submit,
            {board,
             {},
             gen::job_board::submit(slot.job, text_word(formation.chain + " " + slot.role), {})}))
        return;
    if (slot.job_state == "funded")
        note_submitted(world, formation, slot, submit);
    if (world.l1_outbox->fate(complete) == Fate::none) {
        slot.fault = fault_of(world, formation, slot).value_or(Sentence{});
        if (!slot.fault.key.empty())
            return refuse_work(world, formation, slot);
    }
    if (ensure(world, formation.initiator, complete,
               {board, {}, gen::job_board::complete(slot.job, text_word("works"), {})}))
        note_completed(world, formation, slot, complete);
}

} // namespace

void pay_slots(World& world, FormationState& formation)
{
    for (SlotState& slot : formation.slots) {
        if (slot.job == 0 || slot.job_state == "completed" || slot.job_state == "rejected")
            continue;
        if (slot.role == "sequencer")
            pay_sequencer(world, formation, slot);
        else if (!slot.holder.empty())
            pay_once(world, formation, slot);
    }
}

} // namespace nucleate::agents
