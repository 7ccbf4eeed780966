#pragma once

#include "chain/agents/detectors.hpp"
#include "chain/agents/outbox.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <utility>
#include <vector>

namespace nucleate::agents {

/// What agents wanted to do on a chain since its last block.
struct Demand
{
    std::uint64_t orders = 0;       ///< transactions
    std::uint64_t computations = 0; ///< of them
    std::uint64_t oversize = 0;     ///< computations that no block can hold: they were not sent
    std::uint64_t largest = 0;      ///< gas of the largest computation

    static constexpr auto fields()
    {
        using T = Demand;
        return std::tuple{field("orders", &T::orders), field("computations", &T::computations),
                          field("oversize", &T::oversize), field("largest", &T::largest)};
    }
};

/// What agents measure of a chain, over its last blocks.
struct ChainMetrics
{
    double base_fee = 0;  ///< wei a gas
    double blob_fee = 0;  ///< wei a blob gas
    double gas_ratio = 0; ///< used / target
    double pending = 0;   ///< transactions in the pool
    double delay_p50 = 0; ///< seconds from handing in to the block, of the last minutes
    double delay_p95 = 0;
    double offered = 0;   ///< transactions a second that agents wanted to send
    double achieved = 0;  ///< that were included
    double oversize = 0;  ///< share of computations that are too large for a block
    double largest = 0;   ///< largest computation that was wanted, against the gas of a block
    double execution = 0; ///< seconds of the last block; for show only

    static constexpr auto fields()
    {
        using T = ChainMetrics;
        return std::tuple{field("baseFee", &T::base_fee),  field("gasRatio", &T::gas_ratio),
                          field("pending", &T::pending),   field("p50", &T::delay_p50),
                          field("p95", &T::delay_p95),     field("offered", &T::offered),
                          field("achieved", &T::achieved), field("blobFee", &T::blob_fee),
                          field("oversize", &T::oversize), field("largest", &T::largest)};
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
    std::deque<Demand> wanted;
    std::deque<std::uint64_t> achieved;
    std::deque<std::uint64_t> times; ///< of the same blocks
    std::deque<double> log_fees;
    RegimeState regime; ///< of the logarithm of the base fee
    ChainMetrics last;
    std::uint64_t gas_limit = 0; ///< of the last block
    std::deque<std::vector<std::pair<Address, std::uint64_t>>>
        gas; ///< of each of the last blocks, by contract

    static constexpr auto fields()
    {
        using T = MetricsState;
        return std::tuple{field("delays", &T::delays),
                          field("wanted", &T::wanted),
                          field("achieved", &T::achieved),
                          field("times", &T::times),
                          field("fees", &T::log_fees),
                          field("regime", &T::regime),
                          field("last", &T::last),
                          field("gasLimit", &T::gas_limit),
                          field("gas", &T::gas)};
    }
};

/// Takes in a block of a chain: what was included of ours, since when others wait (a transaction
/// that is stuck counts with its age), how much was wanted.
void measure(MetricsState& state, const BlockFacts& block, const std::vector<Included>& included,
             const std::vector<std::uint64_t>& waiting_since, std::size_t pool,
             const Demand& wanted);

/// Share of the last blocks' gas that went to each contract that was called, the largest first; at
/// most `most` of them.
std::vector<std::pair<Address, double>> gas_shares(const MetricsState& state, std::size_t most);

/// The value at a share of sorted numbers (nearest rank); 0 of none.
double quantile(std::vector<std::uint64_t> values, double share);

} // namespace nucleate::agents
