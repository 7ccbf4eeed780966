#include "chain/trie/proof.hpp"

#include "chain/crypto/keccak.hpp"

namespace nucleate::trie {
namespace {

/// Where a key goes on from a node: to a child, or it ends there with or without a value.
struct Next
{
    std::optional<Bytes> value;
    BytesView child; ///< reference as encoded; empty at the end
    BytesView path;
};

Next step_down(const Node& node, BytesView path)
{
    if (node.kind == Node::Kind::branch) {
        if (!path.empty())
            return {{}, (*node.children)[path[0]].encoded(), path.subspan(1)};
        return {node.value.empty() ? std::nullopt : std::optional{node.value}, {}, {}};
    }
    const BytesView own = node.path;
    if (node.kind == Node::Kind::leaf)
        return {equal(own, path) ? std::optional{node.value} : std::nullopt, {}, {}};
    if (common_prefix(own, path) != own.size())
        return {};
    return {{}, node.child.encoded(), path.subspan(own.size())};
}

std::optional<Hash32> hash_of_reference(BytesView encoded)
{
    if (encoded.size() != 33)
        return std::nullopt;
    return Hash32::from_view(encoded.subspan(1));
}

} // namespace

Expected<std::vector<Bytes>, Error> prove(const NodeStore& store, const Hash32& root, BytesView key,
                                          BytesView place)
{
    std::vector<Bytes> proof;
    if (root == empty_root())
        return proof;
    Nibbles nibbles = to_bytes(place);
    append(nibbles, to_nibbles(key));
    BytesView path = BytesView{nibbles}.subspan(place.size());
    std::optional<Hash32> hash = root;
    Bytes rlp;
    while (true) {
        if (hash) {
            const BytesView at = BytesView{nibbles}.first(nibbles.size() - path.size());
            const std::optional<Bytes> stored = store.node(*hash, at);
            if (!stored)
                return tl::unexpected(Error::missing_node);
            proof.push_back(*stored);
            rlp = *stored;
        }
        const std::unique_ptr<Node> node = decode_node(rlp);
        if (!node)
            return tl::unexpected(Error::bad_node);
        const Next next = step_down(*node, path);
        if (next.child.empty())
            return proof;
        path = next.path;
        hash = hash_of_reference(next.child);
        rlp = to_bytes(next.child);
    }
}

Expected<std::optional<Bytes>, ProofError> verify_proof(const Hash32& root, BytesView key,
                                                        std::span<const Bytes> proof)
{
    if (proof.empty() && root == empty_root())
        return std::optional<Bytes>{};
    const Nibbles nibbles = to_nibbles(key);
    BytesView path = nibbles;
    std::optional<Hash32> hash = root;
    std::size_t used = 0;
    Bytes rlp;
    while (true) {
        if (hash) {
            if (used == proof.size())
                return tl::unexpected(ProofError::too_short);
            rlp = proof[used++];
            if (crypto::keccak256(rlp) != *hash)
                return tl::unexpected(ProofError::wrong_hash);
        }
        const std::unique_ptr<Node> node = decode_node(rlp);
        if (!node)
            return tl::unexpected(ProofError::bad_node);
        const Next next = step_down(*node, path);
        if (next.child.empty()) {
            if (used != proof.size())
                return tl::unexpected(ProofError::extra_nodes);
            return next.value;
        }
        path = next.path;
        hash = hash_of_reference(next.child);
        rlp = to_bytes(next.child);
    }
}

} // namespace nucleate::trie
