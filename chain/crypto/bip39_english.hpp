#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace nucleate::crypto {

inline constexpr std::size_t kBip39Words = 2048;

/// The English word list of BIP-39 (bips, bip-0039/english.txt), in its order, which is sorted.
extern const std::array<std::string_view, kBip39Words> kBip39English;

} // namespace nucleate::crypto
