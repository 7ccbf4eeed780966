// Blocks that are made elsewhere, and blocks that are made for nobody.

#include "chain/base/log.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/block_import.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/node/fetch_scope.hpp"
#include "chain/node/fork_tries.hpp"
#include "chain/node/running_chain.hpp"
#include "chain/node/stored_block.hpp"

namespace nucleate::node {
namespace {

std::shared_ptr<SealedBlock> seal_of(execution::Block block, std::vector<Hash32> tx_hashes,
                                     std::vector<Address> senders,
                                     std::vector<execution::Receipt> receipts)
{
    auto sealed = std::make_shared<SealedBlock>();
    sealed->hash = execution::header_hash(block.header);
    sealed->size = execution::encode_block(block).size();
    sealed->block = std::move(block);
    sealed->tx_hashes = std::move(tx_hashes);
    sealed->senders = std::move(senders);
    sealed->receipts = std::move(receipts);
    return sealed;
}

} // namespace

Result<SealedBlockPtr> RunningChain::import_block(const execution::Block& block)
{
    const HeadPtr head = published();
    if (options_.read_only)
        return fail(options_.name + " was opened to be read only.");
    if (auto healthy = store_->database().health(); !healthy)
        return tl::unexpected<Error>(healthy.error());
    if (options_.follows)
        return follow(*head, block);
    if (head->ground->fork)
        return fail("A fork of another chain takes no blocks that were made elsewhere.");
    if (head->changes)
        return fail("The head's state was changed by hand: no block made elsewhere fits on it.");
    const execution::ImportParent parent{head->block->block.header, head->block->hash, *head->state,
                                         tries_, hash_source(head->block)};
    auto imported = execution::import_block(spec(), block, parent);
    if (!imported)
        return fail("Block " + std::to_string(block.header.number) +
                    " is invalid: " + imported.error().name() + ".");
    return take_in(*head, block, std::move(imported->senders), std::move(imported->outcome),
                   std::move(imported->commit));
}

/// Makes a foreign block that was executed the head.
Result<SealedBlockPtr> RunningChain::take_in(const Head& head, const execution::Block& block,
                                             std::vector<Address> senders,
                                             execution::BlockOutcome outcome,
                                             execution::StateCommit commit)
{
    for (const auto& [address, root] : commit.storage_roots)
        if (auto& account = outcome.changes.accounts[address].account)
            account->storage_root = root;
    std::vector<Hash32> hashes;
    for (const execution::Transaction& tx : block.transactions)
        hashes.push_back(execution::transaction_hash(tx));
    auto sealed = adopt(
        head, seal_of(block, std::move(hashes), std::move(senders), std::move(outcome.receipts)),
        outcome.changes, std::move(commit.nodes));
    if (!sealed)
        return sealed;
    clock_.built(block.header.timestamp, false);
    block_hooks_.call(*sealed);
    return sealed;
}

/// What to make of a state root that is not what execution gives. anvil 1.7 counts slots that were
/// read while empty as leaves of its storage tries, so a development chain is taken by its receipts
/// from the first such block on, without proofs of its state; any other is refused.
Result<void> RunningChain::take_root(const Head& head, const execution::Header& header) const
{
    const std::string name = "Block " + std::to_string(header.number);
    if (!is_development_id(spec().chain_id))
        return fail(name + " has another state root than its execution gives.");
    if (has_trie(*head.ground->fork, head.block->block.header.state_root))
        log(LogLevel::warning, options_.name,
            name + " has another state root than its execution gives. From here on the roots of "
                   "this development chain are taken as they are.");
    return {};
}

/// The next block of the chain that this one forks, executed on what was fetched of that.
Result<SealedBlockPtr> RunningChain::follow(const Head& head, const execution::Block& block)
{
    const std::string name = "Block " + std::to_string(block.header.number);
    const execution::Header& parent = head.block->block.header;
    const ForkTries tries(*head.ground->fork);
    FetchScope scope;
    auto executed = execution::execute_block(
        spec(), block,
        {parent, head.block->hash, *head.state, tries, hash_source(head.block), true});
    if (auto fetched = scope.check(); !fetched)
        return tl::unexpected<Error>(fetched.error());
    if (!executed)
        return fail(name + " is invalid: " + executed.error().name() + ".");
    auto commit = commit_on(parent.state_root, executed->outcome.changes);
    if (!commit)
        return tl::unexpected<Error>(commit.error());
    if (commit->root != block.header.state_root)
        if (auto taken = take_root(head, block.header); !taken)
            return tl::unexpected<Error>(taken.error());
    return take_in(head, block, std::move(executed->senders), std::move(executed->outcome),
                   std::move(*commit));
}

Result<Hash32> RunningChain::root_after(std::uint64_t number,
                                        const execution::StateChanges& changes) const
{
    const HeadPtr head = published();
    const SealedBlockPtr at = number == head->block->number() ? head->block : block(number);
    if (!at || number > head->block->number() || number < first_)
        return fail("unknown block");
    execution::StateChanges all;
    if (at == head->block && head->changes)
        all = *head->changes;
    merge_changes(all, changes);
    const Hash32& base = at->block.header.state_root;
    if (head->ground->fork) {
        const auto on_fork = commit_on_fork(*head->ground->fork, all, base);
        if (!on_fork)
            return tl::unexpected<Error>(on_fork.error());
        return on_fork->root;
    }
    Hash32 root;
    auto done = past_tries_.at(number, base, [&](const StateTrie& tries) -> Result<void> {
        const auto commit = execution::commit_state(all, base, tries);
        if (!commit)
            return fail("The state trie of block " + std::to_string(number) + " lacks nodes.");
        root = commit->root;
        return {};
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return root;
}

Result<Chain::Proposal> RunningChain::propose(const Hash32& parent,
                                              const BuildRequest& request) const
{
    HeadPtr base = published();
    if (base->block->hash != parent) {
        auto older = std::make_shared<Head>();
        older->block = block(parent);
        if (!older->block)
            return fail("unknown parent block " + to_hex_data(parent));
        older->state = state(older->block->number());
        base = std::move(older);
    }
    const std::uint64_t after = base->block->block.header.timestamp;
    if (request.timestamp != 0 && request.timestamp <= after)
        return fail("the timestamp " + std::to_string(request.timestamp) +
                    " is not above the parent's " + std::to_string(after));
    const Result<DraftInput> input = input_on(base, request);
    if (!input)
        return tl::unexpected<Error>(input.error());
    Result<Draft> draft = draft_block(*input);
    if (!draft)
        return tl::unexpected<Error>(draft.error());
    const Result<Hash32> root = root_after(base->block->number(), draft->outcome.changes);
    if (!root)
        return tl::unexpected<Error>(root.error());
    draft->block.header.state_root = *root;
    return Proposal{seal_of(std::move(draft->block), std::move(draft->tx_hashes),
                            std::move(draft->senders), std::move(draft->outcome.receipts)),
                    std::move(draft->outcome.requests)};
}

} // namespace nucleate::node
