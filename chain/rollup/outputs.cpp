#include "chain/rollup/outputs.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/derivation/predeploys.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/rollup/memory_state.hpp"

namespace nucleate::rollup {

using namespace derivation;

Bytes Output::preimage() const
{
    Bytes out(32); // the version
    append(out, state_root.view());
    append(out, message_passer_root.view());
    append(out, block_hash.view());
    return out;
}

Hash32 Output::root() const
{
    return crypto::keccak256(preimage());
}

Result<Output> output_at(const node::Chain& l2, std::uint64_t number)
{
    const node::SealedBlockPtr block = l2.block(number);
    const node::StatePtr state = l2.state(number);
    if (!block || !state)
        return fail("L2 block " + std::to_string(number) + " is unknown.");
    const auto passer = state->account(kMessagePasser);
    if (!passer)
        return fail("L2 block " + std::to_string(number) + " has no message passer.");
    return Output{block->block.header.state_root, passer->storage_root, block->hash};
}

Result<Output> genesis_output(const node::Genesis& genesis)
{
    const Result<node::SealedBlockPtr> block = node::genesis_block(genesis);
    if (!block)
        return tl::unexpected(block.error());
    const trie::MemoryNodeStore nothing;
    const auto commit =
        execution::commit_state(genesis_changes(genesis.alloc), execution::kEmptyTrieRoot, nothing);
    if (!commit)
        return fail("The state trie of the L2 genesis cannot be built.");
    const auto passer = commit->storage_roots.find(kMessagePasser);
    if (passer == commit->storage_roots.end())
        return fail("The L2 genesis has no message passer.");
    return Output{(*block)->block.header.state_root, passer->second, (*block)->hash};
}

} // namespace nucleate::rollup
