#pragma once

#include "chain/base/bytes.hpp"

#include <optional>
#include <string>

namespace nucleate::trie {

// How the versions of one place of a trie are kept: as the difference to the version before where
// that is shorter. A branch of the state trie has 532 bytes, of which a block changes 32 or 64.

/// A node as it was, and how many differences lie between it and a version that was kept whole.
struct NodeVersion
{
    Bytes rlp;
    unsigned steps = 0;
};

/// Most differences in a row: what a reader may have to go through.
inline constexpr unsigned kMostSteps = 15;

/// `before`: the last version kept, nothing for the first one.
Bytes pack_node(BytesView rlp, const std::optional<NodeVersion>& before);
/// True for a version that does not need the one before.
bool is_whole(BytesView packed);
/// Nothing for bytes that pack_node never makes after `before`.
std::optional<NodeVersion> unpack_node(BytesView packed, const std::optional<NodeVersion>& before);

/// The path of a node (see NewNode) in few bytes: its length and two half-bytes to the byte; of a
/// nested trie's, 16 bytes of the key that leads there and then the same of what follows.
std::string pack_place(BytesView path);

} // namespace nucleate::trie
