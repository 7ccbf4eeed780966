#include "chain/trie/trie.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/encoding/rlp.hpp"

namespace nucleate::trie {

using namespace literals;
using Kind = Node::Kind;

Hash32 empty_root()
{
    return "0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421"_hash;
}

Trie::Trie(const NodeStore& store, const Hash32& root, Nibbles place)
    : store_(&store), place_(std::move(place))
{
    if (root != empty_root())
        root_ = Ref::of_hash(root);
}

void Trie::begin(BytesView key)
{
    path_ = place_;
    append(path_, to_nibbles(key));
}

BytesView Trie::place_of(BytesView rest) const
{
    return BytesView{path_}.first(path_.size() - rest.size());
}

Expected<Node*, Error> Trie::load(Ref& ref, BytesView place)
{
    if (ref.node() != nullptr)
        return ref.node();
    std::unique_ptr<Node> node;
    if (const std::optional<Hash32> hash = ref.hash()) {
        const std::optional<Bytes> rlp = store_ ? store_->node(*hash, place) : std::nullopt;
        if (!rlp)
            return tl::unexpected(Error::missing_node);
        node = decode_node(*rlp);
    } else {
        node = decode_node(ref.encoded());
    }
    if (!node)
        return tl::unexpected(Error::bad_node);
    ref.attach(std::move(node));
    return ref.node();
}

Expected<std::optional<Bytes>, Error> Trie::get(BytesView key)
{
    begin(key);
    BytesView path = BytesView{path_}.subspan(place_.size());
    Ref* ref = &root_;
    while (!ref->is_empty()) {
        const Expected<Node*, Error> node = load(*ref, place_of(path));
        if (!node)
            return tl::unexpected(node.error());
        if ((*node)->kind == Kind::branch) {
            if (path.empty())
                return (*node)->value.empty() ? std::nullopt : std::optional{(*node)->value};
            ref = &(*(*node)->children)[path[0]];
            path = path.subspan(1);
            continue;
        }
        const BytesView own = (*node)->path;
        if ((*node)->kind == Kind::leaf)
            return equal(own, path) ? std::optional{(*node)->value} : std::nullopt;
        if (common_prefix(own, path) != own.size())
            return std::nullopt;
        path = path.subspan(own.size());
        ref = &(*node)->child;
    }
    return std::nullopt;
}

Expected<void, Error> Trie::set(BytesView key, BytesView value)
{
    begin(key);
    const BytesView path = BytesView{path_}.subspan(place_.size());
    if (!value.empty())
        return insert(root_, path, value);
    const Expected<bool, Error> erased = erase(root_, path);
    if (!erased)
        return tl::unexpected(erased.error());
    return {};
}

Expected<void, Error> Trie::insert(Ref& ref, BytesView path, BytesView value)
{
    if (ref.is_empty()) {
        ref.replace(make_leaf(path, value));
        return {};
    }
    const Expected<Node*, Error> loaded = load(ref, place_of(path));
    if (!loaded)
        return tl::unexpected(loaded.error());
    Node& node = **loaded;
    ref.mark_dirty();
    if (node.kind == Kind::branch) {
        if (!path.empty())
            return insert((*node.children)[path[0]], path.subspan(1), value);
        node.value = to_bytes(value);
        return {};
    }
    const std::size_t common = common_prefix(node.path, path);
    if (common == node.path.size() && node.kind == Kind::extension)
        return insert(node.child, path.subspan(common), value);
    if (common == node.path.size() && common == path.size()) {
        node.value = to_bytes(value);
        return {};
    }
    return split(ref, path, value);
}

/// A leaf or extension whose path parts from `path` becomes a branch, behind an extension where
/// they share a beginning.
Expected<void, Error> Trie::split(Ref& ref, BytesView path, BytesView value)
{
    const std::unique_ptr<Node> old = ref.detach();
    const BytesView old_path = old->path;
    const std::size_t common = common_prefix(old_path, path);
    const BytesView old_rest = old_path.subspan(common);
    auto branch = make_branch();
    if (old_rest.empty()) {
        branch->value = std::move(old->value);
    } else {
        Ref& slot = (*branch->children)[old_rest[0]];
        if (old->kind == Kind::leaf)
            slot.replace(make_leaf(old_rest.subspan(1), old->value));
        else if (old_rest.size() == 1)
            slot = std::move(old->child);
        else
            slot.replace(make_extension(old_rest.subspan(1), std::move(old->child)));
    }
    const BytesView rest = path.subspan(common);
    if (rest.empty())
        branch->value = to_bytes(value);
    else
        (*branch->children)[rest[0]].replace(make_leaf(rest.subspan(1), value));
    if (common == 0) {
        ref.replace(std::move(branch));
        return {};
    }
    Ref inner;
    inner.replace(std::move(branch));
    ref.replace(make_extension(path.first(common), std::move(inner)));
    return {};
}

Expected<bool, Error> Trie::erase(Ref& ref, BytesView path)
{
    if (ref.is_empty())
        return false;
    const Expected<Node*, Error> loaded = load(ref, place_of(path));
    if (!loaded)
        return tl::unexpected(loaded.error());
    Node& node = **loaded;
    if (node.kind == Kind::branch)
        return erase_in_branch(ref, path);
    if (node.kind == Kind::leaf) {
        if (!equal(node.path, path))
            return false;
        ref.clear();
        return true;
    }
    if (common_prefix(node.path, path) != node.path.size())
        return false;
    const Expected<bool, Error> erased = erase(node.child, path.subspan(node.path.size()));
    if (!erased || !*erased)
        return erased;
    ref.mark_dirty();
    if (const auto done = collapse_extension(ref, place_of(path)); !done)
        return tl::unexpected(done.error());
    return true;
}

Expected<bool, Error> Trie::erase_in_branch(Ref& ref, BytesView path)
{
    Node& node = *ref.node();
    if (path.empty()) {
        if (node.value.empty())
            return false;
        node.value.clear();
    } else {
        const Expected<bool, Error> erased = erase((*node.children)[path[0]], path.subspan(1));
        if (!erased || !*erased)
            return erased;
    }
    ref.mark_dirty();
    if (const auto done = collapse_branch(ref, place_of(path)); !done)
        return tl::unexpected(done.error());
    return true;
}

/// A branch with one thing left in it becomes that thing with a longer path.
Expected<void, Error> Trie::collapse_branch(Ref& ref, BytesView place)
{
    Node& node = *ref.node();
    std::size_t count = node.value.empty() ? 0 : 1;
    std::uint8_t last = 0;
    for (std::uint8_t i = 0; i < 16; ++i) {
        if ((*node.children)[i].is_empty())
            continue;
        ++count;
        last = i;
    }
    if (count != 1)
        return {};
    if (!node.value.empty()) {
        ref.replace(make_leaf({}, node.value));
        return {};
    }
    Ref child = std::move((*node.children)[last]);
    ref.replace(make_extension(BytesView{&last, 1}, std::move(child)));
    return collapse_extension(ref, place);
}

/// An extension whose child is no branch merges with it.
Expected<void, Error> Trie::collapse_extension(Ref& ref, BytesView place)
{
    Node& node = *ref.node();
    if (node.child.is_empty()) {
        ref.clear();
        return {};
    }
    Nibbles below = to_bytes(place);
    append(below, node.path);
    const Expected<Node*, Error> child = load(node.child, below);
    if (!child)
        return tl::unexpected(child.error());
    if ((*child)->kind == Kind::branch)
        return {};
    Nibbles path = std::move(node.path);
    append(path, (*child)->path);
    std::unique_ptr<Node> merged = node.child.detach();
    merged->path = std::move(path);
    ref.replace(std::move(merged));
    return {};
}

void Trie::encode(Ref& ref, Nibbles& place, NewNodes* new_nodes)
{
    if (!ref.is_dirty())
        return;
    Node& node = *ref.node();
    const std::size_t depth = place.size();
    if (node.kind == Kind::extension) {
        append(place, node.path);
        encode(node.child, place, new_nodes);
    }
    for (std::uint8_t i = 0; node.kind == Kind::branch && i < 16; ++i) {
        place.resize(depth);
        place.push_back(i);
        encode((*node.children)[i], place, new_nodes);
    }
    place.resize(depth);
    Bytes rlp = encode_node(node);
    if (ref.refer_to(rlp) && new_nodes != nullptr)
        new_nodes->push_back({place, *ref.hash(), std::move(rlp)});
}

Hash32 Trie::commit(NewNodes& new_nodes)
{
    if (root_.is_empty())
        return empty_root();
    Nibbles place = place_;
    encode(root_, place, &new_nodes);
    if (const std::optional<Hash32> hash = root_.hash())
        return *hash;
    // A root is always known by its hash, however short it is.
    Bytes rlp = to_bytes(root_.encoded());
    const Hash32 hash = crypto::keccak256(rlp);
    new_nodes.push_back({place, hash, std::move(rlp)});
    return hash;
}

Hash32 Trie::root()
{
    if (root_.is_empty())
        return empty_root();
    Nibbles place = place_;
    encode(root_, place, nullptr);
    const std::optional<Hash32> hash = root_.hash();
    return hash ? *hash : crypto::keccak256(root_.encoded());
}

Hash32 ordered_root(std::span<const Bytes> entries)
{
    Trie trie;
    for (std::size_t i = 0; i < entries.size(); ++i)
        static_cast<void>(trie.set(rlp::encode_number(uint256{i}), entries[i])); // needs no store
    return trie.root();
}

} // namespace nucleate::trie
