#pragma once

#include "chain/protocol/rows.hpp"

#include <cstdint>
#include <string>

namespace nucleate::agents {

/// Where the swarm writes the event log. Ids are given by the log: 1, 2, 3, … without gaps.
class EventSink
{
public:
    virtual ~EventSink() = default;
    /// Appends an event whose `id` is still 0 and returns the id it got.
    virtual std::uint64_t append(protocol::EventRow event) = 0;
};

/// Where the swarm publishes its tables. A row replaces the one with its id.
class RowSink
{
public:
    virtual ~RowSink() = default;
    virtual void put(const protocol::AgentRow& row) = 0;
    virtual void put(const protocol::RuleRow& row) = 0;
    virtual void put(const protocol::DecisionRow& row) = 0;
    virtual void put(const protocol::FormationRow& row) = 0;
    virtual void put(const protocol::BountyRow& row) = 0;
    virtual void put(const protocol::WorkRow& row) = 0;
    virtual void put(const protocol::EdgeRow& row) = 0;
    virtual void put(const protocol::MetricRow& row) = 0;
    /// Removes a row; `table` is one of protocol::kTables.
    virtual void erase(const std::string& table, const std::string& id) = 0;
};

} // namespace nucleate::agents
