#pragma once

#include "chain/base/bytes.hpp"

#include <bit>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace nucleate {

__extension__ using uint128 = unsigned __int128;

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

    friend constexpr bool operator==(const uint256& a, const uint256& b)
    {
        return ((a.limb[0] ^ b.limb[0]) | (a.limb[1] ^ b.limb[1]) | (a.limb[2] ^ b.limb[2]) |
                (a.limb[3] ^ b.limb[3])) == 0;
    }
    friend constexpr std::strong_ordering operator<=>(const uint256& a, const uint256& b)
    {
        for (int i = 3; i > 0; --i)
            if (a.limb[i] != b.limb[i])
                return a.limb[i] <=> b.limb[i];
        return a.limb[0] <=> b.limb[0];
    }

    friend constexpr uint256 operator+(const uint256& a, const uint256& b)
    {
        uint256 r;
        unsigned long long carry = 0;
        for (int i = 0; i < 4; ++i) {
            const uint128 t = uint128{a.limb[i]} + b.limb[i] + carry;
            r.limb[i] = static_cast<std::uint64_t>(t);
            carry = static_cast<unsigned long long>(t >> 64U);
        }
        return r;
    }
    friend constexpr uint256 operator-(const uint256& a, const uint256& b)
    {
        uint256 r;
        unsigned long long borrow = 0;
        for (int i = 0; i < 4; ++i) {
            const uint128 t = uint128{a.limb[i]} - b.limb[i] - borrow;
            r.limb[i] = static_cast<std::uint64_t>(t);
            borrow = static_cast<unsigned long long>(t >> 64U) & 1U;
        }
        return r;
    }
    friend constexpr uint256 operator*(const uint256& a, const uint256& b)
    {
        uint256 r;
        for (int i = 0; i < 4; ++i) {
            std::uint64_t carry = 0;
            for (int j = 0; i + j < 4; ++j) {
                const uint128 t = uint128{a.limb[i]} * b.limb[j] + r.limb[i + j] + carry;
                r.limb[i + j] = static_cast<std::uint64_t>(t);
                carry = static_cast<std::uint64_t>(t >> 64U);
            }
        }
        return r;
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

    friend constexpr uint256 operator<<(const uint256& a, unsigned n)
    {
        uint256 r;
        if (n >= 256)
            return r;
        const unsigned whole = n / 64;
        const unsigned part = n % 64;
        for (unsigned i = 3 + 1; i-- > whole;) {
            r.limb[i] = a.limb[i - whole] << part;
            if (part != 0 && i > whole)
                r.limb[i] |= a.limb[i - whole - 1] >> (64 - part);
        }
        return r;
    }
    friend constexpr uint256 operator>>(const uint256& a, unsigned n)
    {
        uint256 r;
        if (n >= 256)
            return r;
        const unsigned whole = n / 64;
        const unsigned part = n % 64;
        for (unsigned i = 0; i + whole < 4; ++i) {
            r.limb[i] = a.limb[i + whole] >> part;
            if (part != 0 && i + whole + 1 < 4)
                r.limb[i] |= a.limb[i + whole + 1] << (64 - part);
        }
        return r;
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
    return __builtin_bswap64(word);
}
constexpr void store_be64(std::uint64_t value, std::uint8_t* out)
{
    if (std::is_constant_evaluated()) {
        for (unsigned i = 0; i < 8; ++i)
            out[i] = static_cast<std::uint8_t>(value >> (56U - 8U * i));
        return;
    }
    const std::uint64_t swapped = __builtin_bswap64(value);
    std::memcpy(out, &swapped, 8);
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
