#pragma once

#include <cstdint>

namespace nucleate::rollup {

/// Game types of a DisputeGameFactory: what makes a proposed state stand.
/// Nobody wins a dispute against it (CANNON of the OP Stack, open to all).
inline constexpr std::uint32_t kFaultGameType = 0;
/// Attesters signed it (AttestedGame.sol). The OP Stack has no such type.
inline constexpr std::uint32_t kAttestedGameType = 600;

} // namespace nucleate::rollup
