#include "chain/node/chain_clock.hpp"

#include <algorithm>
#include <chrono>
#include <string>

namespace nucleate::node {
namespace {

/// Far beyond any use and far from the edges of 64 bits.
constexpr std::uint64_t kLatestTime = std::uint64_t{1} << 50U;

std::uint64_t wall_clock()
{
    return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::seconds>(
                                          std::chrono::system_clock::now().time_since_epoch())
                                          .count());
}

} // namespace

ChainClock::ChainClock(std::function<std::uint64_t()> source)
    : source_(source ? std::move(source) : wall_clock)
{}

ChainClock::State ChainClock::state() const
{
    const std::lock_guard lock(mutex_);
    return state_;
}

void ChainClock::restore(const State& state)
{
    const std::lock_guard lock(mutex_);
    state_ = state;
}

std::uint64_t ChainClock::now_locked() const
{
    const std::int64_t now = static_cast<std::int64_t>(source_()) + state_.offset;
    return now < 0 ? 0 : static_cast<std::uint64_t>(now);
}

std::uint64_t ChainClock::now() const
{
    const std::lock_guard lock(mutex_);
    return now_locked();
}

std::uint64_t ChainClock::next_timestamp(std::uint64_t parent) const
{
    const std::lock_guard lock(mutex_);
    if (state_.next)
        return std::max(*state_.next, parent + 1);
    if (state_.interval)
        return parent + std::max<std::uint64_t>(*state_.interval, 1);
    return std::max(now_locked(), parent + 1);
}

void ChainClock::built(std::uint64_t timestamp, bool demanded)
{
    const std::lock_guard lock(mutex_);
    if (!demanded || !state_.next)
        return;
    state_.next.reset();
    state_.offset = static_cast<std::int64_t>(timestamp) - static_cast<std::int64_t>(source_());
}

Result<std::int64_t> ChainClock::increase(std::uint64_t seconds)
{
    const std::lock_guard lock(mutex_);
    if (seconds > kLatestTime || now_locked() + seconds > kLatestTime)
        return fail("The time lies too far in the future.");
    state_.offset += static_cast<std::int64_t>(seconds);
    return state_.offset;
}

Result<std::int64_t> ChainClock::set(std::uint64_t timestamp)
{
    const std::lock_guard lock(mutex_);
    if (timestamp > kLatestTime)
        return fail("The time lies too far in the future.");
    state_.offset = static_cast<std::int64_t>(timestamp) - static_cast<std::int64_t>(source_());
    return state_.offset;
}

Result<void> ChainClock::set_next(std::uint64_t timestamp, std::uint64_t parent)
{
    const std::lock_guard lock(mutex_);
    if (timestamp <= parent)
        return fail("Timestamp " + std::to_string(timestamp) +
                    " is not above the previous block's timestamp " + std::to_string(parent) + ".");
    if (timestamp > kLatestTime)
        return fail("The time lies too far in the future.");
    state_.next = timestamp;
    return {};
}

Result<void> ChainClock::set_interval(std::optional<std::uint64_t> seconds)
{
    const std::lock_guard lock(mutex_);
    if (seconds && *seconds > kLatestTime)
        return fail("The interval is too long.");
    state_.interval = seconds;
    return {};
}

} // namespace nucleate::node
