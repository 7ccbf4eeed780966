#include "chain/rollup/memory_state.hpp"

#include "chain/evm/code.hpp"

namespace nucleate::rollup {

using execution::Account;
using execution::AccountChange;
using execution::StateChanges;

std::optional<Account> MemoryState::account(const Address& address) const
{
    const auto found = entries_.find(address);
    if (found == entries_.end())
        return std::nullopt;
    return found->second.account;
}

uint256 MemoryState::storage(const Address& address, const uint256& key) const
{
    const auto entry = entries_.find(address);
    if (entry == entries_.end())
        return {};
    const auto slot = entry->second.storage.find(key);
    return slot == entry->second.storage.end() ? uint256{} : slot->second;
}

evm::CodePtr MemoryState::code(const Hash32& code_hash) const
{
    const auto found = codes_.find(code_hash);
    return found == codes_.end() ? evm::Code::none() : found->second;
}

void MemoryState::apply(const StateChanges& changes)
{
    for (const auto& [address, change] : changes.accounts) {
        if (!change.account) {
            entries_.erase(address);
            continue;
        }
        Entry& entry = entries_[address];
        entry.account = *change.account;
        if (change.storage_cleared)
            entry.storage.clear();
        for (const auto& [key, value] : change.storage)
            if (value.is_zero())
                entry.storage.erase(key);
            else
                entry.storage[key] = value;
    }
    codes_.insert(changes.codes.begin(), changes.codes.end());
}

StateChanges MemoryState::inverse_of(const StateChanges& changes) const
{
    StateChanges out;
    for (const auto& [address, change] : changes.accounts) {
        const auto found = entries_.find(address);
        if (found == entries_.end()) {
            out.accounts.emplace(address, AccountChange{});
            continue;
        }
        AccountChange before{found->second.account, false, {}};
        if (!change.account || change.storage_cleared) {
            before.storage_cleared = true;
            before.storage = found->second.storage;
        } else {
            for (const auto& [key, value] : change.storage)
                before.storage.emplace(key, storage(address, key));
        }
        out.accounts.emplace(address, std::move(before));
    }
    return out;
}

StateChanges MemoryState::all() const
{
    StateChanges out;
    for (const auto& [address, entry] : entries_)
        out.accounts.emplace(address, AccountChange{entry.account, false, entry.storage});
    out.codes = codes_;
    return out;
}

StateChanges genesis_changes(const std::map<Address, node::GenesisAccount>& alloc)
{
    StateChanges out;
    for (const auto& [address, given] : alloc) {
        Account account;
        account.nonce = given.nonce;
        account.balance = given.balance;
        if (!given.code.empty()) {
            auto code = std::make_shared<const evm::Code>(given.code);
            account.code_hash = code->hash();
            out.codes.emplace(account.code_hash, std::move(code));
        }
        out.accounts.emplace(address, AccountChange{account, false, given.storage});
    }
    return out;
}

std::map<Address, node::GenesisAccount> genesis_alloc(const MemoryState& state)
{
    std::map<Address, node::GenesisAccount> out;
    for (const auto& [address, change] : state.all().accounts) {
        const Account& account = *change.account;
        out.emplace(address, node::GenesisAccount{account.nonce, account.balance,
                                                  to_bytes(state.code(account.code_hash)->bytes()),
                                                  change.storage});
    }
    return out;
}

} // namespace nucleate::rollup
