#pragma once

#include "chain/agents/scenario.hpp"
#include "chain/base/result.hpp"

#include <filesystem>

namespace nucleate::devnet {

/// Reads and parses a scenario file; the message of a failure names the file and the key.
Result<agents::Scenario> read_scenario(const std::filesystem::path& path);

} // namespace nucleate::devnet
