#pragma once

#include <cstdint>

namespace nucleate::evm {

/// Rule sets of the execution layer in order of activation. Forks that changed nothing the EVM or
/// the state transition sees (difficulty bombs) are left out.
enum class Fork : std::uint8_t
{
    frontier,
    homestead,
    tangerine_whistle, ///< EIP-150
    spurious_dragon,   ///< EIP-158, 160, 161, 170
    byzantium,
    constantinople,
    petersburg,
    istanbul,
    berlin,
    london,
    paris,
    shanghai,
    cancun,
    prague,
    osaka,
};

} // namespace nucleate::evm
