#include "chain/rpc/filter_store.hpp"

#include "chain/rpc/error.hpp"

#include <algorithm>

namespace nucleate::rpc {

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
    if (filters_.size() >= kMostFilters)
        throw RpcError{Code::limit_exceeded, "too many filters", {}};
    const std::uint64_t id = next_id_++;
    Filter& filter = filters_[id];
    filter.kind = kind;
    filter.next = std::max(chain_.heads().latest + 1, query.from.value_or(0));
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

FilterStore::Changes FilterStore::changes(std::uint64_t id, EthApi& api)
{
    const std::lock_guard lock(mutex_);
    Filter& filter = find(id);
    Changes out;
    out.kind = filter.kind;
    if (filter.kind == Kind::pending) {
        out.hashes.assign(filter.hashes.begin(), filter.hashes.end());
        filter.hashes.clear();
        return out;
    }
    const std::uint64_t head = chain_.heads().latest;
    out.removed.swap(filter.removed);
    if (filter.kind == Kind::blocks) {
        for (std::uint64_t n = filter.next; n <= head; ++n)
            if (const std::optional<Hash32> hash = chain_.block_hash(n))
                out.hashes.push_back(*hash);
    } else if (const std::uint64_t last = std::min(head, filter.query.to.value_or(head));
               filter.next <= last)
    {
        LogQuery query = filter.query;
        query.from = filter.next;
        query.to = last;
        out.logs = find_logs(api, query);
    }
    filter.next = std::max(filter.next, head + 1);
    return out;
}

void FilterStore::on_pending(const Hash32& hash)
{
    const std::lock_guard lock(mutex_);
    for (auto& [id, filter] : filters_) {
        if (filter.kind != Kind::pending)
            continue;
        filter.hashes.push_back(hash);
        if (filter.hashes.size() > kMostHashes)
            filter.hashes.pop_front();
    }
}

void FilterStore::on_rewind(const std::vector<node::SealedBlockPtr>& dropped)
{
    const std::lock_guard lock(mutex_);
    for (auto& [id, filter] : filters_)
        for (const node::SealedBlockPtr& block : dropped) {
            if (block->number() >= filter.next)
                continue;
            if (filter.kind == Kind::logs) {
                const auto gone = node::matching_logs(*block, filter.query.filter);
                filter.removed.insert(filter.removed.end(), gone.begin(), gone.end());
            }
            filter.next = block->number();
        }
}

} // namespace nucleate::rpc
