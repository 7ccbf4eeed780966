#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/hex.hpp"

#include <optional>
#include <string>

namespace nucleate::rpc {

using literals::operator""_address;

/// Where console.sol of Hardhat and of forge-std send their calls: "console.log" in ASCII.
inline constexpr Address kConsoleAddress = "0x000000000000000000636f6e736f6c652e6c6f67"_address;

/// The line that a call to that address stands for: arguments with blanks between, those of a first
/// string's %s, %d, %i and %x in their places. Nothing for an unknown function or data that does
/// not decode. Strings come as they are: treat the text as foreign.
std::optional<std::string> console_text(BytesView input);

} // namespace nucleate::rpc
