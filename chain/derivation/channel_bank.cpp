#include "chain/derivation/channel_bank.hpp"

namespace nucleate::derivation {

FrameVerdict ChannelBank::add(Frame frame, std::uint64_t l1_block)
{
    const auto [it, is_new] = channels_.try_emplace(frame.channel, l1_block);
    if (is_new)
        order_.push_back(frame.channel);
    Channel& channel = it->second;
    if (channel.is_timed_out(l1_block, timeout_))
        return FrameVerdict::channel_timed_out;
    size_ -= channel.size();
    const FrameVerdict verdict = channel.add(std::move(frame));
    size_ += channel.size();
    prune();
    return verdict;
}

std::optional<Bytes> ChannelBank::read(std::uint64_t l1_block)
{
    while (!order_.empty() && channels_.at(order_.front()).is_timed_out(l1_block, timeout_))
        drop(order_.begin());
    for (auto it = order_.begin(); it != order_.end(); ++it) {
        const Channel& channel = channels_.at(*it);
        if (!channel.is_ready() || channel.is_timed_out(l1_block, timeout_))
            continue;
        Bytes data = channel.data();
        drop(it);
        return data;
    }
    return std::nullopt;
}

void ChannelBank::clear()
{
    order_.clear();
    channels_.clear();
    size_ = 0;
}

void ChannelBank::prune()
{
    while (size_ > max_size_)
        drop(order_.begin());
}

void ChannelBank::drop(const std::deque<ChannelId>::const_iterator& position)
{
    const auto found = channels_.find(*position);
    size_ -= found->second.size();
    channels_.erase(found);
    order_.erase(position);
}

} // namespace nucleate::derivation
