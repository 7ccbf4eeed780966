#pragma once

#include "chain/base/result.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace nucleate::devnet {

/// File in the data folder that holds the token; readable by its owner only.
inline constexpr const char* kControlTokenFile = "control.token";

/// The token that clients show to change the devnet: that of the folder, made at random when there
/// is none; a fresh one that lasts as long as the process without a folder.
Result<std::string> control_token(const std::optional<std::filesystem::path>& data_dir);

} // namespace nucleate::devnet
