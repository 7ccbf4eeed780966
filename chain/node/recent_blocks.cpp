#include "chain/node/recent_blocks.hpp"

#include <iterator>

namespace nucleate::node {
namespace {

constexpr std::size_t kMostBytes = std::size_t{16} << 20U;

/// What a block takes in memory, about.
std::size_t bytes_of(const SealedBlock& block)
{
    constexpr std::size_t kBlock = 2'048;
    constexpr std::size_t kTransaction = 1'024;
    constexpr std::size_t kLog = 128;
    std::size_t bytes = kBlock + kTransaction * block.tx_hashes.size() + block.size;
    for (const execution::Receipt& receipt : block.receipts)
        for (const execution::Log& log : receipt.logs)
            bytes += kLog + log.data.size() + Hash32::kSize * log.topics.size();
    return bytes;
}

} // namespace

SealedBlockPtr RecentBlocks::find(std::uint64_t number)
{
    const std::lock_guard lock(mutex_);
    const auto it = by_number_.find(number);
    if (it == by_number_.end())
        return nullptr;
    order_.splice(order_.begin(), order_, it->second);
    return *it->second;
}

void RecentBlocks::put_locked(const SealedBlockPtr& block)
{
    if (const auto it = by_number_.find(block->number()); it != by_number_.end())
        drop_locked(it->second);
    order_.push_front(block);
    by_number_.emplace(block->number(), order_.begin());
    bytes_ += bytes_of(*block);
    while (order_.size() > 1 && (order_.size() > capacity_ || bytes_ > kMostBytes))
        drop_locked(std::prev(order_.end()));
}

void RecentBlocks::drop_locked(std::list<SealedBlockPtr>::iterator it)
{
    bytes_ -= bytes_of(**it);
    by_number_.erase((*it)->number());
    order_.erase(it);
}

void RecentBlocks::put(const SealedBlockPtr& block)
{
    const std::lock_guard lock(mutex_);
    put_locked(block);
}

void RecentBlocks::truncate(std::uint64_t number)
{
    const std::lock_guard lock(mutex_);
    ++epoch_;
    for (auto it = order_.begin(); it != order_.end();) {
        const auto next = std::next(it);
        if ((*it)->number() > number)
            drop_locked(it);
        it = next;
    }
}

void RecentBlocks::clear()
{
    const std::lock_guard lock(mutex_);
    ++epoch_;
    by_number_.clear();
    order_.clear();
    bytes_ = 0;
}

std::uint64_t RecentBlocks::epoch() const
{
    const std::lock_guard lock(mutex_);
    return epoch_;
}

void RecentBlocks::put_if(const SealedBlockPtr& block, std::uint64_t epoch)
{
    const std::lock_guard lock(mutex_);
    if (epoch == epoch_)
        put_locked(block);
}

} // namespace nucleate::node
