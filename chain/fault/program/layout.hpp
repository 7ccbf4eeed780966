#pragma once

#include <cstdint>

namespace nucleate::fault {

/// Where the program finds its configuration (ProgramConfig::encode): a length in four bytes, big
/// endian, and the encoding. Above its stack and heap, and never written by it.
inline constexpr std::uint32_t kConfigAddress = 0x7800'0000;
inline constexpr std::uint32_t kMostConfigBytes = 64U << 10U;

} // namespace nucleate::fault
