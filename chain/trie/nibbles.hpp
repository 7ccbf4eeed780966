#pragma once

#include "chain/base/bytes.hpp"

#include <optional>

namespace nucleate::trie {

/// One half-byte each, 0 to 15.
using Nibbles = Bytes;

Nibbles to_nibbles(BytesView key);
std::size_t common_prefix(BytesView a, BytesView b);

/// Path of a leaf or an extension in hex-prefix encoding (Yellow Paper, appendix C).
Bytes hex_prefix(BytesView nibbles, bool is_leaf);
struct Path
{
    Nibbles nibbles;
    bool is_leaf = false;
};
/// Nothing for an encoding that hex_prefix never makes.
std::optional<Path> parse_hex_prefix(BytesView encoded);

} // namespace nucleate::trie
