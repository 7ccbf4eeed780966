#include "chain/node/pool.hpp"

#include "chain/execution/transaction_rules.hpp"

#include <algorithm>

namespace nucleate::node {

PoolTerms Pool::terms() const
{
    const std::lock_guard lock(mutex_);
    return terms_;
}

Expected<PooledPtr, PoolError> Pool::add(PooledTransaction tx, const Sender& sender,
                                         std::uint64_t head, bool& stale)
{
    const std::lock_guard lock(mutex_);
    stale = head != terms_.block;
    if (stale)
        return tl::unexpected<PoolError>({"the head moved"});
    if (by_hash_.contains(tx.hash))
        return tl::unexpected<PoolError>({"already known"});
    if (auto error = check_alone(tx, terms_, limits_))
        return tl::unexpected<PoolError>(*error);
    if (auto error = check_sender(tx, sender))
        return tl::unexpected<PoolError>(*error);
    if (auto error = make_room(tx))
        return tl::unexpected<PoolError>(*error);
    tx.sequence = ++sequence_;
    tx.max_cost = execution::max_cost(tx.tx).value_or(uint256{});
    auto pooled = std::make_shared<const PooledTransaction>(std::move(tx));
    insert(pooled, sender);
    return pooled;
}

const PooledTransaction* Pool::at(const Address& sender, std::uint64_t nonce) const
{
    const auto queue = queues_.find(sender);
    if (queue == queues_.end())
        return nullptr;
    const auto tx = queue->second.by_nonce.find(nonce);
    return tx == queue->second.by_nonce.end() ? nullptr : tx->second.get();
}

std::optional<PoolError> Pool::check_sender(const PooledTransaction& tx, const Sender& sender) const
{
    const std::string nonces =
        "next nonce " + std::to_string(sender.nonce) + ", tx nonce " + std::to_string(tx.tx.nonce);
    if (tx.tx.nonce < sender.nonce)
        return PoolError{"nonce too low: " + nonces};
    if (tx.tx.nonce - sender.nonce > limits_.nonce_gap)
        return PoolError{"nonce too high: " + nonces};
    const PooledTransaction* replaced = at(tx.sender, tx.tx.nonce);
    if (replaced != nullptr) {
        if (!may_replace(replaced->tx, tx.tx, limits_))
            return PoolError{"replacement transaction underpriced"};
    } else {
        const auto queue = queues_.find(tx.sender);
        if (queue != queues_.end() && queue->second.by_nonce.size() >= limits_.per_sender)
            return PoolError{"account limit exceeded"};
    }
    return check_funds(tx, sender);
}

uint256 Pool::cost_before(const Address& sender, std::uint64_t nonce) const
{
    const auto queue = queues_.find(sender);
    if (queue == queues_.end())
        return {};
    if (queue->second.by_nonce.rbegin()->first < nonce)
        return queue->second.cost;
    uint256 sum;
    for (const auto& [other, tx] : queue->second.by_nonce) {
        if (other >= nonce)
            break;
        sum += tx->max_cost;
    }
    return sum;
}

std::optional<PoolError> Pool::check_funds(const PooledTransaction& tx, const Sender& sender) const
{
    const std::string prefix =
        "insufficient funds for gas * price + value: balance " + to_decimal(sender.balance);
    const std::optional<uint256> cost = execution::max_cost(tx.tx);
    if (!cost)
        return PoolError{prefix + ", tx cost beyond 2^256"};
    if (*cost > sender.balance)
        return PoolError{prefix + ", tx cost " + to_decimal(*cost) + ", overshot " +
                         to_decimal(*cost - sender.balance)};
    // All that waits must be payable together, or the later ones would only take up room.
    const uint256 queued = cost_before(tx.sender, tx.tx.nonce);
    if (queued > sender.balance || *cost > sender.balance - queued)
        return PoolError{prefix + ", queued cost " + to_decimal(queued) + ", tx cost " +
                         to_decimal(*cost) + ", overshot " +
                         to_decimal(queued + *cost - sender.balance)};
    return std::nullopt;
}

std::optional<PoolError> Pool::make_room(const PooledTransaction& tx)
{
    while (by_hash_.size() >= limits_.transactions || bytes_ + tx.size > limits_.bytes) {
        // Only the last of a sender can go without leaving a gap.
        auto worst = queues_.end();
        for (auto queue = queues_.begin(); queue != queues_.end(); ++queue)
            if (worst == queues_.end() ||
                queue->second.by_nonce.rbegin()->second->tx.max_priority_fee <
                    worst->second.by_nonce.rbegin()->second->tx.max_priority_fee)
                worst = queue;
        if (worst == queues_.end())
            return PoolError{"txpool is full"};
        const PooledPtr last = worst->second.by_nonce.rbegin()->second;
        if (last->sender == tx.sender || last->tx.max_priority_fee >= tx.tx.max_priority_fee)
            return PoolError{"txpool is full"};
        erase(worst, std::prev(worst->second.by_nonce.end()));
    }
    return std::nullopt;
}

void Pool::insert(PooledPtr tx, const Sender& sender)
{
    Queue& queue = queues_[tx->sender];
    queue.nonce = sender.nonce;
    queue.balance = sender.balance;
    PooledPtr& place = queue.by_nonce[tx->tx.nonce];
    if (place) {
        queue.cost -= place->max_cost;
        bytes_ -= place->size;
        by_hash_.erase(place->hash);
    }
    place = tx;
    queue.cost += tx->max_cost;
    bytes_ += tx->size;
    by_hash_.emplace(tx->hash, std::move(tx));
    ++version_;
}

void Pool::erase(Queues::iterator queue, std::map<std::uint64_t, PooledPtr>::iterator tx)
{
    bytes_ -= tx->second->size;
    queue->second.cost -= tx->second->max_cost;
    by_hash_.erase(tx->second->hash);
    queue->second.by_nonce.erase(tx);
    if (queue->second.by_nonce.empty())
        queues_.erase(queue);
    ++version_;
}

void Pool::restore(const std::vector<PooledPtr>& transactions)
{
    const std::lock_guard lock(mutex_);
    for (const PooledPtr& tx : transactions) {
        if (by_hash_.contains(tx->hash) || by_hash_.size() >= limits_.transactions)
            continue;
        const auto queue = queues_.find(tx->sender);
        const Sender sender = queue == queues_.end()
                                  ? Sender{.nonce = tx->tx.nonce, .balance = {}}
                                  : Sender{queue->second.nonce, queue->second.balance};
        sequence_ = std::max(sequence_, tx->sequence);
        insert(tx, sender);
    }
}

void Pool::prune(Queues::iterator queue)
{
    while (!queue->second.by_nonce.empty() &&
           queue->second.by_nonce.begin()->first < queue->second.nonce)
    {
        const bool last = queue->second.by_nonce.size() == 1;
        erase(queue, queue->second.by_nonce.begin());
        if (last)
            return;
    }
}

void Pool::head_changed(const PoolTerms& terms, const execution::StateChanges& changes)
{
    const std::lock_guard lock(mutex_);
    terms_ = terms;
    ++version_;
    for (const auto& [address, change] : changes.accounts) {
        const auto queue = queues_.find(address);
        if (queue == queues_.end())
            continue;
        const execution::Account account = change.account.value_or(execution::Account{});
        queue->second.nonce = account.nonce;
        queue->second.balance = account.balance;
        prune(queue);
    }
}

void Pool::head_replaced(const PoolTerms& terms,
                         const std::function<execution::Account(const Address&)>& account)
{
    const std::lock_guard lock(mutex_);
    terms_ = terms;
    ++version_;
    for (auto queue = queues_.begin(); queue != queues_.end();) {
        const auto current = queue++;
        const execution::Account now = account(current->first);
        current->second.nonce = now.nonce;
        current->second.balance = now.balance;
        prune(current);
    }
}

std::size_t Pool::run_length(const Queue& queue) const
{
    std::size_t length = 0;
    for (const auto& [nonce, tx] : queue.by_nonce) {
        if (nonce != queue.nonce + length)
            break;
        ++length;
    }
    return length;
}

std::vector<std::vector<PooledPtr>> Pool::runs() const
{
    const std::lock_guard lock(mutex_);
    std::vector<std::vector<PooledPtr>> out;
    for (const auto& [sender, queue] : queues_) {
        const std::size_t length = run_length(queue);
        if (length == 0)
            continue;
        std::vector<PooledPtr>& run = out.emplace_back();
        run.reserve(length);
        for (const auto& [nonce, tx] : queue.by_nonce) {
            if (run.size() == length)
                break;
            run.push_back(tx);
        }
    }
    return out;
}

PooledPtr Pool::find(const Hash32& hash) const
{
    const std::lock_guard lock(mutex_);
    const auto it = by_hash_.find(hash);
    return it == by_hash_.end() ? nullptr : it->second;
}

PoolContent Pool::content() const
{
    const std::lock_guard lock(mutex_);
    PoolContent out;
    for (const auto& [sender, queue] : queues_) {
        bool executable = true;
        std::uint64_t next = queue.nonce;
        for (const auto& [nonce, tx] : queue.by_nonce) {
            // One that cannot pay the base fee holds up those after it.
            executable = executable && nonce == next && tx->tx.max_fee >= terms_.base_fee;
            ++next;
            (executable ? out.executable : out.queued).push_back(tx);
        }
    }
    return out;
}

std::vector<PooledPtr> Pool::all() const
{
    const std::lock_guard lock(mutex_);
    std::vector<PooledPtr> out;
    out.reserve(by_hash_.size());
    for (const auto& [hash, tx] : by_hash_)
        out.push_back(tx);
    std::sort(out.begin(), out.end(),
              [](const PooledPtr& a, const PooledPtr& b) { return a->sequence < b->sequence; });
    return out;
}

std::size_t Pool::size() const
{
    const std::lock_guard lock(mutex_);
    return by_hash_.size();
}

std::size_t Pool::executable() const
{
    return content().executable.size();
}

std::uint64_t Pool::version() const
{
    const std::lock_guard lock(mutex_);
    return version_;
}

std::uint64_t Pool::next_nonce(const Address& sender, std::uint64_t state_nonce) const
{
    const std::lock_guard lock(mutex_);
    const auto queue = queues_.find(sender);
    if (queue == queues_.end())
        return state_nonce;
    return queue->second.nonce + run_length(queue->second);
}

bool Pool::drop(const Hash32& hash)
{
    const std::lock_guard lock(mutex_);
    const auto it = by_hash_.find(hash);
    if (it == by_hash_.end())
        return false;
    const PooledPtr tx = it->second;
    const auto queue = queues_.find(tx->sender);
    erase(queue, queue->second.by_nonce.find(tx->tx.nonce));
    return true;
}

std::size_t Pool::drop_of(const Address& sender)
{
    const std::lock_guard lock(mutex_);
    const auto queue = queues_.find(sender);
    if (queue == queues_.end())
        return 0;
    const std::size_t count = queue->second.by_nonce.size();
    for (std::size_t left = count; left > 0; --left)
        erase(queue, queue->second.by_nonce.begin());
    return count;
}

std::size_t Pool::clear()
{
    const std::lock_guard lock(mutex_);
    const std::size_t count = by_hash_.size();
    queues_.clear();
    by_hash_.clear();
    bytes_ = 0;
    ++version_;
    return count;
}

} // namespace nucleate::node
