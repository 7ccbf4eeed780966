#pragma once

#include "chain/base/uint256.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace nucleate::crypto {

/// N limbs of 64 bits, least significant first.
template <std::size_t N>
using Limbs = std::array<std::uint64_t, N>;

constexpr Limbs<4> to_limbs(const uint256& n)
{
    return {n.limb[0], n.limb[1], n.limb[2], n.limb[3]};
}

template <std::size_t N>
constexpr bool less(const Limbs<N>& a, const Limbs<N>& b)
{
    for (std::size_t i = N; i-- > 0;)
        if (a[i] != b[i])
            return a[i] < b[i];
    return false;
}

/// a - b into a; true when it borrowed.
template <std::size_t N>
constexpr bool subtract(Limbs<N>& a, const Limbs<N>& b)
{
    std::uint8_t borrow = 0;
#pragma GCC unroll 8
    for (std::size_t i = 0; i < N; ++i)
        a[i] = subtract_with_borrow(a[i], b[i], borrow);
    return borrow != 0;
}

/// a + b into a; the caller knows that it fits.
template <std::size_t N>
constexpr void accumulate(Limbs<N>& a, const Limbs<N>& b)
{
    std::uint8_t carry = 0;
#pragma GCC unroll 8
    for (std::size_t i = 0; i < N; ++i)
        a[i] = add_with_carry(a[i], b[i], carry);
}

/// b into a if `condition`, without a branch.
template <std::size_t N>
constexpr void assign_if(bool condition, Limbs<N>& a, const Limbs<N>& b)
{
    const std::uint64_t mask = 0 - static_cast<std::uint64_t>(condition);
#pragma GCC unroll 8
    for (std::size_t i = 0; i < N; ++i)
        a[i] ^= (a[i] ^ b[i]) & mask;
}

/// `count` bits of n from bit `at` on, as far as n reaches; `count` is below 64.
template <std::size_t N>
constexpr std::uint64_t bits_of(const Limbs<N>& n, std::size_t at, std::size_t count)
{
    const std::size_t limb = at / 64;
    if (limb >= N)
        return 0;
    std::uint64_t bits = n[limb] >> (at % 64);
    if (at % 64 + count > 64 && limb + 1 < N)
        bits |= n[limb + 1] << (64 - at % 64);
    return bits & ((std::uint64_t{1} << count) - 1);
}

/// n / 2^count for a count below 64.
template <std::size_t N>
constexpr Limbs<N> shifted_right(Limbs<N> n, unsigned count)
{
    for (std::size_t i = 0; count != 0 && i < N; ++i)
        n[i] = (n[i] >> count) | (i + 1 < N ? n[i + 1] << (64 - count) : 0);
    return n;
}

/// (n - 1) / d for a divisor d below 2^32.
template <std::size_t N>
constexpr Limbs<N> less_one_over(const Limbs<N>& n, std::uint64_t d)
{
    Limbs<N> quotient = n;
    subtract(quotient, Limbs<N>{1});
    std::uint64_t rest = 0;
    for (std::size_t i = N; i-- > 0;) {
        const uint128 wide = (uint128{rest} << 64U) | quotient[i];
        quotient[i] = static_cast<std::uint64_t>(wide / d);
        rest = static_cast<std::uint64_t>(wide % d);
    }
    return quotient;
}

template <std::size_t N>
constexpr std::size_t bit_length(const Limbs<N>& n)
{
    for (std::size_t i = N; i-- > 0;)
        if (n[i] != 0)
            return 64 * i + static_cast<std::size_t>(std::bit_width(n[i]));
    return 0;
}

} // namespace nucleate::crypto
