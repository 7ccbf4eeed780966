#pragma once

#include "chain/agents/proof_system.hpp"
#include "chain/agents/withdrawal_terms.hpp"
#include "chain/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// A scenario file (`resources/scenarios/*.json`): who is there, what they want, under which
/// prices. Prices of gas are gwei, amounts ETH, times seconds of chain time, rates transactions a
/// day.
namespace nucleate::agents {

enum class Profile : std::uint8_t
{
    trader,
    oracle,
    seller,
    compute,
    funder,
    builder,
    operator_,
    watcher
};
std::string_view profile_name(Profile profile);

struct L1Settings
{
    std::uint64_t chain_id = 31'337;
    std::uint64_t block_time = 2;
    std::uint64_t gas_limit = 10'000'000;
    double base_fee = 1; ///< of the first block, gwei
};

/// A group of agents with the same profile; figures are means, each agent varies by `spread`.
struct AgentGroup
{
    Profile profile = Profile::trader;
    std::uint64_t count = 1;
    double rate = 0;          ///< transactions a day that each wants to send
    double budget = 20;       ///< gwei a gas it means to pay at most
    double max_fee_ratio = 2; ///< cap of the fee of its work against the budget
    double spread = 0.3;      ///< standard deviation of the logarithm of rate and budget
    double value = 5;         ///< ETH that it would carry to another chain
    double delay_cost = 0;    ///< ETH a transaction and second
    double funds = 200;       ///< ETH it starts with
    double large_jobs = 0;    ///< share of its computations that take some 20 million gas
};

/// Two-stage detection of a bottleneck; windows and dwell in L1 blocks.
struct DetectorSettings
{
    std::uint64_t window = 50;
    std::uint64_t dwell = 25;
    double clear_ratio = 1.1;
    std::uint64_t regime_window = 50;
    std::uint64_t regime_warmup = 20;
    double cusum_k = 0.5;
    double cusum_h = 5;
    double max_delay = 60;        ///< p95 of inclusion that an agent bears, seconds
    double min_throughput = 0.25; ///< of offered transactions that must get through
    double max_oversize = 0.05;   ///< of computations that may be too large for a block
    double max_blob_fee = 50;     ///< gwei a blob gas that an agent bears
};

struct CostSettings
{
    double horizon = 30;               ///< days
    double interest = 0.05;            ///< a year
    double one_off = 10;               ///< F without the bounties, ETH
    double variable_gas_price = 0.001; ///< expected on the L2, gwei
    double data_fee = 0.000002;        ///< expected L1 data a transaction, ETH
    double latency = 2;                ///< expected on the L2, seconds
    double loss_probability = 0.001;
    std::uint64_t max_coalition = 0; ///< 0: no cap
    std::uint64_t min_coalition = 3;
    double pressed_share = 0.25; ///< of all agents, that start looking for partners
    double max_hurdle = 3;       ///< cap of κ: short series overstate volatility
};

struct DaoSettings
{
    std::uint64_t voting_delay = 2;
    std::uint64_t voting_period = 16;
    std::uint64_t timelock = 4;
    std::uint64_t pledge_period = 60;
    double pledge_threshold = 20; ///< ETH
    double reserve = 1.25;        ///< pledges asked for against the threshold
};

struct RoleSettings
{
    std::string role; ///< sequencer, rpc, bridge, watcher
    std::uint64_t slots = 1;
    double reward = 0; ///< ETH a block (sequencer) or in all
    double bond = 0;   ///< ETH
};

struct MarketSettings
{
    std::uint64_t bid_window = 12; ///< for sealed bids
    bool people_first = false;     ///< a sequencer's seat is kept for people beside the auction
    double min_reputation = 0.3;
    std::uint64_t unbonding_delay = 600;
};

struct L2Settings
{
    std::uint64_t chain_id = 901;
    std::uint64_t block_time = 2;
    std::uint64_t gas_limit = 30'000'000;
    std::uint64_t sequencer_window = 200; ///< L1 blocks
    std::uint64_t channel_timeout = 120;  ///< L1 blocks
    std::uint64_t batch_interval = 5;     ///< the most L1 blocks between two batches
    /// ETH that a transaction loses a second until a batch holds it: the a of the rule by which
    /// batches come earlier (mechanism 4.2).
    double waiting_cost = 1e-6;
    std::uint64_t pay_interval = 10; ///< L1 blocks between two settlements of rewards
    double deposit = 20;             ///< ETH that a member takes along
    bool alt_da = false; ///< batches lie on a DA layer, L1 has commitments ("data": "alt_da")
    ProofSystem proof = ProofSystem::optimistic;
};

/// An L2 that stands beside from the start, run by its founder alone.
struct StandingSettings
{
    std::string name;
    ProofSystem proof = ProofSystem::optimistic;
    std::uint64_t chain_id = 0;
    std::uint64_t block_time = 2;
    std::uint64_t gas_limit = 30'000'000;
    std::uint64_t sequencer_window = 200; ///< L1 blocks
    std::uint64_t channel_timeout = 120;  ///< L1 blocks
    std::uint64_t batch_interval = 5;     ///< the most L1 blocks between two batches
    double waiting_cost = 1e-6;           ///< as L2Settings has it
    double base_fee = 1;                  ///< of its genesis, gwei
    std::uint32_t base_fee_scalar = 1'368;
    std::uint32_t blob_base_fee_scalar = 810'949;
    double bond = 5;                   ///< ETH of its operator
    double deposit = 20;               ///< ETH that an agent takes along
    std::uint64_t report_interval = 8; ///< L1 blocks between two counts of its operator's blocks
    WithdrawalTerms withdrawals;       ///< its exit delay follows from them
};

struct Scenario
{
    std::string name;
    std::string title;
    std::uint64_t seed = 1;
    bool may_form = true; ///< false: agents only work
    L1Settings l1;
    std::vector<AgentGroup> agents;
    DetectorSettings detectors;
    CostSettings costs;
    DaoSettings dao;
    MarketSettings market;
    std::vector<RoleSettings> roles;
    L2Settings l2;
    WithdrawalTerms withdrawals;
    std::vector<StandingSettings> standing;

    std::uint64_t agent_count() const;
    /// ETH a day that the roles cost at the given L2 block time.
    double daily_rewards() const;
    /// ETH of the bounties that are paid once.
    double one_off_rewards() const;
};

inline constexpr std::uint64_t kMaxAgents = 1'000;
/// Formations that a run can see; each has its own deployment key and chain id.
inline constexpr std::size_t kMaxFormations = 4;

/// Reads a scenario; the message of a failure starts with the path of the key at fault.
Result<Scenario> parse_scenario(std::string_view json);

} // namespace nucleate::agents
