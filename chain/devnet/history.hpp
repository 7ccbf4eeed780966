#pragma once

#include "chain/base/result.hpp"
#include "chain/devnet/chain_tables.hpp"
#include "chain/devnet/rollup_host.hpp"
#include "chain/rpc/table_store.hpp"
#include "chain/storage/event_log.hpp"

#include <cstdint>
#include <vector>

namespace nucleate::devnet {

/// Shows the newest events of the log again, as many as the table holds.
Result<void> recall_events(const storage::EventLog& log, rpc::TableStore& tables);

/// Blocks that the table of blocks shows, of all chains together.
inline constexpr std::size_t kRecalledBlocks = 512;
/// Shows blocks of all chains again in the order of their time.
void recall_blocks(std::vector<StoredBlock> blocks, ChainTables& tables);

} // namespace nucleate::devnet
