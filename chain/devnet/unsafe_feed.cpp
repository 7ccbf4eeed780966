#include "chain/devnet/unsafe_feed.hpp"

namespace nucleate::devnet {

void UnsafeFeed::drop_after(std::uint64_t number)
{
    while (!payloads_.empty() && payloads_.back().first > number) {
        bytes_ -= payloads_.back().second.size();
        payloads_.pop_back();
    }
}

void UnsafeFeed::add(std::uint64_t number, Bytes payload)
{
    const std::lock_guard lock(mutex_);
    drop_after(number - 1);
    if (!payloads_.empty() && payloads_.back().first + 1 != number) {
        payloads_.clear();
        bytes_ = 0;
    }
    bytes_ += payload.size();
    payloads_.emplace_back(number, std::move(payload));
    while (payloads_.size() > kMostKept || bytes_ > kMostBytesKept) {
        bytes_ -= payloads_.front().second.size();
        payloads_.pop_front();
    }
}

void UnsafeFeed::forget_after(std::uint64_t number)
{
    const std::lock_guard lock(mutex_);
    drop_after(number);
}

void UnsafeFeed::set_rival(std::uint64_t number, Bytes payload)
{
    const std::lock_guard lock(mutex_);
    rival_.emplace(number, std::move(payload));
}

void UnsafeFeed::drop_rival()
{
    const std::lock_guard lock(mutex_);
    rival_.reset();
}

std::vector<Bytes> UnsafeFeed::from(std::uint64_t number) const
{
    const std::lock_guard lock(mutex_);
    std::vector<Bytes> out;
    if (payloads_.empty() || number < payloads_.front().first)
        return out;
    std::size_t bytes = 0;
    for (std::size_t i = static_cast<std::size_t>(number - payloads_.front().first);
         i < payloads_.size() && out.size() < kMostAtOnce; ++i)
    {
        if (rival_ && payloads_[i].first == rival_->first && number < rival_->first) {
            out.push_back(rival_->second);
            break;
        }
        bytes += payloads_[i].second.size();
        if (bytes > kMostBytesAtOnce && !out.empty())
            break;
        out.push_back(payloads_[i].second);
    }
    return out;
}

} // namespace nucleate::devnet
