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

/// Shifts right with copies of the top bit. The machine of fault proofs (MIPS.sol) gets a variable
/// shift of a signed number wrong.
[[gnu::always_inline]] inline std::uint64_t shift_signed(std::uint64_t value, unsigned count)
{
#if defined(__mips__)
    const std::uint64_t sign = 0 - (value >> 63U);
    return ((value ^ sign) >> count) ^ sign;
#else
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(value) >> count);
#endif
}

/// Sign bit of byte top[0], counted from the least significant, into all bits above it.
[[gnu::always_inline]] inline void signextend(uint256* top)
{
    if (!top[0].fits_u64() || top[0].limb[0] >= 31)
        return;
    const std::uint64_t index = top[0].limb[0];
    uint256& value = top[-1];
    const std::uint64_t limb = index / 8;
    const auto unused = static_cast<unsigned>(56 - 8 * (index % 8));
    const std::uint64_t extended = shift_signed(value.limb[limb] << unused, unused);
    const std::uint64_t sign = 0 - (extended >> 63U);
    value.limb[limb] = extended;
    for (std::uint64_t above = limb + 1; above < 4; ++above)
        value.limb[above] = sign;
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
[[gnu::always_inline]] inline void sar(uint256* top)
{
    const unsigned count = shift_count(top[0]);
    const auto sign = static_cast<std::uint64_t>(static_cast<std::int64_t>(top[-1].limb[3]) >> 63);
    const uint256 fill{sign, sign, sign, sign};
    // Shifting the complement of a negative number in zeros shifts ones into the number.
    top[-1] = ((top[-1] ^ fill) >> count) ^ fill;
}

/// EIP-7939: leading zero bits, 256 for zero.
inline void clz(uint256* top)
{
    top[0] = uint256{256U - top[0].bit_length()};
}

[[gnu::always_inline]] inline void pop(uint256*) {}

/// Limb `I` of the N-byte operand at `bytes`, which can be read past its end.
template <unsigned N, unsigned I>
[[gnu::always_inline]] inline std::uint64_t operand_limb(const std::uint8_t* bytes)
{
    if constexpr (N >= 8 * (I + 1))
        return load_be64(bytes + N - 8 * (I + 1));
    else if constexpr (N > 8 * I)
        return load_be64(bytes) >> (64 - 8 * (N - 8 * I));
    else
        return 0;
}

/// The operand of PUSH stands behind the instruction; code is padded, so it can be read whole.
template <unsigned N>
[[gnu::always_inline]] inline const std::uint8_t* push(uint256* top, const std::uint8_t* pc)
{
    const std::uint8_t* const operand = pc + 1;
    if constexpr (N == 1)
        top[1] = uint256{*operand};
    else
        top[1] = uint256{operand_limb<N, 0>(operand), operand_limb<N, 1>(operand),
                         operand_limb<N, 2>(operand), operand_limb<N, 3>(operand)};
    return operand + N;
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
