#include "chain/trie/node_store.hpp"

namespace nucleate::trie {
namespace {

/// What an entry costs beside its bytes: hash, vector, bucket.
constexpr std::size_t kEntryOverhead = 96;

} // namespace

std::optional<Bytes> MemoryNodeStore::node(const Hash32& hash) const
{
    const auto found = nodes_.find(hash);
    return found == nodes_.end() ? std::nullopt : std::optional{found->second};
}

void MemoryNodeStore::add(NodeMap nodes)
{
    nodes_.merge(nodes);
}

NodeCache::NodeCache(const NodeStore& behind, std::size_t max_bytes)
    : behind_(behind), generation_bytes_(max_bytes / 2)
{}

std::optional<Bytes> NodeCache::node(const Hash32& hash) const
{
    if (const auto found = young_.find(hash); found != young_.end())
        return found->second;
    std::optional<Bytes> rlp;
    if (const auto found = old_.find(hash); found != old_.end())
        rlp = found->second;
    else
        rlp = behind_.node(hash);
    if (rlp)
        keep(hash, *rlp);
    return rlp;
}

void NodeCache::add(const NodeMap& nodes)
{
    for (const auto& [hash, rlp] : nodes)
        keep(hash, rlp);
}

void NodeCache::keep(const Hash32& hash, const Bytes& rlp) const
{
    const std::size_t cost = rlp.size() + kEntryOverhead;
    if (cost > generation_bytes_)
        return;
    if (young_bytes_ + cost > generation_bytes_) {
        old_ = std::move(young_);
        old_bytes_ = young_bytes_;
        young_.clear();
        young_bytes_ = 0;
    }
    if (young_.emplace(hash, rlp).second)
        young_bytes_ += cost;
}

} // namespace nucleate::trie
