#include "chain/agents/bounty_terms.hpp"

#include "chain/agents/formation_bidding.hpp"
#include "chain/base/hex.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"

#include <algorithm>

namespace nucleate::agents {
namespace {

namespace gen = contracts;

/// Seconds after the award for which a formation waits for somebody to take an open role.
constexpr std::uint64_t kRolePatience = 60;

/// Reserve at full reputation, such that a newcomer can earn the reward.
uint256 reserve_of(const RoleSettings& role)
{
    return wei_of(role.reward) * uint256{100} / uint256{kNewcomer};
}

void note_filled(World& world, FormationState& formation, const SlotState& slot,
                 const std::string& key)
{
    const std::uint64_t cause = slot.award_event;
    if (!key.empty())
        world.emit({.kind = "bond.locked",
                    .subject = slot.id,
                    .actor = slot.holder,
                    .formation = formation.id,
                    .cause = cause,
                    .evidence = world.proof(key),
                    .facts = {{"amount", eth_text(slot.bond)}}});
    formation.last_event = world.emit(
        {.kind = "role.filled",
         .subject = slot.id,
         .actor = slot.holder.empty() ? to_hex_data(slot.worker) : slot.holder,
         .formation = formation.id,
         .cause = cause,
         .evidence = {world.l1.id(), world.state.block, {}},
         .facts = {{"role", slot.role}, {"kind", slot.holder.empty() ? "person" : "agent"}}});
    count_step(formation, slot.holder.empty() ? Autonomy::person : Autonomy::agent);
}

/// A role for which nobody bid: the agent that the registries rank highest for it takes it at the
/// reward, or a member that learns it. The initiator, who looks at the work, cannot also do it.
void give_directly(World& world, FormationState& formation, SlotState& slot)
{
    const auto idle = [&](std::size_t agent) {
        return agent != formation.initiator && world.state.agents[agent].role.empty();
    };
    std::optional<std::size_t> taker;
    for (const RegisteredAgent& found :
         find_agents(registered_agents(world), {.skill = skill_for(slot.role)}))
    {
        const auto agent = world.agent_at(found.wallet);
        if (!taker && agent && idle(*agent))
            taker = agent;
    }
    for (const MemberState& member : formation.members)
        if (!taker && idle(member.agent))
            taker = member.agent;
    if (!taker)
        return;
    slot.awarded = true;
    slot.worker = world.address(*taker);
    slot.holder = world.traits[*taker].id;
    slot.price = slot.reserve * kNewcomer / 100;
    world.state.agents[*taker].role = slot.role;
    world.state.agents[*taker].state = "serving";
    slot.award_event = world.emit({.kind = "bounty.awarded",
                                   .subject = slot.id,
                                   .actor = slot.holder,
                                   .formation = formation.id,
                                   .cause = slot.post_event,
                                   .evidence = {world.l1.id(), world.state.block, {}},
                                   .facts = {{"role", slot.role},
                                             {"amount", eth_text(slot.price)},
                                             {"second_score", eth_text(slot.reserve)}}});
    formation.last_event = slot.award_event;
}

/// The seat that is kept for people, beside those that the auction fills.
SlotState open_seat(const FormationState& formation, const RoleSettings& role)
{
    SlotState seat;
    seat.role = role.role;
    seat.slot = role.slots + 1;
    seat.id = formation.id + "/" + role.role + "/" + std::to_string(seat.slot);
    seat.reserve = wei_of(role.reward);
    seat.price = seat.reserve;
    seat.bond = wei_of(role.bond);
    seat.open_seat = true;
    seat.job_state = "open";
    seat.post_event = formation.last_event;
    return seat;
}

/// A role that nobody holds. All roles of the scenario are needed: without one of them the chain is
/// not begun.
std::optional<std::string> open_role(const FormationState& formation)
{
    for (const std::size_t index : bounties_of(formation))
        if (!formation.slots[index].awarded)
            return formation.slots[index].role;
    return std::nullopt;
}

void tell_bounty(World& world, const FormationState& formation, SlotState& slot,
                 const Evidence& evidence)
{
    slot.post_event =
        world.emit({.kind = "bounty.posted",
                    .subject = slot.id,
                    .actor = world.traits[formation.initiator].id,
                    .formation = formation.id,
                    .cause = formation.last_event,
                    .evidence = evidence,
                    .facts = {{"role", slot.role},
                              {"reward", eth_text(slot.open_seat ? slot.reserve
                                                                 : slot.reserve * kNewcomer / 100)},
                              {"unit", slot.role == "sequencer" ? "block" : "job"},
                              {"bond", eth_text(slot.bond)},
                              {"until", std::to_string(slot.bids_until)}}});
}

} // namespace

SequencerTerms sequencer_terms(const Scenario& scenario)
{
    for (const RoleSettings& role : scenario.roles)
        if (role.role == "sequencer")
            return {wei_of(role.bond), wei_of(role.reward)};
    return {};
}

gen::bounty_auction::Terms bounty_terms(const World& world, const FormationState& formation,
                                        const RoleSettings& role)
{
    const bool metered = role.role == "sequencer";
    gen::bounty_auction::Terms terms;
    terms.role = role.role;
    terms.evaluator = world.address(formation.initiator);
    terms.slots = role.slots;
    terms.reserve = reserve_of(role);
    terms.units = metered ? kPaidBlocks : 0;
    terms.meter = metered ? formation.addresses.at("SequencerSet") : Address{};
    terms.bid_bond = wei_of(0.1);
    terms.newcomer = kNewcomer;
    terms.min_reputation = static_cast<std::uint64_t>(world.scenario.market.min_reputation * 100);
    terms.commit_seconds = world.scenario.market.bid_window;
    terms.reveal_seconds = std::max(kRevealSeconds, 4 * world.scenario.l1.block_time);
    terms.job_seconds = kJobSeconds;
    terms.raters = {world.address(formation.initiator)};
    return terms;
}

uint256 bounty_escrow(const gen::bounty_auction::Terms& terms)
{
    return terms.slots * terms.reserve * (terms.units.is_zero() ? uint256{1} : terms.units);
}

void open_bounties(World& world, FormationState& formation)
{
    const std::string key = formation.id + "/execute";
    const Evidence evidence = world.proof(key);
    std::vector<std::uint64_t> numbers;
    for (const LogFacts& log : logs_of(world, key))
        if (const auto event = gen::bounty_auction::BountyPostedEvent::decode(log.topics, log.data))
            numbers.push_back(event->bounty_id.low64());
    const TxResult* result = world.l1_outbox->result(key);
    for (std::size_t r = 0; r < world.scenario.roles.size() && r < numbers.size(); ++r) {
        const RoleSettings& role = world.scenario.roles[r];
        for (std::uint64_t k = 1; k <= role.slots; ++k) {
            SlotState slot;
            slot.id = formation.id + "/" + role.role + "/" + std::to_string(k);
            slot.role = role.role;
            slot.slot = k;
            slot.reserve = reserve_of(role);
            slot.bond = wei_of(role.bond);
            slot.bounty = numbers[r];
            slot.bids_from = result->time;
            slot.bids_until = result->time + world.scenario.market.bid_window;
            tell_bounty(world, formation, slot, evidence);
            formation.slots.push_back(std::move(slot));
        }
        if (role.role == "sequencer" && world.scenario.market.people_first) {
            formation.slots.push_back(open_seat(formation, role));
            tell_bounty(world, formation, formation.slots.back(), evidence);
        }
    }
    formation.last_event = formation.slots.back().post_event;
    choose_bidders(world, formation);
    enter(world, formation, Stage::bounties,
          result->time + world.scenario.market.bid_window +
              std::max(kRevealSeconds, 4 * world.scenario.l1.block_time),
          say("wait.bids"));
}

void step_bounties(World& world, FormationState& formation)
{
    const std::uint64_t next = world.time + world.scenario.l1.block_time;
    for (const std::size_t index : bounties_of(formation)) {
        SlotState& slot = formation.slots[index];
        bid(world, formation, slot, next < slot.bids_until);
    }
    if (next < formation.deadline || !award(world, formation))
        return;
    for (const std::size_t index : bounties_of(formation))
        if (!formation.slots[index].awarded)
            give_directly(world, formation, formation.slots[index]);
    const std::optional<std::string> open = open_role(formation);
    if (!open)
        return enter(world, formation, Stage::bonds, 0, say("wait.bonds"));
    formation.waiting_for = say("wait.role_open", {{"role", *open}});
    if (world.time > formation.deadline + kRolePatience)
        disband(world, formation, Stage::dissolved, say("end.role_open", {{"role", *open}}));
}

void step_bonds(World& world, FormationState& formation)
{
    bool all = true;
    const Address& set = formation.addresses.at("SequencerSet");
    for (SlotState& slot : formation.slots) {
        if (!slot.awarded || slot.bonded || slot.open_seat)
            continue;
        const std::size_t agent = *world.agent_named(slot.holder);
        const std::string key = slot.id + "/join";
        if (slot.role == "sequencer") {
            const OperatorKey hot = operator_key(world, formation.id, slot.worker);
            if (!ensure(world, agent, key, {set, slot.bond, gen::sequencer_set::join(hot.address)}))
            {
                all = false;
                continue;
            }
            world.state.agents[agent].stake += slot.bond;
        }
        slot.bonded = true;
        slot.since = world.time;
        if (slot.role == "bridge")
            formation.builder = agent;
        note_filled(world, formation, slot, slot.role == "sequencer" ? key : "");
        ensure(world, agent, slot.id + "/bond-back",
               {world.contract("BountyAuction"), {}, gen::bounty_auction::withdraw()});
    }
    if (!all)
        return;
    enter(world, formation, Stage::deploying, 0, say("wait.deployment"));
}

} // namespace nucleate::agents
