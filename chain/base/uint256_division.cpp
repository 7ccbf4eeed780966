#include "chain/base/uint256.hpp"

#include <algorithm>

namespace nucleate {
namespace {

// Division by reciprocals: Möller and Granlund, "Improved division by invariant integers" (2011);
// the names are theirs. A divisor is normalised: its top bit is set. Adjustments that depend on the
// data are masked, as no predictor could guess them.

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
/// All ones when `condition` holds, else zero.
constexpr std::uint64_t mask_of(bool condition)
{
    return std::uint64_t{0} - static_cast<std::uint64_t>(condition);
}

/// (u1, u0) / d for u1 < d; the remainder goes to `r`.
[[gnu::always_inline]] inline std::uint64_t divide_wide(std::uint64_t u1, std::uint64_t u0,
                                                        std::uint64_t d, std::uint64_t& r)
{
#if defined(__x86_64__)
    std::uint64_t q = 0;
    __asm__("divq %4" : "=a"(q), "=d"(r) : "a"(u0), "d"(u1), "r"(d) : "cc");
    return q;
#else
    r = low(join(u1, u0) % d);
    return low(join(u1, u0) / d);
#endif
}

/// floor((2^128 - 1) / d) - 2^64.
std::uint64_t reciprocal_2by1(std::uint64_t d)
{
    std::uint64_t rest = 0;
    return divide_wide(~d, ~std::uint64_t{0}, d, rest);
}

/// Algorithm 6.
std::uint64_t reciprocal_3by2(std::uint64_t d1, std::uint64_t d0)
{
    std::uint64_t v = reciprocal_2by1(d1);
    std::uint64_t p = d1 * v + d0;
    const std::uint64_t first = mask_of(p < d0);
    const std::uint64_t second = first & mask_of(p >= d1);
    v += first + second;
    p -= (first & d1) + (second & d1);
    const uint128 t = uint128{v} * d0;
    p += high(t);
    const std::uint64_t third = mask_of(p < high(t));
    return v + third + (third & mask_of(join(p, low(t)) >= join(d1, d0)));
}

/// Algorithm 4: (u1, u0) / d for u1 < d; the remainder goes to `r`.
[[gnu::always_inline]] inline std::uint64_t
divide_2by1(std::uint64_t u1, std::uint64_t u0, std::uint64_t d, std::uint64_t v, std::uint64_t& r)
{
    const uint128 q = uint128{v} * u1 + join(u1, u0);
    std::uint64_t q1 = high(q) + 1;
    r = u0 - q1 * d;
    const std::uint64_t over = mask_of(r > low(q));
    q1 += over;
    r += over & d;
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
    const std::uint64_t over = mask_of(high(r) >= low(q));
    q1 += over;
    r += join(over, over) & d;
    if (r >= d) [[unlikely]] {
        ++q1;
        r -= d;
    }
    return q1;
}

/// u -= q * v over N digits; what is missing after that to the digit above.
template <int N>
[[gnu::always_inline]] inline std::uint64_t
multiply_subtract(std::uint64_t* u, const std::uint64_t* v, std::uint64_t q)
{
    std::uint64_t carry = 0;
#pragma GCC unroll 4
    for (int i = 0; i < N; ++i) {
        const uint128 p = uint128{q} * v[i] + carry;
        carry = high(p) + (u[i] < low(p) ? 1U : 0U);
        u[i] -= low(p);
    }
    return carry;
}

template <int N>
void add_back(std::uint64_t* u, const std::uint64_t* v)
{
    std::uint8_t carry = 0;
    for (int i = 0; i < N; ++i)
        u[i] = add_with_carry(u[i], v[i], carry);
}

/// Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D, over 64-bit digits, with the
/// quotient digit estimated from three digits by two, which is at most one too large.
/// `u` has m + N + 1 digits (the top one room for normalisation), `v` has N >= 3 digits. Leaves the
/// remainder in `u`, the quotient in `q` (m + 1 digits).
template <int N>
void divide_long(std::uint64_t* u, const std::uint64_t* v, std::uint64_t* q, int m)
{
    const uint128 d = join(v[N - 1], v[N - 2]);
    const std::uint64_t reciprocal = reciprocal_3by2(v[N - 1], v[N - 2]);
    // Products of reduced factors begin with a digit of zero.
    if (u[m + N] == 0 && u[m + N - 1] < v[N - 1])
        q[m--] = 0;
    for (int j = m; j >= 0; --j) {
        const std::uint64_t u2 = u[j + N];
        const std::uint64_t u1 = u[j + N - 1];
        const std::uint64_t u0 = u[j + N - 2];
        if (join(u2, u1) == d) [[unlikely]] { // the digit is 2^64 - 1, too large for 3 by 2
            u[j + N] = u2 - multiply_subtract<N>(u + j, v, ~std::uint64_t{0});
            q[j] = ~std::uint64_t{0};
            continue;
        }
        uint128 rest = 0;
        std::uint64_t digit = divide_3by2(u2, u1, u0, d, reciprocal, rest);
        const std::uint64_t missing = multiply_subtract<N - 2>(u + j, v, digit);
        const bool negative = rest < missing;
        rest -= missing;
        u[j + N - 2] = low(rest);
        u[j + N - 1] = high(rest);
        if (negative) [[unlikely]] {
            --digit;
            add_back<N>(u + j, v);
        }
        u[j + N] = 0;
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

/// Divides `digits` limbs by `divisor`; the quotient goes to `q` (same length, zeros).
uint256 divide(const std::uint64_t* dividend, int digits, const uint256& divisor, std::uint64_t* q)
{
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
    else if (n == 3)
        divide_long<3>(u, v.limb, q, used - n);
    else
        divide_long<4>(u, v.limb, q, used - n);
    uint256 rest;
    std::copy(u, u + n, rest.limb);
    return rest >> shift;
}

/// By one limb; the machine divides by itself where that takes few steps.
DivMod divide_by_limb(const uint256& a, std::uint64_t d)
{
    DivMod out;
    if (d == 0)
        return out;
    if ((a.limb[2] | a.limb[3]) != 0) {
        out.remainder = divide(a.limb, 4, d, out.quotient.limb);
        return out;
    }
    std::uint64_t rest = a.limb[1] % d;
    out.quotient.limb[1] = a.limb[1] / d;
    out.quotient.limb[0] = divide_wide(rest, a.limb[0], d, rest);
    out.remainder.limb[0] = rest;
    return out;
}

/// By four limbs, which gives a quotient of one: estimated from the top limbs as Knuth does (step
/// D3), hardly ever too large after that.
DivMod divide_by_four(const uint256& a, const uint256& b)
{
    const auto shift = static_cast<unsigned>(std::countl_zero(b.limb[3]));
    const unsigned rest = 63 - shift;
    const std::uint64_t v1 = (b.limb[3] << shift) | ((b.limb[2] >> 1U) >> rest);
    const std::uint64_t v0 = (b.limb[2] << shift) | ((b.limb[1] >> 1U) >> rest);
    const std::uint64_t u2 = (a.limb[3] >> 1U) >> rest;
    const std::uint64_t u1 = (a.limb[3] << shift) | ((a.limb[2] >> 1U) >> rest);
    const std::uint64_t u0 = (a.limb[2] << shift) | ((a.limb[1] >> 1U) >> rest);
    std::uint64_t r = 0;
    std::uint64_t q = divide_wide(u2, u1, v1, r);
    q += mask_of(uint128{q} * v0 > join(r, u0));
    DivMod out;
    out.remainder = a;
    std::uint64_t missing = multiply_subtract<4>(out.remainder.limb, b.limb, q);
    while (missing != 0)
        [[unlikely]]
        {
            --q;
            std::uint8_t carry = 0;
            for (int i = 0; i < 4; ++i)
                out.remainder.limb[i] = add_with_carry(out.remainder.limb[i], b.limb[i], carry);
            missing -= carry;
        }
    out.quotient.limb[0] = q;
    return out;
}

bool is_power_of_two(const uint256& v)
{
    return std::popcount(v.limb[0]) + std::popcount(v.limb[1]) + std::popcount(v.limb[2]) +
               std::popcount(v.limb[3]) ==
           1;
}

/// a mod m for a < 2m.
uint256 reduce_once(const uint256& a, const uint256& m)
{
    const uint256 less = a - m;
    return a < m ? a : less;
}

struct Product
{
    std::uint64_t limb[8]{};
};

[[gnu::always_inline]] inline Product full_product(const uint256& a, const uint256& b)
{
    Product p;
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) {
        std::uint64_t carry = 0;
#pragma GCC unroll 4
        for (int j = 0; j < 4; ++j) {
            const uint128 t = uint128{a.limb[i]} * b.limb[j] + p.limb[i + j] + carry;
            p.limb[i + j] = low(t);
            carry = high(t);
        }
        p.limb[i + 4] = carry;
    }
    return p;
}

} // namespace

DivMod divmod(const uint256& dividend, const uint256& divisor)
{
    if (divisor.fits_u64() && dividend.fits_u64()) {
        if (divisor.is_zero())
            return {};
        return {dividend.limb[0] / divisor.limb[0], dividend.limb[0] % divisor.limb[0]};
    }
    if (is_power_of_two(divisor))
        return {dividend >> (divisor.bit_length() - 1), dividend & (divisor - uint256{1})};
    if (divisor.fits_u64())
        return divide_by_limb(dividend, divisor.limb[0]);
    if (dividend < divisor)
        return {{}, dividend};
    if (divisor.limb[3] != 0)
        return divide_by_four(dividend, divisor);
    DivMod result;
    result.remainder = divide(dividend.limb, 4, divisor, result.quotient.limb);
    return result;
}

uint256 addmod(const uint256& a, const uint256& b, const uint256& m)
{
    // An operand whose top limb is at most the modulus' is less than twice the modulus.
    if (m.limb[3] != 0 && a.limb[3] <= m.limb[3] && b.limb[3] <= m.limb[3]) {
        const uint256 x = reduce_once(a, m);
        const uint256 sum = x + reduce_once(b, m);
        return sum < x ? sum - m : reduce_once(sum, m);
    }
    const uint256 sum = a + b;
    const std::uint64_t digits[5] = {sum.limb[0], sum.limb[1], sum.limb[2], sum.limb[3],
                                     sum < a ? 1U : 0U};
    std::uint64_t quotient[5]{};
    return divide(digits, 5, m, quotient);
}

uint256 mulmod(const uint256& a, const uint256& b, const uint256& m)
{
    const Product product = full_product(a, b);
    std::uint64_t quotient[8]{};
    return divide(product.limb, 8, m, quotient);
}

uint256 muldiv(const uint256& a, const uint256& b, const uint256& d)
{
    const Product product = full_product(a, b);
    std::uint64_t quotient[8]{};
    divide(product.limb, 8, d, quotient);
    return {quotient[0], quotient[1], quotient[2], quotient[3]};
}

} // namespace nucleate
