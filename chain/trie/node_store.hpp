#pragma once

#include "chain/trie/nibbles.hpp"

#include <optional>
#include <unordered_map>
#include <vector>

namespace nucleate::trie {

/// A node that a commit made. `path`: half-bytes from the root of all tries to where the node
/// begins; those of a nested trie (the storage of an account) begin with the key that leads to it.
struct NewNode
{
    Nibbles path;
    Hash32 hash;
    Bytes rlp;
};
using NewNodes = std::vector<NewNode>;

/// Where the nodes of committed tries lie.
class NodeStore
{
public:
    virtual ~NodeStore() = default;
    /// The RLP of the node of that hash, which lies at `path`, or nothing. A store may find it by
    /// either.
    virtual std::optional<Bytes> node(const Hash32& hash, BytesView path) const = 0;
};

/// Nodes held in memory, by their hash.
class MemoryNodeStore final : public NodeStore
{
public:
    std::optional<Bytes> node(const Hash32& hash, BytesView path) const override;
    void add(NewNodes nodes);
    std::size_t size() const { return nodes_.size(); }

private:
    std::unordered_map<Hash32, Bytes> nodes_;
};

} // namespace nucleate::trie
