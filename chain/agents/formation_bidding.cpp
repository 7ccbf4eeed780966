#include "chain/agents/formation_bidding.hpp"

#include "chain/agents/assignment.hpp"
#include "chain/agents/bounty_terms.hpp"
#include "chain/agents/standing.hpp"
#include "chain/contracts/generated/bounty_auction.hpp"
#include "chain/crypto/keccak.hpp"

#include <algorithm>

namespace nucleate::agents {
namespace {

namespace gen = contracts;

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

using Costs = std::vector<std::vector<double>>;

/// What each slot of `rows` costs each agent that the registries show to be fit for it.
Costs costs_of(const World& world, const FormationState& formation,
               const std::vector<RegisteredAgent>& registered, const std::vector<std::size_t>& rows)
{
    Costs cost(rows.size(), std::vector<double>(world.size(), kForbidden));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const std::string& role = formation.slots[rows[r]].role;
        for (const RegisteredAgent& found :
             find_agents(registered, {.skill = skill_for(role),
                                     .min_reputation = world.scenario.market.min_reputation}))
        {
            const auto agent = world.agent_at(found.wallet);
            if (agent && *agent != formation.initiator && !has_left(world, *agent))
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

std::uint64_t identity_of(const World& world, const BidState& bid)
{
    return world.state.agents[*world.agent_named(bid.bidder)].identity;
}

/// What the auction ranked a revealed bid by, 0 to 1: the poster's ratings, or the newcomer's value
/// when it gave none.
double ranked_reputation(const World& world, const SlotState& slot, const BidState& bid)
{
    const auto percent = read<uint256>(
        world, world.contract("BountyAuction"),
        gen::bounty_auction::reputation_of(slot.bounty, bid.address, identity_of(world, bid)),
        gen::bounty_auction::decode_reputation_of);
    return percent ? static_cast<double>(percent->low64()) / 100 : bid.reputation;
}

/// The reputation of the winner of a bounty; the roles of a bounty share the bids of its first
/// slot.
double winner_reputation(const FormationState& formation, std::uint64_t bounty,
                         const Address& winner)
{
    for (const SlotState& slot : formation.slots)
        for (const BidState& bid : slot.bids)
            if (slot.bounty == bounty && bid.address == winner)
                return bid.reputation;
    return kNewcomer / 100.0;
}

double score_of(const uint256& amount, double reputation)
{
    return eth_of(amount) / std::max(reputation, 0.01);
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
        bid.reputation = ranked_reputation(world, slot, bid);
        world.emit({.kind = "bid.placed",
                    .subject = slot.id,
                    .actor = bid.bidder,
                    .formation = formation.id,
                    .cause = slot.post_event,
                    .evidence = world.proof(key),
                    .facts = {{"role", slot.role},
                              {"amount", eth_text(bid.amount)},
                              {"score", number_text(score_of(bid.amount, bid.reputation))}}});
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
                       {"second_score",
                        number_text(score_of(slot.price, winner_reputation(formation, slot.bounty,
                                                                           slot.worker)))}}});
        formation.last_event = slot.award_event;
        return;
    }
}

} // namespace

std::vector<RegisteredAgent> registered_agents(const World& world)
{
    return crawl(world.l1,
                 {world.contract("IdentityRegistry"), world.contract("ReputationRegistry")});
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

void bid(World& world, FormationState& formation, SlotState& slot, bool sealed)
{
    if (sealed)
        commit_bids(world, slot);
    else
        reveal_bids(world, formation, slot);
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

} // namespace nucleate::agents
