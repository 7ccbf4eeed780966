#include "chain/trie/node_store.hpp"

namespace nucleate::trie {

std::optional<Bytes> MemoryNodeStore::node(const Hash32& hash, BytesView /*path*/) const
{
    const auto found = nodes_.find(hash);
    return found == nodes_.end() ? std::nullopt : std::optional{found->second};
}

void MemoryNodeStore::add(NewNodes nodes)
{
    for (NewNode& node : nodes)
        nodes_.insert_or_assign(node.hash, std::move(node.rlp));
}

} // namespace nucleate::trie
