#pragma once

#include "chain/base/bytes.hpp"

#include <optional>
#include <unordered_map>

namespace nucleate::trie {

/// Encoded nodes by their hash.
using NodeMap = std::unordered_map<Hash32, Bytes>;

/// Where the nodes of committed tries lie.
class NodeStore
{
public:
    virtual ~NodeStore() = default;
    /// The RLP of a node, or nothing.
    virtual std::optional<Bytes> node(const Hash32& hash) const = 0;
};

/// Nodes held in memory.
class MemoryNodeStore final : public NodeStore
{
public:
    std::optional<Bytes> node(const Hash32& hash) const override;
    void add(NodeMap nodes);
    std::size_t size() const { return nodes_.size(); }

private:
    NodeMap nodes_;
};

/// Keeps nodes read from or committed to a slower store, up to a bound in bytes. Two generations:
/// what was used lately moves to the young one; the old one is dropped when the young one is full.
/// Not shared between threads.
class NodeCache final : public NodeStore
{
public:
    NodeCache(const NodeStore& behind, std::size_t max_bytes);
    std::optional<Bytes> node(const Hash32& hash) const override;
    /// New nodes, before they are in the store behind.
    void add(const NodeMap& nodes);
    std::size_t bytes() const { return young_bytes_ + old_bytes_; }

private:
    void keep(const Hash32& hash, const Bytes& rlp) const;

    const NodeStore& behind_;
    std::size_t generation_bytes_;
    mutable NodeMap young_;
    mutable NodeMap old_;
    mutable std::size_t young_bytes_ = 0;
    mutable std::size_t old_bytes_ = 0;
};

} // namespace nucleate::trie
