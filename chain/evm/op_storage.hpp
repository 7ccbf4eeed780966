#pragma once

#include "chain/evm/frame.hpp"

/// Instructions that change or read what outlives the frame, calls aside.
namespace nucleate::evm::op {

Outcome sload(uint256* top, std::int64_t gas, Frame& f);
Outcome sstore(uint256* top, std::int64_t gas, Frame& f);
void tload(uint256* top, Frame& f);
Outcome tstore(uint256* top, std::int64_t gas, Frame& f);

/// The last topic lies deepest: offset, size, then topics from the top downwards.
Outcome emit_log(const uint256* top, int topics, std::int64_t gas, Frame& f);
template <int N>
Outcome log(uint256* top, std::int64_t gas, Frame& f)
{
    return emit_log(top, N, gas, f);
}

} // namespace nucleate::evm::op
