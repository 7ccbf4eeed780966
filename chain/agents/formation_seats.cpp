#include "chain/agents/bounty_terms.hpp"

#include "chain/base/hex.hpp"
#include "chain/contracts/generated/job_board.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"

namespace nucleate::agents {
namespace {

namespace gen = contracts;

void note_joined(World& world, FormationState& formation, SlotState& slot, const uint256& bond)
{
    const Evidence evidence{world.l1.id(), world.state.block, {}};
    slot.bonded = true;
    slot.since = world.time;
    slot.award_event = world.emit({.kind = "bond.locked",
                                   .subject = slot.id,
                                   .actor = to_hex_data(slot.worker),
                                   .formation = formation.id,
                                   .cause = slot.post_event,
                                   .evidence = evidence,
                                   .facts = {{"amount", eth_text(bond)}}});
    world.emit({.kind = "role.filled",
                .subject = slot.id,
                .actor = to_hex_data(slot.worker),
                .formation = formation.id,
                .cause = slot.award_event,
                .evidence = evidence,
                .facts = {{"role", slot.role}, {"kind", "person"}}});
    count_step(formation, Autonomy::person);
}

void note_left(World& world, const FormationState& formation, SlotState& slot,
               std::uint64_t unbonds_at)
{
    slot.leaving = true;
    slot.unbonds_at = unbonds_at;
    world.emit({.kind = "operator.left",
                .subject = slot.id,
                .actor = to_hex_data(slot.worker),
                .formation = formation.id,
                .cause = slot.award_event,
                .evidence = {world.l1.id(), world.state.block, {}},
                .facts = {{"unbonds_at", std::to_string(unbonds_at)}}});
}

/// A job outside the auction, paid in by the initiator: at the price that a person asked, or at
/// the reward when nobody bid.
void open_job(World& world, const FormationState& formation, SlotState& slot)
{
    const bool metered = slot.role == "sequencer";
    gen::job_board::Terms terms;
    terms.client = formation.addresses.at("FormationTreasury");
    terms.provider = slot.worker;
    terms.evaluator = world.address(formation.initiator);
    terms.expired_at = uint256{slot.since + kJobSeconds};
    terms.description = slot.role;
    terms.budget = slot.price * uint256{metered ? kPaidBlocks : 1};
    if (metered) {
        terms.meter = formation.addresses.at("SequencerSet");
        terms.unit_price = slot.price;
    }
    const std::string key = slot.id + "/open/" + to_hex_data(slot.worker);
    if (!ensure(world, formation.initiator, key,
                {world.contract("JobBoard"), terms.budget, gen::job_board::open(terms)}))
        return;
    for (const LogFacts& log : logs_of(world, key))
        if (const auto event = gen::job_board::JobCreatedEvent::decode(log.topics, log.data))
            slot.job = event->job_id.low64();
    slot.job_state = "funded";
    slot.escrow = terms.budget;
    slot.expires = slot.since + kJobSeconds;
}

/// A person who joined the set with the prepared key gets its job; one who left is told of.
void watch_seat(World& world, FormationState& formation, SlotState& slot)
{
    const auto joined = read<gen::sequencer_set::OperatorsResult>(
        world, formation.addresses.at("SequencerSet"), gen::sequencer_set::operators(slot.worker),
        gen::sequencer_set::decode_operators);
    const OperatorKey hot = operator_key(world, formation.id, slot.worker);
    if (!joined || joined->key != hot.address)
        return;
    if (!slot.bonded)
        note_joined(world, formation, slot, joined->bond);
    if (!joined->active && !slot.leaving)
        note_left(world, formation, slot, joined->unbond_at);
    // Ether for the batches of its node.
    ensure(world, formation.initiator, slot.id + "/fund-key/" + to_hex_data(slot.worker),
           {hot.address, wei_of(kOperatorEther), {}});
}

} // namespace

void watch_seats(World& world, FormationState& formation)
{
    for (SlotState& slot : formation.slots)
        if (slot.open_seat && slot.awarded)
            watch_seat(world, formation, slot);
    for (SlotState& slot : formation.slots)
        if (slot.bonded && slot.job == 0)
            open_job(world, formation, slot);
}

} // namespace nucleate::agents
