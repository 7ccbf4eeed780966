#include "chain/trie/node.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/encoding/rlp.hpp"

#include <algorithm>
#include <cassert>

namespace nucleate::trie {
namespace {

constexpr std::uint8_t kHashItem = 0xa0; ///< RLP header of a 32-byte string

bool decode_branch(rlp::Cursor& items, Node& node)
{
    node.kind = Node::Kind::branch;
    node.children = std::make_unique<std::array<Ref, 16>>();
    for (Ref& child : *node.children) {
        const rlp::Item item = items.item();
        if (!item.is_list && !item.payload.empty() && item.payload.size() != Hash32::kSize)
            return false;
        if (item.is_list && item.encoded.size() >= Hash32::kSize)
            return false;
        if (item.is_list || !item.payload.empty())
            child = Ref::of_embedded(item.encoded);
    }
    node.value = to_bytes(items.string());
    return true;
}

bool decode_short(rlp::Cursor& items, Node& node)
{
    std::optional<Path> path = parse_hex_prefix(items.string());
    if (!path)
        return false;
    node.path = std::move(path->nibbles);
    if (path->is_leaf) {
        node.kind = Node::Kind::leaf;
        node.value = to_bytes(items.string());
        return true;
    }
    node.kind = Node::Kind::extension;
    const rlp::Item item = items.item();
    if (item.is_list ? item.encoded.size() >= Hash32::kSize : item.payload.size() != Hash32::kSize)
        return false;
    node.child = Ref::of_embedded(item.encoded);
    return true;
}

} // namespace

Ref::Ref() = default;
Ref::~Ref() = default;
Ref::Ref(Ref&&) noexcept = default;
Ref& Ref::operator=(Ref&&) noexcept = default;

Ref Ref::of_hash(const Hash32& hash)
{
    Ref ref;
    ref.data_[0] = kHashItem;
    std::copy(hash.bytes.begin(), hash.bytes.end(), ref.data_.begin() + 1);
    ref.size_ = 33;
    return ref;
}

Ref Ref::of_embedded(BytesView encoded)
{
    Ref ref;
    assert(encoded.size() <= ref.data_.size());
    std::copy(encoded.begin(), encoded.end(), ref.data_.begin());
    ref.size_ = static_cast<std::uint8_t>(encoded.size());
    return ref;
}

std::optional<Hash32> Ref::hash() const
{
    if (size_ != 33)
        return std::nullopt;
    return Hash32::from_view(encoded().subspan(1));
}

void Ref::attach(std::unique_ptr<Node> node)
{
    node_ = std::move(node);
}

void Ref::replace(std::unique_ptr<Node> node)
{
    node_ = std::move(node);
    size_ = 0;
}

std::unique_ptr<Node> Ref::detach()
{
    size_ = 0;
    return std::move(node_);
}

void Ref::clear()
{
    node_.reset();
    size_ = 0;
}

bool Ref::refer_to(BytesView rlp)
{
    std::unique_ptr<Node> node = std::move(node_);
    const bool is_hash = rlp.size() >= Hash32::kSize;
    *this = is_hash ? of_hash(crypto::keccak256(rlp)) : of_embedded(rlp);
    node_ = std::move(node);
    return is_hash;
}

std::unique_ptr<Node> make_leaf(BytesView path, BytesView value)
{
    auto node = std::make_unique<Node>();
    node->path = to_bytes(path);
    node->value = to_bytes(value);
    return node;
}

std::unique_ptr<Node> make_extension(BytesView path, Ref child)
{
    auto node = std::make_unique<Node>();
    node->kind = Node::Kind::extension;
    node->path = to_bytes(path);
    node->child = std::move(child);
    return node;
}

std::unique_ptr<Node> make_branch()
{
    auto node = std::make_unique<Node>();
    node->kind = Node::Kind::branch;
    node->children = std::make_unique<std::array<Ref, 16>>();
    return node;
}

Bytes encode_node(const Node& node)
{
    Bytes payload;
    if (node.kind == Node::Kind::branch) {
        payload.reserve(17 * 33);
        for (const Ref& child : *node.children) {
            if (child.is_empty())
                payload.push_back(0x80);
            else
                append(payload, child.encoded());
        }
        rlp::append_string(payload, node.value);
    } else {
        const bool is_leaf = node.kind == Node::Kind::leaf;
        rlp::append_string(payload, hex_prefix(node.path, is_leaf));
        if (is_leaf)
            rlp::append_string(payload, node.value);
        else
            append(payload, node.child.encoded());
    }
    Bytes out;
    out.reserve(payload.size() + 9);
    rlp::append_list_header(out, payload.size());
    append(out, payload);
    return out;
}

std::unique_ptr<Node> decode_node(BytesView rlp)
{
    rlp::Decoder decoder(rlp);
    rlp::Cursor top = decoder.root();
    rlp::Cursor items = top.list();
    top.end();
    rlp::Cursor counter = items;
    std::size_t count = 0;
    for (; !counter.at_end(); ++count)
        counter.item();
    auto node = std::make_unique<Node>();
    if (!decoder.ok() || (count != 17 && count != 2))
        return nullptr;
    const bool good = count == 17 ? decode_branch(items, *node) : decode_short(items, *node);
    return good && decoder.ok() ? std::move(node) : nullptr;
}

} // namespace nucleate::trie
