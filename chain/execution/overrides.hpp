#pragma once

#include "chain/execution/state_view.hpp"

#include <map>

namespace nucleate::execution {

/// What eth_call's state override set changes of one account.
struct AccountOverride
{
    std::optional<std::uint64_t> nonce;
    std::optional<uint256> balance;
    std::optional<Bytes> code;
    std::optional<std::map<uint256, uint256>> state; ///< replaces the whole storage
    std::map<uint256, uint256> state_diff;           ///< replaces these slots
    std::optional<Address> move_precompile_to;       ///< where the precompile of here runs
};
using StateOverrides = std::map<Address, AccountOverride>;

/// The overrides as what a transaction might have done to `base`; precompiles stay where they are.
StateChanges changes_of(const StateOverrides& overrides, const StateView& base);

/// A view with some accounts replaced. `base` must outlive it.
class OverriddenState final : public StateView
{
public:
    OverriddenState(const StateView& base, const StateOverrides& overrides);

    std::optional<Account> account(const Address& address) const override;
    uint256 storage(const Address& address, const uint256& key) const override;
    evm::CodePtr code(const Hash32& code_hash) const override;

private:
    const StateView& base_;
    std::map<Address, AccountOverride> overrides_;
    std::map<Address, Hash32> code_hashes_;
    std::map<Hash32, evm::CodePtr> codes_;
};

/// A view with the changes of a block on top. `base` must outlive it.
class ChangedState final : public StateView
{
public:
    ChangedState(const StateView& base, StateChanges changes);

    std::optional<Account> account(const Address& address) const override;
    uint256 storage(const Address& address, const uint256& key) const override;
    evm::CodePtr code(const Hash32& code_hash) const override;

private:
    const StateView& base_;
    StateChanges changes_;
};

} // namespace nucleate::execution
