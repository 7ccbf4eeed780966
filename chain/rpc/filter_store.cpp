#include "chain/rpc/filter_store.hpp"

#include "chain/rpc/error.hpp"

#include <algorithm>

namespace nucleate::rpc {

template <class T>
void FilterStore::Ring<T>::push(T item, std::size_t most)
{
    items.push_back(std::move(item));
    ++end;
    if (items.size() > most)
        items.pop_front();
}

template <class T>
typename std::deque<T>::const_iterator FilterStore::Ring<T>::from(std::uint64_t place) const
{
    const std::uint64_t first = end - items.size();
    return items.begin() + static_cast<std::ptrdiff_t>(std::max(place, first) - first);
}

FilterStore::FilterStore(node::Chain& chain) : chain_(chain)
{
    hooks_.push_back(
        chain_.on_pending([this](const node::PooledPtr& pooled) { on_pending(pooled->hash); }));
    hooks_.push_back(chain_.on_rewind(
        [this](const std::vector<node::SealedBlockPtr>& dropped) { on_rewind(dropped); }));
}

FilterStore::~FilterStore()
{
    for (const std::uint64_t hook : hooks_)
        chain_.unsubscribe(hook);
}

void FilterStore::forget_old()
{
    const auto now = std::chrono::steady_clock::now();
    std::erase_if(filters_, [&](const auto& f) { return now - f.second.used > kExpiry; });
}

std::uint64_t FilterStore::add(Kind kind, LogQuery query)
{
    const std::lock_guard lock(mutex_);
    forget_old();
    std::size_t criteria = count_criteria(query.filter);
    for (const auto& [id, filter] : filters_)
        criteria += count_criteria(filter.query.filter);
    if (filters_.size() >= kMostFilters || criteria > kMostCriteria)
        throw RpcError{Code::limit_exceeded, "too many filters", {}};
    const std::uint64_t id = next_id_++;
    Filter& filter = filters_[id];
    filter.kind = kind;
    filter.next = std::max(chain_.heads().latest + 1, query.from.value_or(0));
    filter.reported = filter.next;
    filter.place = kind == Kind::pending ? pending_.end : undone_.end;
    filter.query = std::move(query);
    filter.used = std::chrono::steady_clock::now();
    return id;
}

bool FilterStore::remove(std::uint64_t id)
{
    const std::lock_guard lock(mutex_);
    return filters_.erase(id) != 0;
}

FilterStore::Filter& FilterStore::find(std::uint64_t id)
{
    forget_old();
    const auto found = filters_.find(id);
    if (found == filters_.end())
        refuse("filter not found");
    found->second.used = std::chrono::steady_clock::now();
    return found->second;
}

LogQuery FilterStore::query(std::uint64_t id)
{
    const std::lock_guard lock(mutex_);
    const Filter& filter = find(id);
    if (filter.kind != Kind::logs)
        refuse("filter not found");
    return filter.query;
}

std::vector<Hash32> FilterStore::take_hashes(Filter& filter)
{
    const std::vector<Hash32> out(pending_.from(filter.place), pending_.items.cend());
    filter.place = pending_.end;
    return out;
}

/// Logs of the blocks that were reported and then undone, newest first.
std::vector<node::LogEntry> FilterStore::take_removed(Filter& filter)
{
    std::vector<node::LogEntry> out;
    std::uint64_t reported = filter.reported;
    if (filter.place < undone_.end - undone_.items.size())
        reported = std::min(reported, lowest_forgotten_);
    for (auto it = undone_.from(filter.place); it != undone_.items.cend(); ++it) {
        if ((*it)->number() >= reported)
            continue;
        reported = (*it)->number();
        const auto gone = node::matching_logs(**it, filter.query.filter);
        out.insert(out.end(), gone.begin(), gone.end());
    }
    filter.place = undone_.end;
    return out;
}

FilterStore::Changes FilterStore::changes(std::uint64_t id, EthApi& api)
{
    std::unique_lock lock(mutex_);
    Filter& filter = find(id);
    Changes out;
    out.kind = filter.kind;
    if (filter.kind == Kind::pending) {
        out.hashes = take_hashes(filter);
        return out;
    }
    const std::uint64_t head = chain_.heads().latest;
    const std::uint64_t first = filter.next;
    filter.next = std::max(first, head + 1);
    if (filter.kind == Kind::blocks) {
        for (std::uint64_t n = first; n <= head; ++n)
            if (const std::optional<Hash32> hash = chain_.block_hash(n))
                out.hashes.push_back(*hash);
        return out;
    }
    out.removed = take_removed(filter);
    filter.reported = filter.next;
    LogQuery query = filter.query;
    query.from = first;
    query.to = std::min(head, query.to.value_or(head));
    // The search may take long: submissions and new blocks do not wait for it.
    lock.unlock();
    if (first > *query.to)
        return out;
    try {
        out.logs = find_logs(api, query);
    } catch (const RpcError&) {
        lock.lock();
        if (const auto found = filters_.find(id); found != filters_.end())
            found->second.next = std::min(found->second.next, first);
        throw;
    }
    return out;
}

void FilterStore::on_pending(const Hash32& hash)
{
    const std::lock_guard lock(mutex_);
    if (!filters_.empty())
        pending_.push(hash, kMostHashes);
}

void FilterStore::on_rewind(const std::vector<node::SealedBlockPtr>& dropped)
{
    const std::lock_guard lock(mutex_);
    if (filters_.empty() || dropped.empty())
        return;
    for (const node::SealedBlockPtr& block : dropped) {
        if (undone_.items.size() >= kMostUndone)
            lowest_forgotten_ = std::min(lowest_forgotten_, undone_.items.front()->number());
        undone_.push(block, kMostUndone);
        for (auto& [id, filter] : filters_)
            filter.next = std::min(filter.next, block->number());
    }
}

} // namespace nucleate::rpc
