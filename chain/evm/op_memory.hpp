#pragma once

#include "chain/evm/frame.hpp"

/// Instructions on memory, call data and return data.
namespace nucleate::evm::op {

[[gnu::always_inline]] inline Outcome mload(uint256* top, std::int64_t gas, Frame& f)
{
    gas = reach(f, top[0], 32, gas);
    if (gas < 0) [[unlikely]]
        return out_of_gas(gas);
    top[0] = load_be(f.memory.data() + top[0].limb[0]);
    return {Status::success, gas};
}
[[gnu::always_inline]] inline Outcome mstore(uint256* top, std::int64_t gas, Frame& f)
{
    gas = reach(f, top[0], 32, gas);
    if (gas < 0) [[unlikely]]
        return out_of_gas(gas);
    store_be(top[-1], f.memory.data() + top[0].limb[0]);
    return {Status::success, gas};
}
[[gnu::always_inline]] inline Outcome mstore8(uint256* top, std::int64_t gas, Frame& f)
{
    gas = reach(f, top[0], 1, gas);
    if (gas < 0) [[unlikely]]
        return out_of_gas(gas);
    f.memory.data()[top[0].limb[0]] = static_cast<std::uint8_t>(top[-1].limb[0]);
    return {Status::success, gas};
}
[[gnu::always_inline]] inline void msize(uint256* top, Frame& f)
{
    top[1] = uint256{f.memory.size()};
}
inline void calldatasize(uint256* top, Frame& f)
{
    top[1] = uint256{f.message->input.size()};
}
inline void codesize(uint256* top, Frame& f)
{
    top[1] = uint256{f.code->size()};
}
inline void returndatasize(uint256* top, Frame& f)
{
    top[1] = uint256{f.return_data.size()};
}

void calldataload(uint256* top, Frame& f);
Outcome keccak256(uint256* top, std::int64_t gas, Frame& f);
Outcome calldatacopy(uint256* top, std::int64_t gas, Frame& f);
Outcome codecopy(uint256* top, std::int64_t gas, Frame& f);
Outcome returndatacopy(uint256* top, std::int64_t gas, Frame& f);
Outcome mcopy(uint256* top, std::int64_t gas, Frame& f);

/// Copies `source` from `offset` to memory; what lies past its end reads as zeros. The stack holds
/// memory offset, source offset and size from `args` downwards. 3 gas a word.
Outcome copy_to_memory(const uint256* args, BytesView source, std::int64_t gas, Frame& f);

} // namespace nucleate::evm::op
