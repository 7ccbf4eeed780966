#include "chain/agents/metrics.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace nucleate::agents {
namespace {

constexpr std::size_t kBlocks = 30;
constexpr std::size_t kFees = 240;

template <class T>
void push(std::deque<T>& ring, T value, std::size_t limit)
{
    ring.push_back(std::move(value));
    if (ring.size() > limit)
        ring.pop_front();
}

/// Events a second over the blocks remembered.
double rate(const std::deque<std::uint64_t>& counts, const std::deque<std::uint64_t>& times)
{
    if (times.size() < 2 || times.back() <= times.front())
        return 0;
    // The first block's events happened before the stretch of time that is looked at.
    const std::uint64_t sum = std::accumulate(counts.begin() + 1, counts.end(), std::uint64_t{0});
    return static_cast<double>(sum) / static_cast<double>(times.back() - times.front());
}

template <class Count>
std::uint64_t sum_of(const std::deque<Demand>& wanted, Count count)
{
    return std::accumulate(wanted.begin(), wanted.end(), std::uint64_t{0},
                           [&](std::uint64_t sum, const Demand& one) { return sum + one.*count; });
}

std::vector<std::pair<Address, std::uint64_t>> gas_of(const BlockFacts& block)
{
    std::map<Address, std::uint64_t> gas;
    for (const TxFacts& tx : block.transactions)
        gas[tx.to ? *tx.to : tx.created.value_or(Address{})] += tx.gas_used;
    return {gas.begin(), gas.end()};
}

void measure_fees(MetricsState& state, const BlockFacts& block)
{
    ChainMetrics& now = state.last;
    now.base_fee = to_double(block.base_fee);
    now.blob_fee = to_double(block.blob_fee);
    push(state.log_fees, std::log(std::max(now.base_fee, 1.0)), kFees);
    state.gas_limit = block.gas_limit;
    now.gas_ratio = block.gas_limit == 0 ? 0
                                         : 2 * static_cast<double>(block.gas_used) /
                                               static_cast<double>(block.gas_limit);
    push(state.gas, gas_of(block), kBlocks);
}

void measure_demand(MetricsState& state, const BlockFacts& block, const Demand& wanted)
{
    ChainMetrics& now = state.last;
    push(state.wanted, wanted, kBlocks);
    std::deque<std::uint64_t> orders;
    std::uint64_t largest = 0;
    for (const Demand& one : state.wanted) {
        orders.push_back(one.orders);
        largest = std::max(largest, one.largest);
    }
    now.offered = rate(orders, state.times);
    now.achieved = rate(state.achieved, state.times);
    const std::uint64_t computations = sum_of(state.wanted, &Demand::computations);
    now.oversize = computations == 0
                       ? 0
                       : static_cast<double>(sum_of(state.wanted, &Demand::oversize)) /
                             static_cast<double>(computations);
    now.largest = block.gas_limit == 0
                      ? 0
                      : static_cast<double>(largest) / static_cast<double>(block.gas_limit);
}

} // namespace

double quantile(std::vector<std::uint64_t> values, double share)
{
    if (values.empty())
        return 0;
    const double rank = std::ceil(share * static_cast<double>(values.size()));
    const std::size_t index = rank < 1 ? 0 : static_cast<std::size_t>(rank) - 1;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(index);
    std::nth_element(values.begin(), at, values.end());
    return static_cast<double>(*at);
}

void measure(MetricsState& state, const BlockFacts& block, const std::vector<Included>& included,
             const std::vector<std::uint64_t>& waiting_since, std::size_t pool,
             const Demand& wanted)
{
    std::vector<std::uint64_t> delays;
    for (const Included& tx : included)
        delays.push_back(tx.delay);
    push(state.delays, std::move(delays), kBlocks);
    push(state.achieved, static_cast<std::uint64_t>(included.size()), kBlocks);
    push(state.times, block.timestamp, kBlocks);
    measure_fees(state, block);
    measure_demand(state, block, wanted);
    std::vector<std::uint64_t> all;
    for (const auto& of_block : state.delays)
        all.insert(all.end(), of_block.begin(), of_block.end());
    for (const std::uint64_t since : waiting_since)
        if (block.timestamp > since)
            all.push_back(block.timestamp - since);
    ChainMetrics& now = state.last;
    now.pending = static_cast<double>(pool);
    now.delay_p50 = quantile(all, 0.5);
    now.delay_p95 = quantile(std::move(all), 0.95);
    now.execution = block.execution_seconds;
}

std::vector<std::pair<Address, double>> gas_shares(const MetricsState& state, std::size_t most)
{
    std::map<Address, std::uint64_t> gas;
    std::uint64_t all = 0;
    for (const auto& block : state.gas)
        for (const auto& [contract, used] : block) {
            gas[contract] += used;
            all += used;
        }
    std::vector<std::pair<Address, double>> out;
    for (const auto& [contract, used] : gas)
        out.emplace_back(contract, static_cast<double>(used) / static_cast<double>(all));
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    out.resize(std::min(out.size(), most));
    return out;
}

} // namespace nucleate::agents
