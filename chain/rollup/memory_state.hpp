#pragma once

#include "chain/execution/state_view.hpp"
#include "chain/node/chain_types.hpp"

#include <map>

namespace nucleate::rollup {

/// A state held in memory, changed block by block. The storage roots of its accounts are those
/// that were given to `apply`.
class MemoryState final : public execution::StateView
{
public:
    std::optional<execution::Account> account(const Address& address) const override;
    uint256 storage(const Address& address, const uint256& key) const override;
    evm::CodePtr code(const Hash32& code_hash) const override;

    void apply(const execution::StateChanges& changes);
    /// What undoes `changes`, which must not have been applied yet.
    execution::StateChanges inverse_of(const execution::StateChanges& changes) const;
    /// Everything there is, as a change of the empty state.
    execution::StateChanges all() const;

private:
    struct Entry
    {
        execution::Account account;
        std::map<uint256, uint256> storage; ///< slots that are not zero
    };
    std::map<Address, Entry> entries_;
    std::map<Hash32, evm::CodePtr> codes_;
};

/// The accounts of a genesis as a change of the empty state, and back.
execution::StateChanges genesis_changes(const std::map<Address, node::GenesisAccount>& alloc);
std::map<Address, node::GenesisAccount> genesis_alloc(const MemoryState& state);

} // namespace nucleate::rollup
