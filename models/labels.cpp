#include "models/labels.hpp"

#include "models/text.hpp"

#include <initializer_list>

namespace nucleate {
namespace {

struct Text
{
    const char* text;
    const char* comment;
};
struct Word
{
    const char* word;
    Text text;
};

QString look(std::initializer_list<Word> words, const std::string& word)
{
    for (const Word& entry : words)
        if (word == entry.word)
            return QCoreApplication::translate("Labels", entry.text.text, entry.text.comment);
    return qs(word);
}

} // namespace

QString Labels::stage(const std::string& word)
{
    return look(
        {
            {"signal", QT_TRANSLATE_NOOP3("Labels", "Signal", "stage of a formation")},
            {"coalition", QT_TRANSLATE_NOOP3("Labels", "Coalition", "stage of a formation")},
            {"proposal", QT_TRANSLATE_NOOP3("Labels", "Proposal", "stage of a formation")},
            {"voting", QT_TRANSLATE_NOOP3("Labels", "Voting", "stage of a formation")},
            {"funding", QT_TRANSLATE_NOOP3("Labels", "Funding", "stage of a formation")},
            {"bounties", QT_TRANSLATE_NOOP3("Labels", "Bounties", "stage of a formation")},
            {"deploying", QT_TRANSLATE_NOOP3("Labels", "Deploying", "stage of a formation")},
            {"genesis", QT_TRANSLATE_NOOP3("Labels", "Genesis", "stage of a formation")},
            {"sequencing", QT_TRANSLATE_NOOP3("Labels", "Sequencing", "stage of a formation")},
            {"live", QT_TRANSLATE_NOOP3("Labels", "Live", "stage of a formation")},
            {"defeated", QT_TRANSLATE_NOOP3("Labels", "Defeated", "stage of a formation")},
            {"refunded", QT_TRANSLATE_NOOP3("Labels", "Refunded", "stage of a formation")},
            {"dissolved", QT_TRANSLATE_NOOP3("Labels", "Dissolved", "stage of a formation")},
        },
        word);
}

QString Labels::bountyState(const std::string& word)
{
    return look(
        {
            {"bidding", QT_TRANSLATE_NOOP3("Labels", "Bidding", "state of a bounty")},
            {"open", QT_TRANSLATE_NOOP3("Labels", "Open", "state of a bounty")},
            {"funded", QT_TRANSLATE_NOOP3("Labels", "Funded", "state of a bounty")},
            {"submitted", QT_TRANSLATE_NOOP3("Labels", "Handed in", "state of a bounty")},
            {"completed", QT_TRANSLATE_NOOP3("Labels", "Completed", "state of a bounty")},
            {"rejected", QT_TRANSLATE_NOOP3("Labels", "Rejected", "state of a bounty")},
            {"expired", QT_TRANSLATE_NOOP3("Labels", "Expired", "state of a bounty")},
        },
        word);
}

QString Labels::agentState(const std::string& word)
{
    return look(
        {
            {"working", QT_TRANSLATE_NOOP3("Labels", "Working", "state of an agent")},
            {"pressed", QT_TRANSLATE_NOOP3("Labels", "Pressed", "state of an agent")},
            {"deciding", QT_TRANSLATE_NOOP3("Labels", "Deciding", "state of an agent")},
            {"forming", QT_TRANSLATE_NOOP3("Labels", "Forming", "state of an agent")},
            {"moving", QT_TRANSLATE_NOOP3("Labels", "Moving", "state of an agent")},
            {"voting", QT_TRANSLATE_NOOP3("Labels", "Voting", "state of an agent")},
            {"serving", QT_TRANSLATE_NOOP3("Labels", "Serving", "state of an agent")},
            {"moved", QT_TRANSLATE_NOOP3("Labels", "Moved", "state of an agent")},
        },
        word);
}

QString Labels::workState(const std::string& word)
{
    return look(
        {
            {"starting", QT_TRANSLATE_NOOP3("Labels", "Starting", "state of a role at work")},
            {"running", QT_TRANSLATE_NOOP3("Labels", "Running", "state of a role at work")},
            {"waiting", QT_TRANSLATE_NOOP3("Labels", "Waiting", "state of a role at work")},
            {"leaving", QT_TRANSLATE_NOOP3("Labels", "Leaving", "state of a role at work")},
            {"left", QT_TRANSLATE_NOOP3("Labels", "Left", "state of a role at work")},
        },
        word);
}

QString Labels::profile(const std::string& word)
{
    return look(
        {
            {"trader", QT_TRANSLATE_NOOP3("Labels", "Trader", "profile of an agent")},
            {"oracle", QT_TRANSLATE_NOOP3("Labels", "Oracle", "profile of an agent")},
            {"seller", QT_TRANSLATE_NOOP3("Labels", "Data seller", "profile of an agent")},
            {"compute", QT_TRANSLATE_NOOP3("Labels", "Compute buyer", "profile of an agent")},
            {"funder", QT_TRANSLATE_NOOP3("Labels", "Funder", "profile of an agent")},
            {"builder", QT_TRANSLATE_NOOP3("Labels", "Builder", "profile of an agent")},
            {"operator", QT_TRANSLATE_NOOP3("Labels", "Operator", "profile of an agent")},
            {"watcher", QT_TRANSLATE_NOOP3("Labels", "Watcher", "profile of an agent")},
        },
        word);
}

QString Labels::role(const std::string& word)
{
    return look(
        {
            {"sequencer", QT_TRANSLATE_NOOP3("Labels", "Sequencer", "role in a rollup")},
            {"rpc", QT_TRANSLATE_NOOP3("Labels", "RPC provider", "role in a rollup")},
            {"bridge", QT_TRANSLATE_NOOP3("Labels", "Bridge deployer", "role in a rollup")},
            {"watcher", QT_TRANSLATE_NOOP3("Labels", "Watcher", "role in a rollup")},
            {"batcher", QT_TRANSLATE_NOOP3("Labels", "Batcher", "role in a rollup")},
            {"proposer", QT_TRANSLATE_NOOP3("Labels", "Proposer", "role in a rollup")},
            {"challenger", QT_TRANSLATE_NOOP3("Labels", "Challenger", "role in a rollup")},
        },
        word);
}

QString Labels::choice(const std::string& word)
{
    return look(
        {
            {"stay", QT_TRANSLATE_NOOP3("Labels", "Stay", "decision of an agent")},
            {"migrate", QT_TRANSLATE_NOOP3("Labels", "Migrate", "decision of an agent")},
            {"form", QT_TRANSLATE_NOOP3("Labels", "Form an L2", "decision of an agent")},
        },
        word);
}

QString Labels::standing(const std::string& proof)
{
    return look(
        {
            {"optimistic",
             QT_TRANSLATE_NOOP3("Labels", "Existing, optimistic", "L2 beside the swarm")},
            {"validity",
             QT_TRANSLATE_NOOP3("Labels", "Existing, validity (modelled)", "L2 beside the swarm")},
        },
        proof);
}

QString Labels::vote(const std::string& word)
{
    return look(
        {
            {"for", QT_TRANSLATE_NOOP3("Labels", "For", "vote of an agent")},
            {"against", QT_TRANSLATE_NOOP3("Labels", "Against", "vote of an agent")},
            {"abstain", QT_TRANSLATE_NOOP3("Labels", "Abstain", "vote of an agent")},
        },
        word);
}

QString Labels::metric(const std::string& word)
{
    return look(
        {
            {"base_fee", QT_TRANSLATE_NOOP3("Labels", "Base fee", "name of a metric")},
            {"blob_fee", QT_TRANSLATE_NOOP3("Labels", "Blob fee", "name of a metric")},
            {"gas_used", QT_TRANSLATE_NOOP3("Labels", "Gas used", "name of a metric")},
            {"pending", QT_TRANSLATE_NOOP3("Labels", "Waiting transactions", "name of a metric")},
            {"pool_depth",
             QT_TRANSLATE_NOOP3("Labels", "Waiting transactions", "name of a metric")},
            {"inclusion_p50",
             QT_TRANSLATE_NOOP3("Labels", "Inclusion, median", "name of a metric")},
            {"inclusion_p95", QT_TRANSLATE_NOOP3("Labels", "Inclusion, 95 %", "name of a metric")},
            {"tps", QT_TRANSLATE_NOOP3("Labels", "Transactions a second", "name of a metric")},
            {"execution_time", QT_TRANSLATE_NOOP3("Labels", "Execution time", "name of a metric")},
            {"oversize",
             QT_TRANSLATE_NOOP3("Labels", "Jobs too large for a block", "name of a metric")},
            {"throughput",
             QT_TRANSLATE_NOOP3("Labels", "Share that gets through", "name of a metric")},
            {"pressure", QT_TRANSLATE_NOOP3("Labels", "Pressure", "name of a metric")},
            {"price", QT_TRANSLATE_NOOP3("Labels", "Gas price", "name of a metric")},
            {"tps_offered", QT_TRANSLATE_NOOP3("Labels", "Offered load", "name of a metric")},
            {"execution", QT_TRANSLATE_NOOP3("Labels", "Execution time", "name of a metric")},
            {"offered_tps", QT_TRANSLATE_NOOP3("Labels", "Offered load", "name of a metric")},
            {"gas_used_ratio", QT_TRANSLATE_NOOP3("Labels", "Block fullness", "name of a metric")},
            {"rpc_requests",
             QT_TRANSLATE_NOOP3("Labels", "RPC requests a second", "name of a metric")},
            {"rpc_errors", QT_TRANSLATE_NOOP3("Labels", "RPC errors a second", "name of a metric")},
            {"rpc_p95", QT_TRANSLATE_NOOP3("Labels", "RPC duration, 95 %", "name of a metric")},
            {"memory", QT_TRANSLATE_NOOP3("Labels", "Memory", "name of a metric")},
            {"cpu", QT_TRANSLATE_NOOP3("Labels", "Processor", "name of a metric")},
        },
        word);
}

QString Labels::driver(const std::string& word)
{
    return look(
        {
            {"fee", QT_TRANSLATE_NOOP3("Labels", "base fee", "what presses the chain")},
            {"latency", QT_TRANSLATE_NOOP3("Labels", "waiting time", "what presses the chain")},
            {"compute", QT_TRANSLATE_NOOP3("Labels", "computation", "what presses the chain")},
            {"throughput", QT_TRANSLATE_NOOP3("Labels", "throughput", "what presses the chain")},
        },
        word);
}

QString Labels::unit(const std::string& word)
{
    return look(
        {
            {"block", QT_TRANSLATE_NOOP3("Labels", "block", "unit of a reward")},
            {"job", QT_TRANSLATE_NOOP3("Labels", "job", "unit of a reward")},
            {"hour", QT_TRANSLATE_NOOP3("Labels", "hour", "unit of a reward")},
        },
        word);
}

QString Labels::verdict(const std::string& word)
{
    return look(
        {
            {"equal", QT_TRANSLATE_NOOP3("Labels", "all equal", "result of a verification")},
            {"different", QT_TRANSLATE_NOOP3("Labels", "different", "result of a verification")},
        },
        word);
}

QString Labels::costTerm(const std::string& word)
{
    return look(
        {
            {"gas", QT_TRANSLATE_NOOP3("Labels", "Gas fees", "term of a cost")},
            {"fees", QT_TRANSLATE_NOOP3("Labels", "Gas fees", "term of a cost")},
            {"delay", QT_TRANSLATE_NOOP3("Labels", "Cost of waiting", "term of a cost")},
            {"latency", QT_TRANSLATE_NOOP3("Labels", "Cost of waiting", "term of a cost")},
            {"deploy", QT_TRANSLATE_NOOP3("Labels", "Deployment", "term of a cost")},
            {"sequencer", QT_TRANSLATE_NOOP3("Labels", "Sequencers", "term of a cost")},
            {"operation", QT_TRANSLATE_NOOP3("Labels", "Operation", "term of a cost")},
            {"bridge", QT_TRANSLATE_NOOP3("Labels", "Bridging", "term of a cost")},
            {"da", QT_TRANSLATE_NOOP3("Labels", "Data availability", "term of a cost")},
            {"capital", QT_TRANSLATE_NOOP3("Labels", "Locked capital", "term of a cost")},
            {"risk", QT_TRANSLATE_NOOP3("Labels", "Risk", "term of a cost")},
            {"opportunity", QT_TRANSLATE_NOOP3("Labels", "Missed business", "term of a cost")},
            {"share", QT_TRANSLATE_NOOP3("Labels", "Share of the members", "term of a cost")},
            {"switching", QT_TRANSLATE_NOOP3("Labels", "Switching", "term of a cost")},
        },
        word);
}

QString Labels::income(const std::string& word)
{
    return look(
        {
            {"capital", QT_TRANSLATE_NOOP3("Labels", "Put in", "source of an agent's money")},
            {"yield", QT_TRANSLATE_NOOP3("Labels", "Pool fees", "source of an agent's money")},
            {"work", QT_TRANSLATE_NOOP3("Labels", "Work", "source of an agent's money")},
            {"fees", QT_TRANSLATE_NOOP3("Labels", "Gas fees", "source of an agent's money")},
            {"locked", QT_TRANSLATE_NOOP3("Labels", "Locked", "source of an agent's money")},
        },
        word);
}

QString Labels::setting(const std::string& word)
{
    return look(
        {
            {"name", QT_TRANSLATE_NOOP3("Labels", "Name", "setting of a chain")},
            {"framework", QT_TRANSLATE_NOOP3("Labels", "Framework", "setting of a chain")},
            {"l1_chain_id", QT_TRANSLATE_NOOP3("Labels", "Chain id of L1", "setting of a chain")},
            {"l2_chain_id", QT_TRANSLATE_NOOP3("Labels", "Chain id", "setting of a chain")},
            {"block_time", QT_TRANSLATE_NOOP3("Labels", "Block time, s", "setting of a chain")},
            {"gas_limit", QT_TRANSLATE_NOOP3("Labels", "Gas limit", "setting of a chain")},
            {"base_fee_scalar",
             QT_TRANSLATE_NOOP3("Labels", "Base fee scalar", "setting of a chain")},
            {"blob_base_fee_scalar",
             QT_TRANSLATE_NOOP3("Labels", "Blob fee scalar", "setting of a chain")},
            {"data_availability",
             QT_TRANSLATE_NOOP3("Labels", "Data availability", "setting of a chain")},
            {"proof_system", QT_TRANSLATE_NOOP3("Labels", "Proof system", "setting of a chain")},
            {"attester", QT_TRANSLATE_NOOP3("Labels", "Attester", "setting of a chain")},
            {"attesters_needed",
             QT_TRANSLATE_NOOP3("Labels", "Attesters that must sign", "setting of a chain")},
            {"batch_interval_l1_blocks",
             QT_TRANSLATE_NOOP3("Labels", "Longest batch interval, L1 blocks",
                                "setting of a chain")},
            {"waiting_cost_wei",
             QT_TRANSLATE_NOOP3("Labels",
                                "Cost of waiting for a batch, wei a transaction and second",
                                "setting of a chain")},
            {"sequencing_window_l1_blocks",
             QT_TRANSLATE_NOOP3("Labels", "Sequencing window, L1 blocks", "setting of a chain")},
            {"channel_timeout_l1_blocks",
             QT_TRANSLATE_NOOP3("Labels", "Channel timeout, L1 blocks", "setting of a chain")},
            {"proposal_interval",
             QT_TRANSLATE_NOOP3("Labels", "Proposal interval, s", "setting of a chain")},
            {"proof_maturity",
             QT_TRANSLATE_NOOP3("Labels", "Proof maturity, s", "setting of a chain")},
            {"game_max_clock",
             QT_TRANSLATE_NOOP3("Labels", "Clock of a dispute game, s", "setting of a chain")},
            {"game_finality",
             QT_TRANSLATE_NOOP3("Labels", "Wait after a dispute game, s", "setting of a chain")},
            {"batch_inbox", QT_TRANSLATE_NOOP3("Labels", "Batch inbox", "setting of a chain")},
            {"deployer", QT_TRANSLATE_NOOP3("Labels", "Deployer", "setting of a chain")},
            {"owner", QT_TRANSLATE_NOOP3("Labels", "Owner", "setting of a chain")},
            {"system_config",
             QT_TRANSLATE_NOOP3("Labels", "System configuration", "setting of a chain")},
            {"migrated_contract",
             QT_TRANSLATE_NOOP3("Labels", "Contract taken over from L1", "setting of a chain")},
        },
        word);
}

} // namespace nucleate
