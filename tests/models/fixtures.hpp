#pragma once

#include "models/batch.hpp"
#include "models/rowjson.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <cmath>
#include <string>

/// A world half-way through a formation, for tests and pictures: 24 agents, one formation at its
/// bounties, five bounties, one role at work, and the thread of events that led there.
namespace nucleate::fixtures {

using namespace protocol;

inline constexpr std::uint64_t kNow = 1'767'225'600; ///< chain time of the head

/// A hash or address that looks real and is the same on every run.
inline std::string hexOf(std::uint64_t seed, int bytes)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string out = "0x";
    std::uint64_t x = seed * 0x9E3779B97F4A7C15ULL + 1;
    for (int i = 0; i < bytes * 2; ++i) {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        out += kDigits[x & 15];
    }
    return out;
}
inline std::string addressOf(std::uint64_t seed)
{
    return hexOf(seed, 20);
}

inline std::vector<AgentRow> agents(int count = 24)
{
    static const std::vector<std::string> names{
        "Ada",   "Borel",   "Curie",   "Dirac",   "Euler",  "Fermi",   "Gauss",  "Hopper",
        "Ito",   "Jacobi",  "Kolmo",   "Lamport", "Markov", "Noether", "Ostrom", "Pauli",
        "Quine", "Riemann", "Shannon", "Turing",  "Ulam",   "Vickrey", "Wiener", "Yau"};
    static const std::vector<std::string> profiles{"trader", "oracle",  "seller",   "compute",
                                                   "funder", "builder", "operator", "watcher"};
    static const std::vector<std::string> states{"voting", "working", "forming", "pressed"};
    std::vector<AgentRow> out;
    for (int i = 0; i < count; ++i) {
        const auto u = static_cast<std::uint64_t>(i);
        AgentRow row;
        row.id = "agent-" + std::to_string(i + 1);
        row.name = u < names.size() ? names[u] : "Agent " + std::to_string(i + 1);
        row.address = addressOf(u + 100);
        row.identity = u + 1;
        row.profile = profiles[u % profiles.size()];
        row.skills = {row.profile, "x402"};
        row.chain = "l1";
        row.balance = std::to_string(3 + i * 7 % 11) + "250000000000000000";
        row.usd = std::to_string(1200 + i * 37) + "000000";
        row.nonce = 40 + u * 13 % 97;
        row.rate = 800 + i * 73 % 1400;
        row.budget_fee = "25000000000";
        row.state = states[u % states.size()];
        row.decision = i % 5 == 0 ? "stay" : "form";
        row.vote = i % 7 == 3 ? "against" : i % 5 == 0 ? "" : "for";
        row.formation = i % 5 == 0 ? "" : "formation-1";
        row.role = i == 6 ? "rpc" : i == 5 ? "bridge" : "";
        row.stake = i == 6 ? "500000000000000000" : "0";
        row.feedbacks = u * 5 % 17;
        row.reputation = 0.6 + (i % 9) * 0.04;
        row.reputation_low = row.reputation - 0.18;
        row.spent_fees = "84000000000000000";
        row.income = {{"capital", "8000000000000000000", "0", "1000000000", "0"},
                      {"work", "412000000000000000", "0", "251400000", "96000000"},
                      {"fees", "0", row.spent_fees, "0", "0"},
                      {"locked", "0", row.stake, "0", "0"}};
        out.push_back(row);
    }
    return out;
}

inline BountyRow bounty(const std::string& role, int slot, const std::string& state)
{
    BountyRow row;
    row.id = "formation-1/" + role + "/" + std::to_string(slot);
    row.formation = "formation-1";
    row.role = role;
    row.job = state == "bidding" ? "" : std::to_string(slot + 4);
    row.state = state;
    const bool metered = role == "sequencer";
    row.task = metered ? "Build the L2's blocks and post their batches to L1 when it is your turn"
               : role == "rpc" ? "Serve the L2 over JSON-RPC"
               : role == "bridge"
                   ? "Deploy the contracts of the rollup on L1 and hand over its configuration"
                   : "Watch the L2's safe head and report it to the sequencer set";
    row.reward = role == "sequencer" ? "10000000000000000" : "350000000000000000";
    row.reward_unit = role == "sequencer" ? "block" : "job";
    row.reward_cap = role == "sequencer" ? "3600000000000000000" : "350000000000000000";
    row.escrowed = row.reward_cap;
    row.paid = "0";
    row.bond = role == "sequencer" ? "1000000000000000000" : "100000000000000000";
    row.unbonding_delay = 7200;
    row.bids_until = kNow + 95;
    row.expires = kNow + 86'400;
    row.client = addressOf(900);
    row.client_name = "Treasury of Swarm One";
    row.sentences = {{"task", "task." + role, {}},
                     {"clientName", "client.treasury", {{"formation", "Swarm One"}}},
                     {"paysWhen", metered ? "pays.block" : "pays.job", {}},
                     {"silence", metered ? "silence.block" : "silence.job", {}}};
    row.evaluator = addressOf(901);
    row.contract = addressOf(902);
    row.pays_when = metered ? "a block of yours is safe and the watcher has reported it"
                            : "the evaluator has accepted the work";
    row.silence = metered
                      ? "what was reported is yours all the same: anybody may claim it for you"
                      : "a panel of staked evaluators decides; if it is silent too, you are paid";
    if (metered) {
        row.slashed_when = "the DAO votes to slash you";
        row.sentences.push_back({"slashedWhen", "slash.vote", {}});
    }
    if (state == "bidding")
        for (int i = 0; i < 3; ++i)
            row.bids.push_back({addressOf(106U + static_cast<std::uint64_t>(i)),
                                i == 0   ? "Gauss"
                                : i == 1 ? "Ostrom"
                                         : "Yau",
                                "agent", std::to_string(8 + i) + "000000000000000", 0.82 - i * 0.1,
                                0.0098 + i * 0.002});
    if (state == "funded") {
        row.provider = addressOf(106);
        row.provider_name = "Gauss";
        row.provider_kind = "agent";
    }
    return row;
}

inline std::vector<BountyRow> bounties()
{
    std::vector<BountyRow> out{bounty("sequencer", 0, "bidding"), bounty("sequencer", 1, "open"),
                               bounty("rpc", 0, "funded"), bounty("bridge", 0, "funded"),
                               bounty("watcher", 0, "bidding")};
    out[1].people_first = true;
    return out;
}

inline FormationRow formation()
{
    FormationRow row;
    row.id = "formation-1";
    row.name = "Swarm One";
    row.stage = "bounties";
    row.started = kNow - 1260;
    row.deadline = kNow + 95;
    row.waiting_for = "Sealed bids, then their opening";
    row.sentences = {{"waitingFor", "wait.bids", {}}};
    row.proposer = "agent-14";
    for (int i = 0; i < 24; ++i)
        if (i % 5 != 0)
            row.members.push_back("agent-" + std::to_string(i + 1));
    row.config_hash = hexOf(500, 32);
    row.config = {{"name", "Swarm One"},
                  {"framework", "OP Stack, contracts 0.17.3, Fjord"},
                  {"l1_chain_id", "31337"},
                  {"l2_chain_id", "84001"},
                  {"block_time", "2"},
                  {"gas_limit", "30000000"},
                  {"base_fee_scalar", "1368"},
                  {"blob_base_fee_scalar", "810949"},
                  {"data_availability", "L1 calldata"},
                  {"batch_interval_l1_blocks", "3"},
                  {"sequencing_window_l1_blocks", "200"},
                  {"channel_timeout_l1_blocks", "120"},
                  {"batch_inbox", addressOf(720)},
                  {"deployer", addressOf(105)},
                  {"owner", addressOf(721)},
                  {"system_config", addressOf(702)}};
    row.proposal_id = "61834…2207";
    row.votes_for = 1840;
    row.votes_against = 310;
    row.votes_abstain = 40;
    row.quorum = 960;
    row.pledged = "9400000000000000000";
    row.threshold = "9000000000000000000";
    row.roles = {{"sequencer", 0, "formation-1/sequencer/0", "", "", "", ""},
                 {"sequencer", 1, "formation-1/sequencer/1", "", "", "", ""},
                 {"rpc", 0, "formation-1/rpc/0", addressOf(106), "Gauss", "agent", "up"},
                 {"bridge", 0, "formation-1/bridge/0", addressOf(105), "Fermi", "agent", ""},
                 {"watcher", 0, "formation-1/watcher/0", "", "", "", ""}};
    row.contracts = {{"OptimismPortalProxy", addressOf(701), hexOf(711, 32)},
                     {"SystemConfigProxy", addressOf(702), hexOf(712, 32)},
                     {"DisputeGameFactoryProxy", addressOf(703), hexOf(713, 32)}};
    row.transactions_deployed = 11;
    row.transactions_to_deploy = 34;
    row.autonomy_rule = 0.46;
    row.autonomy_agent = 0.54;
    row.first_event = 26;
    row.last_event = 80;
    return row;
}

class EventLog
{
public:
    EventRow& add(const std::string& kind, const std::string& actor, const std::string& subject,
                  std::uint64_t time, std::vector<EventFact> facts, bool inFormation = true)
    {
        EventRow row;
        row.id = m_rows.size() + 1;
        row.cause = inFormation && !m_rows.empty() ? row.id - 1 : 0;
        row.time = time;
        row.kind = kind;
        row.actor = actor;
        row.subject = subject;
        row.formation = inFormation ? "formation-1" : "";
        row.chain = "l1";
        row.block = 2100 - (kNow - time) / 2;
        row.transaction = hexOf(3000 + row.id, 32);
        row.facts = std::move(facts);
        m_rows.push_back(std::move(row));
        return m_rows.back();
    }
    const std::vector<EventRow>& rows() const { return m_rows; }

private:
    std::vector<EventRow> m_rows;
};

inline std::vector<EventRow> events()
{
    EventLog log;
    log.add("devnet.started", "", "node", kNow - 4200,
            {{"scenario", "first-light"}, {"seed", "7"}, {"agents", "24"}}, false);
    const std::vector<AgentRow> swarm = agents();
    for (std::size_t i = 0; i < swarm.size(); ++i)
        log.add("agent.registered", swarm[i].id, swarm[i].id, kNow - 4190 + i * 4,
                {{"identity", std::to_string(i + 1)}, {"profile", swarm[i].profile}}, false);
    EventRow& first = log.add("regime.changed", "", "l1", kNow - 1290,
                              {{"metric", "base_fee"}, {"value", "41.2"}, {"baseline", "12.6"}});
    first.cause = 0;
    for (const int i : {1, 3, 6, 8, 13, 17})
        log.add("bottleneck.detected", swarm[static_cast<std::size_t>(i)].id, "l1",
                kNow - 1260 + static_cast<std::uint64_t>(i) * 2,
                {{"bottleneck", "fee"},
                 {"metric", "base_fee"},
                 {"value", "43.8"},
                 {"threshold", "25"},
                 {"severity", "1.75"}});
    for (const int i : {1, 3, 6, 8, 13, 17})
        log.add("decision.made", swarm[static_cast<std::size_t>(i)].id, "formation-1",
                kNow - 1180 + static_cast<std::uint64_t>(i) * 2,
                {{"chosen", "form"},
                 {"stay", "1.84"},
                 {"migrate", "1.22"},
                 {"form", "0.61"},
                 {"saving", "1.23"},
                 {"break_even", "412"}});
    log.add("coalition.formed", "agent-14", "formation-1", kNow - 1100,
            {{"members", "19"}, {"value", "11.4"}});
    log.add("proposal.created", "agent-14", "formation-1", kNow - 1060,
            {{"proposal", "61834"}, {"config_hash", hexOf(500, 32)}});
    for (std::size_t i = 0; i < 19; ++i)
        log.add("vote.cast", swarm[i + 1].id, "formation-1", kNow - 900 + i * 9,
                {{"support", i % 7 == 3 ? "against" : "for"},
                 {"weight", std::to_string(60 + i * 9)},
                 {"reason", i % 7 == 3 ? "staying is cheaper for me" : "saves fees"}});
    log.add("proposal.passed", "", "formation-1", kNow - 660,
            {{"for", "1840"}, {"against", "310"}, {"quorum", "960"}});
    log.add("proposal.queued", "", "formation-1", kNow - 655,
            {{"eta", std::to_string(kNow - 600)}});
    log.add("proposal.executed", "agent-14", "formation-1", kNow - 596,
            {{"config_hash", hexOf(500, 32)}});
    for (std::size_t i = 0; i < 10; ++i)
        log.add("pledge.made", swarm[i + 1].id, "formation-1", kNow - 560 + i * 12,
                {{"amount", "0.94"}, {"total", std::to_string(i + 1) + ".4"}, {"threshold", "9"}});
    log.add("treasury.funded", "", "formation-1", kNow - 430, {{"total", "9.4"}});
    for (const char* role : {"sequencer", "sequencer", "rpc", "bridge", "watcher"})
        log.add("bounty.posted", "agent-14", std::string("formation-1/") + role + "/0", kNow - 420,
                {{"role", role},
                 {"reward", "0.01"},
                 {"unit", "block"},
                 {"bond", "1"},
                 {"until", std::to_string(kNow + 95)}});
    log.add("bid.placed", "agent-7", "formation-1/rpc/0", kNow - 300,
            {{"role", "rpc"}, {"amount", "0.3"}, {"score", "0.36"}});
    log.add("bounty.awarded", "agent-7", "formation-1/rpc/0", kNow - 180,
            {{"role", "rpc"}, {"amount", "0.35"}, {"second_score", "0.41"}});
    log.add("bond.locked", "agent-7", "formation-1/rpc/0", kNow - 172, {{"amount", "0.1"}});
    log.add("role.filled", "agent-7", "formation-1/rpc/0", kNow - 170,
            {{"role", "rpc"}, {"kind", "agent"}});
    log.add("contract.deployed", "agent-6", "formation-1", kNow - 40,
            {{"name", "OptimismPortalProxy"}, {"address", addressOf(701)}, {"gas", "1204331"}});
    return log.rows();
}

inline ChainRow l1()
{
    ChainRow row;
    row.id = "l1";
    row.kind = "l1";
    row.name = "L1";
    row.chain_id = 31337;
    row.http = "http://127.0.0.1:8545";
    row.ws = "ws://127.0.0.1:8545";
    row.head = 2100;
    row.safe = 2068;
    row.finalized = 2036;
    row.head_hash = hexOf(1, 32);
    row.head_time = kNow;
    row.block_time = 2;
    row.base_fee = "43812345678";
    row.gas_used = 14'210'000;
    row.gas_limit = 15'000'000;
    row.pending = 214;
    row.tps = 31.4;
    row.inclusion_p50 = 6.1;
    row.inclusion_p95 = 22.4;
    row.pressure = 0.82;
    row.pressure_driver = "fee";
    return row;
}

inline std::vector<BlockRow> blocks()
{
    std::vector<BlockRow> out;
    for (std::uint64_t n = 2041; n <= 2100; ++n) {
        BlockRow row;
        row.id = "l1/" + std::to_string(n);
        row.chain = "l1";
        row.number = n;
        row.hash = hexOf(n, 32);
        row.timestamp = kNow - (2100 - n) * 2;
        row.gas_limit = 15'000'000;
        row.gas_used = 9'000'000 + n * 7'919'231 % 6'000'000;
        row.transactions = 40 + n * 13 % 61;
        row.base_fee = std::to_string(30 + n % 15) + "812345678";
        out.push_back(row);
    }
    return out;
}

inline std::vector<MetricRow> metrics()
{
    std::vector<MetricRow> out;
    for (std::uint64_t i = 0; i < 450; ++i) {
        const std::uint64_t time = kNow - (449 - i) * 2;
        const double x = static_cast<double>(i) / 450;
        const double wave = std::sin(static_cast<double>(i) * 0.21) * 2.4 +
                            std::sin(static_cast<double>(i) * 0.047) * 3;
        const double fee = 12 + 32 / (1 + std::exp(-(x - 0.45) * 14)) + wave;
        const auto add = [&](const std::string& metric, double value) {
            out.push_back({"l1/" + metric + "/" + std::to_string(time), "l1", metric, time, value});
        };
        add("base_fee", fee * 1e9);
        add("pressure", fee / 53);
        add("gas_used", 1.1 + fee * 0.016);
        add("pending", 20 + fee * 4.4);
        add("inclusion_p95", 4 + fee * 0.42);
        add("tps", 18 + fee * 0.3);
    }
    return out;
}

inline std::vector<RuleRow> rules()
{
    std::vector<RuleRow> out;
    for (int i = 1; i <= 24; ++i) {
        const std::string agent = "agent-" + std::to_string(i);
        out.push_back(
            {agent + "/base_fee", agent, "base_fee", 25e9, 20, 8, 1.25, i % 4 == 3, 43.8e9});
        out.push_back(
            {agent + "/inclusion_p95", agent, "inclusion_p95", 30, 30, 10, 1.2, false, 22.4});
    }
    return out;
}

inline std::vector<DecisionRow> decisions()
{
    std::vector<DecisionRow> out;
    for (const int i : {2, 4, 7, 9, 14, 18}) {
        DecisionRow row;
        row.agent = "agent-" + std::to_string(i);
        row.id = row.agent + "/1";
        row.time = kNow - 1180;
        row.event = 33;
        row.chosen = "form";
        row.saving = 1.23;
        row.hurdle = 1.5;
        row.break_even = 412;
        row.horizon_days = 30;
        row.costs = {{"stay", 1.84, {{"fees", 1.61}, {"delay", 0.23}}},
                     {"migrate:base", 1.22, {{"fees", 0.74}, {"bridge", 0.31}, {"risk", 0.17}}},
                     {"form",
                      0.61,
                      {{"deploy", 0.12}, {"sequencer", 0.31}, {"da", 0.11}, {"capital", 0.07}}}};
        out.push_back(row);
    }
    return out;
}

inline NodeRow node()
{
    NodeRow row;
    row.version = "0.1.0";
    row.scenario = "first-light";
    row.seed = 7;
    row.clock = "real";
    row.chain_time = kNow;
    row.phase = "running";
    row.capabilities = {"control", "faucet", "time", "bounties", "roles", "verify"};
    return row;
}

/// The same world with its L2 live and a person at work in it.
inline WorkRow work(const std::string& worker)
{
    WorkRow row;
    row.id = "formation-1/sequencer/1";
    row.chain = "l2-1";
    row.role = "sequencer";
    row.worker = worker;
    row.operator_address = addressOf(950);
    row.state = "running";
    row.since = kNow - 640;
    row.next_slot = 322;
    row.next_slot_time = kNow + 14;
    row.built = 158;
    row.missed = 1;
    row.expected = "1580000000000000000";
    row.earned = "1420000000000000000";
    row.claimable = "420000000000000000";
    row.missing_condition = "16 blocks are not safe: their batch is on its way to L1";
    row.sentences = {{"missingCondition", "missing.batch", {{"blocks", "16"}}}};
    row.bonded = "1000000000000000000";
    return row;
}

inline ChainRow l2()
{
    ChainRow row = l1();
    row.id = "l2-1";
    row.kind = "l2";
    row.name = "Swarm One";
    row.chain_id = 84001;
    row.http = "http://127.0.0.1:9545";
    row.ws = "ws://127.0.0.1:9545";
    row.rollup = "http://127.0.0.1:9546";
    row.formation = "formation-1";
    row.head = 320;
    row.safe = 304;
    row.finalized = 272;
    row.base_fee = "1000253";
    row.pressure = 0.06;
    row.risks = {{"sequencer_failure",
                  "self_sequence",
                  "good",
                  "measured",
                  2100,
                  {{"delay", "400"}, {"longest_wait", "6"}}},
                 {"state_validation",
                  "nothing_proposed",
                  "bad",
                  "measured",
                  2100,
                  {{"derived", "304"}, {"differences", "0"}, {"games", "0"}}},
                 {"data_availability",
                  "l1_calldata",
                  "good",
                  "measured",
                  2100,
                  {{"batches", "41"}, {"bytes", "93412"}, {"waiting", "16"}}},
                 {"exit_window",
                  "none",
                  "bad",
                  "configured",
                  2100,
                  {{"owner", addressOf(721)}, {"withdrawal_delay", "604800"}}},
                 {"proposer_failure",
                  "nobody_proposes",
                  "warning",
                  "measured",
                  2100,
                  {{"games", "0"}, {"bond", "0.08"}}}};
    row.verified = true;
    row.verified_head = 304;
    return row;
}

/// What the person did and was paid.
inline std::vector<EventRow> ownEvents(const std::string& worker)
{
    EventLog log;
    for (const EventRow& row : events())
        log.add(row.kind, row.actor, row.subject, row.time, row.facts, !row.formation.empty());
    const std::string seat = "formation-1/sequencer/1";
    log.add("bid.placed", worker, seat, kNow - 660, {{"role", "sequencer"}, {"amount", "0.01"}});
    log.add("bond.locked", worker, seat, kNow - 646, {{"amount", "1"}});
    log.add("sequencer.started", worker, "l2-1", kNow - 640, {{"operator", addressOf(950)}});
    log.add("reward.accrued", worker, seat, kNow - 60, {{"amount", "0.6"}, {"blocks", "60"}});
    log.add("reward.paid", worker, seat, kNow - 40, {{"amount", "1"}, {"blocks", "100"}});
    return log.rows();
}

/// What moved between agents in the last minute.
inline std::vector<EdgeRow> edges(int count = 24)
{
    static const std::vector<std::string> kinds{"payment", "message", "vote",
                                                "message", "bid",     "pledge"};
    std::vector<EdgeRow> out;
    for (int i = 0; i < count * 2; ++i) {
        const int from = i * 7 % count;
        const int to = (from + 1 + i * 5 % 11) % count;
        out.push_back({std::to_string(i + 1), "agent-" + std::to_string(from + 1),
                       "agent-" + std::to_string(to + 1),
                       kinds[static_cast<std::size_t>(i) % kinds.size()],
                       kNow - 58 + static_cast<std::uint64_t>(i * 57 / (count * 2)), 0.02});
    }
    return out;
}

/// A snapshot as JSON; `live` adds the L2 and, when given, the person's work.
inline QJsonObject snapshot(bool live = false, const std::string& worker = {})
{
    FormationRow it = formation();
    std::vector<AgentRow> swarm = agents();
    std::vector<ChainRow> chains{l1()};
    std::vector<WorkRow> working;
    if (live) {
        it.stage = "live";
        it.chain = "l2-1";
        it.deadline = 0;
        it.waiting_for.clear();
        it.sentences.clear();
        chains.push_back(l2());
        for (AgentRow& agent : swarm)
            if (!agent.formation.empty() && agent.vote == "for") {
                agent.chain = "l2-1";
                agent.state = agent.role.empty() ? "moved" : "serving";
            }
        if (!worker.empty())
            working.push_back(work(worker));
    }
    const auto rows = [](const auto& list) { return rowjson::write(list); };
    return {{QStringLiteral("node"), QJsonArray{rowjson::write(node())}},
            {QStringLiteral("chains"), rows(chains)},
            {QStringLiteral("blocks"), rows(blocks())},
            {QStringLiteral("agents"), rows(swarm)},
            {QStringLiteral("rules"), rows(rules())},
            {QStringLiteral("decisions"), rows(decisions())},
            {QStringLiteral("formations"), rows(std::vector<FormationRow>{it})},
            {QStringLiteral("bounties"), rows(bounties())},
            {QStringLiteral("work"), rows(working)},
            {QStringLiteral("metrics"), rows(metrics())},
            {QStringLiteral("edges"), rows(edges())},
            {QStringLiteral("events"), rows(worker.empty() ? events() : ownEvents(worker))}};
}

} // namespace nucleate::fixtures
