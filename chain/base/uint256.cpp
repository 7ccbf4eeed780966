#include "chain/base/uint256.hpp"

#include <algorithm>

namespace nucleate {
namespace {

// Division by reciprocals: Möller and Granlund, "Improved division by invariant integers" (2011);
// the names are theirs. A divisor is normalised: its top bit is set.

constexpr std::uint64_t high(uint128 x)
{
    return static_cast<std::uint64_t>(x >> 64U);
}
constexpr std::uint64_t low(uint128 x)
{
    return static_cast<std::uint64_t>(x);
}
constexpr uint128 join(std::uint64_t hi, std::uint64_t lo)
{
    return (uint128{hi} << 64U) | lo;
}

/// floor((2^128 - 1) / d) - 2^64.
std::uint64_t reciprocal_2by1(std::uint64_t d)
{
    return low(join(~d, ~std::uint64_t{0}) / d);
}

/// Algorithm 6.
std::uint64_t reciprocal_3by2(std::uint64_t d1, std::uint64_t d0)
{
    std::uint64_t v = reciprocal_2by1(d1);
    std::uint64_t p = d1 * v + d0;
    if (p < d0) {
        --v;
        if (p >= d1) {
            --v;
            p -= d1;
        }
        p -= d1;
    }
    const uint128 t = uint128{v} * d0;
    p += high(t);
    if (p < high(t)) {
        --v;
        if (join(p, low(t)) >= join(d1, d0))
            --v;
    }
    return v;
}

/// Algorithm 4: (u1, u0) / d for u1 < d; the remainder goes to `r`.
[[gnu::always_inline]] inline std::uint64_t
divide_2by1(std::uint64_t u1, std::uint64_t u0, std::uint64_t d, std::uint64_t v, std::uint64_t& r)
{
    const uint128 q = uint128{v} * u1 + join(u1, u0);
    std::uint64_t q1 = high(q) + 1;
    r = u0 - q1 * d;
    if (r > low(q)) {
        --q1;
        r += d;
    }
    if (r >= d) [[unlikely]] {
        ++q1;
        r -= d;
    }
    return q1;
}

/// Algorithm 5: (u2, u1, u0) / d for (u2, u1) < d; the remainder goes to `r`.
[[gnu::always_inline]] inline std::uint64_t divide_3by2(std::uint64_t u2, std::uint64_t u1,
                                                        std::uint64_t u0, uint128 d,
                                                        std::uint64_t v, uint128& r)
{
    const uint128 q = uint128{v} * u2 + join(u2, u1);
    std::uint64_t q1 = high(q);
    const std::uint64_t r1 = u1 - q1 * high(d);
    r = join(r1, u0) - uint128{q1} * low(d) - d;
    ++q1;
    if (high(r) >= low(q)) {
        --q1;
        r += d;
    }
    if (r >= d) [[unlikely]] {
        ++q1;
        r -= d;
    }
    return q1;
}

/// u -= q * v over n digits; what is missing after that to the digit above.
std::uint64_t multiply_subtract(std::uint64_t* u, const std::uint64_t* v, std::uint64_t q, int n)
{
    std::uint64_t carry = 0;
    for (int i = 0; i < n; ++i) {
        const uint128 p = uint128{q} * v[i] + carry;
        carry = high(p) + (u[i] < low(p) ? 1U : 0U);
        u[i] -= low(p);
    }
    return carry;
}

std::uint64_t add_back(std::uint64_t* u, const std::uint64_t* v, int n)
{
    std::uint8_t carry = 0;
    for (int i = 0; i < n; ++i)
        u[i] = add_with_carry(u[i], v[i], carry);
    return carry;
}

/// Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D, over 64-bit digits, with the
/// quotient digit estimated from three digits by two, which is at most one too large.
/// `u` has m + n + 1 digits (the top one room for normalisation), `v` has n >= 3 digits. Leaves the
/// remainder in `u`, the quotient in `q` (m + 1 digits).
void divide_long(std::uint64_t* u, const std::uint64_t* v, std::uint64_t* q, int m, int n)
{
    const uint128 d = join(v[n - 1], v[n - 2]);
    const std::uint64_t reciprocal = reciprocal_3by2(v[n - 1], v[n - 2]);
    for (int j = m; j >= 0; --j) {
        const std::uint64_t u2 = u[j + n];
        const std::uint64_t u1 = u[j + n - 1];
        const std::uint64_t u0 = u[j + n - 2];
        if (join(u2, u1) == d) [[unlikely]] { // the digit is 2^64 - 1, too large for 3 by 2
            u[j + n] = u2 - multiply_subtract(u + j, v, ~std::uint64_t{0}, n);
            q[j] = ~std::uint64_t{0};
            continue;
        }
        uint128 rest = 0;
        std::uint64_t digit = divide_3by2(u2, u1, u0, d, reciprocal, rest);
        const std::uint64_t missing = multiply_subtract(u + j, v, digit, n - 2);
        const bool negative = rest < missing;
        rest -= missing;
        u[j + n - 2] = low(rest);
        u[j + n - 1] = high(rest);
        if (negative) [[unlikely]] {
            --digit;
            add_back(u + j, v, n);
        }
        u[j + n] = 0;
        q[j] = digit;
    }
}

/// By one digit; leaves the remainder in u[0].
void divide_by_one(std::uint64_t* u, std::uint64_t d, std::uint64_t* q, int digits)
{
    const std::uint64_t reciprocal = reciprocal_2by1(d);
    std::uint64_t rest = u[digits];
    for (int i = digits; i-- > 0;)
        q[i] = divide_2by1(rest, u[i], d, reciprocal, rest);
    u[0] = rest;
}

/// By two digits; leaves the remainder in u[0] and u[1].
void divide_by_two(std::uint64_t* u, uint128 d, std::uint64_t* q, int digits)
{
    const std::uint64_t reciprocal = reciprocal_3by2(high(d), low(d));
    uint128 rest = join(u[digits], u[digits - 1]);
    for (int i = digits - 1; i-- > 0;)
        q[i] = divide_3by2(high(rest), low(rest), u[i], d, reciprocal, rest);
    u[0] = low(rest);
    u[1] = high(rest);
}

/// Divides `digits` limbs by `divisor`; the quotient goes to `q` (same length).
uint256 divide(const std::uint64_t* dividend, int digits, const uint256& divisor, std::uint64_t* q)
{
    std::fill(q, q + digits, 0);
    const int n = static_cast<int>((divisor.bit_length() + 63) / 64);
    int used = digits;
    while (used > 0 && dividend[used - 1] == 0)
        --used;
    if (n == 0)
        return {};
    std::uint64_t u[9]{};
    if (used < n) {
        std::copy(dividend, dividend + used, u);
        return {u[0], u[1], u[2], u[3]};
    }
    const auto shift = static_cast<unsigned>(std::countl_zero(divisor.limb[n - 1]));
    const uint256 v = divisor << shift;
    for (int i = 0; i < used; ++i) {
        u[i] |= dividend[i] << shift;
        u[i + 1] = (dividend[i] >> 1U) >> (63 - shift);
    }
    if (n == 1)
        divide_by_one(u, v.limb[0], q, used);
    else if (n == 2)
        divide_by_two(u, join(v.limb[1], v.limb[0]), q, used);
    else
        divide_long(u, v.limb, q, used - n, n);
    uint256 rest;
    std::copy(u, u + n, rest.limb);
    return rest >> shift;
}

struct Product
{
    std::uint64_t limb[8]{};
};

Product full_product(const uint256& a, const uint256& b)
{
    Product p;
    for (int i = 0; i < 4; ++i) {
        std::uint64_t carry = 0;
        for (int j = 0; j < 4; ++j) {
            const uint128 t = uint128{a.limb[i]} * b.limb[j] + p.limb[i + j] + carry;
            p.limb[i + j] = static_cast<std::uint64_t>(t);
            carry = static_cast<std::uint64_t>(t >> 64U);
        }
        p.limb[i + 4] = carry;
    }
    return p;
}

} // namespace

DivMod divmod(const uint256& dividend, const uint256& divisor)
{
    if (dividend.fits_u64() && divisor.fits_u64()) {
        if (divisor.is_zero())
            return {};
        return {dividend.limb[0] / divisor.limb[0], dividend.limb[0] % divisor.limb[0]};
    }
    if (dividend < divisor)
        return {{}, dividend};
    DivMod result;
    result.remainder = divide(dividend.limb, 4, divisor, result.quotient.limb);
    return result;
}

uint256 addmod(const uint256& a, const uint256& b, const uint256& m)
{
    const uint256 sum = a + b;
    const std::uint64_t digits[5] = {sum.limb[0], sum.limb[1], sum.limb[2], sum.limb[3],
                                     sum < a ? 1U : 0U};
    std::uint64_t quotient[5];
    return divide(digits, 5, m, quotient);
}

uint256 mulmod(const uint256& a, const uint256& b, const uint256& m)
{
    const Product product = full_product(a, b);
    std::uint64_t quotient[8];
    return divide(product.limb, 8, m, quotient);
}

uint256 muldiv(const uint256& a, const uint256& b, const uint256& d)
{
    const Product product = full_product(a, b);
    std::uint64_t quotient[8];
    divide(product.limb, 8, d, quotient);
    return {quotient[0], quotient[1], quotient[2], quotient[3]};
}

uint256 exp(uint256 base, uint256 exponent)
{
    if (base == uint256{2})
        return exponent < uint256{256} ? uint256{1} << static_cast<unsigned>(exponent.low64())
                                       : uint256{};
    uint256 result = 1;
    const unsigned bits = exponent.bit_length();
    for (unsigned i = 0; i < bits; ++i) {
        if (exponent.bit(i))
            result *= base;
        base *= base;
    }
    return result;
}

namespace {
bool is_negative(const uint256& v)
{
    return (v.limb[3] >> 63U) != 0;
}
uint256 magnitude(const uint256& v)
{
    return is_negative(v) ? -v : v;
}
} // namespace

uint256 sdiv(const uint256& a, const uint256& b)
{
    const uint256 q = magnitude(a) / magnitude(b);
    return is_negative(a) != is_negative(b) ? -q : q;
}

uint256 smod(const uint256& a, const uint256& b)
{
    const uint256 r = magnitude(a) % magnitude(b);
    return is_negative(a) ? -r : r;
}

Bytes to_minimal_be(const uint256& value)
{
    const Hash32 word = to_hash(value);
    const std::size_t size = (value.bit_length() + 7) / 8;
    return {word.bytes.end() - static_cast<std::ptrdiff_t>(size), word.bytes.end()};
}

std::string to_decimal(const uint256& value)
{
    if (value.is_zero())
        return "0";
    std::string digits;
    constexpr std::uint64_t kChunk = 10'000'000'000'000'000'000ULL;
    for (uint256 rest = value; !rest.is_zero();) {
        const DivMod step = divmod(rest, kChunk);
        rest = step.quotient;
        std::uint64_t chunk = step.remainder.low64();
        for (int i = 0; i < 19 && (chunk != 0 || !rest.is_zero()); ++i, chunk /= 10)
            digits.push_back(static_cast<char>('0' + chunk % 10));
    }
    std::reverse(digits.begin(), digits.end());
    return digits;
}

std::optional<uint256> parse_decimal(std::string_view text)
{
    if (text.empty() || text.size() > 78)
        return std::nullopt;
    uint256 value;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        const Product scaled = full_product(value, 10);
        const uint256 low{scaled.limb[0], scaled.limb[1], scaled.limb[2], scaled.limb[3]};
        const uint256 next = low + uint256{static_cast<std::uint64_t>(c - '0')};
        if (scaled.limb[4] != 0 || next < low)
            return std::nullopt;
        value = next;
    }
    return value;
}

double to_double(const uint256& value)
{
    double result = 0;
    for (int i = 3; i >= 0; --i)
        result = result * 18446744073709551616.0 + static_cast<double>(value.limb[i]);
    return result;
}

} // namespace nucleate
