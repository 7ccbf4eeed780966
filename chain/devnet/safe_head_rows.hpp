#pragma once

#include "chain/base/result.hpp"
#include "chain/rollup/l2_node.hpp"
#include "chain/storage/database.hpp"

#include <optional>
#include <string>
#include <string_view>

/// An L2's safe heads as they are kept in the data folder.
namespace nucleate::devnet {

/// Keeps what was recorded since the last time; joins the open transaction.
Result<void> save_safe_heads(storage::Database& database, rollup::L2Node& node);
/// Records again what is kept. What L1 or the L2 no longer holds is left out.
Result<void> load_safe_heads(storage::Database& database, rollup::L2Node& node,
                             const rollup::L1Source& l1);

/// "<L1 number> <L1 hash> <L2 number> <L2 hash>".
std::string to_text(const rollup::SafeHeads::Entry& entry);
std::optional<rollup::SafeHeads::Entry> safe_head_from_text(std::string_view text);

} // namespace nucleate::devnet
