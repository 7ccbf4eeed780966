#pragma once

#include "chain/node/chain_types.hpp"
#include "chain/node/fork_source.hpp"
#include "chain/node/state_cache.hpp"
#include "chain/storage/chain_store.hpp"

#include <memory>

namespace nucleate::node {

/// Where all state views of a chain read: storage behind caches of current values, and what the
/// chain forked from behind that. Any thread.
class StateSource
{
public:
    /// `fork` may be null.
    StateSource(std::shared_ptr<storage::ChainStore> store, std::size_t entries, ForkPtr fork);

    std::optional<execution::Account> account(const Address& address, std::uint64_t block);
    uint256 slot(const Address& address, const uint256& key, std::uint64_t block);
    evm::CodePtr code(const Hash32& hash);
    storage::ChainStore& store() { return *store_; }

    /// Writer: `changes` made `block` the head; storage has it already.
    void advance(const execution::StateChanges& changes, std::uint64_t block);
    /// Writer: the head went back to `block`.
    void reset(std::uint64_t block);

private:
    std::shared_ptr<storage::ChainStore> store_;
    ForkPtr fork_;
    std::uint64_t fork_block_ = 0;
    LatestValues<Address, std::optional<execution::Account>> accounts_;
    LatestValues<SlotKey, uint256> slots_;
    CodeCache codes_;
};

/// The state after a block.
class StoredState final : public execution::StateView
{
public:
    StoredState(std::shared_ptr<StateSource> source, std::uint64_t block)
        : source_(std::move(source)), block_(block)
    {}
    std::optional<execution::Account> account(const Address& address) const override;
    uint256 storage(const Address& address, const uint256& key) const override;
    evm::CodePtr code(const Hash32& code_hash) const override;

private:
    std::shared_ptr<StateSource> source_;
    std::uint64_t block_;
};

using ChangesPtr = std::shared_ptr<const execution::StateChanges>;

/// A state with changes on top; keeps both alive.
class LayeredState final : public execution::StateView
{
public:
    LayeredState(StatePtr base, ChangesPtr changes)
        : base_(std::move(base)), changes_(std::move(changes))
    {}
    std::optional<execution::Account> account(const Address& address) const override;
    uint256 storage(const Address& address, const uint256& key) const override;
    evm::CodePtr code(const Hash32& code_hash) const override;

private:
    StatePtr base_;
    ChangesPtr changes_;
};

/// The state after a block of the chain that a fork stands on.
class ForkedState final : public execution::StateView
{
public:
    ForkedState(std::shared_ptr<StateSource> source, ForkPtr fork, std::uint64_t block)
        : source_(std::move(source)), fork_(std::move(fork)), block_(block)
    {}
    std::optional<execution::Account> account(const Address& address) const override;
    uint256 storage(const Address& address, const uint256& key) const override;
    evm::CodePtr code(const Hash32& code_hash) const override;

private:
    std::shared_ptr<StateSource> source_; ///< of codes
    ForkPtr fork_;
    std::uint64_t block_;
};

} // namespace nucleate::node
