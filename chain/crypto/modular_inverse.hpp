#pragma once

#include "chain/crypto/limbs.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

/// Steps of the binary GCD as Pornin 2020 ("Optimized Binary GCD for Modular Inversion", algorithm
/// 2) arranges them: 31 steps are chosen from 64-bit approximations of two long numbers a and b,
/// and done on the long numbers at once.
namespace nucleate::crypto::gcd {

inline constexpr unsigned kSteps = 31;
__extension__ using int128 = __int128;

/// What 31 steps do: a becomes a f0 + b g0 and b becomes a f1 + b g1, each over 2^31.
struct Factors
{
    std::int64_t f0;
    std::int64_t g0;
    std::int64_t f1;
    std::int64_t g1;
};

/// The lowest 31 and the highest 33 bits of both numbers, aligned to the longer one; both whole if
/// they fit.
template <std::size_t N>
constexpr std::pair<std::uint64_t, std::uint64_t> approximate(const Limbs<N>& a, const Limbs<N>& b)
{
    std::size_t top = N - 1;
    while (top > 0 && (a[top] | b[top]) == 0)
        --top;
    if (top == 0)
        return {a[0], b[0]};
    const auto shift = static_cast<unsigned>(std::countl_zero(a[top] | b[top]));
    const auto mix = [&](const Limbs<N>& n) {
        const std::uint64_t high =
            shift == 0 ? n[top] : (n[top] << shift) | (n[top - 1] >> (64 - shift));
        return ((high >> kSteps) << kSteps) | (n[0] & ((std::uint64_t{1} << kSteps) - 1));
    };
    return {mix(a), mix(b)};
}

/// The factors of the next 31 steps. Without branches, since their outcomes are random.
constexpr Factors choose_steps(std::uint64_t a, std::uint64_t b)
{
    std::uint64_t f0 = 1;
    std::uint64_t g0 = 0;
    std::uint64_t f1 = 0;
    std::uint64_t g1 = 1;
    const auto swap_if = [](std::uint64_t mask, std::uint64_t& x, std::uint64_t& y) {
        const std::uint64_t difference = (x ^ y) & mask;
        x ^= difference;
        y ^= difference;
    };
    for (unsigned i = 0; i < kSteps; ++i) {
        const std::uint64_t odd = 0 - (a & 1U);
        const std::uint64_t swap = odd & (0 - static_cast<std::uint64_t>(a < b));
        swap_if(swap, a, b);
        swap_if(swap, f0, f1);
        swap_if(swap, g0, g1);
        a = (a - (b & odd)) >> 1U;
        f0 -= f1 & odd;
        g0 -= g1 & odd;
        f1 <<= 1U;
        g1 <<= 1U;
    }
    return {static_cast<std::int64_t>(f0), static_cast<std::int64_t>(g0),
            static_cast<std::int64_t>(f1), static_cast<std::int64_t>(g1)};
}

/// |a f + b g| / 2^31, which is exact. Turns the signs of f and g when the sum is negative.
template <std::size_t N>
constexpr Limbs<N> combine(const Limbs<N>& a, std::int64_t& f, const Limbs<N>& b, std::int64_t& g)
{
    Limbs<N + 1> sum{};
    int128 carry = 0;
    for (std::size_t i = 0; i < N; ++i) {
        carry += static_cast<int128>(a[i]) * f + static_cast<int128>(b[i]) * g;
        sum[i] = static_cast<std::uint64_t>(carry);
        carry >>= 64U;
    }
    sum[N] = static_cast<std::uint64_t>(carry);
    if (carry < 0) {
        Limbs<N + 1> zero{};
        subtract(zero, sum);
        sum = zero;
        f = -f;
        g = -g;
    }
    const Limbs<N + 1> shifted = shifted_right(sum, kSteps);
    Limbs<N> out{};
    for (std::size_t i = 0; i < N; ++i)
        out[i] = shifted[i];
    return out;
}

/// Rounds of 31 steps after which b is the greatest common divisor, for numbers of that many bits.
constexpr std::size_t rounds(std::size_t bits)
{
    return (2 * bits - 1 + kSteps - 1) / kSteps;
}

} // namespace nucleate::crypto::gcd
