#pragma once

#include "chain/agents/detectors.hpp"
#include "chain/agents/ledger.hpp"
#include "chain/agents/outbox.hpp"
#include "chain/agents/reputation.hpp"
#include "chain/agents/rng.hpp"
#include "chain/agents/scenario.hpp"
#include "chain/base/uint256.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace nucleate::agents {

/// What an agent is: made from scenario and seed alone, never changed.
struct AgentTraits
{
    std::string id;   ///< "agent-7"
    std::string name; ///< "Trader 7"
    Profile profile = Profile::trader;
    std::vector<std::string> skills;
    double rate = 0;       ///< transactions a day
    double budget = 0;     ///< wei a gas
    double max_fee = 0;    ///< wei a gas
    double value = 0;      ///< ETH
    double delay_cost = 0; ///< ETH a transaction and second
    double large_jobs = 0; ///< share of its computations
    uint256 funds;         ///< wei
};

/// All agents of a scenario, in the order of its groups.
std::vector<AgentTraits> make_agents(const Scenario& scenario, std::uint64_t seed);
/// The skill by which a role (sequencer, rpc, bridge, watcher) is looked for in the registry.
std::string_view skill_for(std::string_view role);
/// Name of the service that an agent offers which would share a chain with others.
inline constexpr std::string_view kCoalitionService = "coalition";
/// The registration-v1 file of ERC-8004 as a data URI.
std::string registration_uri(const AgentTraits& agent);

/// A rule. The order in AgentState::rules is that of `kRules`.
struct RuleState
{
    double threshold = 0;
    std::uint64_t window = 0;
    std::uint64_t dwell = 0;
    double clear_ratio = 1;
    std::uint64_t event = 0; ///< bottleneck.detected that it raised last

    static constexpr auto fields()
    {
        using T = RuleState;
        return std::tuple{field("threshold", &T::threshold), field("window", &T::window),
                          field("dwell", &T::dwell), field("clear", &T::clear_ratio),
                          field("event", &T::event)};
    }
};

/// How a rule stands: what ActionDetector::State holds.
struct RulePulse
{
    double ewma = 0;
    bool started = false;
    bool firing = false;
    std::uint64_t held = 0;

    static constexpr auto fields()
    {
        using T = RulePulse;
        return std::tuple{field("ewma", &T::ewma), field("started", &T::started),
                          field("firing", &T::firing), field("held", &T::held)};
    }
};

/// What every block changes about an agent; that of all agents is saved together.
struct AgentPulse
{
    std::array<std::uint64_t, 4> work_rng{};
    std::uint64_t backlog = 0;    ///< transactions that it wants to send and has not
    std::vector<RulePulse> rules; ///< in the order of AgentState::rules

    static constexpr auto fields()
    {
        using T = AgentPulse;
        return std::tuple{field("rng", &T::work_rng), field("backlog", &T::backlog),
                          field("rules", &T::rules)};
    }
};

/// What an agent has become; saved when something of it has changed.
struct AgentState
{
    std::uint64_t identity = 0; ///< ERC-8004 id
    bool registered = false;
    std::string chain = "l1"; ///< where it works
    std::string state = "working";
    std::string decision;
    std::string target; ///< chain that it chose to migrate to
    std::string vote;
    std::string role;
    uint256 stake;   ///< wei bonded
    double good = 0; ///< sums of its Beta reputation
    double bad = 0;
    std::uint64_t feedbacks = 0;
    uint256 spent_fees; ///< wei
    Ledger ledger{};
    std::vector<std::uint64_t> offers; ///< of data, open on the chain where it works; oldest first
    uint256 pool_growth; ///< of its liquidity when it last took the fees out; see liquidity.hpp
    std::uint64_t gas_used = 0; ///< by the transactions of its work
    std::uint64_t included = 0; ///< their number
    std::vector<RuleState> rules;
    std::uint64_t pressed_event = 0;  ///< last bottleneck.detected
    std::uint64_t decision_event = 0; ///< last decision.made
    std::uint64_t decided_at = 0;     ///< L1 block
    AgentPulse pulse;                 ///< a record of its own

    static constexpr auto fields()
    {
        using T = AgentState;
        return std::tuple{field("identity", &T::identity),
                          field("registered", &T::registered),
                          field("chain", &T::chain),
                          field("state", &T::state),
                          field("decision", &T::decision),
                          field("target", &T::target),
                          field("vote", &T::vote),
                          field("role", &T::role),
                          field("stake", &T::stake),
                          field("good", &T::good),
                          field("bad", &T::bad),
                          field("feedbacks", &T::feedbacks),
                          field("fees", &T::spent_fees),
                          field("ledger", &T::ledger),
                          field("offers", &T::offers),
                          field("poolGrowth", &T::pool_growth),
                          field("gasUsed", &T::gas_used),
                          field("included", &T::included),
                          field("rules", &T::rules),
                          field("pressedEvent", &T::pressed_event),
                          field("decisionEvent", &T::decision_event),
                          field("decidedAt", &T::decided_at)};
    }
    /// Gas a transaction of its work, measured once there are enough of them.
    double mean_gas() const
    {
        return included < 5 ? 120'000
                            : static_cast<double>(gas_used) / static_cast<double>(included);
    }
    BetaReputation reputation() const
    {
        BetaReputation out;
        out.restore(good, bad, feedbacks);
        return out;
    }
};

} // namespace nucleate::agents
