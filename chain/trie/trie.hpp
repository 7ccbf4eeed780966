#pragma once

#include "chain/base/result.hpp"
#include "chain/trie/node.hpp"
#include "chain/trie/node_store.hpp"

#include <span>
#include <vector>

/// Merkle-Patricia tries (Yellow Paper, appendix D).
namespace nucleate::trie {

/// The root of a trie without entries: keccak256(rlp("")).
Hash32 empty_root();

enum class Error : std::uint8_t
{
    missing_node, ///< the store lacks a node that the trie refers to
    bad_node,     ///< bytes that are no node
};

/// A trie that loads what it touches of the nodes in a store and keeps changes in memory until
/// `commit`. Keys are taken as they are: hash them first for a secure trie. Not shared between
/// threads.
class Trie
{
public:
    /// An empty trie.
    Trie() = default;
    /// The trie under `root`; `store` must outlive it. `place`: the path that leads to it, for a
    /// trie nested in another.
    Trie(const NodeStore& store, const Hash32& root, Nibbles place = {});

    /// Nothing when the key has no value.
    Expected<std::optional<Bytes>, Error> get(BytesView key);
    /// Sets a value; an empty one erases the key. Keys in ascending order touch each node once.
    Expected<void, Error> set(BytesView key, BytesView value);

    /// Computes the root and hands over the nodes that are not in the store.
    Hash32 commit(NewNodes& new_nodes);
    /// The root alone, for a trie that is not kept: a later `commit` lacks the nodes hashed here.
    Hash32 root();

private:
    /// Paths are given as what is left of them below the reference; those of `load` and of what
    /// collapses are whole.
    Expected<Node*, Error> load(Ref& ref, BytesView place);
    BytesView place_of(BytesView rest) const;
    void begin(BytesView key);
    Expected<void, Error> insert(Ref& ref, BytesView path, BytesView value);
    Expected<void, Error> split(Ref& ref, BytesView path, BytesView value);
    /// True when something was erased.
    Expected<bool, Error> erase(Ref& ref, BytesView path);
    Expected<bool, Error> erase_in_branch(Ref& ref, BytesView path);
    Expected<void, Error> collapse_branch(Ref& ref, BytesView place);
    Expected<void, Error> collapse_extension(Ref& ref, BytesView place);
    void encode(Ref& ref, Nibbles& place, NewNodes* new_nodes);

    const NodeStore* store_ = nullptr;
    Nibbles place_;
    Nibbles path_; ///< of the key in work, `place_` included
    Ref root_;
};

/// Root of a list: entry i lies under the key rlp(i) (transactions, receipts, withdrawals).
Hash32 ordered_root(std::span<const Bytes> entries);

} // namespace nucleate::trie
