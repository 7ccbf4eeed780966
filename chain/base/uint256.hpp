#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/uint128.hpp"

#include <bit>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace nucleate {

/// a + b + carry and the carry out. The built-in keeps a chain of these in the carry flag.
[[gnu::always_inline]] constexpr std::uint64_t add_with_carry(std::uint64_t a, std::uint64_t b,
                                                              std::uint8_t& carry)
{
#if defined(__x86_64__) && !defined(__clang__) // built-ins of GCC
    if (!std::is_constant_evaluated()) {
        unsigned long long sum = 0;
        carry = __builtin_ia32_addcarryx_u64(carry, a, b, &sum);
        return sum;
    }
#endif
    const uint128 sum = uint128{a} + b + carry;
    carry = static_cast<std::uint8_t>(sum >> 64U);
    return static_cast<std::uint64_t>(sum);
}

/// a - b - borrow and the borrow out.
[[gnu::always_inline]] constexpr std::uint64_t
subtract_with_borrow(std::uint64_t a, std::uint64_t b, std::uint8_t& borrow)
{
#if defined(__x86_64__) && !defined(__clang__) // built-ins of GCC
    if (!std::is_constant_evaluated()) {
        unsigned long long difference = 0;
        borrow = __builtin_ia32_sbb_u64(borrow, a, b, &difference);
        return difference;
    }
#endif
    const uint128 difference = uint128{a} - b - borrow;
    borrow = static_cast<std::uint8_t>((difference >> 64U) & 1U);
    return static_cast<std::uint64_t>(difference);
}

/// Unsigned 256-bit integer, modulo 2^256: four 64-bit limbs, least significant first.
/// Division by zero gives zero, as the EVM has it (Yellow Paper, appendix H).
struct uint256
{
    std::uint64_t limb[4]{};

    constexpr uint256() = default;
    constexpr uint256(std::uint64_t value) : limb{value, 0, 0, 0} {} // NOLINT: implicit on purpose
    constexpr uint256(std::uint64_t l0, std::uint64_t l1, std::uint64_t l2, std::uint64_t l3)
        : limb{l0, l1, l2, l3}
    {}
    // Copied limb by limb: a wide load of what narrow stores have just written would wait until
    // they reach the cache.
    constexpr uint256(const uint256& b) : limb{b.limb[0], b.limb[1], b.limb[2], b.limb[3]} {}
    constexpr uint256& operator=(const uint256& b) // NOLINT: reads all limbs first
    {
        const std::uint64_t l0 = b.limb[0];
        const std::uint64_t l1 = b.limb[1];
        const std::uint64_t l2 = b.limb[2];
        const std::uint64_t l3 = b.limb[3];
        limb[0] = l0;
        limb[1] = l1;
        limb[2] = l2;
        limb[3] = l3;
        return *this;
    }

    constexpr bool is_zero() const { return (limb[0] | limb[1] | limb[2] | limb[3]) == 0; }
    constexpr bool fits_u64() const { return (limb[1] | limb[2] | limb[3]) == 0; }
    constexpr std::uint64_t low64() const { return limb[0]; }
    constexpr explicit operator bool() const { return !is_zero(); }
    /// Number of significant bits; 0 for zero.
    constexpr unsigned bit_length() const
    {
        for (unsigned i = 4; i-- > 0;)
            if (limb[i] != 0)
                return i * 64U + static_cast<unsigned>(std::bit_width(limb[i]));
        return 0;
    }
    constexpr bool bit(unsigned i) const { return ((limb[i / 64U] >> (i % 64U)) & 1U) != 0; }

    [[gnu::always_inline]] friend constexpr bool operator==(const uint256& a, const uint256& b)
    {
        return ((a.limb[0] ^ b.limb[0]) | (a.limb[1] ^ b.limb[1]) | (a.limb[2] ^ b.limb[2]) |
                (a.limb[3] ^ b.limb[3])) == 0;
    }
    /// By the borrow of a - b: no branch depends on the data.
    [[gnu::always_inline]] friend constexpr bool operator<(const uint256& a, const uint256& b)
    {
        std::uint8_t borrow = 0;
        for_limbs([&](unsigned i) { subtract_with_borrow(a.limb[i], b.limb[i], borrow); });
        return borrow != 0;
    }
    friend constexpr bool operator>(const uint256& a, const uint256& b) { return b < a; }
    friend constexpr bool operator<=(const uint256& a, const uint256& b) { return !(b < a); }
    friend constexpr bool operator>=(const uint256& a, const uint256& b) { return !(a < b); }
    friend constexpr std::strong_ordering operator<=>(const uint256& a, const uint256& b)
    {
        if (a == b)
            return std::strong_ordering::equal;
        return a < b ? std::strong_ordering::less : std::strong_ordering::greater;
    }

    [[gnu::always_inline]] friend constexpr uint256 operator+(const uint256& a, const uint256& b)
    {
        uint256 r;
        std::uint8_t carry = 0;
        for_limbs([&](unsigned i) { r.limb[i] = add_with_carry(a.limb[i], b.limb[i], carry); });
        return r;
    }
    [[gnu::always_inline]] friend constexpr uint256 operator-(const uint256& a, const uint256& b)
    {
        uint256 r;
        std::uint8_t borrow = 0;
        for_limbs(
            [&](unsigned i) { r.limb[i] = subtract_with_borrow(a.limb[i], b.limb[i], borrow); });
        return r;
    }
    /// The ten of sixteen partial products that reach the low half, row by row.
    [[gnu::always_inline]] friend constexpr uint256 operator*(const uint256& a, const uint256& b)
    {
        const auto& [a0, a1, a2, a3] = a.limb;
        const auto& [b0, b1, b2, b3] = b.limb;
        uint128 t = uint128{a0} * b0;
        const auto r0 = static_cast<std::uint64_t>(t);
        t = uint128{a1} * b0 + static_cast<std::uint64_t>(t >> 64U);
        auto r1 = static_cast<std::uint64_t>(t);
        t = uint128{a2} * b0 + static_cast<std::uint64_t>(t >> 64U);
        auto r2 = static_cast<std::uint64_t>(t);
        std::uint64_t r3 = a3 * b0 + static_cast<std::uint64_t>(t >> 64U);
        t = uint128{a0} * b1 + r1;
        r1 = static_cast<std::uint64_t>(t);
        t = uint128{a1} * b1 + r2 + static_cast<std::uint64_t>(t >> 64U);
        r2 = static_cast<std::uint64_t>(t);
        r3 += a2 * b1 + static_cast<std::uint64_t>(t >> 64U);
        t = uint128{a0} * b2 + r2;
        r2 = static_cast<std::uint64_t>(t);
        r3 += a1 * b2 + a0 * b3 + static_cast<std::uint64_t>(t >> 64U);
        return {r0, r1, r2, r3};
    }
    friend constexpr uint256 operator&(const uint256& a, const uint256& b)
    {
        return {a.limb[0] & b.limb[0], a.limb[1] & b.limb[1], a.limb[2] & b.limb[2],
                a.limb[3] & b.limb[3]};
    }
    friend constexpr uint256 operator|(const uint256& a, const uint256& b)
    {
        return {a.limb[0] | b.limb[0], a.limb[1] | b.limb[1], a.limb[2] | b.limb[2],
                a.limb[3] | b.limb[3]};
    }
    friend constexpr uint256 operator^(const uint256& a, const uint256& b)
    {
        return {a.limb[0] ^ b.limb[0], a.limb[1] ^ b.limb[1], a.limb[2] ^ b.limb[2],
                a.limb[3] ^ b.limb[3]};
    }
    constexpr uint256 operator~() const { return {~limb[0], ~limb[1], ~limb[2], ~limb[3]}; }
    constexpr uint256 operator-() const { return uint256{} - *this; }

    /// Shifts within limbs first, then picks four limbs from a row with zeros beside it.
    [[gnu::always_inline]] friend constexpr uint256 operator<<(const uint256& a, unsigned n)
    {
        if (n >= 256)
            return {};
        const unsigned part = n % 64;
        const unsigned rest = 63 - part;
        const std::uint64_t row[7] = {0,
                                      0,
                                      0,
                                      a.limb[0] << part,
                                      (a.limb[1] << part) | ((a.limb[0] >> 1U) >> rest),
                                      (a.limb[2] << part) | ((a.limb[1] >> 1U) >> rest),
                                      (a.limb[3] << part) | ((a.limb[2] >> 1U) >> rest)};
        const std::uint64_t* const first = row + 3 - n / 64;
        return {first[0], first[1], first[2], first[3]};
    }
    [[gnu::always_inline]] friend constexpr uint256 operator>>(const uint256& a, unsigned n)
    {
        if (n >= 256)
            return {};
        const unsigned part = n % 64;
        const unsigned rest = 63 - part;
        const std::uint64_t row[7] = {(a.limb[0] >> part) | ((a.limb[1] << 1U) << rest),
                                      (a.limb[1] >> part) | ((a.limb[2] << 1U) << rest),
                                      (a.limb[2] >> part) | ((a.limb[3] << 1U) << rest),
                                      a.limb[3] >> part,
                                      0,
                                      0,
                                      0};
        const std::uint64_t* const first = row + n / 64;
        return {first[0], first[1], first[2], first[3]};
    }

    constexpr uint256& operator+=(const uint256& b) { return *this = *this + b; }
    constexpr uint256& operator-=(const uint256& b) { return *this = *this - b; }
    constexpr uint256& operator*=(const uint256& b) { return *this = *this * b; }
    uint256& operator/=(const uint256& b);
    uint256& operator%=(const uint256& b);
    constexpr uint256& operator&=(const uint256& b) { return *this = *this & b; }
    constexpr uint256& operator|=(const uint256& b) { return *this = *this | b; }
    constexpr uint256& operator^=(const uint256& b) { return *this = *this ^ b; }
    constexpr uint256& operator<<=(unsigned n) { return *this = *this << n; }
    constexpr uint256& operator>>=(unsigned n) { return *this = *this >> n; }
    constexpr uint256& operator++() { return *this += uint256{1}; }
    constexpr uint256& operator--() { return *this -= uint256{1}; }

private:
    template <class F>
    [[gnu::always_inline]] static constexpr void for_limbs(F&& f)
    {
        f(0);
        f(1);
        f(2);
        f(3);
    }
};

/// Quotient and remainder; both zero when `divisor` is zero.
struct DivMod
{
    uint256 quotient;
    uint256 remainder;
};
DivMod divmod(const uint256& dividend, const uint256& divisor);

inline uint256 operator/(const uint256& a, const uint256& b)
{
    return divmod(a, b).quotient;
}
inline uint256 operator%(const uint256& a, const uint256& b)
{
    return divmod(a, b).remainder;
}
inline uint256& uint256::operator/=(const uint256& b)
{
    return *this = *this / b;
}
inline uint256& uint256::operator%=(const uint256& b)
{
    return *this = *this % b;
}

/// (a + b) mod m and (a * b) mod m over the full 257- and 512-bit intermediate; 0 when m is 0.
uint256 addmod(const uint256& a, const uint256& b, const uint256& m);
uint256 mulmod(const uint256& a, const uint256& b, const uint256& m);
/// a * b / d over the full 512-bit product; the caller knows that the quotient fits 256 bits.
uint256 muldiv(const uint256& a, const uint256& b, const uint256& d);
/// base ^ exponent modulo 2^256.
uint256 exp(uint256 base, uint256 exponent);
/// Two's-complement division and remainder (EVM SDIV, SMOD).
uint256 sdiv(const uint256& a, const uint256& b);
uint256 smod(const uint256& a, const uint256& b);
/// Two's-complement less-than (EVM SLT).
constexpr bool slt(const uint256& a, const uint256& b)
{
    const bool a_negative = (a.limb[3] >> 63U) != 0;
    const bool b_negative = (b.limb[3] >> 63U) != 0;
    return a_negative == b_negative ? a < b : a_negative;
}

/// The number whose bytes in memory are those of `value` from the most significant on.
constexpr std::uint64_t big_endian(std::uint64_t value)
{
    if constexpr (std::endian::native == std::endian::little)
        return __builtin_bswap64(value);
    return value;
}

/// 8 big-endian bytes and back.
constexpr std::uint64_t load_be64(const std::uint8_t* bytes)
{
    if (std::is_constant_evaluated()) {
        std::uint64_t word = 0;
        for (int i = 0; i < 8; ++i)
            word = (word << 8U) | bytes[i];
        return word;
    }
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, 8);
    return big_endian(word);
}
constexpr void store_be64(std::uint64_t value, std::uint8_t* out)
{
    if (std::is_constant_evaluated()) {
        for (unsigned i = 0; i < 8; ++i)
            out[i] = static_cast<std::uint8_t>(value >> (56U - 8U * i));
        return;
    }
    const std::uint64_t ordered = big_endian(value);
    std::memcpy(out, &ordered, 8);
}

/// 32 big-endian bytes and back.
constexpr uint256 load_be(const std::uint8_t* bytes)
{
    return {load_be64(bytes + 24), load_be64(bytes + 16), load_be64(bytes + 8), load_be64(bytes)};
}
constexpr void store_be(const uint256& value, std::uint8_t* out)
{
    for (unsigned i = 0; i < 4; ++i)
        store_be64(value.limb[3 - i], out + std::size_t{8} * i);
}
constexpr uint256 to_uint256(const Hash32& word)
{
    return load_be(word.data());
}
constexpr Hash32 to_hash(const uint256& value)
{
    Hash32 out;
    store_be(value, out.data());
    return out;
}
/// The low 20 bytes of a word, and the word that holds an address in them.
constexpr Address to_address(const uint256& value)
{
    return Address::from_view(to_hash(value).view());
}
constexpr uint256 to_uint256(const Address& address)
{
    return to_uint256(Hash32::from_view(address.view()));
}
/// Big-endian bytes of any length up to 32; longer input keeps the last 32 bytes.
constexpr uint256 uint256_from_be(BytesView view)
{
    return to_uint256(Hash32::from_view(view));
}
/// Big-endian without leading zeros; empty for zero (RLP's form of an integer).
Bytes to_minimal_be(const uint256& value);

/// Decimal digits.
std::string to_decimal(const uint256& value);
/// Parses decimal digits; nothing when empty, not a number, or over 2^256 - 1.
std::optional<uint256> parse_decimal(std::string_view text);
/// For charts and formulas only: loses precision above 2^53.
double to_double(const uint256& value);

} // namespace nucleate

template <>
struct std::hash<nucleate::uint256>
{
    std::size_t operator()(const nucleate::uint256& v) const noexcept
    {
        std::uint64_t x = v.limb[0] * 0x9e3779b97f4a7c15ULL;
        x = (x ^ v.limb[1]) * 0xff51afd7ed558ccdULL;
        x = (x ^ v.limb[2]) * 0xc4ceb9fe1a85ec53ULL;
        x ^= v.limb[3];
        return static_cast<std::size_t>(x ^ (x >> 29U));
    }
};
