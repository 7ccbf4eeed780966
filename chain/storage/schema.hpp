#pragma once

#include "chain/base/result.hpp"

#include <cstdint>
#include <string>

namespace nucleate::storage {

class Connection;

/// Version of the schema that this program writes. Kept in the file's user_version.
inline constexpr std::int64_t kSchemaVersion = 4;

/// Brings the file to kSchemaVersion; refuses a file that a later version made or that is not
/// Nucleate's.
Result<void> migrate(Connection& writer);
/// Makes the tables of one chain; `prefix` as table_prefix gives it.
Result<void> create_chain_tables(Connection& writer, const std::string& prefix);
/// Empties them.
Result<void> clear_chain_tables(Connection& writer, const std::string& prefix);
Result<void> drop_chain_tables(Connection& writer, const std::string& prefix);
/// "c7_" for chain 7.
std::string table_prefix(std::int64_t chain);

} // namespace nucleate::storage
