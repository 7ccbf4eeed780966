#pragma once

#include "chain/base/result.hpp"
#include "chain/trie/trie.hpp"

#include <span>
#include <vector>

namespace nucleate::trie {

/// The encoded nodes from the root towards `key`, as eth_getProof gives them (EIP-1186); embedded
/// nodes lie inside their parent. Also proves absence. An empty trie has an empty proof. `place`:
/// the path that leads to the trie, for one nested in another.
Expected<std::vector<Bytes>, Error> prove(const NodeStore& store, const Hash32& root, BytesView key,
                                          BytesView place = {});

enum class ProofError : std::uint8_t
{
    wrong_hash,  ///< a node is not the one its parent or the root commits to
    bad_node,    ///< bytes that are no node
    too_short,   ///< ends before the key is decided
    extra_nodes, ///< goes on after it
};

/// The value that `root` commits to under `key`, or nothing when the proof shows that there is
/// none.
Expected<std::optional<Bytes>, ProofError> verify_proof(const Hash32& root, BytesView key,
                                                        std::span<const Bytes> proof);

} // namespace nucleate::trie
