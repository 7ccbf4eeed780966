#include "chain/crypto/keccak.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/fees.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/execution/transaction_rules.hpp"
#include "chain/node/fetch_scope.hpp"
#include "chain/node/fork_tries.hpp"
#include "chain/node/running_chain.hpp"
#include "chain/node/stored_block.hpp"

#include <algorithm>

namespace nucleate::node {
namespace {

/// Stands in for the beacon chain's randomness: unlike for every block, and the same in every run.
Hash32 randomness_after(const Hash32& parent)
{
    Bytes seed = to_bytes(parent.view());
    seed.push_back('r');
    return crypto::keccak256(seed);
}

bool has_impersonated(const std::vector<std::vector<PooledPtr>>& runs)
{
    return std::any_of(runs.begin(), runs.end(),
                       [](const auto& run) { return run.front()->impersonated; });
}

} // namespace

execution::BlockEnv RunningChain::env_for(const Head& head, const BuildRequest& request) const
{
    const execution::Header& parent = head.block->block.header;
    const std::uint64_t timestamp =
        request.timestamp != 0 ? request.timestamp : clock_.next_timestamp(parent.timestamp);
    const Overrides dev = overrides();
    execution::BlockEnv env = execution::child_env(spec(), parent, head.block->hash, timestamp);
    env.coinbase = request.coinbase.value_or(dev.coinbase.value_or(options_.coinbase));
    env.gas_limit = request.gas_limit.value_or(
        dev.gas_limit.value_or(options_.gas_limit.value_or(parent.gas_limit)));
    const Hash32 randao = dev.prev_randao.value_or(randomness_after(head.block->hash));
    env.prev_randao = to_uint256(request.prev_randao.value_or(randao));
    if (dev.base_fee)
        env.base_fee = *dev.base_fee;
    if (spec().fork_at(env.number, timestamp) >= evm::Fork::cancun)
        env.parent_beacon_block_root = request.parent_beacon_block_root.value_or(Hash32{});
    env.extra_data = request.extra_data.value_or(Bytes{});
    env.withdrawals = request.withdrawals;
    env.block_hash = hash_source(head.block);
    env.signature_owners = signature_owners();
    env.may_lack_system_contracts = head.ground->fork != nullptr;
    return env;
}

execution::BlockEnv RunningChain::next_env() const
{
    return env_for(*published(), {});
}

Result<DraftInput> RunningChain::input_on(const HeadPtr& head, const BuildRequest& request) const
{
    auto forced =
        prepare_forced(request.forced, [this](const Hash32& hash) { return pool_.find(hash); });
    if (!forced)
        return tl::unexpected<Error>(forced.error());
    DraftInput input;
    input.spec = &spec();
    input.env = env_for(*head, request);
    input.parent = head->state.get();
    input.forced = std::move(*forced);
    if (request.use_pool)
        input.runs = pool_.runs();
    std::erase_if(input.runs, [&](const std::vector<PooledPtr>& run) {
        return std::ranges::find(request.left_out, run.front()->sender) != request.left_out.end();
    });
    input.env.contract_senders = has_impersonated(input.runs);
    return input;
}

Result<SealedBlockPtr> RunningChain::build(const BuildRequest& request)
{
    const HeadPtr head = published();
    if (options_.read_only)
        return fail(options_.name + " was opened to be read only.");
    if (options_.follows)
        return fail(options_.name + " follows another chain: its blocks are made there.");
    if (auto healthy = store_->database().health(); !healthy)
        return tl::unexpected<Error>(healthy.error());
    if (request.timestamp != 0 && request.timestamp <= head->block->block.header.timestamp)
        return fail("The block's timestamp " + std::to_string(request.timestamp) +
                    " is not above its parent's " +
                    std::to_string(head->block->block.header.timestamp) + ".");
    FetchScope scope;
    Result<DraftInput> input = input_on(head, request);
    if (!input)
        return tl::unexpected<Error>(input.error());
    input->watcher = watcher_.load();
    Result<Draft> draft = draft_block(*input);
    if (auto fetched = scope.check(); !fetched)
        return tl::unexpected<Error>(fetched.error());
    if (!draft)
        return tl::unexpected<Error>(draft.error());
    const std::vector<Hash32> unfit = std::move(draft->unfit);
    Result<SealedBlockPtr> sealed = seal(*head, std::move(*draft));
    if (!sealed)
        return sealed;
    clock_.built((*sealed)->block.header.timestamp, request.timestamp == 0);
    for (const Hash32& hash : unfit)
        pool_.drop(hash);
    block_hooks_.call(*sealed);
    return sealed;
}

Result<SealedBlockPtr> RunningChain::seal(const Head& head, Draft draft)
{
    execution::StateChanges changes;
    auto nodes = commit_roots(head, draft, changes);
    if (!nodes)
        return tl::unexpected<Error>(nodes.error());
    auto block = std::make_shared<SealedBlock>();
    block->hash = execution::header_hash(draft.block.header);
    block->block = std::move(draft.block);
    block->tx_hashes = std::move(draft.tx_hashes);
    block->senders = std::move(draft.senders);
    block->receipts = std::move(draft.outcome.receipts);
    block->size = execution::encode_block(block->block).size();
    block->execution_seconds = draft.seconds;
    return adopt(head, std::move(block), changes, std::move(*nodes));
}

Result<SealedBlockPtr> RunningChain::adopt(const Head& head, std::shared_ptr<SealedBlock> block,
                                           const execution::StateChanges& changes,
                                           trie::NewNodes nodes)
{
    if (auto stored = store_block(*block, head, changes); !stored)
        return tl::unexpected<Error>(stored.error());
    // A fork's tries lie with what was fetched of them.
    if (!ground_->fork)
        tries_.advance(block->number(), block->block.header.state_root, std::move(nodes),
                       count_changes(changes));
    ground_->source->advance(changes, block->number());
    recent_.put(block);
    {
        const std::lock_guard lock(settings_mutex_);
        overrides_.base_fee.reset();
        overrides_.prev_randao.reset();
    }
    publish(block, nullptr, head.marks);
    refresh_pool(changes);
    // The block is there already; what fails here is tried again after the next one.
    (void)keep_tries();
    return SealedBlockPtr(std::move(block));
}

Result<trie::NewNodes> RunningChain::commit_roots(const Head& head, Draft& draft,
                                                  execution::StateChanges& changes)
{
    if (head.changes)
        changes = *head.changes;
    merge_changes(changes, draft.outcome.changes);
    auto commit = commit_on(head.block->block.header.state_root, changes);
    if (!commit)
        return tl::unexpected<Error>(commit.error());
    draft.block.header.state_root = commit->root;
    for (const auto& [address, root] : commit->storage_roots)
        if (auto& account = changes.accounts[address].account)
            account->storage_root = root;
    return std::move(commit->nodes);
}

Result<execution::StateCommit> RunningChain::commit_on(const Hash32& parent_root,
                                                       const execution::StateChanges& changes)
{
    if (!ground_->fork) {
        auto commit = execution::commit_state(changes, parent_root, tries_);
        if (!commit)
            return fail("The state trie of " + options_.name +
                        " lacks nodes: the data is damaged.");
        return std::move(*commit);
    }
    // A fork's tries lie with what was fetched of them.
    auto commit = commit_on_fork(*ground_->fork, changes, parent_root);
    if (!commit)
        return commit;
    ForkSource::Nodes nodes;
    nodes.reserve(commit->nodes.size());
    for (trie::NewNode& node : commit->nodes)
        nodes.emplace_back(node.hash, std::move(node.rlp));
    if (auto kept = ground_->fork->keep_nodes(std::move(nodes)); !kept)
        return tl::unexpected<Error>(kept.error());
    commit->nodes.clear();
    return commit;
}

Result<void> RunningChain::store_block(const SealedBlock& block, const Head& head,
                                       const execution::StateChanges& changes)
{
    auto transaction = storage::Database::Transaction::begin(store_->database());
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    const Bytes before = head.changes ? encode_changes(*head.changes) : Bytes{};
    storage::BlockRecord record = to_record(block, before);
    add_recipient_keys(record, block, changes);
    if (auto done = store_->put_block(record, changes); !done)
        return done;
    const bool settings_moved =
        head.changes || marks_after(block.number(), head.marks).safe != head.marks.safe;
    if (settings_moved)
        if (auto done = store_settings(marks_after(block.number(), head.marks), nullptr); !done)
            return done;
    if (auto done = blobs_.keep(block, options_.blob_window); !done)
        return done;
    seal_hooks_.call(block);
    if (auto done = transaction->commit(); !done)
        return done;
    blobs_.forget(block.tx_hashes);
    return {};
}

PoolTerms RunningChain::terms_for(const Head& head) const
{
    const execution::BlockEnv env = env_for(head, {});
    PoolTerms terms;
    terms.block = head.block->number();
    terms.chain_id = spec().chain_id;
    terms.fork = spec().fork_at(env.number, env.timestamp);
    terms.base_fee = env.base_fee;
    terms.gas_limit = env.gas_limit;
    if (spec().rules == execution::RuleSet::l1 && terms.fork >= evm::Fork::cancun)
        terms.max_blobs = spec().blob_parameters_at(env.number, env.timestamp).max;
    const std::lock_guard lock(settings_mutex_);
    terms.min_tip = min_tip_;
    return terms;
}

void RunningChain::set_marks(const Heads& marks)
{
    const HeadPtr head = published();
    if (marks == head->marks)
        return;
    auto next = std::make_shared<Head>(*head);
    next->marks = marks;
    if (auto stored = store_settings(marks, head->changes); !stored)
        store_->database().note_failure(stored.error());
    head_.store(std::move(next));
}

void RunningChain::set_safe(std::uint64_t number)
{
    Heads marks = heads();
    marks.safe = std::min(number, marks.latest);
    set_marks(marks);
}

void RunningChain::set_finalized(std::uint64_t number)
{
    Heads marks = heads();
    marks.finalized = std::min(number, marks.latest);
    set_marks(marks);
}

} // namespace nucleate::node
