#pragma once

#include "chain/derivation/channel.hpp"

#include <deque>
#include <map>

namespace nucleate::derivation {

/// Collects frames into channels and hands out finished ones, the longest open first
/// (specs: derivation.md, channel bank).
class ChannelBank
{
public:
    static constexpr std::uint64_t kMaxSize = 1'000'000'000; ///< bytes, Fjord

    /// `timeout` in L1 blocks.
    explicit ChannelBank(std::uint64_t timeout, std::uint64_t max_size = kMaxSize)
        : timeout_(timeout), max_size_(max_size)
    {}

    /// Takes a frame that was included in L1 block `l1_block`; may drop the oldest channels.
    FrameVerdict add(Frame frame, std::uint64_t l1_block);
    /// Data of the first channel that is ready; it leaves the bank. Channels at the front that have
    /// timed out leave on the way.
    std::optional<Bytes> read(std::uint64_t l1_block);
    void clear();

    std::uint64_t size() const { return size_; }
    std::size_t channel_count() const { return order_.size(); }

private:
    void prune();
    void drop(const std::deque<ChannelId>::const_iterator& position);

    std::uint64_t timeout_;
    std::uint64_t max_size_;
    std::uint64_t size_ = 0;
    std::deque<ChannelId> order_; ///< by first frame seen
    std::map<ChannelId, Channel> channels_;
};

} // namespace nucleate::derivation
