#include "chain/node/missing_node.hpp"

#include "chain/trie/node.hpp"
#include "chain/trie/trie.hpp"

#include <algorithm>

namespace nucleate::node {
namespace {

using trie::Nibbles;

/// Half-bytes that a key's hash can be brought to have in about a second.
constexpr std::size_t kDeepest = 5;
constexpr std::uint64_t kMostTries = std::uint64_t{1} << 23U;

std::unique_ptr<trie::Node> load(const ForkTries& tries, const trie::Ref& ref)
{
    if (ref.is_empty())
        return nullptr;
    if (const auto hash = ref.hash()) {
        const auto rlp = tries.node(*hash, {});
        return rlp ? trie::decode_node(*rlp) : nullptr;
    }
    return trie::decode_node(ref.encoded());
}

/// The path of the node `wanted` where it hangs on the way to `key`.
std::optional<Nibbles> beside(const ForkTries& tries, const Hash32& root, const Hash32& key,
                              const Hash32& wanted)
{
    const Nibbles path = trie::to_nibbles(key.view());
    Nibbles place;
    std::unique_ptr<trie::Node> node = load(tries, trie::Ref::of_hash(root));
    while (node && node->kind != trie::Node::Kind::leaf && place.size() < path.size()) {
        if (node->kind == trie::Node::Kind::extension) {
            append(place, node->path);
            if (node->child.hash() == wanted)
                return place;
            node = load(tries, node->child);
            continue;
        }
        for (std::uint8_t i = 0; i < 16; ++i)
            if ((*node->children)[i].hash() == wanted) {
                place.push_back(i);
                return place;
            }
        const std::uint8_t next = path[place.size()];
        place.push_back(next);
        node = load(tries, (*node->children)[next]);
    }
    return std::nullopt;
}

bool begins_with(const Hash32& hash, const Nibbles& prefix)
{
    for (std::size_t i = 0; i < prefix.size(); ++i) {
        const std::uint8_t byte = hash.bytes[i / 2];
        if ((i % 2 == 0 ? byte >> 4U : byte & 0xfU) != prefix[i])
            return false;
    }
    return true;
}

/// The first number whose hash begins like that.
template <class HashOf>
std::optional<uint256> preimage(const Nibbles& prefix, const HashOf& hash_of)
{
    if (prefix.size() > kDeepest)
        return std::nullopt;
    for (std::uint64_t i = 0; i < kMostTries; ++i)
        if (begins_with(hash_of(uint256{i}), prefix))
            return uint256{i};
    return std::nullopt;
}

/// Storage root that the account had before, nothing for none.
std::optional<Hash32> storage_root(const ForkTries& tries, const Hash32& root,
                                   const Hash32& account_key)
{
    trie::Trie accounts(tries, root);
    const auto found = accounts.get(account_key.view());
    const auto account = found && *found ? execution::decode_account(**found) : std::nullopt;
    return account ? std::optional(account->storage_root) : std::nullopt;
}

template <class T>
Result<bool> done(const Result<T>& fetched)
{
    if (!fetched)
        return tl::unexpected<Error>(fetched.error());
    return true;
}

Result<bool> fetch_in_storage(ForkSource& fork, const ForkTries& tries, const Hash32& missing,
                              const Address& address, const execution::AccountChange& change,
                              const Hash32& parent_root)
{
    const auto root = storage_root(tries, parent_root, execution::account_key(address));
    if (!root)
        return false;
    for (const auto& [slot, value] : change.storage) {
        if (!value.is_zero())
            continue;
        const auto place = beside(tries, *root, execution::storage_key(slot), missing);
        const auto key = place ? preimage(*place, execution::storage_key) : std::nullopt;
        if (key)
            return done(fork.slot(address, *key, fork.info().number));
        if (place)
            return false;
    }
    return false;
}

} // namespace

Result<bool> fetch_missing(ForkSource& fork, const ForkTries& tries, const Hash32& missing,
                           const execution::StateChanges& changes, const Hash32& parent_root)
{
    for (const auto& [address, change] : changes.accounts) {
        auto found = fetch_in_storage(fork, tries, missing, address, change, parent_root);
        if (!found || *found)
            return found;
        if (change.account)
            continue;
        const auto place = beside(tries, parent_root, execution::account_key(address), missing);
        const auto other = place ? preimage(*place,
                                            [](const uint256& number) {
                                                return execution::account_key(to_address(number));
                                            })
                                 : std::nullopt;
        if (other)
            return done(fork.account(to_address(*other), fork.info().number));
    }
    return false;
}

} // namespace nucleate::node
