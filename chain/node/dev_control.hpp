#pragma once

#include "chain/base/result.hpp"
#include "chain/execution/state_view.hpp"
#include "chain/node/chain_types.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace nucleate::node {

/// What a developer may do to a chain besides sending transactions: `anvil_*`, `hardhat_*`,
/// `evm_*`. Everything here is for the writer thread (see Miner::write) unless marked otherwise.
///
/// Changes to the state show in `Chain::state(head)` at once and become part of the next block's
/// state; they survive a restart.
class DevControl
{
public:
    virtual ~DevControl() = default;

    // State.
    virtual Result<void> set_balance(const Address& account, const uint256& wei) = 0;
    virtual Result<void> set_nonce(const Address& account, std::uint64_t nonce) = 0;
    virtual Result<void> set_code(const Address& account, Bytes code) = 0;
    virtual Result<void> set_storage(const Address& account, const uint256& key,
                                     const uint256& value) = 0;
    /// Many at once (anvil_loadState).
    virtual Result<void> apply(const execution::StateChanges& changes) = 0;

    // Impersonation (any thread): Chain::submit_as takes unsigned transactions of these senders.
    virtual void impersonate(const Address& account) = 0;
    virtual void stop_impersonating(const Address& account) = 0;
    virtual void set_auto_impersonate(bool all) = 0;
    virtual bool is_impersonated(const Address& account) const = 0;

    /// ECRECOVER says from now on that `account` made this signature (r, s and v of 0, 1, 27 or
    /// 28), whatever the message is, also where older blocks are run again. Not kept over a
    /// restart.
    virtual void impersonate_signature(const FixedBytes<65>& signature, const Address& account) = 0;

    // Snapshots. One keeps the block number, the pool, the clock and the changes since the block.
    virtual std::uint64_t snapshot() = 0; ///< ids count from 1
    /// Back to the snapshot, which is used up by this as are all later ones. False: no such id.
    virtual Result<bool> revert(std::uint64_t id) = 0;
    /// One that can be gone back to.
    struct SnapshotMark
    {
        std::uint64_t id = 0;
        SealedBlockPtr block; ///< the head when it was taken
    };
    virtual std::vector<SnapshotMark> snapshots() const = 0; ///< oldest first

    // Time, in seconds. The chain's clock is its source (wall or virtual) plus an offset.
    virtual std::uint64_t now() const = 0;            ///< any thread
    virtual std::uint64_t next_timestamp() const = 0; ///< any thread: what a block built now bears
    virtual std::int64_t time_offset() const = 0;     ///< any thread
    /// Moves the clock forward; gives the new offset.
    virtual Result<std::int64_t> increase_time(std::uint64_t seconds) = 0;
    /// Sets the clock, backwards only as far as blocks stay ascending; gives the new offset.
    virtual Result<std::int64_t> set_time(std::uint64_t timestamp) = 0;
    /// The next block bears this time and the clock goes on from it. Must be above the head's.
    virtual Result<void> set_next_timestamp(std::uint64_t timestamp) = 0;
    /// Every block is this much after its parent whatever the clock says; none ends that.
    virtual Result<void> set_timestamp_interval(std::optional<std::uint64_t> seconds) = 0;

    // The next block only.
    virtual void set_next_base_fee(const uint256& wei) = 0;
    virtual void set_next_prev_randao(const Hash32& value) = 0;
    // From the next block on.
    virtual void set_coinbase(const Address& account) = 0;
    virtual Result<void> set_gas_limit(std::uint64_t gas) = 0;
    /// Transactions of another id are refused from now on; not kept over a restart.
    virtual Result<void> set_chain_id(std::uint64_t id) = 0;
    /// The pool refuses lower tips; applies to what comes in from now on.
    virtual void set_min_tip(const uint256& wei) = 0;

    // The pool (any thread).
    virtual bool drop_transaction(const Hash32& hash) = 0;
    virtual std::size_t drop_transactions_of(const Address& sender) = 0;
    virtual std::size_t drop_all_transactions() = 0;
};

} // namespace nucleate::node
