#include "chain/execution/overrides.hpp"

#include "chain/evm/code.hpp"

namespace nucleate::execution {

StateChanges changes_of(const StateOverrides& overrides, const StateView& base)
{
    StateChanges changes;
    for (const auto& [address, change] : overrides) {
        const bool empty = !change.nonce && !change.balance && !change.code && !change.state &&
                           change.state_diff.empty();
        if (empty)
            continue;
        AccountChange& into = changes.accounts[address];
        into.account = base.account(address).value_or(Account{});
        into.account->nonce = change.nonce.value_or(into.account->nonce);
        into.account->balance = change.balance.value_or(into.account->balance);
        if (change.code) {
            const auto code = std::make_shared<const evm::Code>(*change.code);
            into.account->code_hash = code->hash();
            changes.codes.emplace(code->hash(), code);
        }
        into.storage_cleared = change.state.has_value();
        into.storage = change.state.value_or(change.state_diff);
    }
    return changes;
}

OverriddenState::OverriddenState(const StateView& base, const StateOverrides& overrides)
    : base_(base), overrides_(overrides)
{
    for (const auto& [address, change] : overrides_) {
        if (!change.code)
            continue;
        auto code = std::make_shared<const evm::Code>(*change.code);
        code_hashes_[address] = code->hash();
        codes_[code->hash()] = std::move(code);
    }
}

std::optional<Account> OverriddenState::account(const Address& address) const
{
    std::optional<Account> account = base_.account(address);
    const auto found = overrides_.find(address);
    if (found == overrides_.end())
        return account;
    Account changed = account.value_or(Account{});
    changed.nonce = found->second.nonce.value_or(changed.nonce);
    changed.balance = found->second.balance.value_or(changed.balance);
    if (const auto hash = code_hashes_.find(address); hash != code_hashes_.end())
        changed.code_hash = hash->second;
    return changed;
}

uint256 OverriddenState::storage(const Address& address, const uint256& key) const
{
    const auto found = overrides_.find(address);
    if (found == overrides_.end())
        return base_.storage(address, key);
    const AccountOverride& change = found->second;
    if (const auto slot = change.state_diff.find(key); slot != change.state_diff.end())
        return slot->second;
    if (!change.state)
        return base_.storage(address, key);
    const auto slot = change.state->find(key);
    return slot == change.state->end() ? uint256{} : slot->second;
}

evm::CodePtr OverriddenState::code(const Hash32& code_hash) const
{
    const auto found = codes_.find(code_hash);
    return found == codes_.end() ? base_.code(code_hash) : found->second;
}

ChangedState::ChangedState(const StateView& base, StateChanges changes)
    : base_(base), changes_(std::move(changes))
{}

std::optional<Account> ChangedState::account(const Address& address) const
{
    const auto found = changes_.accounts.find(address);
    return found == changes_.accounts.end() ? base_.account(address) : found->second.account;
}

uint256 ChangedState::storage(const Address& address, const uint256& key) const
{
    const auto found = changes_.accounts.find(address);
    if (found == changes_.accounts.end())
        return base_.storage(address, key);
    const auto slot = found->second.storage.find(key);
    if (slot != found->second.storage.end())
        return slot->second;
    return found->second.storage_cleared ? uint256{} : base_.storage(address, key);
}

evm::CodePtr ChangedState::code(const Hash32& code_hash) const
{
    const auto found = changes_.codes.find(code_hash);
    return found == changes_.codes.end() ? base_.code(code_hash) : found->second;
}

} // namespace nucleate::execution
