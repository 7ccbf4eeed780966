#include "chain/execution/state_root.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/encoding/rlp.hpp"

#include <algorithm>
#include <vector>

namespace nucleate::execution {
namespace {

struct HashedAccount
{
    Hash32 key;
    const Address* address;
    const AccountChange* change;
};

std::vector<HashedAccount> in_trie_order(const StateChanges& changes)
{
    std::vector<HashedAccount> order;
    order.reserve(changes.accounts.size());
    for (const auto& [address, change] : changes.accounts)
        order.push_back({account_key(address), &address, &change});
    std::sort(order.begin(), order.end(),
              [](const auto& a, const auto& b) { return a.key < b.key; });
    return order;
}

Expected<Hash32, trie::Error> commit_storage(const HashedAccount& item, const Hash32& old_root,
                                             const trie::NodeStore& store, trie::NewNodes& nodes)
{
    const AccountChange& change = *item.change;
    const Hash32 base = change.storage_cleared ? kEmptyTrieRoot : old_root;
    if (change.storage.empty())
        return base;
    std::vector<std::pair<Hash32, const uint256*>> order;
    order.reserve(change.storage.size());
    for (const auto& [slot, value] : change.storage)
        order.emplace_back(storage_key(slot), &value);
    std::sort(order.begin(), order.end());
    trie::Trie tree(store, base, trie::to_nibbles(item.key.view()));
    for (const auto& [key, value] : order) {
        const Bytes encoded = value->is_zero() ? Bytes{} : rlp::encode_number(*value);
        if (const auto done = tree.set(key.view(), encoded); !done)
            return tl::unexpected(done.error());
    }
    return tree.commit(nodes);
}

Expected<void, trie::Error> commit_account(trie::Trie& tree, const HashedAccount& item,
                                           const trie::NodeStore& store, StateCommit& result)
{
    if (!item.change->account)
        return tree.set(item.key.view(), {});
    const auto old = tree.get(item.key.view());
    if (!old)
        return tl::unexpected(old.error());
    const std::optional<Account> before = *old ? decode_account(**old) : Account{};
    if (!before)
        return tl::unexpected(trie::Error::bad_node);
    const auto root = commit_storage(item, before->storage_root, store, result.nodes);
    if (!root)
        return tl::unexpected(root.error());
    Account after = *item.change->account;
    after.storage_root = *root;
    result.storage_roots[*item.address] = *root;
    return tree.set(item.key.view(), encode_account(after));
}

} // namespace

Expected<StateCommit, trie::Error>
commit_state(const StateChanges& changes, const Hash32& parent_root, const trie::NodeStore& store)
{
    StateCommit result;
    trie::Trie tree(store, parent_root);
    for (const HashedAccount& item : in_trie_order(changes))
        if (const auto done = commit_account(tree, item, store, result); !done)
            return tl::unexpected(done.error());
    result.root = tree.commit(result.nodes);
    return result;
}

Bytes encode_account(const Account& account)
{
    rlp::Writer w;
    w.begin_list().number(account.nonce).number(account.balance);
    w.fixed(account.storage_root).fixed(account.code_hash).end_list();
    return w.take();
}

std::optional<Account> decode_account(BytesView encoded)
{
    rlp::Decoder decoder(encoded);
    rlp::Cursor top = decoder.root();
    rlp::Cursor c = top.list();
    Account account;
    account.nonce = c.u64();
    account.balance = c.u256();
    account.storage_root = c.fixed<32>();
    account.code_hash = c.fixed<32>();
    c.end();
    top.end();
    return decoder.ok() ? std::optional{account} : std::nullopt;
}

Hash32 account_key(const Address& address)
{
    return crypto::keccak256(address.view());
}

Hash32 storage_key(const uint256& slot)
{
    return crypto::keccak256(to_hash(slot).view());
}

} // namespace nucleate::execution
