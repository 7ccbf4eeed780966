#pragma once

#include "chain/base/result.hpp"
#include "chain/trie/nibbles.hpp"

#include <array>
#include <memory>

namespace nucleate::trie {

struct Node;

/// What a parent holds of a child: its hash, or its encoding where that is shorter than a hash
/// (Yellow Paper, appendix D). The child itself is loaded when needed.
class Ref
{
public:
    Ref();
    ~Ref();
    Ref(Ref&&) noexcept;
    Ref& operator=(Ref&&) noexcept;

    static Ref of_hash(const Hash32& hash);
    /// From the item of a parent's encoding: empty, 32 bytes, or an embedded node.
    static Ref of_embedded(BytesView encoded);

    bool is_empty() const { return size_ == 0 && !node_; }
    /// The node was changed since the reference was last computed.
    bool is_dirty() const { return size_ == 0 && node_ != nullptr; }
    /// As it stands in a parent's encoding.
    BytesView encoded() const { return BytesView{data_}.first(size_); }
    /// The hash, unless the child is embedded.
    std::optional<Hash32> hash() const;

    Node* node() const { return node_.get(); }
    /// Puts a loaded node in; the reference stays valid.
    void attach(std::unique_ptr<Node> node);
    /// Puts a changed node in.
    void replace(std::unique_ptr<Node> node);
    std::unique_ptr<Node> detach();
    void mark_dirty() { size_ = 0; }
    void clear();
    /// Sets the reference from the node's encoding. True when it is a hash: then `rlp` must be
    /// kept under it.
    bool refer_to(BytesView rlp);

private:
    std::unique_ptr<Node> node_;
    std::array<std::uint8_t, 33> data_{};
    std::uint8_t size_ = 0;
};

struct Node
{
    enum class Kind : std::uint8_t
    {
        leaf,
        extension,
        branch
    };
    Kind kind = Kind::leaf;
    Nibbles path;                                  ///< leaf and extension
    Bytes value;                                   ///< leaf; branch when a key ends there
    Ref child;                                     ///< extension
    std::unique_ptr<std::array<Ref, 16>> children; ///< branch
};

std::unique_ptr<Node> make_leaf(BytesView path, BytesView value);
std::unique_ptr<Node> make_extension(BytesView path, Ref child);
std::unique_ptr<Node> make_branch();

/// RLP of a node whose children are not dirty.
Bytes encode_node(const Node& node);
/// Null when `rlp` is not a node.
std::unique_ptr<Node> decode_node(BytesView rlp);

} // namespace nucleate::trie
