#pragma once

#include "chain/protocol/row_field.hpp"

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace nucleate::protocol {

/// Money that an agent got from or put into one source, over its life and on all chains. All
/// sources together are its balances.
struct IncomeRow
{
    /// capital (put in from outside), yield (fees of pools it provides for), work (trading, sales,
    /// rewards, services bought), fees (gas), locked (bonds, pledges, deposits, liquidity).
    std::string source;
    std::string eth_in; ///< wei
    std::string eth_out;
    std::string usd_in; ///< devnet USD, 6 decimals
    std::string usd_out;

    static constexpr auto fields()
    {
        using R = IncomeRow;
        return std::tuple{field("source", &R::source), field("ethIn", &R::eth_in),
                          field("ethOut", &R::eth_out), field("usdIn", &R::usd_in),
                          field("usdOut", &R::usd_out)};
    }
    friend bool operator==(const IncomeRow&, const IncomeRow&) = default;
};

/// An agent of the swarm.
struct AgentRow
{
    std::string id; ///< "agent-7"
    std::string name;
    std::string address;
    std::uint64_t identity = 0; ///< ERC-8004 agent id; 0 before it is registered
    std::string profile; ///< trader, oracle, seller, compute, funder, builder, operator, watcher
    std::vector<std::string> skills;
    std::string chain;       ///< where it works now
    std::string balance;     ///< wei on that chain
    std::string usd;         ///< devnet USD, 6 decimals
    std::uint64_t nonce = 0; ///< transactions sent
    double rate = 0;         ///< transactions a day it wants to send
    std::string budget_fee;  ///< wei a gas it is willing to pay
    std::string state;       ///< working, pressed, deciding, forming, voting, serving, moved
    std::string decision;    ///< last: stay, migrate, form; empty before the first
    std::string vote;        ///< for, against, abstain; empty before it voted
    std::string formation;
    std::string role;          ///< role it fills in the formation
    std::string stake;         ///< wei bonded
    double reputation = 0;     ///< expected value of its Beta reputation, 0 to 1
    double reputation_low = 0; ///< its 5 % quantile
    std::uint64_t feedbacks = 0;
    std::string spent_fees;        ///< wei
    std::vector<IncomeRow> income; ///< where its money came from and went; one row a source

    static constexpr auto fields()
    {
        using R = AgentRow;
        return std::tuple{field("id", &R::id),
                          field("name", &R::name),
                          field("address", &R::address),
                          field("identity", &R::identity),
                          field("profile", &R::profile),
                          field("skills", &R::skills),
                          field("chain", &R::chain),
                          field("balance", &R::balance),
                          field("usd", &R::usd),
                          field("nonce", &R::nonce),
                          field("rate", &R::rate),
                          field("budgetFee", &R::budget_fee),
                          field("state", &R::state),
                          field("decision", &R::decision),
                          field("vote", &R::vote),
                          field("formation", &R::formation),
                          field("role", &R::role),
                          field("stake", &R::stake),
                          field("reputation", &R::reputation),
                          field("reputationLow", &R::reputation_low),
                          field("feedbacks", &R::feedbacks),
                          field("spentFees", &R::spent_fees),
                          field("income", &R::income)};
    }
};

/// A rule by which an agent decides that it is pressed; editable.
struct RuleRow
{
    std::string id; ///< "<agent>/<metric>"
    std::string agent;
    std::string metric; ///< base_fee, inclusion_p95, gas_used, pool_depth, …
    double threshold = 0;
    std::uint64_t window = 0; ///< blocks of the moving average
    std::uint64_t dwell = 0;  ///< blocks it must hold
    double clear_ratio = 0;   ///< clears below threshold / clear_ratio
    bool firing = false;
    double value = 0; ///< smoothed value now

    static constexpr auto fields()
    {
        using R = RuleRow;
        return std::tuple{field("id", &R::id),
                          field("agent", &R::agent),
                          field("metric", &R::metric),
                          field("threshold", &R::threshold),
                          field("window", &R::window),
                          field("dwell", &R::dwell),
                          field("clearRatio", &R::clear_ratio),
                          field("firing", &R::firing),
                          field("value", &R::value)};
    }
};

/// One term of a cost, with its formula's name for it.
struct CostTerm
{
    std::string name;
    double amount = 0; ///< ETH over the horizon

    static constexpr auto fields()
    {
        using R = CostTerm;
        return std::tuple{field("name", &R::name), field("amount", &R::amount)};
    }
};

struct CostRow
{
    std::string option; ///< stay, migrate:<chain>, form
    double total = 0;
    std::vector<CostTerm> terms;

    static constexpr auto fields()
    {
        using R = CostRow;
        return std::tuple{field("option", &R::option), field("total", &R::total),
                          field("terms", &R::terms)};
    }
};

/// A decision of an agent with all its figures (mechanisms: stay, migrate, form).
struct DecisionRow
{
    std::string id;
    std::string agent;
    std::uint64_t time = 0;
    std::uint64_t event = 0;
    std::string chosen;
    double saving = 0;     ///< ETH over the horizon against staying
    double hurdle = 0;     ///< kappa, the multiple of sunk cost a saving must reach
    double break_even = 0; ///< transactions a day from which forming pays
    double horizon_days = 0;
    std::vector<CostRow> costs;

    static constexpr auto fields()
    {
        using R = DecisionRow;
        return std::tuple{field("id", &R::id),
                          field("agent", &R::agent),
                          field("time", &R::time),
                          field("event", &R::event),
                          field("chosen", &R::chosen),
                          field("saving", &R::saving),
                          field("hurdle", &R::hurdle),
                          field("breakEven", &R::break_even),
                          field("horizonDays", &R::horizon_days),
                          field("costs", &R::costs)};
    }
};

/// A payment or message between two agents, for the swarm view.
struct EdgeRow
{
    std::string id;
    std::string from; ///< agent id
    std::string to;
    std::string kind; ///< payment, message, vote, pledge, bid
    std::uint64_t time = 0;
    double value = 0; ///< ETH

    static constexpr auto fields()
    {
        using R = EdgeRow;
        return std::tuple{field("id", &R::id),     field("from", &R::from),
                          field("to", &R::to),     field("kind", &R::kind),
                          field("time", &R::time), field("value", &R::value)};
    }
};

} // namespace nucleate::protocol
