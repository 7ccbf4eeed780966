#pragma once

#include "chain/evm/frame.hpp"

/// Instructions that see the stack only. `top` is the top of the stack before the instruction; the
/// result goes where the new top will be.
namespace nucleate::evm::op {

[[gnu::always_inline]] inline void add(uint256* top)
{
    top[-1] = top[0] + top[-1];
}
[[gnu::always_inline]] inline void mul(uint256* top)
{
    top[-1] = top[0] * top[-1];
}
[[gnu::always_inline]] inline void sub(uint256* top)
{
    top[-1] = top[0] - top[-1];
}
inline void div(uint256* top)
{
    top[-1] = top[0] / top[-1];
}
inline void sdiv(uint256* top)
{
    top[-1] = nucleate::sdiv(top[0], top[-1]);
}
inline void mod(uint256* top)
{
    top[-1] = top[0] % top[-1];
}
inline void smod(uint256* top)
{
    top[-1] = nucleate::smod(top[0], top[-1]);
}
inline void addmod(uint256* top)
{
    top[-2] = nucleate::addmod(top[0], top[-1], top[-2]);
}
inline void mulmod(uint256* top)
{
    top[-2] = nucleate::mulmod(top[0], top[-1], top[-2]);
}

/// 10 gas a byte of the exponent; 50 from EIP-160 on.
inline Outcome exp(uint256* top, std::int64_t gas, Frame& f)
{
    const std::int64_t bytes = (top[-1].bit_length() + 7) / 8;
    gas -= bytes * (f.fork >= Fork::spurious_dragon ? 50 : 10);
    if (gas < 0)
        return out_of_gas(gas);
    top[-1] = nucleate::exp(top[0], top[-1]);
    return {Status::success, gas};
}

inline void signextend(uint256* top)
{
    if (!top[0].fits_u64() || top[0].limb[0] >= 31)
        return;
    const unsigned sign = static_cast<unsigned>(top[0].limb[0]) * 8 + 7;
    const uint256 mask = (uint256{1} << (sign + 1)) - uint256{1};
    uint256& value = top[-1];
    value = value.bit(sign) ? value | ~mask : value & mask;
}

[[gnu::always_inline]] inline void lt(uint256* top)
{
    top[-1] = uint256{top[0] < top[-1] ? 1U : 0U};
}
[[gnu::always_inline]] inline void gt(uint256* top)
{
    top[-1] = uint256{top[-1] < top[0] ? 1U : 0U};
}
[[gnu::always_inline]] inline void slt(uint256* top)
{
    top[-1] = uint256{nucleate::slt(top[0], top[-1]) ? 1U : 0U};
}
[[gnu::always_inline]] inline void sgt(uint256* top)
{
    top[-1] = uint256{nucleate::slt(top[-1], top[0]) ? 1U : 0U};
}
[[gnu::always_inline]] inline void eq(uint256* top)
{
    top[-1] = uint256{top[0] == top[-1] ? 1U : 0U};
}
[[gnu::always_inline]] inline void iszero(uint256* top)
{
    top[0] = uint256{top[0].is_zero() ? 1U : 0U};
}
[[gnu::always_inline]] inline void and_(uint256* top)
{
    top[-1] = top[0] & top[-1];
}
[[gnu::always_inline]] inline void or_(uint256* top)
{
    top[-1] = top[0] | top[-1];
}
[[gnu::always_inline]] inline void xor_(uint256* top)
{
    top[-1] = top[0] ^ top[-1];
}
[[gnu::always_inline]] inline void not_(uint256* top)
{
    top[0] = ~top[0];
}

/// Byte number top[0] of top[-1], counted from the most significant.
[[gnu::always_inline]] inline void byte(uint256* top)
{
    const std::uint64_t index = top[0].limb[0];
    const bool inside = top[0].fits_u64() && index < 32;
    const std::uint64_t limb = top[-1].limb[3 - (index % 32) / 8];
    top[-1] = uint256{inside ? (limb >> (8 * (7 - index % 8))) & 0xffU : 0U};
}

/// A shift count that the shifts of uint256 take: 256 stands for all that is larger.
[[gnu::always_inline]] inline unsigned shift_count(const uint256& count)
{
    return count.fits_u64() && count.limb[0] < 256 ? static_cast<unsigned>(count.limb[0]) : 256;
}
[[gnu::always_inline]] inline void shl(uint256* top)
{
    top[-1] = top[-1] << shift_count(top[0]);
}
[[gnu::always_inline]] inline void shr(uint256* top)
{
    top[-1] = top[-1] >> shift_count(top[0]);
}
inline void sar(uint256* top)
{
    const unsigned count = shift_count(top[0]);
    const bool negative = (top[-1].limb[3] >> 63U) != 0;
    const uint256 shifted = top[-1] >> count;
    top[-1] = negative ? shifted | ~(~uint256{} >> count) : shifted;
}

/// EIP-7939: leading zero bits, 256 for zero.
inline void clz(uint256* top)
{
    top[0] = uint256{256U - top[0].bit_length()};
}

[[gnu::always_inline]] inline void pop(uint256*) {}

/// The operand of PUSH stands behind the instruction; code is padded, so it can be read whole.
template <unsigned N>
[[gnu::always_inline]] inline const std::uint8_t* push(uint256* top, const std::uint8_t* pc)
{
    if constexpr (N == 1) {
        top[1] = uint256{pc[1]};
    } else if constexpr (N == 32) {
        top[1] = load_be(pc + 1);
    } else {
        std::uint8_t word[32]{};
        __builtin_memcpy(word + 32 - N, pc + 1, N);
        constexpr unsigned kLimbs = (N + 7) / 8;
        uint256 value;
        for (unsigned i = 0; i < kLimbs; ++i)
            value.limb[i] = load_be64(word + 24 - 8 * i);
        top[1] = value;
    }
    return pc + 1 + N;
}
[[gnu::always_inline]] inline void push0(uint256* top)
{
    top[1] = uint256{};
}
template <int N>
[[gnu::always_inline]] inline void dup(uint256* top)
{
    top[1] = top[1 - N];
}
template <int N>
[[gnu::always_inline]] inline void swap(uint256* top)
{
    const uint256 other = top[-N];
    top[-N] = top[0];
    top[0] = other;
}

} // namespace nucleate::evm::op
