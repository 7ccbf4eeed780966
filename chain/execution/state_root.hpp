#pragma once

#include "chain/execution/state_view.hpp"
#include "chain/trie/trie.hpp"

#include <map>

namespace nucleate::execution {

/// The state trie after a block.
struct StateCommit
{
    Hash32 root;
    trie::NewNodes nodes; ///< not in the store before
    /// Storage roots of the changed accounts that exist.
    std::map<Address, Hash32> storage_roots;
};

/// Applies `changes` to the secure state trie under `parent_root` (Yellow Paper, 4.1).
Expected<StateCommit, trie::Error>
commit_state(const StateChanges& changes, const Hash32& parent_root, const trie::NodeStore& store);

/// rlp([nonce, balance, storage root, code hash]), and back.
Bytes encode_account(const Account& account);
std::optional<Account> decode_account(BytesView encoded);

/// Keys of the secure tries: keccak256 of the address and of the slot's 32 bytes.
Hash32 account_key(const Address& address);
Hash32 storage_key(const uint256& slot);

} // namespace nucleate::execution
