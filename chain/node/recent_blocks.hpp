#pragma once

#include "chain/node/chain_types.hpp"

#include <list>
#include <mutex>
#include <unordered_map>

namespace nucleate::node {

/// Decoded blocks that were used last, up to a number of them and to some megabytes. Any thread.
class RecentBlocks
{
public:
    explicit RecentBlocks(std::size_t capacity) : capacity_(capacity) {}

    SealedBlockPtr find(std::uint64_t number);
    void put(const SealedBlockPtr& block);
    /// Forgets all blocks after `number`.
    void truncate(std::uint64_t number);
    void clear();
    /// Changes with every truncate and clear; see put_if.
    std::uint64_t epoch() const;
    /// Puts a block that was read from storage, unless a truncate came in between.
    void put_if(const SealedBlockPtr& block, std::uint64_t epoch);

private:
    void put_locked(const SealedBlockPtr& block);
    void drop_locked(std::list<SealedBlockPtr>::iterator it);

    const std::size_t capacity_;
    mutable std::mutex mutex_;
    std::list<SealedBlockPtr> order_; ///< last used first
    std::unordered_map<std::uint64_t, std::list<SealedBlockPtr>::iterator> by_number_;
    std::size_t bytes_ = 0;
    std::uint64_t epoch_ = 0;
};

} // namespace nucleate::node
