#include "chain/trie/node_version.hpp"

#include "chain/base/hex.hpp"
#include "chain/encoding/rlp.hpp"
#include "chain/trie/node.hpp"
#include "chain/trie/trie.hpp"

#include <algorithm>

namespace nucleate::trie {
namespace {

using namespace literals;

// The first byte of a packed node: its form, and in the upper half the steps to a whole one.
//   whole          the RLP
//   plain          whole, a leaf without the end that all accounts without code share
//   value          a leaf: its value; the path is that of the version before
//   plain_value    both
//   children       a branch: 2 bytes with a bit for each child that is another, then for those that
//                  exist 32 bytes each; 2 bytes before them with a bit for each of those
enum Form : std::uint8_t
{
    whole,
    plain,
    value,
    plain_value,
    children,
};
constexpr std::uint8_t kFormMask = 0x0f;
constexpr unsigned kChildren = 16;
constexpr std::uint8_t kHashItem = 0xa0; ///< RLP header of 32 bytes

/// Storage root and code hash of an account without either, as they end its RLP.
const Bytes& plain_end()
{
    static const Bytes end = [] {
        Bytes out{kHashItem};
        append(out, empty_root().view());
        out.push_back(kHashItem);
        append(out,
               "0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"_hash.view());
        return out;
    }();
    return end;
}

bool ends_plain(BytesView bytes)
{
    const std::size_t size = plain_end().size();
    return bytes.size() > size && equal(bytes.subspan(bytes.size() - size), plain_end());
}

std::uint8_t head(Form form, unsigned steps)
{
    return static_cast<std::uint8_t>(form | (steps << 4U));
}

/// Form byte and `bytes`, shortened when they end like an account without code.
Bytes with_head(Form full, Form shortened, unsigned steps, BytesView bytes)
{
    const bool cut = ends_plain(bytes);
    Bytes out{head(cut ? shortened : full, steps)};
    append(out, cut ? bytes.first(bytes.size() - plain_end().size()) : bytes);
    return out;
}

Bytes body_of(BytesView packed, bool is_plain)
{
    Bytes out = to_bytes(packed.subspan(1));
    if (is_plain)
        append(out, plain_end());
    return out;
}

void put_mask(Bytes& out, std::uint32_t mask)
{
    out.push_back(static_cast<std::uint8_t>(mask >> 8U));
    out.push_back(static_cast<std::uint8_t>(mask));
}

std::uint32_t mask_at(BytesView bytes, std::size_t at)
{
    return (std::uint32_t{bytes[at]} << 8U) | bytes[at + 1];
}

/// The children of `now` that differ from those of `before`; nothing when they cannot be told by
/// hashes alone.
std::optional<Bytes> children_between(const Node& before, const Node& now, unsigned steps)
{
    if (!before.value.empty() || !now.value.empty())
        return std::nullopt;
    std::uint32_t changed = 0;
    std::uint32_t present = 0;
    Bytes hashes;
    for (unsigned i = 0; i < kChildren; ++i) {
        const Ref& ref = (*now.children)[i];
        if (equal(ref.encoded(), (*before.children)[i].encoded()))
            continue;
        changed |= 1U << i;
        if (ref.is_empty())
            continue;
        const std::optional<Hash32> hash = ref.hash();
        if (!hash)
            return std::nullopt;
        present |= 1U << i;
        append(hashes, hash->view());
    }
    Bytes out{head(children, steps)};
    put_mask(out, changed);
    put_mask(out, present);
    append(out, hashes);
    return out;
}

std::optional<Bytes> difference(BytesView rlp, const NodeVersion& before)
{
    const std::unique_ptr<Node> old = decode_node(before.rlp);
    const std::unique_ptr<Node> now = decode_node(rlp);
    if (!old || !now || old->kind != now->kind || before.steps >= kMostSteps)
        return std::nullopt;
    const unsigned steps = before.steps + 1;
    if (now->kind == Node::Kind::branch)
        return children_between(*old, *now, steps);
    if (now->kind == Node::Kind::leaf && old->path == now->path)
        return with_head(value, plain_value, steps, now->value);
    return std::nullopt;
}

std::optional<Bytes> with_children(BytesView packed, Node& node)
{
    if (node.kind != Node::Kind::branch || packed.size() < 5)
        return std::nullopt;
    const std::uint32_t changed = mask_at(packed, 1);
    const std::uint32_t present = mask_at(packed, 3);
    BytesView hashes = packed.subspan(5);
    for (unsigned i = 0; i < kChildren; ++i) {
        if ((changed >> i & 1U) == 0)
            continue;
        Ref& ref = (*node.children)[i];
        ref.clear();
        if ((present >> i & 1U) == 0)
            continue;
        if (hashes.size() < Hash32::kSize)
            return std::nullopt;
        ref = Ref::of_hash(Hash32::from_view(hashes.first(Hash32::kSize)));
        hashes = hashes.subspan(Hash32::kSize);
    }
    return hashes.empty() ? std::optional{encode_node(node)} : std::nullopt;
}

} // namespace

Bytes pack_node(BytesView rlp, const std::optional<NodeVersion>& before)
{
    Bytes full = with_head(whole, plain, 0, rlp);
    if (before)
        if (auto short_form = difference(rlp, *before);
            short_form && short_form->size() < full.size())
            return std::move(*short_form);
    return full;
}

bool is_whole(BytesView packed)
{
    return !packed.empty() && (packed[0] & kFormMask) <= plain;
}

std::optional<NodeVersion> unpack_node(BytesView packed, const std::optional<NodeVersion>& before)
{
    if (packed.empty())
        return std::nullopt;
    const unsigned form = packed[0] & kFormMask;
    const unsigned steps = packed[0] >> 4U;
    if (form <= plain)
        return NodeVersion{body_of(packed, form == plain), 0};
    if (!before || steps != before->steps + 1 || form > children)
        return std::nullopt;
    const std::unique_ptr<Node> node = decode_node(before->rlp);
    if (!node)
        return std::nullopt;
    if (form == children) {
        auto rlp = with_children(packed, *node);
        return rlp ? std::optional(NodeVersion{std::move(*rlp), steps}) : std::nullopt;
    }
    if (node->kind != Node::Kind::leaf)
        return std::nullopt;
    node->value = body_of(packed, form == plain_value);
    return NodeVersion{encode_node(*node), steps};
}

std::string pack_place(BytesView path)
{
    constexpr std::size_t kKeyNibbles = 64;
    constexpr std::size_t kKept = 32; // 128 bits: nobody finds two accounts that share them
    std::string out;
    const auto put = [&out](BytesView nibbles) {
        for (std::size_t i = 0; i < nibbles.size(); i += 2) {
            const unsigned high = nibbles[i];
            const unsigned low = i + 1 < nibbles.size() ? nibbles[i + 1] : 0U;
            out.push_back(static_cast<char>((high << 4U) | low));
        }
    };
    if (path.size() >= kKeyNibbles) {
        out.push_back(static_cast<char>(0xff));
        put(path.first(kKept));
        path = path.subspan(kKeyNibbles);
    }
    out.push_back(static_cast<char>(path.size()));
    put(path);
    return out;
}

} // namespace nucleate::trie
