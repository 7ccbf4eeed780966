#pragma once

#include "chain/base/result.hpp"

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>

namespace nucleate::node {

/// A chain's time: a source (wall or virtual), an offset, and what the dev methods demand of the
/// next block. Any thread.
class ChainClock
{
public:
    explicit ChainClock(std::function<std::uint64_t()> source);

    struct State
    {
        std::int64_t offset = 0;
        std::optional<std::uint64_t> next;     ///< timestamp of the next block
        std::optional<std::uint64_t> interval; ///< seconds between blocks
        bool operator==(const State&) const = default;
    };
    State state() const;
    void restore(const State& state);

    std::uint64_t now() const;
    /// What a block on a parent of that time bears.
    std::uint64_t next_timestamp(std::uint64_t parent) const;
    /// A block of that time was built: a demanded timestamp is used up and the clock goes on from
    /// there.
    void built(std::uint64_t timestamp, bool demanded);

    Result<std::int64_t> increase(std::uint64_t seconds);
    Result<std::int64_t> set(std::uint64_t timestamp);
    Result<void> set_next(std::uint64_t timestamp, std::uint64_t parent);
    Result<void> set_interval(std::optional<std::uint64_t> seconds);

private:
    std::uint64_t now_locked() const;

    std::function<std::uint64_t()> source_;
    mutable std::mutex mutex_;
    State state_;
};

} // namespace nucleate::node
