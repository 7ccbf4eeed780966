#include <cstdint>

// What the compiler calls where the machine has no instruction: arithmetic of 64 bits, counts of
// bits, swaps of bytes. The ones of libgcc are built for a later architecture and trap.

namespace {

using u32 = std::uint32_t;
using u64 = std::uint64_t;
using i64 = std::int64_t;

u32 leading_zeros(u64 value)
{
    const u32 top = static_cast<u32>(value >> 32U);
    u32 count = 0;
    if (top != 0)
        __asm__("clz %0, %1" : "=r"(count) : "r"(top));
    else
        __asm__("clz %0, %1" : "=r"(count) : "r"(static_cast<u32>(value)));
    return top != 0 ? count : count + 32;
}

/// Bit by bit, beginning where the quotient can.
u64 divide(u64 dividend, u64 divisor, u64& rest)
{
    if (((dividend | divisor) >> 32U) == 0) {
        rest = static_cast<u32>(dividend) % static_cast<u32>(divisor);
        return static_cast<u32>(dividend) / static_cast<u32>(divisor);
    }
    rest = dividend;
    if (dividend < divisor)
        return 0;
    u32 steps = leading_zeros(divisor) - leading_zeros(dividend);
    u64 shifted = divisor << steps;
    u64 quotient = 0;
    for (;; --steps) {
        quotient <<= 1U;
        if (rest >= shifted) {
            rest -= shifted;
            quotient |= 1U;
        }
        shifted >>= 1U;
        if (steps == 0)
            return quotient;
    }
}

u64 magnitude(i64 value)
{
    return value < 0 ? 0 - static_cast<u64>(value) : static_cast<u64>(value);
}

} // namespace

extern "C" {

u64 __udivdi3(u64 a, u64 b)
{
    u64 rest = 0;
    return divide(a, b, rest);
}

u64 __umoddi3(u64 a, u64 b)
{
    u64 rest = 0;
    divide(a, b, rest);
    return rest;
}

u64 __udivmoddi4(u64 a, u64 b, u64* rest)
{
    u64 left = 0;
    const u64 quotient = divide(a, b, left);
    if (rest != nullptr)
        *rest = left;
    return quotient;
}

i64 __divdi3(i64 a, i64 b)
{
    u64 rest = 0;
    const u64 quotient = divide(magnitude(a), magnitude(b), rest);
    return static_cast<i64>((a < 0) != (b < 0) ? 0 - quotient : quotient);
}

i64 __moddi3(i64 a, i64 b)
{
    u64 rest = 0;
    divide(magnitude(a), magnitude(b), rest);
    return static_cast<i64>(a < 0 ? 0 - rest : rest);
}

u64 __lshrdi3(u64 value, int amount)
{
    const u32 n = static_cast<u32>(amount);
    const u32 high = static_cast<u32>(value >> 32U);
    if (n == 0)
        return value;
    if (n >= 32)
        return high >> (n - 32);
    return u64{high >> n} << 32U | (static_cast<u32>(value) >> n | high << (32 - n));
}

u64 __ashldi3(u64 value, int amount)
{
    const u32 n = static_cast<u32>(amount);
    const u32 low = static_cast<u32>(value);
    if (n == 0)
        return value;
    if (n >= 32)
        return u64{low << (n - 32)} << 32U;
    return u64{static_cast<u32>(value >> 32U) << n | low >> (32 - n)} << 32U | low << n;
}

i64 __ashrdi3(i64 value, int amount)
{
    const u64 sign = value < 0 ? ~u64{0} : 0;
    return static_cast<i64>(__lshrdi3(static_cast<u64>(value) ^ sign, amount) ^ sign);
}

int __clzsi2(u32 value)
{
    u32 count = 0;
    __asm__("clz %0, %1" : "=r"(count) : "r"(value));
    return static_cast<int>(count);
}

int __clzdi2(u64 value)
{
    return static_cast<int>(leading_zeros(value));
}

int __ctzdi2(u64 value)
{
    return static_cast<int>(63 - leading_zeros(value & (0 - value)));
}

int __popcountsi2(u32 value)
{
    value -= (value >> 1U) & 0x5555'5555U;
    value = (value & 0x3333'3333U) + ((value >> 2U) & 0x3333'3333U);
    value = (value + (value >> 4U)) & 0x0F0F'0F0FU;
    return static_cast<int>((value * 0x0101'0101U) >> 24U);
}

int __popcountdi2(u64 value)
{
    return __popcountsi2(static_cast<u32>(value)) + __popcountsi2(static_cast<u32>(value >> 32U));
}

u32 __bswapsi2(u32 value)
{
    return value << 24U | (value & 0xFF00U) << 8U | ((value >> 8U) & 0xFF00U) | value >> 24U;
}

u64 __bswapdi2(u64 value)
{
    return u64{__bswapsi2(static_cast<u32>(value))} << 32U |
           __bswapsi2(static_cast<u32>(value >> 32U));
}
}
