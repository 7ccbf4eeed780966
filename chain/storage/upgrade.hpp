#pragma once

#include "chain/base/result.hpp"

#include <string>

namespace nucleate::storage {

class Connection;

/// From format 2 to 3: copies blocks, transactions and slots of a chain from its $old_ tables.
Result<void> upgrade_blocks(Connection& writer, const std::string& prefix);

} // namespace nucleate::storage
