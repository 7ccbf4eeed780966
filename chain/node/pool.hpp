#pragma once

#include "chain/base/result.hpp"
#include "chain/execution/state_view.hpp"
#include "chain/node/chain_types.hpp"
#include "chain/node/pool_rules.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace nucleate::node {

/// Transactions that wait, by sender and nonce. Any thread. Its lock is held for work on its own
/// maps; state is read by those who call, but for head_replaced.
class Pool
{
public:
    explicit Pool(PoolLimits limits) : limits_(limits) {}

    /// What a caller knows of the sender at head `terms().block`.
    struct Sender
    {
        std::uint64_t nonce = 0;
        uint256 balance;
    };
    PoolTerms terms() const;
    const PoolLimits& limits() const { return limits_; }

    /// Takes a transaction, or says why not with geth's words. `head` is the block that `sender`
    /// was read at: when another one is the head by now, nothing is done and `stale` is set.
    Expected<PooledPtr, PoolError> add(PooledTransaction tx, const Sender& sender,
                                       std::uint64_t head, bool& stale);
    /// Takes back transactions without the checks of `add` (a rewind, a restored snapshot).
    void restore(const std::vector<PooledPtr>& transactions);

    /// A new head: `changes` hold the accounts whose nonce or balance moved.
    void head_changed(const PoolTerms& terms, const execution::StateChanges& changes);
    /// The same where nobody knows what changed: `account` reads the state of the new head.
    void head_replaced(const PoolTerms& terms,
                       const std::function<execution::Account(const Address&)>& account);

    /// For the builder: each sender's run of transactions from its state nonce on.
    std::vector<std::vector<PooledPtr>> runs() const;

    PooledPtr find(const Hash32& hash) const;
    PoolContent content() const;
    std::vector<PooledPtr> all() const; ///< by arrival
    std::size_t size() const;
    std::size_t executable() const;
    /// Changes with every change of the pool.
    std::uint64_t version() const;
    /// Nonce after the sender's run of pooled transactions; `state_nonce` if there is none.
    std::uint64_t next_nonce(const Address& sender, std::uint64_t state_nonce) const;

    bool drop(const Hash32& hash);
    std::size_t drop_of(const Address& sender);
    std::size_t clear();

private:
    struct Queue
    {
        std::uint64_t nonce = 0; ///< of the state
        uint256 balance;
        uint256 cost; ///< of all that wait
        std::map<std::uint64_t, PooledPtr> by_nonce;
    };
    using Queues = std::map<Address, Queue>;

    std::optional<PoolError> check_sender(const PooledTransaction& tx, const Sender& sender) const;
    std::optional<PoolError> check_funds(const PooledTransaction& tx, const Sender& sender) const;
    std::optional<PoolError> make_room(const PooledTransaction& tx);
    uint256 cost_before(const Address& sender, std::uint64_t nonce) const;
    const PooledTransaction* at(const Address& sender, std::uint64_t nonce) const;
    void insert(PooledPtr tx, const Sender& sender);
    void erase(Queues::iterator queue, std::map<std::uint64_t, PooledPtr>::iterator tx);
    void prune(Queues::iterator queue);
    std::size_t run_length(const Queue& queue) const;

    const PoolLimits limits_;
    mutable std::mutex mutex_;
    PoolTerms terms_;
    Queues queues_;
    std::unordered_map<Hash32, PooledPtr> by_hash_;
    std::size_t bytes_ = 0;
    std::uint64_t sequence_ = 0;
    std::uint64_t version_ = 0;
};

} // namespace nucleate::node
