#pragma once

#include "chain/agents/sinks.hpp"
#include "chain/rpc/table_store.hpp"
#include "chain/storage/event_log.hpp"

#include <functional>
#include <vector>

namespace nucleate::devnet {

protocol::EventRow to_row(const storage::Event& event);
storage::Event to_stored(const protocol::EventRow& row);

/// Writes the event log. What is appended lies in the database's open transaction; readers and
/// subscribers see it after `publish`, which the owner calls once that transaction is committed.
class EventRecorder final : public agents::EventSink
{
public:
    EventRecorder(storage::EventLog& log, rpc::TableStore& tables) : log_(log), tables_(tables) {}

    /// 0 when the log cannot be written; the failure is kept for `failure`.
    std::uint64_t append(protocol::EventRow event) override;
    /// Shows what was appended since the last call, and hands it to `observer`.
    void publish(const std::function<void(const protocol::EventRow&)>& observer);
    /// The first error of an append since the last publish.
    const std::optional<Error>& failure() const { return failure_; }

private:
    storage::EventLog& log_;
    rpc::TableStore& tables_;
    std::vector<protocol::EventRow> fresh_;
    std::optional<Error> failure_;
};

} // namespace nucleate::devnet
