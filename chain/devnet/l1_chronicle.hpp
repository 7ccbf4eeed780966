#pragma once

#include "chain/node/chain.hpp"
#include "chain/protocol/rows.hpp"
#include "chain/rpc/console_log.hpp"
#include "chain/rpc/table_store.hpp"
#include "chain/storage/database.hpp"
#include "chain/storage/event_log.hpp"

#include <memory>
#include <vector>

namespace nucleate::devnet {

/// The event log of an L1 that stands alone: its starts, the contracts that are created on it, what
/// contracts write with console.log, the blocks that were taken back. Written on the chain's writer
/// thread; an event about a block is durable exactly when the block is.
class L1Chronicle
{
public:
    /// `chain`, `console` and `tables` outlive this. `accounts`: how many the chain began with.
    L1Chronicle(node::Chain& chain, const rpc::ConsoleLog& console,
                std::shared_ptr<storage::Database> database, rpc::TableStore& tables,
                std::size_t accounts);
    ~L1Chronicle();
    L1Chronicle(const L1Chronicle&) = delete;
    L1Chronicle& operator=(const L1Chronicle&) = delete;

    /// Shows what the log holds and notes that the chain runs. Before the writer thread starts.
    Result<void> open();
    /// Ascending; any thread.
    std::vector<protocol::EventRow> read(const storage::EventQuery& query) const;

private:
    void note_creations(const node::SealedBlock& block);
    void note_console(const node::SealedBlock& block);
    void note_rewind(const std::vector<node::SealedBlockPtr>& dropped);
    Result<void> add(protocol::EventRow event);
    void publish();

    node::Chain& chain_;
    const rpc::ConsoleLog& console_;
    std::shared_ptr<storage::Database> database_;
    storage::EventLog log_;
    rpc::TableStore& tables_;
    std::size_t accounts_;
    std::uint64_t read_ = 0;                ///< number of the last console line that was looked at
    std::vector<protocol::EventRow> fresh_; ///< in the log, not shown yet
    std::vector<std::uint64_t> hooks_;
};

} // namespace nucleate::devnet
