#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>

namespace nucleate::devnet {

/// Chain time of a devnet in seconds. A real clock runs `speed` chain seconds a wall second and can
/// be paused; a virtual one stands at the time it was last advanced to, so that a run depends on
/// nothing outside it. Safe from any thread.
class ChainClock
{
public:
    using Wall = std::chrono::steady_clock;

    /// Starts at `start` (seconds since 1970).
    static ChainClock real(std::uint64_t start, double speed);
    static ChainClock virtual_time(std::uint64_t start);

    bool is_virtual() const { return virtual_; }
    std::uint64_t now() const;
    double speed() const;
    bool paused() const;

    /// Wall moment at which a real clock reaches `time`; nothing while paused. A virtual clock is
    /// always due.
    std::optional<Wall::time_point> due(std::uint64_t time) const;

    /// Virtual: stands at `time` from now on. Real: jumps forward if it is behind.
    void advance_to(std::uint64_t time);
    /// Real only; a virtual clock ignores both.
    void set_speed(double speed);
    void set_paused(bool paused);

    static constexpr double kMinSpeed = 0.1;
    static constexpr double kMaxSpeed = 1000;

    ChainClock(ChainClock&& other) noexcept;

private:
    ChainClock(bool is_virtual, std::uint64_t start, double speed);
    double now_locked() const;
    void rebase_locked();

    mutable std::mutex mutex_;
    bool virtual_;
    bool paused_ = false;
    double speed_;
    double base_;           ///< chain time at `wall_`
    Wall::time_point wall_; ///< when `base_` was taken
};

} // namespace nucleate::devnet
