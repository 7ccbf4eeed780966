#include "chain/agents/work.hpp"

#include "chain/agents/formation_migration.hpp"
#include "chain/contracts/generated/compute_job.hpp"
#include "chain/contracts/generated/data_market.hpp"
#include "chain/contracts/generated/devnet_usd.hpp"
#include "chain/contracts/generated/oracle_feed.hpp"
#include "chain/contracts/generated/uniswap_v2_pair.hpp"
#include "chain/contracts/generated/uniswap_v2_router02.hpp"
#include "chain/crypto/keccak.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace nucleate::agents {
namespace {

namespace gen = contracts;

constexpr double kSecondsPerDay = 86'400;
constexpr std::size_t kMaxPending = 6;    ///< transactions of an agent that wait at a time
constexpr std::uint64_t kMaxBacklog = 40; ///< orders beyond it go elsewhere
constexpr std::uint64_t kTip = 1'000'000'000;
constexpr std::uint64_t kUsd = 1'000'000;
constexpr std::uint64_t kRounds = 3'000;        ///< of a hash chain; some 300,000 gas
constexpr std::uint64_t kLargeRounds = 200'000; ///< of a large job; some 20 million gas
constexpr std::uint64_t kMatrix = 12;
constexpr std::uint64_t kProblems = 16; ///< that an agent computes anew again and again
constexpr std::size_t kMostOffers = 8;  ///< of data, open at a time; an older one makes room
const uint256 kUnlimited = ~uint256{};
constexpr std::uint64_t kSlippage = 3;  ///< percent that a swap may get less than at the head
constexpr std::uint64_t kDepth = 1'000; ///< a swap takes at most 1/kDepth of the pool

/// What the pool of ether and dollars holds at the head.
struct Market
{
    uint256 eth; ///< wei
    uint256 usd; ///< millionths

    /// What a swap gives at the head (constant product, 0.3 % fee, as UniswapV2Library computes
    /// it), less the slippage that is borne.
    static uint256 least_out(const uint256& in, const uint256& from, const uint256& to)
    {
        const uint256 paid = in * 997;
        return muldiv(paid, to, from * 1'000 + paid) * (100 - kSlippage) / 100;
    }
};

/// Where agents work, as their calls need it.
struct Place
{
    const std::map<std::string, Address>& contracts;
    Address weth;
    Market market;
};

struct Job
{
    std::string kind; ///< gas limits are learned for each kind
    Call call;
    std::optional<std::size_t> partner; ///< agent that is paid
    double value = 0;                   ///< ETH or dollars, for the picture
    std::optional<Call> sample{};       ///< the same work at kSample of its size
};
constexpr std::uint64_t kSample = 10;

bool is_computation(const Job& job)
{
    return job.kind == "hash_chain" || job.kind == "matrix" || job.kind == "large_job";
}

std::optional<Job> swap(const World& world, std::size_t agent, const Place& place, Rng& rng)
{
    const Address& router = place.contracts.at("UniswapV2Router02");
    const Address& usd = place.contracts.at("DevnetUSD");
    const Market& market = place.market;
    if (market.eth.is_zero() || market.usd.is_zero())
        return std::nullopt;
    const uint256 wei = std::min(wei_of(0.02 + 0.2 * rng.uniform()), market.eth / kDepth);
    if (rng.uniform() < 0.5)
        return Job{"swap_eth",
                   {router, wei,
                    gen::uniswap_v2_router02::swap_exact_eth_for_tokens(
                        Market::least_out(wei, market.eth, market.usd), {place.weth, usd},
                        world.address(agent), kUnlimited)},
                   {},
                   eth_of(wei)};
    const uint256 dollars = muldiv(wei, market.usd, market.eth);
    return Job{"swap_usd",
               {router,
                {},
                gen::uniswap_v2_router02::swap_exact_tokens_for_eth(
                    dollars, Market::least_out(dollars, market.usd, market.eth), {usd, place.weth},
                    world.address(agent), kUnlimited)},
               {},
               eth_of(wei)};
}

std::optional<Job> post_price(const Place& place, Rng& rng)
{
    static const Hash32 feed = crypto::keccak256(Bytes{'E', 'T', 'H', '/', 'U', 'S', 'D'});
    const auto price = static_cast<std::uint64_t>(3'000e8 * std::exp(0.01 * rng.normal()));
    return Job{"post_price",
               {place.contracts.at("OracleFeed"), {}, gen::oracle_feed::post(feed, price)},
               {},
               0};
}

/// A new offer, or the end of the oldest: what a swarm stores on chain does not grow with time.
std::optional<Job> offer_data(World& world, std::size_t agent, const Place& place, Rng& rng)
{
    std::vector<std::uint64_t>& offers = world.state.agents[agent].offers;
    if (offers.size() >= kMostOffers) {
        const uint256 oldest{offers.front()};
        offers.erase(offers.begin());
        return Job{"withdraw_data",
                   {place.contracts.at("DataMarket"), {}, gen::data_market::withdraw(oldest)},
                   {},
                   0};
    }
    const Hash32 content = to_hash(uint256{rng.next(), rng.next(), rng.next(), rng.next()});
    return Job{"offer_data",
               {place.contracts.at("DataMarket"),
                {},
                gen::data_market::offer((1 + rng.below(20)) * kUsd, content,
                                        "data:" + world.traits[agent].id)},
               {},
               0};
}

/// Where an agent computes: with a contract of its own, if it has one on that chain.
const Address& computer_of(const World& world, std::size_t agent, const Place& place)
{
    const auto owner = contract_owner(world);
    const auto own =
        owner && owner->agent == agent ? place.contracts.find(owner->name) : place.contracts.end();
    return own == place.contracts.end() ? place.contracts.at("ComputeJob") : own->second;
}

std::optional<Job> compute(const World& world, std::size_t agent, const Place& place, Rng& rng)
{
    const Hash32 seed = to_hash(uint256{rng.below(kProblems), agent, 0, 0});
    const Address& contract = computer_of(world, agent, place);
    const double large = world.traits[agent].large_jobs;
    if (large > 0 && rng.uniform() < large)
        return Job{"large_job",
                   {contract, {}, gen::compute_job::hash_chain(seed, kLargeRounds)},
                   {},
                   0,
                   Call{contract, {}, gen::compute_job::hash_chain(seed, kLargeRounds / kSample)}};
    if (rng.uniform() < 0.5)
        return Job{
            "hash_chain", {contract, {}, gen::compute_job::hash_chain(seed, kRounds)}, {}, 0};
    return Job{"matrix", {contract, {}, gen::compute_job::matrix_product(seed, kMatrix)}, {}, 0};
}

/// Dollars for a service of somebody who works on the same chain.
std::optional<Job> pay(const World& world, std::size_t agent, const Place& place, Rng& rng)
{
    const std::size_t partner = rng.below(world.size());
    if (partner == agent)
        return std::nullopt;
    const std::uint64_t dollars = 1 + rng.below(30);
    return Job{"pay",
               {place.contracts.at("DevnetUSD"),
                {},
                gen::devnet_usd::transfer(world.address(partner), uint256{dollars} * kUsd)},
               partner,
               static_cast<double>(dollars) / 3'000};
}

/// A job by the agent's profile: mostly its own trade, now and then a payment.
std::optional<Job> next_job(World& world, std::size_t agent, const Place& place, Rng& rng)
{
    const double dice = rng.uniform();
    if (dice < 0.15)
        return pay(world, agent, place, rng);
    switch (world.traits[agent].profile) {
    case Profile::trader:
    case Profile::funder:
        return swap(world, agent, place, rng);
    case Profile::oracle:
        return post_price(place, rng);
    case Profile::seller:
        return offer_data(world, agent, place, rng);
    case Profile::compute:
        return compute(world, agent, place, rng);
    case Profile::builder:
    case Profile::operator_:
    case Profile::watcher:
        return dice < 0.5 ? swap(world, agent, place, rng) : compute(world, agent, place, rng);
    }
    return std::nullopt;
}

/// The pool's reserves; nothing in them while there is no pool.
Market market_of(const ChainPort& port, const Address& pair, const Address& usd,
                 const Address& weth)
{
    const auto raw = port.call({}, pair, gen::uniswap_v2_pair::get_reserves());
    if (!raw)
        return {};
    const auto reserves = gen::uniswap_v2_pair::decode_get_reserves(*raw);
    if (!reserves)
        return {};
    // The pair sorts its two tokens by address.
    return weth < usd ? Market{reserves->reserve0, reserves->reserve1}
                      : Market{reserves->reserve1, reserves->reserve0};
}

Place place_of(World& world, const std::string& chain)
{
    const auto& contracts = world.contracts_of(chain);
    const Address& weth = contracts.at("WETH9");
    return {contracts, weth,
            market_of(*world.port_of(chain), contracts.at("UniswapV2Pair"),
                      contracts.at("DevnetUSD"), weth)};
}

/// The limit for a kind of job: estimated for the first one, with room for what differs. A job that
/// may not fit into a block is estimated by a part of it, as its work grows with its size.
std::uint64_t gas_for(World& world, const Job& job, std::size_t agent, const std::string& chain)
{
    const std::string key = chain + "/" + job.kind;
    const auto known = world.state.gas.find(key);
    if (known != world.state.gas.end())
        return known->second;
    const ChainPort& port = *world.port_of(chain);
    const Call& call = job.sample ? *job.sample : job.call;
    const auto estimate = port.estimate_gas(world.address(agent), call.to, call.value, call.data);
    if (!estimate)
        return 0;
    const std::uint64_t whole = *estimate * (job.sample ? kSample : 1);
    return world.state.gas[key] = whole + (job.sample ? 0 : whole / 4);
}

/// Counts a computation; false when no block of the chain can take it.
bool note_computation(World& world, const std::string& chain, std::uint64_t gas)
{
    Demand& demand = world.demand_of(chain);
    const std::uint64_t limit = world.metrics_of(chain).gas_limit;
    const ChainPort& port = *world.port_of(chain);
    const bool fits =
        (limit == 0 || gas <= limit) && gas <= port.transaction_gas_cap().value_or(gas);
    ++demand.computations;
    demand.oversize += fits ? 0 : 1;
    demand.largest = std::max(demand.largest, gas);
    return fits;
}

/// Sends one order; false when the agent cannot at present.
bool send_one(World& world, std::size_t agent, const Place& place, Rng& rng)
{
    const std::string& chain = world.state.agents[agent].chain;
    const std::optional<Job> job = next_job(world, agent, place, rng);
    if (!job)
        return true; // nobody to pay: the order is void
    const std::uint64_t gas = gas_for(world, *job, agent, chain);
    if (gas == 0)
        return false;
    if (is_computation(*job) && !note_computation(world, chain, gas))
        return true; // would not fit into any block
    const auto cap = static_cast<std::uint64_t>(world.traits[agent].max_fee);
    const std::uint64_t tip = std::min<std::uint64_t>(cap, kTip + rng.below(kTip));
    const Fees fees{uint256{cap}, uint256{tip}};
    if (!world.outbox_of(chain).send(agent, {}, job->call, fees, gas))
        return false;
    if (job->partner)
        world.edge(world.traits[agent].id, world.traits[*job->partner].id, "payment", job->value);
    return true;
}

} // namespace

void work(World& world)
{
    std::map<std::string, Place> places;
    for (std::size_t i = 0; i < world.size(); ++i) {
        AgentState& agent = world.state.agents[i];
        if (agent.chain != world.l1.id() && !world.l2_outboxes.contains(agent.chain))
            continue;
        if (!places.contains(agent.chain))
            places.emplace(agent.chain, place_of(world, agent.chain));
        const Place& place = places.at(agent.chain);
        Rng rng;
        rng.restore(agent.pulse.work_rng);
        const double mean = world.traits[i].rate *
                            static_cast<double>(world.scenario.l1.block_time) / kSecondsPerDay;
        const std::uint64_t wanted = rng.poisson(mean);
        world.demand_of(agent.chain).orders += wanted;
        std::uint64_t& backlog = agent.pulse.backlog;
        backlog = std::min(kMaxBacklog, backlog + wanted);
        const Outbox& outbox = world.outbox_of(agent.chain);
        while (backlog > 0 && outbox.pending(i) < kMaxPending && send_one(world, i, place, rng))
            --backlog;
        agent.pulse.work_rng = rng.state();
    }
}

void book(World& world, const std::vector<Included>& included, const std::string& chain)
{
    for (const Included& tx : included) {
        if (tx.account >= world.size())
            continue;
        AgentState& agent = world.state.agents[tx.account];
        agent.spent_fees += tx.fees;
        if (tx.key.empty() && chain == world.l1.id()) {
            agent.gas_used += tx.gas_used;
            ++agent.included;
        }
    }
}

} // namespace nucleate::agents
