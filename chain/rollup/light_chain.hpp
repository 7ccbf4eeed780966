#pragma once

#include "chain/base/result.hpp"
#include "chain/derivation/l2_tip.hpp"
#include "chain/derivation/payload_attributes.hpp"
#include "chain/execution/block_execution.hpp"
#include "chain/node/chain_types.hpp"
#include "chain/rollup/memory_state.hpp"
#include "chain/trie/node_store.hpp"

#include <deque>
#include <string>

namespace nucleate::rollup {

using namespace derivation;

/// A derived block with all that it did.
struct LightBlock
{
    execution::Block block;
    Hash32 hash;
    std::vector<execution::Receipt> receipts;
    execution::StateChanges changes; ///< accounts with their final storage roots
};

/// An L2 that lives in memory and knows nothing but its genesis and the attributes it is given: no
/// pool, no storage, no history beyond the state of its head. Replicas and verification are made
/// of it. One thread at a time.
class LightChain
{
public:
    /// Fails when the genesis does not have the block hash that `config` names.
    static Result<LightChain> open(const RollupConfig& config, const node::Genesis& genesis);

    const L2Tip& tip() const { return tip_; }
    const execution::StateView& state() const { return state_; }
    const execution::StateChanges& genesis_changes() const { return genesis_; }

    /// Executes the block after the tip. An error names the transaction that no block may hold; the
    /// chain is then where the last batch concluded.
    Expected<LightBlock, std::string> append(const PayloadAttributes& attributes);

private:
    LightChain(const RollupConfig& config, const node::Genesis& genesis);
    execution::BlockEnv env_for(const PayloadAttributes& attributes) const;
    Expected<LightBlock, std::string> execute(const PayloadAttributes& attributes);
    Expected<Hash32, std::string> commit(execution::StateChanges& changes);
    void go_back();
    void prune_nodes();

    RollupConfig config_;
    execution::ChainSpec spec_;
    execution::StateChanges genesis_;
    MemoryState state_;
    trie::MemoryNodeStore nodes_;
    std::size_t nodes_kept_ = 0; ///< when the store was last pruned
    execution::Header header_;
    L2Tip tip_;
    std::deque<Hash32> hashes_; ///< of the last 256 blocks, the tip's last

    /// Where the last batch concluded, while a span batch goes on.
    struct Concluded
    {
        execution::Header header;
        L2Tip tip;
        std::deque<Hash32> hashes;
        std::vector<execution::StateChanges> undo; ///< block by block
    };
    std::optional<Concluded> concluded_;
};

} // namespace nucleate::rollup
