#include "chain/devnet/chain_clock.hpp"

#include <algorithm>

namespace nucleate::devnet {

ChainClock::ChainClock(bool is_virtual, std::uint64_t start, double speed)
    : virtual_(is_virtual), speed_(std::clamp(speed, kMinSpeed, kMaxSpeed)),
      base_(static_cast<double>(start)), wall_(Wall::now())
{}

ChainClock::ChainClock(ChainClock&& other) noexcept
    : virtual_(other.virtual_), paused_(other.paused_), speed_(other.speed_), base_(other.base_),
      wall_(other.wall_)
{}

ChainClock ChainClock::real(std::uint64_t start, double speed)
{
    return {false, start, speed};
}

ChainClock ChainClock::virtual_time(std::uint64_t start)
{
    return {true, start, 1};
}

double ChainClock::now_locked() const
{
    if (virtual_ || paused_)
        return base_;
    return base_ + std::chrono::duration<double>(Wall::now() - wall_).count() * speed_;
}

void ChainClock::rebase_locked()
{
    base_ = now_locked();
    wall_ = Wall::now();
}

std::uint64_t ChainClock::now() const
{
    const std::lock_guard lock(mutex_);
    return static_cast<std::uint64_t>(now_locked());
}

double ChainClock::speed() const
{
    const std::lock_guard lock(mutex_);
    return speed_;
}

bool ChainClock::paused() const
{
    const std::lock_guard lock(mutex_);
    return paused_;
}

std::optional<ChainClock::Wall::time_point> ChainClock::due(std::uint64_t time) const
{
    const std::lock_guard lock(mutex_);
    if (virtual_)
        return Wall::now();
    if (paused_)
        return std::nullopt;
    const double seconds = (static_cast<double>(time) - base_) / speed_;
    return wall_ +
           std::chrono::duration_cast<Wall::duration>(std::chrono::duration<double>(seconds));
}

void ChainClock::advance_to(std::uint64_t time)
{
    const std::lock_guard lock(mutex_);
    if (now_locked() >= static_cast<double>(time))
        return;
    base_ = static_cast<double>(time);
    wall_ = Wall::now();
}

void ChainClock::set_speed(double speed)
{
    const std::lock_guard lock(mutex_);
    if (virtual_)
        return;
    rebase_locked();
    speed_ = std::clamp(speed, kMinSpeed, kMaxSpeed);
}

void ChainClock::set_paused(bool paused)
{
    const std::lock_guard lock(mutex_);
    if (virtual_ || paused == paused_)
        return;
    rebase_locked();
    paused_ = paused;
}

} // namespace nucleate::devnet
