#include "chain/agents/liquidity.hpp"

#include "chain/agents/formation.hpp"
#include "chain/contracts/generated/uniswap_v2_pair.hpp"
#include "chain/contracts/generated/uniswap_v2_router02.hpp"

#include <algorithm>

namespace nucleate::agents {
namespace {

namespace gen = contracts;

constexpr double kProvidedShare = 0.2; ///< of a funder's ether
constexpr double kWorthwhile = 0.02;   ///< ETH that a harvest must bring
constexpr std::uint64_t kEvery = 8;    ///< blocks between two looks
const uint256 kUnlimited = ~uint256{};
const uint256 kScale{1'000'000'000'000'000'000};

/// ⌊√n⌋ by Newton's method from above.
uint256 square_root(const uint256& n)
{
    if (n.is_zero())
        return {};
    uint256 root = uint256{1} << ((n.bit_length() + 1) / 2);
    for (uint256 next = (root + n / root) >> 1U; next < root; next = (root + n / root) >> 1U)
        root = next;
    return root;
}

struct Pool
{
    Address pair;
    uint256 eth;
    uint256 supply;
    uint256 growth;
};

std::optional<Pool> read_pool(const World& world)
{
    const Address& pair = world.contract("UniswapV2Pair");
    const auto reserves = read<gen::uniswap_v2_pair::GetReservesResult>(
        world, pair, gen::uniswap_v2_pair::get_reserves(),
        gen::uniswap_v2_pair::decode_get_reserves);
    const auto supply = read<uint256>(world, pair, gen::uniswap_v2_pair::total_supply(),
                                      gen::uniswap_v2_pair::decode_total_supply);
    if (!reserves || !supply || supply->is_zero())
        return std::nullopt;
    const bool eth_first = world.contract("WETH9") < world.contract("DevnetUSD");
    return Pool{pair, eth_first ? reserves->reserve0 : reserves->reserve1, *supply,
                pool_growth(reserves->reserve0, reserves->reserve1, *supply)};
}

void harvest_one(World& world, std::size_t agent, const Pool& pool)
{
    AgentState& state = world.state.agents[agent];
    const std::string key = "harvest/" + world.traits[agent].id;
    const Fate fate = world.l1_outbox->fate(key);
    if (fate == Fate::pending)
        return;
    if (fate == Fate::done || state.pool_growth.is_zero())
        state.pool_growth = pool.growth;
    world.l1_outbox->forget(key);
    const auto shares =
        read<uint256>(world, pool.pair, gen::uniswap_v2_pair::balance_of(world.address(agent)),
                      gen::uniswap_v2_pair::decode_balance_of);
    if (!shares)
        return;
    const uint256 grown = grown_shares(*shares, state.pool_growth, pool.growth);
    if (eth_of(muldiv(pool.eth, grown, pool.supply)) < kWorthwhile)
        return;
    const std::uint64_t cap = static_cast<std::uint64_t>(world.traits[agent].max_fee);
    const Fees fees{uint256{cap}, uint256{std::min<std::uint64_t>(cap, 2'000'000'000)}};
    (void)world.l1_outbox->send(
        agent, key,
        {world.contract("UniswapV2Router02"),
         {},
         gen::uniswap_v2_router02::remove_liquidity_eth(world.contract("DevnetUSD"), grown, {}, {},
                                                        world.address(agent), kUnlimited)},
        fees, 0);
}

} // namespace

double liquidity_of(const AgentTraits& agent)
{
    return agent.profile == Profile::funder ? kProvidedShare * eth_of(agent.funds) : 0;
}

uint256 pool_growth(const uint256& x, const uint256& y, const uint256& supply)
{
    return supply.is_zero() ? uint256{} : muldiv(square_root(x * y), kScale, supply);
}

uint256 grown_shares(const uint256& shares, const uint256& before, const uint256& now)
{
    return now <= before ? uint256{} : muldiv(shares, now - before, now);
}

void harvest(World& world)
{
    if (world.state.block % kEvery != 0)
        return;
    const std::optional<Pool> pool = read_pool(world);
    for (std::size_t i = 0; pool && i < world.size(); ++i)
        if (liquidity_of(world.traits[i]) > 0)
            harvest_one(world, i, *pool);
}

} // namespace nucleate::agents
