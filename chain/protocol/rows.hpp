#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

/// The control protocol's state, as rows of tables. A client holds these tables and keeps them up
/// to date by deltas (methods.hpp). Amounts of wei and of tokens are decimal strings, because they
/// do not fit a double; times are seconds of chain time; hashes and addresses are 0x hex.
/// Every row lists its fields once, in `fields`: readers and writers on both sides of the socket
/// are made from that list.
namespace nucleate::protocol {

template <class Row, class Member> struct Field
{
    const char* name;
    Member Row::*member;
};
template <class Row, class Member> constexpr auto field(const char* name, Member Row::*member)
{
    return Field<Row, Member>{name, member};
}

/// The node itself; one row, id "node".
struct NodeRow
{
    std::string id = "node";
    std::string version;
    std::string scenario;
    std::uint64_t seed = 0;
    std::string clock; ///< "real" or "virtual"
    double speed = 1;
    bool paused = false;
    std::uint64_t chain_time = 0; ///< of the L1 head
    std::vector<std::string> capabilities;
    std::string phase; ///< "starting", "running", "stopping", "failed"
    std::string notice;

    static constexpr auto fields()
    {
        using R = NodeRow;
        return std::tuple{field("id", &R::id), field("version", &R::version),
                          field("scenario", &R::scenario), field("seed", &R::seed),
                          field("clock", &R::clock), field("speed", &R::speed),
                          field("paused", &R::paused), field("chainTime", &R::chain_time),
                          field("capabilities", &R::capabilities), field("phase", &R::phase),
                          field("notice", &R::notice)};
    }
};

/// A running chain: the L1 and every L2.
struct ChainRow
{
    std::string id;   ///< "l1", "l2-1", …
    std::string kind; ///< "l1" or "l2"
    std::string name;
    std::uint64_t chain_id = 0;
    std::string http;
    std::string ws;
    std::string rollup; ///< rollup node endpoint; L2 only
    std::string formation; ///< L2 only
    std::uint64_t head = 0; ///< unsafe head on an L2
    std::uint64_t safe = 0;
    std::uint64_t finalized = 0;
    std::string head_hash;
    std::uint64_t head_time = 0;
    double block_time = 0;
    std::string base_fee; ///< wei
    std::uint64_t gas_used = 0;
    std::uint64_t gas_limit = 0;
    std::uint64_t pending = 0;
    double tps = 0;
    double inclusion_p50 = 0; ///< seconds, over the last minutes
    double inclusion_p95 = 0;
    double pressure = 0; ///< 0 calm … 1 and over: congested
    std::string pressure_driver; ///< "fee", "latency", "compute", "throughput"
    bool verified = false; ///< a replica derived the safe head from L1 and found the same roots
    std::uint64_t verified_head = 0;

    static constexpr auto fields()
    {
        using R = ChainRow;
        return std::tuple{field("id", &R::id), field("kind", &R::kind), field("name", &R::name),
                          field("chainId", &R::chain_id), field("http", &R::http),
                          field("ws", &R::ws), field("rollup", &R::rollup),
                          field("formation", &R::formation), field("head", &R::head),
                          field("safe", &R::safe), field("finalized", &R::finalized),
                          field("headHash", &R::head_hash), field("headTime", &R::head_time),
                          field("blockTime", &R::block_time), field("baseFee", &R::base_fee),
                          field("gasUsed", &R::gas_used), field("gasLimit", &R::gas_limit),
                          field("pending", &R::pending), field("tps", &R::tps),
                          field("inclusionP50", &R::inclusion_p50),
                          field("inclusionP95", &R::inclusion_p95),
                          field("pressure", &R::pressure),
                          field("pressureDriver", &R::pressure_driver),
                          field("verified", &R::verified),
                          field("verifiedHead", &R::verified_head)};
    }
};

/// A recent block, for strips and charts; details come by eth_getBlockByNumber.
struct BlockRow
{
    std::string id; ///< "<chain>/<number>"
    std::string chain;
    std::uint64_t number = 0;
    std::string hash;
    std::uint64_t timestamp = 0;
    std::uint64_t gas_used = 0;
    std::uint64_t gas_limit = 0;
    std::uint64_t transactions = 0;
    std::string base_fee;
    std::uint64_t l1_origin = 0; ///< L2 only

    static constexpr auto fields()
    {
        using R = BlockRow;
        return std::tuple{field("id", &R::id), field("chain", &R::chain),
                          field("number", &R::number), field("hash", &R::hash),
                          field("timestamp", &R::timestamp), field("gasUsed", &R::gas_used),
                          field("gasLimit", &R::gas_limit),
                          field("transactions", &R::transactions), field("baseFee", &R::base_fee),
                          field("l1Origin", &R::l1_origin)};
    }
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
    std::string chain; ///< where it works now
    std::string balance; ///< wei on that chain
    std::string usd; ///< devnet USD, 6 decimals
    std::uint64_t nonce = 0; ///< transactions sent
    double rate = 0; ///< transactions a day it wants to send
    std::string budget_fee; ///< wei a gas it is willing to pay
    std::string state; ///< working, pressed, deciding, forming, voting, serving, moved
    std::string decision; ///< last: stay, migrate, form; empty before the first
    std::string vote; ///< for, against, abstain; empty before it voted
    std::string formation;
    std::string role; ///< role it fills in the formation
    std::string stake; ///< wei bonded
    double reputation = 0; ///< expected value of its Beta reputation, 0 to 1
    double reputation_low = 0; ///< its 5 % quantile
    std::uint64_t feedbacks = 0;
    std::string spent_fees; ///< wei

    static constexpr auto fields()
    {
        using R = AgentRow;
        return std::tuple{field("id", &R::id), field("name", &R::name),
                          field("address", &R::address), field("identity", &R::identity),
                          field("profile", &R::profile), field("skills", &R::skills),
                          field("chain", &R::chain), field("balance", &R::balance),
                          field("usd", &R::usd), field("nonce", &R::nonce),
                          field("rate", &R::rate), field("budgetFee", &R::budget_fee),
                          field("state", &R::state), field("decision", &R::decision),
                          field("vote", &R::vote), field("formation", &R::formation),
                          field("role", &R::role), field("stake", &R::stake),
                          field("reputation", &R::reputation),
                          field("reputationLow", &R::reputation_low),
                          field("feedbacks", &R::feedbacks), field("spentFees", &R::spent_fees)};
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
        return std::tuple{field("id", &R::id), field("agent", &R::agent),
                          field("metric", &R::metric), field("threshold", &R::threshold),
                          field("window", &R::window), field("dwell", &R::dwell),
                          field("clearRatio", &R::clear_ratio), field("firing", &R::firing),
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
    double saving = 0;      ///< ETH over the horizon against staying
    double hurdle = 0;      ///< kappa, the multiple of sunk cost a saving must reach
    double break_even = 0;  ///< transactions a day from which forming pays
    double horizon_days = 0;
    std::vector<CostRow> costs;

    static constexpr auto fields()
    {
        using R = DecisionRow;
        return std::tuple{field("id", &R::id), field("agent", &R::agent), field("time", &R::time),
                          field("event", &R::event), field("chosen", &R::chosen),
                          field("saving", &R::saving), field("hurdle", &R::hurdle),
                          field("breakEven", &R::break_even),
                          field("horizonDays", &R::horizon_days), field("costs", &R::costs)};
    }
};

/// A role that a formation needs, and who fills it.
struct RoleRow
{
    std::string role; ///< sequencer, rpc, bridge, watcher
    std::uint64_t slot = 0;
    std::string bounty;
    std::string holder; ///< address; empty while open
    std::string holder_name;
    std::string holder_kind; ///< agent or person
    std::string health; ///< "", up, down

    static constexpr auto fields()
    {
        using R = RoleRow;
        return std::tuple{field("role", &R::role), field("slot", &R::slot),
                          field("bounty", &R::bounty), field("holder", &R::holder),
                          field("holderName", &R::holder_name),
                          field("holderKind", &R::holder_kind), field("health", &R::health)};
    }
};
struct ContractRow
{
    std::string name;
    std::string address;
    std::string transaction;

    static constexpr auto fields()
    {
        using R = ContractRow;
        return std::tuple{field("name", &R::name), field("address", &R::address),
                          field("transaction", &R::transaction)};
    }
};
struct ConfigEntry
{
    std::string key;
    std::string value;

    static constexpr auto fields()
    {
        using R = ConfigEntry;
        return std::tuple{field("key", &R::key), field("value", &R::value)};
    }
};
/// An L2 on its way from a signal to a live chain.
struct FormationRow
{
    std::string id;
    std::string name;
    /// signal, coalition, proposal, voting, funding, bounties, deploying, genesis, sequencing,
    /// live; or defeated, refunded, dissolved.
    std::string stage;
    std::uint64_t started = 0;
    std::uint64_t deadline = 0; ///< of the present stage; 0 when it has none
    std::string waiting_for; ///< one sentence: what the stage waits for
    std::string proposer;
    std::vector<std::string> members; ///< agent ids
    std::string config_hash;
    std::vector<ConfigEntry> config; ///< the chain configuration that is voted on
    std::string proposal_id;
    double votes_for = 0; ///< votes, 18 decimals scaled away
    double votes_against = 0;
    double votes_abstain = 0;
    double quorum = 0;
    std::string pledged; ///< wei
    std::string threshold;
    std::vector<RoleRow> roles;
    std::vector<ContractRow> contracts;
    std::uint64_t transactions_deployed = 0;
    std::uint64_t transactions_to_deploy = 0;
    std::string chain; ///< chain row of the L2; empty before genesis
    double autonomy_rule = 0; ///< share of the steps done by rule, by agents' choice, by people
    double autonomy_agent = 0;
    double autonomy_person = 0;
    std::uint64_t first_event = 0; ///< where the causal thread starts
    std::uint64_t last_event = 0;

    static constexpr auto fields()
    {
        using R = FormationRow;
        return std::tuple{
            field("id", &R::id), field("name", &R::name), field("stage", &R::stage),
            field("started", &R::started), field("deadline", &R::deadline),
            field("waitingFor", &R::waiting_for), field("proposer", &R::proposer),
            field("members", &R::members), field("configHash", &R::config_hash),
            field("config", &R::config), field("proposalId", &R::proposal_id),
            field("votesFor", &R::votes_for), field("votesAgainst", &R::votes_against),
            field("votesAbstain", &R::votes_abstain), field("quorum", &R::quorum),
            field("pledged", &R::pledged), field("threshold", &R::threshold),
            field("roles", &R::roles), field("contracts", &R::contracts),
            field("transactionsDeployed", &R::transactions_deployed),
            field("transactionsToDeploy", &R::transactions_to_deploy), field("chain", &R::chain),
            field("autonomyRule", &R::autonomy_rule), field("autonomyAgent", &R::autonomy_agent),
            field("autonomyPerson", &R::autonomy_person), field("firstEvent", &R::first_event),
            field("lastEvent", &R::last_event)};
    }
};

/// A bid on a bounty.
struct BidRow
{
    std::string bidder; ///< address
    std::string name;
    std::string kind; ///< agent or person
    std::string amount; ///< wei a unit asked
    double reputation = 0;
    double score = 0; ///< amount / reputation; the lowest wins

    static constexpr auto fields()
    {
        using R = BidRow;
        return std::tuple{field("bidder", &R::bidder), field("name", &R::name),
                          field("kind", &R::kind), field("amount", &R::amount),
                          field("reputation", &R::reputation), field("score", &R::score)};
    }
};
/// A bounty: an ERC-8183 job and the auction before it.
struct BountyRow
{
    std::string id; ///< "<formation>/<role>/<slot>"
    std::string formation;
    std::string role;
    std::string job; ///< ERC-8183 job id; empty before it is created
    std::string state; ///< bidding, open, funded, submitted, completed, rejected, expired
    std::string task; ///< what is to be done, one sentence (untrusted text)
    std::string reward; ///< wei a unit
    std::string reward_unit; ///< block, job
    std::string reward_cap; ///< wei in all
    std::string escrowed; ///< wei that lie in the job contract now
    std::string paid; ///< wei paid out so far
    std::string bond; ///< wei the taker must lock
    std::uint64_t unbonding_delay = 0; ///< seconds
    std::uint64_t bids_until = 0;
    std::uint64_t expires = 0;
    std::string client; ///< address that pays
    std::string client_name;
    std::string provider;
    std::string provider_name;
    std::string provider_kind;
    std::string evaluator;
    std::string contract; ///< address where the money lies
    std::string pays_when; ///< the exact condition
    std::string silence; ///< what happens when the one who decides stays silent
    std::string slashed_when;
    std::vector<BidRow> bids;
    bool people_first = false; ///< people are given this role before agents

    static constexpr auto fields()
    {
        using R = BountyRow;
        return std::tuple{
            field("id", &R::id), field("formation", &R::formation), field("role", &R::role),
            field("job", &R::job), field("state", &R::state), field("task", &R::task),
            field("reward", &R::reward), field("rewardUnit", &R::reward_unit),
            field("rewardCap", &R::reward_cap), field("escrowed", &R::escrowed),
            field("paid", &R::paid), field("bond", &R::bond),
            field("unbondingDelay", &R::unbonding_delay), field("bidsUntil", &R::bids_until),
            field("expires", &R::expires), field("client", &R::client),
            field("clientName", &R::client_name), field("provider", &R::provider),
            field("providerName", &R::provider_name), field("providerKind", &R::provider_kind),
            field("evaluator", &R::evaluator), field("contract", &R::contract),
            field("paysWhen", &R::pays_when), field("silence", &R::silence),
            field("slashedWhen", &R::slashed_when), field("bids", &R::bids),
            field("peopleFirst", &R::people_first)};
    }
};

/// A role at work: the node that serves it and what it earned.
struct WorkRow
{
    std::string id; ///< bounty id
    std::string chain;
    std::string role;
    std::string worker; ///< address that is paid
    std::string operator_address; ///< hot key that signs for the role on the node
    std::string state; ///< starting, running, waiting, leaving, left
    std::uint64_t since = 0;
    std::uint64_t next_slot = 0; ///< L2 block number; 0 when not elected
    std::uint64_t next_slot_time = 0;
    std::uint64_t built = 0;
    std::uint64_t missed = 0;
    std::string expected; ///< wei for the work done so far
    std::string earned; ///< wei paid or claimable
    std::string claimable;
    std::string missing_condition; ///< why expected is not yet earned; empty when equal
    std::uint64_t unbonds_at = 0;
    std::string bonded;

    static constexpr auto fields()
    {
        using R = WorkRow;
        return std::tuple{field("id", &R::id), field("chain", &R::chain), field("role", &R::role),
                          field("worker", &R::worker),
                          field("operatorAddress", &R::operator_address),
                          field("state", &R::state), field("since", &R::since),
                          field("nextSlot", &R::next_slot),
                          field("nextSlotTime", &R::next_slot_time), field("built", &R::built),
                          field("missed", &R::missed), field("expected", &R::expected),
                          field("earned", &R::earned), field("claimable", &R::claimable),
                          field("missingCondition", &R::missing_condition),
                          field("unbondsAt", &R::unbonds_at), field("bonded", &R::bonded)};
    }
};

/// A sample of a series: (series, time) → value. Appended, never changed.
struct MetricRow
{
    std::string id; ///< "<chain>/<metric>/<time>"
    std::string chain;
    std::string metric; ///< base_fee, gas_used, pending, inclusion_p50, inclusion_p95, tps, …
    std::uint64_t time = 0;
    double value = 0;

    static constexpr auto fields()
    {
        using R = MetricRow;
        return std::tuple{field("id", &R::id), field("chain", &R::chain),
                          field("metric", &R::metric), field("time", &R::time),
                          field("value", &R::value)};
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
        return std::tuple{field("id", &R::id), field("from", &R::from), field("to", &R::to),
                          field("kind", &R::kind), field("time", &R::time),
                          field("value", &R::value)};
    }
};

/// An entry of the event log: append-only, numbered, with its cause and its evidence.
struct EventFact
{
    std::string key;
    std::string value;

    static constexpr auto fields()
    {
        using R = EventFact;
        return std::tuple{field("key", &R::key), field("value", &R::value)};
    }
};
struct EventRow
{
    std::uint64_t id = 0; ///< 1, 2, 3, … without gaps
    std::uint64_t cause = 0; ///< id of the event that led to it; 0 for none
    std::uint64_t time = 0;
    std::string kind; ///< see events.hpp
    std::string subject; ///< id of what it is about: agent, formation, bounty or chain
    std::string actor; ///< agent id or address of who did it; empty for the node
    std::string formation;
    std::string chain; ///< evidence: where
    std::uint64_t block = 0;
    std::string transaction;
    std::vector<EventFact> facts; ///< the numbers, by the names that events.hpp lists

    static constexpr auto fields()
    {
        using R = EventRow;
        return std::tuple{field("id", &R::id), field("cause", &R::cause), field("time", &R::time),
                          field("kind", &R::kind), field("subject", &R::subject),
                          field("actor", &R::actor), field("formation", &R::formation),
                          field("chain", &R::chain), field("block", &R::block),
                          field("transaction", &R::transaction), field("facts", &R::facts)};
    }
};

} // namespace nucleate::protocol
