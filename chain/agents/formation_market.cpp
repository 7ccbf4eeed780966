#include "chain/agents/bounty_terms.hpp"

#include "chain/agents/assignment.hpp"
#include "chain/agents/registry.hpp"
#include "chain/base/hex.hpp"
#include "chain/contracts/generated/job_board.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"
#include "chain/crypto/keccak.hpp"

#include <algorithm>

namespace nucleate::agents {
namespace {

namespace gen = contracts;

std::vector<RegisteredAgent> registered_agents(const World& world)
{
    return crawl(world.l1,
                 {world.contract("IdentityRegistry"), world.contract("ReputationRegistry")});
}

/// Reserve at full reputation, such that a newcomer can earn the reward.
uint256 reserve_of(const RoleSettings& role)
{
    return wei_of(role.reward) * uint256{100} / uint256{kNewcomer};
}

std::string bid_key(const SlotState& slot, const std::string& agent, const char* what)
{
    return slot.id + "/" + what + "/" + agent;
}

/// What the work costs an agent, as a share of the reward; its own secret.
double own_cost(const World& world, const std::string& role, std::size_t agent)
{
    return 0.45 + 0.5 * Rng::stream(world.seed, "cost of " + role, agent).uniform();
}

Hash32 salt_of(const World& world, const SlotState& slot, std::size_t agent)
{
    Bytes text = to_bytes(world.wallets[agent].key().view());
    text.insert(text.end(), slot.id.begin(), slot.id.end());
    return crypto::keccak256(text);
}

/// First slots of each role, which stand for its bounty.
std::vector<std::size_t> bounties_of(const FormationState& formation)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < formation.slots.size(); ++i)
        if (formation.slots[i].slot == 1)
            out.push_back(i);
    return out;
}

using Costs = std::vector<std::vector<double>>;

/// What each slot of `rows` costs each agent that the registries show to be fit for it.
Costs costs_of(const World& world, const FormationState& formation,
               const std::vector<RegisteredAgent>& registered, const std::vector<std::size_t>& rows)
{
    Costs cost(rows.size(), std::vector<double>(world.size(), kForbidden));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const std::string& role = formation.slots[rows[r]].role;
        for (const RegisteredAgent& found :
             find_agents(registered, role, world.scenario.market.min_reputation))
        {
            const auto agent = world.agent_at(found.wallet);
            if (agent && *agent != formation.initiator)
                cost[r][*agent] = own_cost(world, role, *agent);
        }
    }
    return cost;
}

void add_bid(const World& world, FormationState& formation, const std::string& role,
             std::size_t agent, double cost)
{
    for (SlotState& slot : formation.slots)
        if (slot.role == role && slot.slot == 1)
            slot.bids.push_back({world.traits[agent].id, world.address(agent),
                                 wei_of(cost * eth_of(slot.reserve) * kNewcomer / 100),
                                 kNewcomer / 100.0});
}

/// Who bids on what: the cheapest way to fill every slot first, then others of fitting skill where
/// they would be cheapest, for competition.
void choose_bidders(World& world, FormationState& formation)
{
    constexpr std::size_t kRivals = 8;
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < formation.slots.size(); ++i)
        if (!formation.slots[i].open_seat)
            rows.push_back(i);
    const Costs cost = costs_of(world, formation, registered_agents(world), rows);
    const auto bid = [&](std::size_t row, std::size_t agent) {
        add_bid(world, formation, formation.slots[rows[row]].role, agent, cost[row][agent]);
    };
    const Assignment assignment = assign(cost);
    std::vector<bool> busy(world.size(), false);
    for (std::size_t r = 0; r < rows.size(); ++r)
        if (const auto agent = assignment.column_of_row[r]) {
            bid(r, *agent);
            busy[*agent] = true;
        }
    std::size_t rivals = 0;
    for (std::size_t a = 0; a < world.size() && rivals < kRivals; ++a) {
        std::size_t best = rows.size();
        for (std::size_t r = 0; r < rows.size(); ++r)
            if (cost[r][a] != kForbidden && (best == rows.size() || cost[r][a] < cost[best][a]))
                best = r;
        if (busy[a] || best == rows.size())
            continue;
        bid(best, a);
        ++rivals;
    }
}

std::uint64_t identity_of(const World& world, const BidState& bid)
{
    return world.state.agents[*world.agent_named(bid.bidder)].identity;
}

void commit_bids(World& world, SlotState& slot)
{
    for (const BidState& bid : slot.bids) {
        const std::size_t agent = *world.agent_named(bid.bidder);
        const auto commitment =
            read<Hash32>(world, world.contract("BountyAuction"),
                         gen::bounty_auction::commitment_of(slot.bounty, bid.address, bid.amount,
                                                            identity_of(world, bid),
                                                            salt_of(world, slot, agent)),
                         gen::bounty_auction::decode_commitment_of);
        if (commitment)
            ensure(world, agent, bid_key(slot, bid.bidder, "commit"),
                   {world.contract("BountyAuction"), wei_of(0.1),
                    gen::bounty_auction::commit(slot.bounty, *commitment)});
    }
}

void reveal_bids(World& world, FormationState& formation, SlotState& slot)
{
    for (BidState& bid : slot.bids) {
        const std::size_t agent = *world.agent_named(bid.bidder);
        const std::string key = bid_key(slot, bid.bidder, "reveal");
        if (world.l1_outbox->fate(bid_key(slot, bid.bidder, "commit")) != Fate::done || bid.told ||
            !ensure(world, agent, key,
                    {world.contract("BountyAuction"),
                     {},
                     gen::bounty_auction::reveal(slot.bounty, bid.amount, identity_of(world, bid),
                                                 salt_of(world, slot, agent))}))
            continue;
        bid.told = true;
        world.emit({.kind = "bid.placed",
                    .subject = slot.id,
                    .actor = bid.bidder,
                    .formation = formation.id,
                    .cause = slot.post_event,
                    .evidence = world.proof(key),
                    .facts = {{"role", slot.role},
                              {"amount", eth_text(bid.amount)},
                              {"score", number_text(eth_of(bid.amount) / bid.reputation)}}});
        world.edge(bid.bidder, world.traits[formation.initiator].id, "bid", eth_of(bid.amount));
    }
}

void take_award(World& world, FormationState& formation, const std::string& key,
                const gen::bounty_auction::AwardedEvent& event)
{
    for (SlotState& slot : formation.slots) {
        if (slot.bounty != event.bounty_id.low64() || slot.awarded || slot.open_seat)
            continue;
        slot.awarded = true;
        slot.worker = event.winner;
        slot.price = event.price;
        slot.job = event.job_id.low64();
        slot.job_state = "funded";
        slot.escrow = slot.role == "sequencer" ? event.price * uint256{kPaidBlocks} : event.price;
        slot.expires = world.time + kJobSeconds;
        const auto agent = world.agent_at(event.winner);
        if (agent) {
            slot.holder = world.traits[*agent].id;
            world.state.agents[*agent].role = slot.role;
            world.state.agents[*agent].state = "serving";
        }
        slot.award_event = world.emit(
            {.kind = "bounty.awarded",
             .subject = slot.id,
             .actor = slot.holder,
             .formation = formation.id,
             .cause = slot.post_event,
             .evidence = world.proof(key),
             .facts = {{"role", slot.role},
                       {"amount", eth_text(slot.price)},
                       {"second_score", number_text(eth_of(slot.price) * 100 / kNewcomer)}}});
        formation.last_event = slot.award_event;
        return;
    }
}

bool award(World& world, FormationState& formation)
{
    bool all = true;
    for (const std::size_t index : bounties_of(formation)) {
        const SlotState slot = formation.slots[index];
        const std::string key = slot.id + "/award";
        if (slot.awarded || slot.open_seat)
            continue;
        if (!ensure(world, formation.initiator, key,
                    {world.contract("BountyAuction"), {}, gen::bounty_auction::award(slot.bounty)}))
        {
            all = false;
            continue;
        }
        for (const LogFacts& log : logs_of(world, key))
            if (const auto event = gen::bounty_auction::AwardedEvent::decode(log.topics, log.data))
                take_award(world, formation, key, *event);
    }
    return all;
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
    for (const RegisteredAgent& found : find_agents(registered_agents(world), slot.role, 0)) {
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
SlotState open_seat(const World& world, const FormationState& formation, const RoleSettings& role)
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
    (void)world;
    return seat;
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
            formation.slots.push_back(open_seat(world, formation, role));
            tell_bounty(world, formation, formation.slots.back(), evidence);
        }
    }
    formation.last_event = formation.slots.back().post_event;
    choose_bidders(world, formation);
    enter(world, formation, Stage::bounties,
          result->time + world.scenario.market.bid_window +
              std::max(kRevealSeconds, 4 * world.scenario.l1.block_time),
          "Sealed bids, then their opening");
}

void step_bounties(World& world, FormationState& formation)
{
    const std::uint64_t next = world.time + world.scenario.l1.block_time;
    for (const std::size_t index : bounties_of(formation)) {
        SlotState& slot = formation.slots[index];
        if (next < slot.bids_until)
            commit_bids(world, slot);
        else
            reveal_bids(world, formation, slot);
    }
    if (next < formation.deadline || !award(world, formation))
        return;
    for (const std::size_t index : bounties_of(formation))
        if (!formation.slots[index].awarded)
            give_directly(world, formation, formation.slots[index]);
    const bool sequenced =
        std::any_of(formation.slots.begin(), formation.slots.end(),
                    [](const SlotState& slot) { return slot.role == "sequencer" && slot.awarded; });
    if (!sequenced) {
        formation.waiting_for = "No agent is left to build the blocks";
        return disband(world, formation, Stage::dissolved);
    }
    enter(world, formation, Stage::bonds, 0, "Sequencers lock their bonds");
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
    enter(world, formation, Stage::deploying, 0, "The builder deploys the contracts of the rollup");
}

} // namespace nucleate::agents
