#pragma once

#include "chain/node/chain.hpp"
#include "chain/rpc/log_query.hpp"

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace nucleate::rpc {

/// Filters that are asked again and again (eth_newFilter, eth_getFilterChanges). One that nobody
/// asks for five minutes is forgotten. Safe from any thread.
class FilterStore
{
public:
    static constexpr std::size_t kMostFilters = 10'000;
    /// What filters may look back at, all together; older ones drop.
    static constexpr std::size_t kMostHashes = 20'000; ///< of pending transactions
    static constexpr std::size_t kMostUndone = 1'024;  ///< blocks
    static constexpr std::chrono::minutes kExpiry{5};

    explicit FilterStore(node::Chain& chain);
    ~FilterStore();
    FilterStore(const FilterStore&) = delete;
    FilterStore& operator=(const FilterStore&) = delete;

    enum class Kind : std::uint8_t
    {
        blocks,
        pending,
        logs
    };
    /// Its id. Throws when there are too many.
    std::uint64_t add(Kind kind, LogQuery query = {});
    bool remove(std::uint64_t id);

    /// What is new since the last time; `removed` logs come from blocks that were undone.
    struct Changes
    {
        Kind kind = Kind::blocks;
        std::vector<Hash32> hashes;
        std::vector<node::LogEntry> removed;
        std::vector<node::LogEntry> logs;
    };
    /// Throws "filter not found".
    Changes changes(std::uint64_t id, EthApi& api);
    /// The query of a log filter; throws when there is none.
    LogQuery query(std::uint64_t id);

private:
    struct Filter
    {
        Kind kind = Kind::blocks;
        LogQuery query;
        std::uint64_t next = 0;     ///< first block not reported yet
        std::uint64_t reported = 0; ///< first block not reported when it was asked last
        std::uint64_t place = 0;    ///< in `pending_` or `undone_`: what was looked at
        std::chrono::steady_clock::time_point used;
    };

    /// The newest things of one kind, numbered from the beginning on.
    template <class T>
    struct Ring
    {
        std::deque<T> items;
        std::uint64_t end = 0;
        void push(T item, std::size_t most);
        /// From `place` on, as far as they are still there.
        typename std::deque<T>::const_iterator from(std::uint64_t place) const;
    };

    Filter& find(std::uint64_t id);
    std::vector<Hash32> take_hashes(Filter& filter);
    std::vector<node::LogEntry> take_removed(Filter& filter);
    void forget_old();
    void on_pending(const Hash32& hash);
    void on_rewind(const std::vector<node::SealedBlockPtr>& dropped);

    node::Chain& chain_;
    std::mutex mutex_;
    std::map<std::uint64_t, Filter> filters_;
    Ring<Hash32> pending_;
    Ring<node::SealedBlockPtr> undone_;
    std::uint64_t lowest_forgotten_ = ~std::uint64_t{0}; ///< of the blocks that left `undone_`
    std::uint64_t next_id_ = 1;
    std::vector<std::uint64_t> hooks_;
};

} // namespace nucleate::rpc
