#pragma once

#include "chain/evm/frame.hpp"

/// Instructions that move the program counter or end the frame.
namespace nucleate::evm::op {

[[gnu::always_inline]] inline const std::uint8_t* jump_to(const uint256& target, const Frame& f)
{
    if (!target.fits_u64() || !f.code->is_jumpdest(target.limb[0])) [[unlikely]]
        return nullptr;
    return f.code->padded() + target.limb[0];
}
/// Null when the destination is no JUMPDEST.
[[gnu::always_inline]] inline const std::uint8_t* jump(uint256* top, const std::uint8_t*, Frame& f)
{
    return jump_to(top[0], f);
}
[[gnu::always_inline]] inline const std::uint8_t* jumpi(uint256* top, const std::uint8_t* pc,
                                                        Frame& f)
{
    return top[-1].is_zero() ? pc + 1 : jump_to(top[0], f);
}
[[gnu::always_inline]] inline void pc(uint256* top, const std::uint8_t* at, Frame& f)
{
    top[1] = uint256{static_cast<std::uint64_t>(at - f.code->padded())};
}
[[gnu::always_inline]] inline void jumpdest(uint256*) {}
[[gnu::always_inline]] inline Outcome gas(uint256* top, std::int64_t left, Frame&)
{
    top[1] = uint256{static_cast<std::uint64_t>(left)};
    return {Status::success, left};
}

/// Ends a frame.
struct Halt
{
    Status status;
    std::int64_t gas;
};

inline Halt stop(uint256*, std::int64_t gas, Frame&)
{
    return {Status::success, gas};
}
inline Halt invalid(uint256*, std::int64_t gas, Frame&)
{
    return {Status::invalid_instruction, gas};
}
inline Halt end_with_data(Status status, const uint256* top, std::int64_t gas, Frame& f)
{
    gas = reach(f, top[0], top[-1], gas);
    if (gas < 0)
        return {Status::out_of_gas, gas};
    f.output_offset = static_cast<std::size_t>(top[0].limb[0]);
    f.output_size = static_cast<std::size_t>(top[-1].limb[0]);
    return {status, gas};
}
inline Halt return_(uint256* top, std::int64_t gas, Frame& f)
{
    return end_with_data(Status::success, top, gas, f);
}
inline Halt revert(uint256* top, std::int64_t gas, Frame& f)
{
    return end_with_data(Status::revert, top, gas, f);
}
Halt selfdestruct(uint256* top, std::int64_t gas, Frame& f);

} // namespace nucleate::evm::op
