#pragma once

#include "chain/execution/state_view.hpp"
#include "chain/node/chain.hpp"
#include "chain/storage/chain_store.hpp"
#include "chain/trie/node_store.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace nucleate::node {

/// Trie nodes by their place, with the hash that tells which version one is.
struct PlacedNode
{
    Hash32 hash;
    Bytes rlp;
};
using PlacedNodes = std::unordered_map<std::string, PlacedNode>;

/// Placed nodes up to a bound in bytes. Two generations: what was used lately moves to the young
/// one; the old one goes when the young one is full.
class PlacedNodeCache
{
public:
    explicit PlacedNodeCache(std::size_t max_bytes) : generation_(max_bytes / 2) {}
    /// Null when the place or its version is not there.
    const PlacedNode* find(const std::string& place, const Hash32& hash);
    void put(const std::string& place, PlacedNode node);
    void clear();
    std::size_t bytes() const { return young_bytes_ + old_bytes_; }

private:
    std::size_t generation_;
    PlacedNodes young_;
    PlacedNodes old_;
    std::size_t young_bytes_ = 0;
    std::size_t old_bytes_ = 0;
};

/// The state tries of a chain at one block: what storage has of a block near by, and over it the
/// nodes that are different at this one. Goes from block to block with the changes that building
/// them made, or by the history of accounts and slots: a trie follows from its entries alone. Not
/// shared between threads.
class StateTrie final : public trie::NodeStore
{
public:
    StateTrie(std::shared_ptr<storage::ChainStore> store, const TrieLimits& limits);

    /// The tries as storage has them, at the block nearest to `block` (`latest`: not above it); the
    /// empty ones before the genesis where it has none.
    Result<void> start(std::uint64_t block, bool latest);
    /// Nothing: before the genesis.
    std::optional<std::uint64_t> block() const { return at_; }
    const Hash32& root() const { return root_; }
    /// A version that storage does not have any more counts as missing.
    std::optional<Bytes> node(const Hash32& hash, BytesView path) const override;

    /// `nodes` made the tries those after `block`, which wrote so many accounts and slots.
    void advance(std::uint64_t block, const Hash32& root, trie::NewNodes nodes,
                 std::size_t changes);
    /// Goes on towards a stored block, back or forth: all the way, or as far as a few thousand
    /// changes bring it.
    Result<void> step_towards(std::uint64_t block);
    /// Bytes of the nodes that storage does not have.
    std::size_t ahead() const { return ahead_bytes_; }

    // Writer.
    /// Enough has changed since the last `put`.
    bool is_due() const;
    /// Stores the tries as they are, within one transaction of the database; after its commit comes
    /// `was_put`.
    Result<void> put();
    void was_put();
    const storage::TrieTables::Epoch& stored() const { return stored_; }

private:
    Result<execution::StateChanges> changes_at(const storage::TouchedKeys& keys,
                                               std::uint64_t block) const;
    Result<Hash32> root_of(std::uint64_t block) const;
    storage::TrieTables::Epoch next_epoch() const;

    std::shared_ptr<storage::ChainStore> store_;
    TrieLimits limits_;
    storage::TrieTables::Epoch stored_; ///< number 0: nothing is stored
    std::optional<std::uint64_t> at_;
    Hash32 root_;
    std::uint64_t blocks_ahead_ = 0;
    std::uint64_t changes_ahead_ = 0;
    PlacedNodes ahead_;
    std::size_t ahead_bytes_ = 0;
    mutable PlacedNodeCache cache_;
};

/// Accounts and slots that a block writes, counted.
std::size_t count_changes(const execution::StateChanges& changes);

} // namespace nucleate::node
