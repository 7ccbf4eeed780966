#include "chain/execution/block_codec.hpp"
#include "chain/execution/block_execution.hpp"
#include "chain/execution/fees.hpp"

namespace nucleate::execution {

using evm::Fork;

BlockEnv child_env(const ChainSpec& spec, const Header& parent, const Hash32& parent_hash,
                   std::uint64_t timestamp)
{
    BlockEnv env;
    env.number = parent.number + 1;
    env.timestamp = timestamp;
    env.gas_limit = parent.gas_limit;
    env.parent_hash = parent_hash;
    const Fork fork = spec.fork_at(env.number, timestamp);
    if (fork >= Fork::london)
        env.base_fee = next_base_fee(spec, parent);
    if (fork >= Fork::cancun) {
        if (spec.rules == RuleSet::l1)
            env.excess_blob_gas = next_excess_blob_gas(spec, parent, timestamp);
        env.parent_beacon_block_root = Hash32{};
    }
    return env;
}

Header make_header(const ChainSpec& spec, const BlockEnv& env, const BlockOutcome& outcome,
                   std::span<const Transaction> transactions)
{
    Header header;
    header.parent_hash = env.parent_hash;
    header.coinbase = env.coinbase;
    header.transactions_root = transactions_root(transactions);
    header.receipts_root = receipts_root(outcome.receipts);
    header.bloom = outcome.bloom;
    header.difficulty = env.difficulty;
    header.number = env.number;
    header.gas_limit = env.gas_limit;
    header.gas_used = outcome.gas_used;
    header.timestamp = env.timestamp;
    header.extra_data = env.extra_data;
    header.mix_hash = to_hash(env.prev_randao);
    const Fork fork = spec.fork_at(env.number, env.timestamp);
    if (fork >= Fork::london)
        header.base_fee = env.base_fee;
    if (fork >= Fork::shanghai)
        header.withdrawals_root = withdrawals_root(env.withdrawals);
    if (fork >= Fork::cancun) {
        header.blob_gas_used = outcome.blob_gas_used;
        header.excess_blob_gas = env.excess_blob_gas;
        header.parent_beacon_block_root = env.parent_beacon_block_root.value_or(Hash32{});
    }
    if (fork >= Fork::prague)
        header.requests_hash = requests_hash(outcome.requests);
    return header;
}

} // namespace nucleate::execution
