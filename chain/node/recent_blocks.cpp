#include "chain/node/recent_blocks.hpp"

namespace nucleate::node {

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
    if (const auto it = by_number_.find(block->number()); it != by_number_.end()) {
        order_.erase(it->second);
        by_number_.erase(it);
    }
    order_.push_front(block);
    by_number_.emplace(block->number(), order_.begin());
    if (order_.size() > capacity_) {
        by_number_.erase(order_.back()->number());
        order_.pop_back();
    }
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
        if ((*it)->number() > number) {
            by_number_.erase((*it)->number());
            it = order_.erase(it);
        } else {
            ++it;
        }
    }
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
