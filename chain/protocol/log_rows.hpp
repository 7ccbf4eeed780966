#pragma once

#include "chain/protocol/fact_row.hpp"
#include "chain/protocol/row_field.hpp"

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace nucleate::protocol {

/// A sample of a series: (series, time) → value. Appended, never changed.
struct MetricRow
{
    std::string id; ///< "<chain>/<metric>/<time>"
    std::string chain;
    std::string metric; ///< base_fee, gas_used, pending, inclusion_p50, inclusion_p95, tps, …
    std::uint64_t time = 0;
    double value = 0;

    static constexpr auto fields()
    {
        using R = MetricRow;
        return std::tuple{field("id", &R::id), field("chain", &R::chain),
                          field("metric", &R::metric), field("time", &R::time),
                          field("value", &R::value)};
    }
};

/// An entry of the event log: append-only, numbered, with its cause and its evidence.
struct EventRow
{
    std::uint64_t id = 0;    ///< 1, 2, 3, … without gaps
    std::uint64_t cause = 0; ///< id of the event that led to it; 0 for none
    std::uint64_t time = 0;
    std::string kind;    ///< see events.hpp
    std::string subject; ///< id of what it is about: agent, formation, bounty or chain
    std::string actor;   ///< agent id or address of who did it; empty for the node
    std::string formation;
    std::string chain; ///< evidence: where
    std::uint64_t block = 0;
    std::string transaction;
    std::vector<EventFact> facts; ///< the numbers, by the names that events.hpp lists

    static constexpr auto fields()
    {
        using R = EventRow;
        return std::tuple{field("id", &R::id),
                          field("cause", &R::cause),
                          field("time", &R::time),
                          field("kind", &R::kind),
                          field("subject", &R::subject),
                          field("actor", &R::actor),
                          field("formation", &R::formation),
                          field("chain", &R::chain),
                          field("block", &R::block),
                          field("transaction", &R::transaction),
                          field("facts", &R::facts)};
    }
};

} // namespace nucleate::protocol
