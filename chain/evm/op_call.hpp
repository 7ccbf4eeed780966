#pragma once

#include "chain/evm/frame.hpp"

/// Instructions that run another frame.
namespace nucleate::evm::op {

Outcome call(uint256* top, std::int64_t gas, Frame& f);
Outcome callcode(uint256* top, std::int64_t gas, Frame& f);
Outcome delegatecall(uint256* top, std::int64_t gas, Frame& f);
Outcome staticcall(uint256* top, std::int64_t gas, Frame& f);
Outcome create(uint256* top, std::int64_t gas, Frame& f);
Outcome create2(uint256* top, std::int64_t gas, Frame& f);

/// True for the instructions above: they report their step's cost themselves, before the nested
/// frame runs.
constexpr bool runs_frame(std::uint8_t code)
{
    return (code >= 0xf0 && code <= 0xf2) || code == 0xf4 || code == 0xf5 || code == 0xfa;
}

} // namespace nucleate::evm::op
