#include "chain/agents/setup.hpp"

#include "chain/agents/batch_of_calls.hpp"
#include "chain/agents/formation.hpp"
#include "chain/agents/formation_migration.hpp"
#include "chain/agents/liquidity.hpp"
#include "chain/agents/monitor.hpp"
#include "chain/base/hex.hpp"
#include "chain/contracts/generated/bounty_auction.hpp"
#include "chain/contracts/generated/compute_job.hpp"
#include "chain/contracts/generated/data_market.hpp"
#include "chain/contracts/generated/devnet_usd.hpp"
#include "chain/contracts/generated/identity_registry.hpp"
#include "chain/contracts/generated/job_board.hpp"
#include "chain/contracts/generated/oracle_feed.hpp"
#include "chain/contracts/generated/reputation_registry.hpp"
#include "chain/contracts/generated/swarm_governor.hpp"
#include "chain/contracts/generated/timelock_controller.hpp"
#include "chain/contracts/generated/uniswap_v2_factory.hpp"
#include "chain/contracts/generated/uniswap_v2_pair.hpp"
#include "chain/contracts/generated/uniswap_v2_router02.hpp"
#include "chain/contracts/generated/validation_registry.hpp"
#include "chain/contracts/generated/vote_token.hpp"
#include "chain/contracts/generated/weth9.hpp"
#include "chain/crypto/keccak.hpp"

#include <array>
#include <cmath>

namespace nucleate::agents {
namespace {

using namespace literals;
namespace gen = contracts;

constexpr std::uint64_t kUsd = 1'000'000; ///< six decimals
constexpr std::uint64_t kAgentUsd = 200'000;
constexpr std::uint64_t kPoolUsd = 6'000'000;
constexpr double kPoolEth = 2'000; ///< 3,000 dollars an ether
constexpr double kL2PoolEth = 12;
constexpr std::uint64_t kL2Waves = 3; ///< of an L2's furnishing
static_assert(kL2PoolEth < kL2BuilderEth);
constexpr std::uint64_t kL2AgentUsd = 20'000;
constexpr Address kL2Weth = "0x4200000000000000000000000000000000000006"_address;
const uint256 kUnlimited = ~uint256{};

/// Dollars of the same worth at the opening price, in millionths.
uint256 dollars_of(double eth)
{
    return uint256{static_cast<std::uint64_t>(std::llround(eth * 3'000))} * kUsd;
}

/// Names and calls of one wave.
class Wave
{
public:
    Wave(std::string prefix, std::size_t account) : prefix_(std::move(prefix)), account_(account) {}

    void deploy(const std::string& name, Bytes code)
    {
        calls.push_back({prefix_ + name, account_, {std::nullopt, {}, std::move(code)}, name});
    }
    void call(std::size_t account, const std::string& key, const Address& to, Bytes data,
              const uint256& value = {})
    {
        calls.push_back({prefix_ + key, account, {to, value, std::move(data)}, {}});
    }

    std::vector<PlannedCall> calls;

private:
    std::string prefix_;
    std::size_t account_;
};

/// Contracts that need no other.
Wave independent(const World& world)
{
    const Address deployer = world.address(world.deployer());
    Wave wave{"setup/", world.deployer()};
    wave.deploy("IdentityRegistry", gen::identity_registry::creation());
    wave.deploy("DevnetUSD", gen::devnet_usd::creation(deployer));
    wave.deploy("WETH9", gen::weth9::creation());
    wave.deploy("UniswapV2Factory", gen::uniswap_v2_factory::creation(deployer));
    wave.deploy("OracleFeed", gen::oracle_feed::creation());
    wave.deploy("ComputeJob", gen::compute_job::creation());
    wave.deploy("JobBoard", gen::job_board::creation({}));
    wave.deploy("VoteToken", gen::vote_token::creation("Swarm vote", "VOTE", deployer));
    wave.deploy("TimelockController", gen::timelock_controller::creation(
                                          world.scenario.dao.timelock, {}, {Address{}}, deployer));
    for (std::size_t i = 0; i < world.size(); ++i)
        wave.call(world.deployer(), "ether/" + world.traits[i].id, world.address(i), {},
                  world.traits[i].funds);
    return wave;
}

Wave dependent(const World& world)
{
    const DaoSettings& dao = world.scenario.dao;
    Wave wave{"setup/", world.deployer()};
    wave.deploy("ReputationRegistry",
                gen::reputation_registry::creation(world.contract("IdentityRegistry")));
    wave.deploy("ValidationRegistry",
                gen::validation_registry::creation(world.contract("IdentityRegistry")));
    wave.deploy("UniswapV2Router02",
                gen::uniswap_v2_router02::creation(world.contract("UniswapV2Factory"),
                                                   world.contract("WETH9")));
    wave.deploy("DataMarket", gen::data_market::creation(world.contract("DevnetUSD")));
    wave.deploy("SwarmGovernor",
                gen::swarm_governor::creation(
                    world.contract("VoteToken"), world.contract("TimelockController"),
                    dao.voting_delay, static_cast<std::uint32_t>(dao.voting_period), wei_of(1)));
    for (std::size_t i = 0; i < world.size(); ++i) {
        wave.call(world.deployer(), "votes/" + world.traits[i].id, world.contract("VoteToken"),
                  gen::vote_token::mint(world.address(i), wei_of(100)));
        wave.call(
            world.deployer(), "usd/" + world.traits[i].id, world.contract("DevnetUSD"),
            gen::devnet_usd::mint(world.address(i), uint256{kAgentUsd} * kUsd +
                                                        dollars_of(liquidity_of(world.traits[i]))));
    }
    if (const auto owner = contract_owner(world))
        wave.calls.push_back({"setup/" + owner->name,
                              owner->agent,
                              {std::nullopt, {}, gen::compute_job::creation()},
                              owner->name});
    wave.call(world.deployer(), "usd/pool", world.contract("DevnetUSD"),
              gen::devnet_usd::mint(world.address(world.deployer()), uint256{kPoolUsd} * kUsd));
    return wave;
}

Hash32 role_hash(std::string_view name)
{
    return crypto::keccak256(Bytes(name.begin(), name.end()));
}

Wave wiring(const World& world)
{
    const std::size_t deployer = world.deployer();
    const Address timelock = world.contract("TimelockController");
    const Address governor = world.contract("SwarmGovernor");
    Wave wave{"setup/", deployer};
    wave.deploy("BountyAuction", gen::bounty_auction::creation(
                                     world.contract("JobBoard"), world.contract("IdentityRegistry"),
                                     world.contract("ReputationRegistry")));
    wave.call(deployer, "role/proposer", timelock,
              gen::timelock_controller::grant_role(role_hash("PROPOSER_ROLE"), governor));
    wave.call(deployer, "role/canceller", timelock,
              gen::timelock_controller::grant_role(role_hash("CANCELLER_ROLE"), governor));
    wave.call(deployer, "votes/owner", world.contract("VoteToken"),
              gen::vote_token::transfer_ownership(timelock));
    wave.call(
        deployer, "pool/pair", world.contract("UniswapV2Factory"),
        gen::uniswap_v2_factory::create_pair(world.contract("DevnetUSD"), world.contract("WETH9")));
    wave.call(deployer, "pool/approve", world.contract("DevnetUSD"),
              gen::devnet_usd::approve(world.contract("UniswapV2Router02"), kUnlimited));
    for (std::size_t i = 0; i < world.size(); ++i) {
        const std::string& id = world.traits[i].id;
        wave.call(i, "register/" + id, world.contract("IdentityRegistry"),
                  gen::identity_registry::register_(registration_uri(world.traits[i])));
        wave.call(i, "delegate/" + id, world.contract("VoteToken"),
                  gen::vote_token::delegate(world.address(i)));
        wave.call(i, "approve/router/" + id, world.contract("DevnetUSD"),
                  gen::devnet_usd::approve(world.contract("UniswapV2Router02"), kUnlimited));
        wave.call(i, "approve/market/" + id, world.contract("DevnetUSD"),
                  gen::devnet_usd::approve(world.contract("DataMarket"), kUnlimited));
    }
    return wave;
}

Bytes add_liquidity(const Address& usd, double eth, const Address& to)
{
    return gen::uniswap_v2_router02::add_liquidity_eth(usd, dollars_of(eth), {}, {}, to,
                                                       kUnlimited);
}

Wave opening(const World& world)
{
    const std::size_t deployer = world.deployer();
    Wave wave{"setup/", deployer};
    wave.call(deployer, "pool/fill", world.contract("UniswapV2Router02"),
              add_liquidity(world.contract("DevnetUSD"), kPoolEth, world.address(deployer)),
              wei_of(kPoolEth));
    for (std::size_t i = 0; i < world.size(); ++i) {
        const double eth = liquidity_of(world.traits[i]);
        if (eth <= 0)
            continue;
        wave.call(i, "provide/" + world.traits[i].id, world.contract("UniswapV2Router02"),
                  add_liquidity(world.contract("DevnetUSD"), eth, world.address(i)), wei_of(eth));
        wave.call(i, "approve/pool/" + world.traits[i].id, world.contract("UniswapV2Pair"),
                  gen::uniswap_v2_pair::approve(world.contract("UniswapV2Router02"), kUnlimited));
    }
    wave.call(deployer, "role/renounce", world.contract("TimelockController"),
              gen::timelock_controller::renounce_role({}, world.address(deployer)));
    return wave;
}

/// Reads each agent's ERC-8004 id out of its registration, and says so in the log.
void note_identities(World& world)
{
    for (std::size_t i = 0; i < world.size(); ++i) {
        AgentState& agent = world.state.agents[i];
        const std::string key = "setup/register/" + world.traits[i].id;
        const TxResult* result = world.l1_outbox->result(key);
        if (agent.registered || result == nullptr || !result->success)
            continue;
        for (const LogFacts& log : logs_of(world, key))
            if (const auto event =
                    gen::identity_registry::RegisteredEvent::decode(log.topics, log.data))
                agent.identity = event->agent_id.low64();
        agent.registered = true;
        world.emit({.kind = "agent.registered",
                    .subject = world.traits[i].id,
                    .actor = world.traits[i].id,
                    .formation = {},
                    .evidence = world.proof(key),
                    .facts = {{"identity", std::to_string(agent.identity)},
                              {"profile", std::string{profile_name(world.traits[i].profile)}}}});
    }
}

/// Looks up the pair of dollars and ether.
void note_pair(const ChainPort& chain, std::map<std::string, Address>& contracts)
{
    const auto pair = chain.call(
        {}, contracts.at("UniswapV2Factory"),
        gen::uniswap_v2_factory::get_pair(contracts.at("DevnetUSD"), contracts.at("WETH9")));
    if (pair)
        contracts["UniswapV2Pair"] =
            gen::uniswap_v2_factory::decode_get_pair(*pair).value_or(Address{});
}

/// What the builder does next on the L2: contracts, those that need them, liquidity.
Wave l2_wave(const World& world, const L2State& l2, std::size_t builder)
{
    const std::map<std::string, Address>& on_l2 = l2.contracts;
    const Address owner = world.address(builder);
    Wave wave{"l2/", builder};
    if (l2.wave == 0) {
        wave.deploy("DevnetUSD", gen::devnet_usd::creation(owner));
        wave.deploy("UniswapV2Factory", gen::uniswap_v2_factory::creation(owner));
        wave.deploy("OracleFeed", gen::oracle_feed::creation());
        wave.deploy("ComputeJob", gen::compute_job::creation());
    } else if (l2.wave == 1) {
        wave.deploy("UniswapV2Router02",
                    gen::uniswap_v2_router02::creation(on_l2.at("UniswapV2Factory"), kL2Weth));
        wave.deploy("DataMarket", gen::data_market::creation(on_l2.at("DevnetUSD")));
        wave.call(builder, "pair", on_l2.at("UniswapV2Factory"),
                  gen::uniswap_v2_factory::create_pair(on_l2.at("DevnetUSD"), kL2Weth));
        wave.call(builder, "mint", on_l2.at("DevnetUSD"),
                  gen::devnet_usd::mint(owner, uint256{kPoolUsd} * kUsd));
    } else {
        wave.call(builder, "approve", on_l2.at("DevnetUSD"),
                  gen::devnet_usd::approve(on_l2.at("UniswapV2Router02"), kUnlimited));
        wave.call(builder, "fill", on_l2.at("UniswapV2Router02"),
                  add_liquidity(on_l2.at("DevnetUSD"), kL2PoolEth, owner), wei_of(kL2PoolEth));
    }
    return wave;
}

} // namespace

bool set_up_l1(World& world)
{
    constexpr std::array kWaves{independent, dependent, wiring, opening};
    SwarmState& state = world.state;
    while (state.wave < kWaves.size()) {
        if (state.wave == 3)
            note_pair(world.l1, state.contracts);
        const Wave wave = kWaves[state.wave](world);
        const bool done = carry_out(*world.l1_outbox, wave.calls, state.contracts);
        if (state.wave >= 2)
            note_identities(world);
        if (!done)
            return false;
        ++state.wave;
    }
    world.l1_outbox->forget_prefix("setup/");
    make_rules(world);
    return true;
}

bool set_up_l2(World& world, const std::string& chain, std::size_t builder)
{
    L2State& l2 = world.state.l2s.at(chain);
    l2.contracts.emplace("WETH9", kL2Weth);
    while (l2.wave < kL2Waves) {
        if (l2.wave == 2)
            note_pair(*world.port_of(chain), l2.contracts);
        const Wave wave = l2_wave(world, l2, builder);
        if (!carry_out(world.outbox_of(chain), wave.calls, l2.contracts))
            return false;
        ++l2.wave;
    }
    return true;
}

bool is_furnished(const World& world, const std::string& chain)
{
    return world.state.l2s.at(chain).wave >= kL2Waves;
}

bool set_up_member(World& world, const std::string& chain, std::size_t agent, std::size_t builder)
{
    const std::map<std::string, Address>& on_l2 = world.contracts_of(chain);
    const std::string& id = world.traits[agent].id;
    Wave wave{"l2/", builder};
    wave.call(builder, "usd/" + id, on_l2.at("DevnetUSD"),
              gen::devnet_usd::mint(world.address(agent), uint256{kL2AgentUsd} * kUsd));
    wave.call(agent, "approve/router/" + id, on_l2.at("DevnetUSD"),
              gen::devnet_usd::approve(on_l2.at("UniswapV2Router02"), kUnlimited));
    wave.call(agent, "approve/market/" + id, on_l2.at("DevnetUSD"),
              gen::devnet_usd::approve(on_l2.at("DataMarket"), kUnlimited));
    std::map<std::string, Address> none;
    return carry_out(world.outbox_of(chain), wave.calls, none);
}

} // namespace nucleate::agents
