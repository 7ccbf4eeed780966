#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"

#include <string>

namespace nucleate::devnet {

/// The private key in a keystore file of version 3 (Web3 Secret Storage Definition), opened with
/// the first line of the password file. Errors name the file and what is wrong with it.
Result<Hash32> read_key(const std::string& keystore_file, const std::string& password_file);

} // namespace nucleate::devnet
