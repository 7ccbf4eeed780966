#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace nucleate::agents {

/// xoshiro256** (Blackman and Vigna, 2018), seeded by splitmix64. The same seed gives the same
/// numbers on every machine; nothing here is fit for keys.
class Rng
{
public:
    explicit Rng(std::uint64_t seed = 0);
    /// A stream of its own for one purpose of one agent, so that one stream's use never shifts
    /// another's.
    static Rng stream(std::uint64_t seed, std::string_view purpose, std::uint64_t index = 0);

    std::uint64_t next();
    /// 0 ≤ x < 1, 53 bits.
    double uniform();
    /// 0 ≤ x < bound without bias; 0 when bound is 0.
    std::uint64_t below(std::uint64_t bound);
    /// Exponential with mean 1.
    double exponential();
    /// Standard normal (Box–Muller, one of the pair).
    double normal();
    /// Poisson by counting unit exponentials; `mean` up to some hundreds.
    std::uint64_t poisson(double mean);

    const std::array<std::uint64_t, 4>& state() const { return state_; }
    void restore(const std::array<std::uint64_t, 4>& state) { state_ = state; }

private:
    std::array<std::uint64_t, 4> state_;
};

} // namespace nucleate::agents
