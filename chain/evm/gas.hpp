#pragma once

#include <cstdint>

/// Gas that depends on state. Sources: Yellow Paper, appendix G; EIP-2200, 2929, 3529.
namespace nucleate::evm {

inline constexpr std::int64_t kColdAccountAccess = 2600; ///< EIP-2929
inline constexpr std::int64_t kColdSlotLoad = 2100;
inline constexpr std::int64_t kWarmAccess = 100;

/// What a cold access adds to the warm price in the gas table.
inline constexpr std::int64_t kExtraColdAccount = kColdAccountAccess - kWarmAccess;
inline constexpr std::int64_t kExtraColdSlot = kColdSlotLoad - kWarmAccess;

inline constexpr std::int64_t kNewAccount = 25000;
inline constexpr std::int64_t kCallValue = 9000;
inline constexpr std::int64_t kCallStipend = 2300;
inline constexpr std::int64_t kMaxInitcodeSize = 49152; ///< bytes, EIP-3860
inline constexpr std::int64_t kInitcodeWord = 2;
inline constexpr std::int64_t kHashWord = 6;
inline constexpr std::int64_t kCopyWord = 3;

} // namespace nucleate::evm
