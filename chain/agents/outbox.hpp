#pragma once

#include "chain/agents/chain_port.hpp"
#include "chain/agents/state_book.hpp"
#include "chain/agents/wallet.hpp"
#include "chain/protocol/rows.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace nucleate::agents {

using protocol::field;

/// A transaction that was handed in and is not in a block yet. Its bytes are kept, so that it can
/// be handed in again, and its call, so that it can be signed again at a higher fee.
struct InFlight
{
    std::string key; ///< what it is for; empty for everyday work
    std::uint64_t account = 0;
    std::uint64_t nonce = 0;
    std::uint64_t gas_limit = 0;
    std::uint64_t sent_at = 0; ///< chain time
    std::uint64_t sent_block = 0;
    Call call;
    Fees fees;
    Bytes raw;
    Hash32 hash;

    /// The bytes say the rest; see `complete`.
    static constexpr auto fields()
    {
        using T = InFlight;
        return std::tuple{field("key", &T::key), field("account", &T::account),
                          field("at", &T::sent_at), field("block", &T::sent_block),
                          field("raw", &T::raw)};
    }
    /// Reads nonce, call, fees and hash out of the bytes; false when they are no transaction.
    bool complete();
};

/// What became of a transaction with a key.
struct TxResult
{
    bool success = false;
    Hash32 hash;
    std::uint64_t block = 0;
    std::uint64_t time = 0;
    std::uint64_t gas_used = 0;
    std::optional<Address> created;
    std::uint64_t account = 0;

    static constexpr auto fields()
    {
        using T = TxResult;
        return std::tuple{field("success", &T::success), field("hash", &T::hash),
                          field("block", &T::block),     field("time", &T::time),
                          field("gas", &T::gas_used),    field("created", &T::created),
                          field("account", &T::account)};
    }
};

/// All that the outbox must remember over a restart.
struct OutboxState
{
    std::vector<std::uint64_t> nonces;           ///< next of each account
    std::map<std::uint64_t, InFlight> in_flight; ///< numbered in the order sent
    std::map<std::string, TxResult> results;

    /// Takes up the records that `Outbox::save` noted under that prefix; false when one cannot be
    /// read.
    bool load(const StateRecords& kept, const std::string& prefix);
};

/// An account's transaction that was found in a block.
struct Included
{
    std::uint64_t account = 0;
    std::string key;
    bool success = false;
    std::uint64_t delay = 0; ///< seconds from handing in to the block's time
    std::uint64_t gas_used = 0;
    uint256 fees; ///< wei paid for gas
    Hash32 hash;
};

enum class Fate : std::uint8_t
{
    none,
    pending,
    done,
    failed
};

/// Every transaction of the swarm on one chain goes through here. It counts nonces, follows
/// transactions into blocks, hands lost ones in again, and answers what became of those that have a
/// key. A key is used once at a time: sending it again while it is pending does nothing.
class Outbox
{
public:
    /// `wallets` must outlive the outbox; accounts are indices into it.
    Outbox(ChainPort& chain, const std::vector<Wallet>& wallets);

    /// Estimates (when `gas_limit` is 0), signs and hands in.
    Result<Hash32> send(std::uint64_t account, const std::string& key, const Call& call,
                        const Fees& fees, std::uint64_t gas_limit = 0);
    /// The same at a fee that the next blocks will take, and with all that the account has pending
    /// raised to that fee, since a nonce waits for those below it.
    Result<Hash32> send_urgent(std::uint64_t account, const std::string& key, const Call& call,
                               std::uint64_t gas_limit = 0);

    Fate fate(const std::string& key) const;
    const TxResult* result(const std::string& key) const;
    /// Forgets the outcome of a key, so that it may be sent again.
    void forget(const std::string& key);
    /// Forgets all keys that start with `prefix`.
    void forget_prefix(const std::string& prefix);

    std::size_t pending(std::uint64_t account) const { return of_account_[account].size(); }
    std::size_t pending_total() const { return state_.in_flight.size(); }
    /// When those that are pending were handed in, chain time.
    std::vector<std::uint64_t> waiting_since() const;
    /// Transactions that the account has sent in all.
    std::uint64_t sent(std::uint64_t account) const { return state_.nonces[account]; }

    /// Takes in a block; call once for each, in order.
    std::vector<Included> settle(const BlockFacts& block);
    uint256 base_fee() const { return base_fee_; }

    /// Notes what changed since the last time, under names that start with `prefix`.
    void save(StateBook& book, const std::string& prefix);
    /// Takes up a saved state and hands in what is not in a block yet.
    void restore(OutboxState state);

private:
    Result<Hash32> submit(InFlight tx);
    Fees urgent_fees() const;
    void raise_pending(std::uint64_t account, const Fees& fees);
    void resync(std::uint64_t account);
    void resend_stale(const BlockFacts& block);
    void add(std::uint64_t number, InFlight tx);
    InFlight take(std::uint64_t number);
    void note_result(const std::string& key, const TxResult& result);

    ChainPort& chain_;
    const std::vector<Wallet>& wallets_;
    OutboxState state_;
    std::vector<std::vector<std::uint64_t>> of_account_; ///< numbers of its transactions, ascending
    std::unordered_map<Hash32, std::uint64_t> by_hash_;
    std::unordered_set<std::string> pending_keys_;
    std::set<std::uint64_t> changed_; ///< in flight, since the last save
    std::set<std::string> changed_results_;
    uint256 base_fee_;
    std::uint64_t time_ = 0;
    std::uint64_t block_ = 0;
};

} // namespace nucleate::agents
