#pragma once

#include "chain/execution/state_view.hpp"
#include "chain/fault/program/preimages.hpp"
#include "chain/trie/trie.hpp"

#include <map>
#include <unordered_map>

namespace nucleate::fault {

/// Nodes of the L2's state: those that executed blocks made, and before them preimages.
class L2Nodes final : public trie::NodeStore
{
public:
    explicit L2Nodes(const Preimages& preimages) : preimages_(preimages) {}

    std::optional<Bytes> node(const Hash32& hash, BytesView path) const override;
    void add(trie::NewNodes nodes);

private:
    const Preimages& preimages_;
    mutable std::unordered_map<Hash32, Bytes> known_;
};

/// The L2's state under one root.
class L2State final : public execution::StateView
{
public:
    /// Both must outlive it. `codes`: what executed blocks deployed.
    L2State(const Preimages& preimages, const L2Nodes& nodes, const Hash32& root,
            const std::map<Hash32, evm::CodePtr>& codes);

    std::optional<execution::Account> account(const Address& address) const override;
    uint256 storage(const Address& address, const uint256& key) const override;
    evm::CodePtr code(const Hash32& code_hash) const override;

private:
    trie::Trie& storage_trie(const Address& address) const;

    const Preimages& preimages_;
    const L2Nodes& nodes_;
    const std::map<Hash32, evm::CodePtr>& codes_;
    mutable trie::Trie accounts_;
    mutable std::map<Address, trie::Trie> storages_;
    mutable std::map<Hash32, evm::CodePtr> read_codes_;
};

} // namespace nucleate::fault
