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
    static constexpr std::size_t kMostHashes = 20'000; ///< of one pending filter; older ones drop
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
        std::uint64_t next = 0; ///< first block not reported yet
        std::deque<Hash32> hashes;
        std::vector<node::LogEntry> removed;
        std::chrono::steady_clock::time_point used;
    };

    Filter& find(std::uint64_t id);
    void forget_old();
    void on_pending(const Hash32& hash);
    void on_rewind(const std::vector<node::SealedBlockPtr>& dropped);

    node::Chain& chain_;
    std::mutex mutex_;
    std::map<std::uint64_t, Filter> filters_;
    std::uint64_t next_id_ = 1;
    std::vector<std::uint64_t> hooks_;
};

} // namespace nucleate::rpc
