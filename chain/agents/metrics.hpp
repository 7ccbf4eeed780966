#pragma once

#include "chain/agents/detectors.hpp"
#include "chain/agents/outbox.hpp"

#include <cstdint>
#include <deque>
#include <vector>

namespace nucleate::agents {

/// What agents measure of a chain, over its last blocks.
struct ChainMetrics
{
    double base_fee = 0;  ///< wei a gas
    double gas_ratio = 0; ///< used / target
    double pending = 0;   ///< transactions in the pool
    double delay_p50 = 0; ///< seconds from handing in to the block, of the last minutes
    double delay_p95 = 0;
    double offered = 0;   ///< transactions a second that agents wanted to send
    double achieved = 0;  ///< that were included
    double execution = 0; ///< seconds of the last block; for show only

    static constexpr auto fields()
    {
        using T = ChainMetrics;
        return std::tuple{field("baseFee", &T::base_fee), field("gasRatio", &T::gas_ratio),
                          field("pending", &T::pending),  field("p50", &T::delay_p50),
                          field("p95", &T::delay_p95),    field("offered", &T::offered),
                          field("achieved", &T::achieved)};
    }
};

/// RegimeDetector::State with its fields.
struct RegimeState : RegimeDetector::State
{
    std::uint64_t event = 0; ///< regime.changed that it raised last

    static constexpr auto fields()
    {
        using T = RegimeState;
        return std::tuple{field<T, std::vector<double>>("partial", &T::partial),
                          field<T, std::deque<double>>("means", &T::means),
                          field<T, double>("high", &T::high),
                          field<T, double>("low", &T::low),
                          field<T, bool>("alarm", &T::alarm),
                          field<T, double>("mean", &T::last_mean),
                          field("event", &T::event)};
    }
};

struct MetricsState
{
    std::deque<std::vector<std::uint64_t>> delays; ///< of each of the last blocks
    std::deque<std::uint64_t> offered;
    std::deque<std::uint64_t> achieved;
    std::deque<std::uint64_t> times; ///< of the same blocks
    std::deque<double> log_fees;
    RegimeState regime; ///< of the logarithm of the base fee
    ChainMetrics last;

    static constexpr auto fields()
    {
        using T = MetricsState;
        return std::tuple{field("delays", &T::delays),     field("offered", &T::offered),
                          field("achieved", &T::achieved), field("times", &T::times),
                          field("fees", &T::log_fees),     field("regime", &T::regime),
                          field("last", &T::last)};
    }
};

/// Takes in a block of a chain: what was included of ours, how long our oldest transactions wait
/// (a transaction that is stuck counts with its age), how much was wanted.
void measure(MetricsState& state, const BlockFacts& block, const std::vector<Included>& included,
             const std::vector<InFlight>& waiting, std::size_t pool, std::uint64_t offered);

/// The value at a share of sorted numbers (nearest rank); 0 of none.
double quantile(std::vector<std::uint64_t> values, double share);

} // namespace nucleate::agents
