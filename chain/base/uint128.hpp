#pragma once

#include <compare>
#include <cstdint>

namespace nucleate {

/// Unsigned 128-bit integer of two halves, for machines whose compiler has none: what the
/// arithmetic of larger numbers needs of it, and no more.
struct TwoHalves
{
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    constexpr TwoHalves() = default;
    constexpr TwoHalves(std::uint64_t value) : low(value) {} // NOLINT: implicit on purpose
    constexpr TwoHalves(std::uint64_t top, std::uint64_t bottom) : low(bottom), high(top) {}

    constexpr explicit operator std::uint64_t() const { return low; }
    constexpr explicit operator std::uint8_t() const { return static_cast<std::uint8_t>(low); }
    constexpr explicit operator bool() const { return (low | high) != 0; }

    constexpr bool operator==(const TwoHalves&) const = default;
    friend constexpr std::strong_ordering operator<=>(const TwoHalves& a, const TwoHalves& b)
    {
        return a.high == b.high ? a.low <=> b.low : a.high <=> b.high;
    }

    friend constexpr TwoHalves operator+(const TwoHalves& a, const TwoHalves& b)
    {
        const std::uint64_t sum = a.low + b.low;
        return {a.high + b.high + (sum < a.low ? 1U : 0U), sum};
    }
    friend constexpr TwoHalves operator-(const TwoHalves& a, const TwoHalves& b)
    {
        return {a.high - b.high - (a.low < b.low ? 1U : 0U), a.low - b.low};
    }
    friend constexpr TwoHalves operator*(const TwoHalves& a, const TwoHalves& b)
    {
        const TwoHalves product = multiply(a.low, b.low);
        return {product.high + a.high * b.low + a.low * b.high, product.low};
    }
    /// By one half, bit by bit. The caller knows that `divisor` is not zero.
    friend constexpr TwoHalves operator/(const TwoHalves& a, std::uint64_t divisor)
    {
        TwoHalves quotient;
        divide(a, divisor, quotient);
        return quotient;
    }
    friend constexpr TwoHalves operator%(const TwoHalves& a, std::uint64_t divisor)
    {
        TwoHalves quotient;
        return divide(a, divisor, quotient);
    }
    friend constexpr TwoHalves operator&(const TwoHalves& a, const TwoHalves& b)
    {
        return {a.high & b.high, a.low & b.low};
    }
    friend constexpr TwoHalves operator|(const TwoHalves& a, const TwoHalves& b)
    {
        return {a.high | b.high, a.low | b.low};
    }
    /// For n below 128.
    friend constexpr TwoHalves operator<<(const TwoHalves& a, unsigned n)
    {
        if (n >= 64)
            return {a.low << (n - 64), 0};
        return {(a.high << n) | ((a.low >> 1U) >> (63 - n)), a.low << n};
    }
    friend constexpr TwoHalves operator>>(const TwoHalves& a, unsigned n)
    {
        if (n >= 64)
            return {0, a.high >> (n - 64)};
        return {a.high >> n, (a.low >> n) | ((a.high << 1U) << (63 - n))};
    }

    constexpr TwoHalves& operator+=(const TwoHalves& b) { return *this = *this + b; }
    constexpr TwoHalves& operator-=(const TwoHalves& b) { return *this = *this - b; }
    constexpr TwoHalves& operator<<=(unsigned n) { return *this = *this << n; }
    constexpr TwoHalves& operator>>=(unsigned n) { return *this = *this >> n; }

private:
    /// From four products of 32 bits by 32.
    static constexpr TwoHalves multiply(std::uint64_t a, std::uint64_t b)
    {
        const std::uint64_t a0 = static_cast<std::uint32_t>(a);
        const std::uint64_t a1 = a >> 32U;
        const std::uint64_t b0 = static_cast<std::uint32_t>(b);
        const std::uint64_t b1 = b >> 32U;
        const std::uint64_t bottom = a0 * b0;
        const std::uint64_t left = a1 * b0 + (bottom >> 32U);
        const std::uint64_t right = a0 * b1 + static_cast<std::uint32_t>(left);
        return {a1 * b1 + (left >> 32U) + (right >> 32U),
                (right << 32U) | static_cast<std::uint32_t>(bottom)};
    }
    static constexpr std::uint64_t divide(const TwoHalves& a, std::uint64_t divisor,
                                          TwoHalves& quotient)
    {
        std::uint64_t rest = a.high % divisor;
        quotient.high = a.high / divisor;
        for (unsigned i = 64; i-- > 0;) {
            const bool carry = (rest >> 63U) != 0;
            rest = (rest << 1U) | ((a.low >> i) & 1U);
            if (carry || rest >= divisor) {
                rest -= divisor;
                quotient.low |= std::uint64_t{1} << i;
            }
        }
        return rest;
    }
};

#if defined(__SIZEOF_INT128__)
__extension__ using uint128 = unsigned __int128;
#else
using uint128 = TwoHalves;
#endif

} // namespace nucleate
