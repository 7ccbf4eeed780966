#include "chain/base/uint256.hpp"

#include <algorithm>

namespace nucleate {
namespace {

/// Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D, over 64-bit digits.
/// `u` has m + n + 1 digits (the top one room for normalisation), `v` has n >= 2 digits with the
/// top bit of its last digit set. Leaves the remainder in `u`, the quotient in `q` (m + 1 digits).
void divide_normalised(std::uint64_t* u, const std::uint64_t* v, std::uint64_t* q, int m, int n)
{
    const std::uint64_t v1 = v[n - 1];
    const std::uint64_t v2 = v[n - 2];
    for (int j = m; j >= 0; --j) {
        // D3: estimate the digit from the top two digits, then correct it by the third.
        std::uint64_t qhat = ~std::uint64_t{0};
        if (u[j + n] < v1) {
            const uint128 top = (uint128{u[j + n]} << 64U) | u[j + n - 1];
            qhat = static_cast<std::uint64_t>(top / v1);
            std::uint64_t rhat = static_cast<std::uint64_t>(top % v1);
            while (uint128{qhat} * v2 > ((uint128{rhat} << 64U) | u[j + n - 2])) {
                --qhat;
                const std::uint64_t next = rhat + v1;
                if (next < rhat)
                    break;
                rhat = next;
            }
        }
        // D4: multiply and subtract.
        std::uint64_t borrow = 0;
        std::uint64_t carry = 0;
        for (int i = 0; i < n; ++i) {
            const uint128 p = uint128{qhat} * v[i] + carry;
            carry = static_cast<std::uint64_t>(p >> 64U);
            const uint128 t = uint128{u[j + i]} - static_cast<std::uint64_t>(p) - borrow;
            u[j + i] = static_cast<std::uint64_t>(t);
            borrow = static_cast<std::uint64_t>(t >> 64U) & 1U;
        }
        const uint128 t = uint128{u[j + n]} - carry - borrow;
        u[j + n] = static_cast<std::uint64_t>(t);
        // D6: the estimate was one too large; add back.
        while ((static_cast<std::uint64_t>(t >> 64U) & 1U) != 0) {
            --qhat;
            std::uint64_t add = 0;
            for (int i = 0; i < n; ++i) {
                const uint128 s = uint128{u[j + i]} + v[i] + add;
                u[j + i] = static_cast<std::uint64_t>(s);
                add = static_cast<std::uint64_t>(s >> 64U);
            }
            const std::uint64_t top = u[j + n] + add;
            const bool wrapped = top < u[j + n];
            u[j + n] = top;
            if (wrapped)
                break;
        }
        q[j] = qhat;
    }
}

/// Divides `digits` limbs of `u` by `divisor`; the quotient goes to `q` (same length).
uint256 divide(const std::uint64_t* dividend, int digits, const uint256& divisor, std::uint64_t* q)
{
    std::fill(q, q + digits, 0);
    const int n = static_cast<int>((divisor.bit_length() + 63) / 64);
    int used = digits;
    while (used > 0 && dividend[used - 1] == 0)
        --used;
    if (n == 0)
        return {};
    if (n == 1) {
        std::uint64_t rest = 0;
        for (int i = used; i-- > 0;) {
            const uint128 t = (uint128{rest} << 64U) | dividend[i];
            q[i] = static_cast<std::uint64_t>(t / divisor.limb[0]);
            rest = static_cast<std::uint64_t>(t % divisor.limb[0]);
        }
        return rest;
    }
    std::uint64_t u[9]{};
    if (used < n) {
        std::copy(dividend, dividend + used, u);
        return {u[0], u[1], u[2], u[3]};
    }
    const unsigned shift = static_cast<unsigned>(std::countl_zero(divisor.limb[n - 1]));
    const uint256 v = divisor << shift;
    for (int i = 0; i < used; ++i) {
        u[i] |= dividend[i] << shift;
        u[i + 1] = shift == 0 ? 0 : dividend[i] >> (64 - shift);
    }
    divide_normalised(u, v.limb, q, used - n, n);
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
