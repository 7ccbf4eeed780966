#pragma once

#include "chain/base/result.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace nucleate::storage {

class Database;

/// An entry of the append-only event log, as the control protocol's EventRow has it.
struct Event
{
    std::uint64_t id = 0; ///< 1, 2, 3, … without gaps; given by append
    std::uint64_t cause = 0;
    std::uint64_t time = 0;
    std::string kind;
    std::string subject;
    std::string actor;
    std::string formation;
    std::string chain;
    std::uint64_t block = 0;
    std::string transaction;
    std::vector<std::pair<std::string, std::string>> facts; ///< in order

    bool operator==(const Event&) const = default;
};

struct EventQuery
{
    std::uint64_t from = 1;   ///< id
    std::size_t limit = 1000; ///< at most kMostEvents
    std::string formation;    ///< empty: any
    std::string kind;         ///< empty: any
};
inline constexpr std::size_t kMostEvents = 10'000;

/// The event log of a database. Writing is for the writer thread and joins the transaction that is
/// open, so that an event about a block is durable exactly when the block is.
class EventLog
{
public:
    explicit EventLog(Database& database) : database_(database) {}

    /// Appends and gives the id.
    Result<std::uint64_t> append(Event event);
    /// Ascending by id. Any thread.
    Result<std::vector<Event>> read(const EventQuery& query) const;
    /// 0 when empty.
    Result<std::uint64_t> last_id() const;
    /// Forgets all events after `id` (a rewind of the devnet).
    Result<void> truncate(std::uint64_t id);

private:
    Database& database_;
};

} // namespace nucleate::storage
