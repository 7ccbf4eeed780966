#pragma once

#include "chain/evm/host.hpp"
#include "chain/execution/types.hpp"

#include <map>
#include <optional>
#include <unordered_map>

namespace nucleate::execution {

/// The state of a chain at one point, immutable; safe to read from many threads at once.
class StateView
{
public:
    virtual ~StateView() = default;
    virtual std::optional<Account> account(const Address& address) const = 0;
    virtual uint256 storage(const Address& address, const uint256& key) const = 0;
    /// Code by its hash; empty code for kEmptyCodeHash. Never null.
    virtual evm::CodePtr code(const Hash32& code_hash) const = 0;
};

/// What a block did to one account.
struct AccountChange
{
    /// The account after the block; nothing when it is gone. `storage_root` is not kept here: the
    /// trie finds it from `storage`.
    std::optional<Account> account;
    /// True when the storage of before is void (deleted, or deleted and created anew); `storage`
    /// then holds all there is.
    bool storage_cleared = false;
    std::map<uint256, uint256> storage; ///< written slots and their new values
};

/// The difference between two states. Ordered, so that equal changes are equal byte for byte.
struct StateChanges
{
    std::map<Address, AccountChange> accounts;
    std::map<Hash32, evm::CodePtr> codes; ///< code that became known
};

} // namespace nucleate::execution
