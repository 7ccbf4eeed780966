#include "chain/agents/person.hpp"

#include "chain/agents/formation.hpp"
#include "chain/base/hex.hpp"
#include "chain/contracts/generated/job_board.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"

namespace nucleate::agents {
namespace {

namespace gen = contracts;

struct Seat
{
    const FormationState* formation = nullptr;
    const SlotState* slot = nullptr;
};

/// The seat for people with that id, as long as the formation stands.
Result<Seat> find_seat(const World& world, const std::string& bounty)
{
    for (const FormationState& formation : world.state.formations)
        for (const SlotState& slot : formation.slots) {
            if (slot.id != bounty)
                continue;
            if (formation.stage > Stage::live)
                return refuse("error.ended");
            if (!slot.open_seat)
                return refuse("error.not_for_people");
            return Seat{&formation, &slot};
        }
    return refuse("error.no_bounty");
}

/// The seat, if it is the person's.
Result<Seat> own_seat(const World& world, const std::string& bounty, const Address& person)
{
    Result<Seat> seat = find_seat(world, bounty);
    if (seat && (!seat->slot->awarded || seat->slot->worker != person))
        return refuse("error.not_yours");
    return seat;
}

/// The seat as it was posted, without who held it.
SlotState vacated(const SlotState& before)
{
    SlotState seat;
    seat.id = before.id;
    seat.role = before.role;
    seat.slot = before.slot;
    seat.reserve = before.reserve;
    seat.bond = before.bond;
    seat.open_seat = true;
    seat.post_event = before.post_event;
    return seat;
}

SlotState& slot_of(const Seat& seat)
{
    return const_cast<SlotState&>(*seat.slot); // NOLINT: the world that it lies in is mutable
}

} // namespace

Result<void> person_bid(World& world, const std::string& bounty, const Address& bidder,
                        const uint256& amount)
{
    const Result<Seat> seat = find_seat(world, bounty);
    if (!seat)
        return tl::unexpected(seat.error());
    SlotState& slot = slot_of(*seat);
    if (slot.bonded && !slot.leaving)
        return refuse("error.seat_taken");
    if (amount.is_zero() || amount > slot.reserve)
        return refuse("error.bid_range");
    if (world.agent_at(bidder))
        return refuse("error.agents_address");
    if (slot.leaving)
        slot = vacated(slot);
    slot.job_state = "open";
    slot.awarded = true;
    slot.worker = bidder;
    slot.price = amount;
    slot.bids = {BidState{{}, bidder, amount, 1}};
    world.emit({.kind = "bid.placed",
                .subject = slot.id,
                .actor = to_hex_data(bidder),
                .formation = seat->formation->id,
                .cause = slot.post_event,
                .evidence = {world.l1.id(), world.state.block, {}},
                .facts = {{"role", slot.role},
                          {"amount", eth_text(amount)},
                          {"score", eth_text(amount)}}});
    return {};
}

Result<std::vector<CallToSign>> person_calls(const World& world, const std::string& bounty,
                                             const std::string& action, const Address& person)
{
    const Result<Seat> seat =
        action == "accept" ? find_seat(world, bounty) : own_seat(world, bounty, person);
    if (!seat)
        return tl::unexpected(seat.error());
    const SlotState& slot = *seat->slot;
    const Address& set = seat->formation->addresses.at("SequencerSet");
    if (action == "accept") {
        if (slot.bonded && !slot.leaving)
            return refuse("error.seat_taken");
        const OperatorKey hot = operator_key(world, seat->formation->id, person);
        return std::vector<CallToSign>{
            {set, slot.bond, gen::sequencer_set::join(hot.address), say("sign.join").text()}};
    }
    if (action == "claim") {
        if (slot.job == 0)
            return refuse("error.job_not_open");
        return std::vector<CallToSign>{{world.contract("JobBoard"),
                                        {},
                                        gen::job_board::claim(slot.job),
                                        say("sign.claim").text()}};
    }
    if (action != "leave")
        return refuse("error.action");
    if (slot.leaving && world.time >= slot.unbonds_at)
        return std::vector<CallToSign>{
            {set, {}, gen::sequencer_set::withdraw_bond(), say("sign.bond_back").text()}};
    if (slot.leaving)
        return refuse("error.bond_bound");
    return std::vector<CallToSign>{
        {set, {}, gen::sequencer_set::leave(), say("sign.leave").text()}};
}

Result<OperatorKey> person_key(const World& world, const std::string& bounty, const Address& person)
{
    const Result<Seat> seat = find_seat(world, bounty);
    if (!seat)
        return tl::unexpected(seat.error());
    return operator_key(world, seat->formation->id, person);
}

Result<void> person_starts(World& world, const std::string& bounty, const Address& person)
{
    const Result<Seat> seat = own_seat(world, bounty, person);
    if (!seat)
        return tl::unexpected(seat.error());
    SlotState& slot = slot_of(*seat);
    if (!slot.bonded)
        return refuse("error.no_bond");
    slot.started = true;
    if (seat->formation->stage < Stage::sequencing)
        return {}; // starts with the chain
    const RollupRequest request = request_of(world, *seat->formation);
    const Result<void> started =
        world.rollup.start_sequencer(request, operators_of(world, *seat->formation));
    if (started)
        world.emit(
            {.kind = "sequencer.started",
             .subject = seat->formation->chain,
             .actor = to_hex_data(person),
             .formation = seat->formation->id,
             .cause = slot.award_event,
             .evidence = {world.l1.id(), world.state.block, {}},
             .facts = {{"operator", to_hex_data(person_key(world, bounty, person)->address)}}});
    return started;
}

Result<void> person_stops(World& world, const std::string& bounty, const Address& person)
{
    const Result<Seat> seat = own_seat(world, bounty, person);
    if (!seat)
        return tl::unexpected(seat.error());
    slot_of(*seat).started = false;
    if (seat->formation->stage < Stage::sequencing)
        return {};
    return world.rollup.start_sequencer(request_of(world, *seat->formation),
                                        operators_of(world, *seat->formation));
}

} // namespace nucleate::agents
