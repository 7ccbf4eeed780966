#pragma once

#include "chain/base/result.hpp"
#include "chain/execution/block_execution.hpp"
#include "chain/node/build_watcher.hpp"
#include "chain/node/chain_types.hpp"

#include <vector>

namespace nucleate::node {

/// What a block is made from. Forced transactions come first and must all fit; then the best of
/// the pool by effective tip, each sender in nonce order, until the gas is used up.
struct DraftInput
{
    const execution::ChainSpec* spec = nullptr;
    execution::BlockEnv env;
    const execution::StateView* parent = nullptr;
    /// Forced ones with hash and sender known.
    std::vector<PooledPtr> forced;
    /// Each sender's run of executable transactions.
    std::vector<std::vector<PooledPtr>> runs;
    std::shared_ptr<BuildWatcher> watcher; ///< null: nobody looks on
};

/// A block that ran, without its state root.
struct Draft
{
    execution::Block block;
    std::vector<Hash32> tx_hashes;
    std::vector<Address> senders;
    execution::BlockOutcome outcome;
    /// Pooled transactions that this state refuses for good (no funds, no longer valid).
    std::vector<Hash32> unfit;
    double seconds = 0; ///< wall time of the execution
};

/// Executes; changes nothing anywhere.
Result<Draft> draft_block(const DraftInput& input);

/// Recovers sender and hash of transactions that do not come through the pool; a deposit names its
/// sender. Fails on one without a valid signature. `known` may answer from the pool.
Result<std::vector<PooledPtr>>
prepare_forced(const std::vector<execution::Transaction>& transactions,
               const std::function<PooledPtr(const Hash32&)>& known);

} // namespace nucleate::node
