#include "chain/devnet/history.hpp"

#include "chain/devnet/event_recorder.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

constexpr std::uint64_t kRecalledEvents = 5'000;
static_assert(kRecalledEvents <= storage::kMostEvents);

} // namespace

Result<void> recall_events(const storage::EventLog& log, rpc::TableStore& tables)
{
    const auto last = log.last_id();
    if (!last)
        return tl::unexpected(last.error());
    const std::uint64_t from = *last < kRecalledEvents ? 1 : *last - kRecalledEvents + 1;
    const auto events =
        log.read({.from = from, .limit = kRecalledEvents, .formation = {}, .kind = {}});
    if (!events)
        return tl::unexpected(events.error());
    for (const storage::Event& event : *events)
        tables.append(to_row(event));
    return {};
}

void recall_blocks(std::vector<StoredBlock> blocks, ChainTables& tables)
{
    std::ranges::stable_sort(
        blocks, {}, [](const StoredBlock& stored) { return stored.block->block.header.timestamp; });
    for (const StoredBlock& stored : blocks)
        tables.block(*stored.chain, *stored.block, stored.l1_origin);
}

} // namespace nucleate::devnet
