#include "chain/trie/nibbles.hpp"

#include <algorithm>

namespace nucleate::trie {

Nibbles to_nibbles(BytesView key)
{
    Nibbles out;
    out.reserve(key.size() * 2);
    for (const std::uint8_t byte : key) {
        out.push_back(byte >> 4U);
        out.push_back(byte & 0x0fU);
    }
    return out;
}

std::size_t common_prefix(BytesView a, BytesView b)
{
    const std::size_t limit = std::min(a.size(), b.size());
    std::size_t n = 0;
    while (n < limit && a[n] == b[n])
        ++n;
    return n;
}

Bytes hex_prefix(BytesView nibbles, bool is_leaf)
{
    const bool odd = nibbles.size() % 2 != 0;
    Bytes out;
    out.reserve(nibbles.size() / 2 + 1);
    const unsigned flags = (is_leaf ? 0x20U : 0U) | (odd ? 0x10U : 0U);
    out.push_back(static_cast<std::uint8_t>(flags | (odd ? nibbles[0] : 0U)));
    for (std::size_t i = odd ? 1 : 0; i < nibbles.size(); i += 2)
        out.push_back(static_cast<std::uint8_t>((nibbles[i] << 4U) | nibbles[i + 1]));
    return out;
}

std::optional<Path> parse_hex_prefix(BytesView encoded)
{
    if (encoded.empty() || encoded[0] >= 0x40)
        return std::nullopt;
    const bool odd = (encoded[0] & 0x10U) != 0;
    if (!odd && (encoded[0] & 0x0fU) != 0)
        return std::nullopt;
    Path path{to_nibbles(encoded), (encoded[0] & 0x20U) != 0};
    path.nibbles.erase(path.nibbles.begin(), path.nibbles.begin() + (odd ? 1 : 2));
    return path;
}

} // namespace nucleate::trie
