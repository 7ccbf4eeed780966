#include "chain/node/state_trie.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/node/stored_block.hpp"

#include <algorithm>

namespace nucleate::node {
namespace {

using storage::TrieTables;

/// What an entry costs beside its bytes: place, hash, vector, bucket.
constexpr std::size_t kEntryOverhead = 150;

/// Changes that are read and applied at once.
constexpr std::size_t kStretch = 4'096;

std::size_t cost_of(const PlacedNode& node)
{
    return node.rlp.size() + kEntryOverhead;
}

Error damaged(std::uint64_t block)
{
    return {"The database file is damaged: the state of block " + std::to_string(block) +
            " does not give its state root."};
}

} // namespace

const PlacedNode* PlacedNodeCache::find(const std::string& place, const Hash32& hash)
{
    if (const auto it = young_.find(place); it != young_.end())
        return it->second.hash == hash ? &it->second : nullptr;
    const auto it = old_.find(place);
    if (it == old_.end() || it->second.hash != hash)
        return nullptr;
    put(place, std::move(it->second));
    const auto moved = young_.find(place);
    return moved == young_.end() ? nullptr : &moved->second;
}

void PlacedNodeCache::put(const std::string& place, PlacedNode node)
{
    const std::size_t cost = cost_of(node);
    if (young_bytes_ + cost > generation_) {
        old_ = std::move(young_);
        old_bytes_ = young_bytes_;
        young_.clear();
        young_bytes_ = 0;
    }
    const auto [it, is_new] = young_.try_emplace(place);
    if (!is_new)
        young_bytes_ -= cost_of(it->second);
    it->second = std::move(node);
    young_bytes_ += cost;
}

void PlacedNodeCache::clear()
{
    young_.clear();
    old_.clear();
    young_bytes_ = old_bytes_ = 0;
}

std::size_t count_changes(const execution::StateChanges& changes)
{
    std::size_t count = changes.accounts.size();
    for (const auto& [address, change] : changes.accounts)
        count += change.storage.size();
    return count;
}

StateTrie::StateTrie(std::shared_ptr<storage::ChainStore> store, const TrieLimits& limits)
    : store_(std::move(store)), limits_(limits), root_(execution::kEmptyTrieRoot),
      cache_(limits.cache_bytes)
{}

Result<void> StateTrie::start(std::uint64_t block, bool latest)
{
    auto below = store_->tries().epoch_at(block);
    if (!below)
        return tl::unexpected<Error>(below.error());
    auto above = latest ? std::optional<TrieTables::Epoch>{} : store_->tries().epoch_after(block);
    if (!above)
        return tl::unexpected<Error>(above.error());
    ahead_.clear();
    cache_.clear();
    ahead_bytes_ = 0;
    blocks_ahead_ = changes_ahead_ = 0;
    stored_ = {};
    at_.reset();
    root_ = execution::kEmptyTrieRoot;
    if (!*below && *above) {
        // The empty tries are near as well, unless the way from them was pruned.
        const Result<std::uint64_t> first = store_->first();
        if (!first)
            return tl::unexpected<Error>(first.error());
        if (*first == 0 && block < (*above)->block - block)
            return {};
    }
    if (!*below && !*above)
        return {};
    const bool take_above =
        *above && (!*below || (*above)->block - block < block - (*below)->block);
    stored_ = take_above ? **above : **below;
    const Result<Hash32> root = root_of(stored_.block);
    if (!root)
        return tl::unexpected<Error>(root.error());
    at_ = stored_.block;
    root_ = *root;
    return {};
}

Result<Hash32> StateTrie::root_of(std::uint64_t block) const
{
    const auto record = store_->block(block);
    if (!record)
        return tl::unexpected<Error>(record.error());
    const SealedBlockPtr sealed = *record ? from_record(**record) : nullptr;
    if (!sealed)
        return fail("The database file is damaged: block " + std::to_string(block) +
                    " cannot be read.");
    return sealed->block.header.state_root;
}

std::optional<Bytes> StateTrie::node(const Hash32& hash, BytesView path) const
{
    const std::string place = trie::pack_place(path);
    if (const auto it = ahead_.find(place); it != ahead_.end() && it->second.hash == hash)
        return it->second.rlp;
    if (const PlacedNode* known = cache_.find(place, hash))
        return known->rlp;
    auto stored = store_->tries().node(place, stored_.number);
    if (!stored || !*stored || crypto::keccak256((*stored)->rlp) != hash)
        return std::nullopt;
    cache_.put(place, {hash, (*stored)->rlp});
    return std::move((*stored)->rlp);
}

void StateTrie::advance(std::uint64_t block, const Hash32& root, trie::NewNodes nodes,
                        std::size_t changes)
{
    for (trie::NewNode& node : nodes) {
        const auto [it, is_new] = ahead_.try_emplace(trie::pack_place(node.path));
        if (!is_new)
            ahead_bytes_ -= cost_of(it->second);
        it->second = {node.hash, std::move(node.rlp)};
        ahead_bytes_ += cost_of(it->second);
    }
    blocks_ahead_ += at_ ? (block > *at_ ? block - *at_ : *at_ - block) : block + 1;
    changes_ahead_ += changes;
    at_ = block;
    root_ = root;
}

Result<execution::StateChanges> StateTrie::changes_at(const storage::TouchedKeys& keys,
                                                      std::uint64_t block) const
{
    execution::StateChanges changes;
    for (const auto& [address, slots] : keys) {
        execution::AccountChange& change = changes.accounts[address];
        auto account = store_->account(address, block);
        if (!account)
            return tl::unexpected<Error>(account.error());
        change.account = account->account;
        if (!change.account)
            continue;
        for (const uint256& slot : slots) {
            const auto value = store_->slot(address, slot, block);
            if (!value)
                return tl::unexpected<Error>(value.error());
            change.storage.emplace(slot, value->value);
        }
    }
    return changes;
}

Result<void> StateTrie::step_towards(std::uint64_t block)
{
    if (at_ == block)
        return {};
    const bool forward = !at_ || block > *at_;
    const std::uint64_t first = forward ? (at_ ? *at_ + 1 : 0) : *at_;
    const auto range = store_->touched(first, forward ? block : block + 1, kStretch);
    if (!range)
        return tl::unexpected<Error>(range.error());
    const std::uint64_t arrival = forward ? range->last : range->last - 1;
    const auto changes = changes_at(range->keys, arrival);
    if (!changes)
        return tl::unexpected<Error>(changes.error());
    const Result<Hash32> root = root_of(arrival);
    if (!root)
        return tl::unexpected<Error>(root.error());
    auto commit = execution::commit_state(*changes, root_, *this);
    if (!commit || commit->root != *root)
        return tl::unexpected<Error>(damaged(arrival));
    advance(arrival, commit->root, std::move(commit->nodes), range->count);
    return {};
}

bool StateTrie::is_due() const
{
    return ahead_bytes_ >= limits_.bytes_ahead || blocks_ahead_ >= limits_.blocks_ahead;
}

TrieTables::Epoch StateTrie::next_epoch() const
{
    TrieTables::Epoch next = stored_;
    if (stored_.number == 0 || stored_.changes >= limits_.epoch_changes) {
        ++next.number;
        next.changes = 0;
    }
    next.block = *at_;
    next.changes += changes_ahead_;
    return next;
}

Result<void> StateTrie::put()
{
    std::vector<TrieTables::Node> nodes;
    nodes.reserve(ahead_.size());
    for (const auto& [place, node] : ahead_)
        nodes.push_back({place, node.rlp});
    std::sort(nodes.begin(), nodes.end(),
              [](const auto& a, const auto& b) { return a.place < b.place; });
    return store_->tries().put(next_epoch(), nodes);
}

void StateTrie::was_put()
{
    stored_ = next_epoch();
    for (auto& [place, node] : ahead_)
        cache_.put(place, std::move(node));
    ahead_.clear();
    ahead_bytes_ = 0;
    blocks_ahead_ = changes_ahead_ = 0;
}

} // namespace nucleate::node
