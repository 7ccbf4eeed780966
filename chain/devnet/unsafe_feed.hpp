#pragma once

#include "chain/base/bytes.hpp"

#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace nucleate::devnet {

/// The newest blocks of a chain, signed here or taken from others, for other nodes to take before
/// they are on L1 (see rollup/unsafe_payload). Any thread.
class UnsafeFeed
{
public:
    /// The most blocks and bytes that one question is answered with.
    static constexpr std::size_t kMostAtOnce = 64;
    static constexpr std::size_t kMostBytesAtOnce = std::size_t{4} << 20U;

    /// A block that replaces one of its number takes those after it away too.
    void add(std::uint64_t number, Bytes payload);
    void forget_after(std::uint64_t number);
    /// Another block of a height that is here. Whoever asks from a lower one, as those do who look
    /// again, gets it and nothing after it; whoever asks from that height on gets the first one.
    void set_rival(std::uint64_t number, Bytes payload);
    void drop_rival();
    /// Payloads from block `number` on, in order; none when that one is not kept.
    std::vector<Bytes> from(std::uint64_t number) const;

private:
    static constexpr std::size_t kMostKept = 1'024;
    static constexpr std::size_t kMostBytesKept = std::size_t{32} << 20U;

    void drop_after(std::uint64_t number);

    mutable std::mutex mutex_;
    std::deque<std::pair<std::uint64_t, Bytes>> payloads_; ///< consecutive numbers
    std::size_t bytes_ = 0;
    std::optional<std::pair<std::uint64_t, Bytes>> rival_;
};

} // namespace nucleate::devnet
