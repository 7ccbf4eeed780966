#include "chain/agents/metrics.hpp"

#include <algorithm>
#include <cmath>
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
             const std::vector<InFlight>& waiting, std::size_t pool, std::uint64_t offered)
{
    std::vector<std::uint64_t> delays;
    for (const Included& tx : included)
        delays.push_back(tx.delay);
    push(state.delays, std::move(delays), kBlocks);
    push(state.offered, offered, kBlocks);
    push(state.achieved, static_cast<std::uint64_t>(included.size()), kBlocks);
    push(state.times, block.timestamp, kBlocks);
    const double fee = to_double(block.base_fee);
    push(state.log_fees, std::log(std::max(fee, 1.0)), kFees);

    std::vector<std::uint64_t> all;
    for (const auto& of_block : state.delays)
        all.insert(all.end(), of_block.begin(), of_block.end());
    for (const InFlight& tx : waiting)
        if (block.timestamp > tx.sent_at)
            all.push_back(block.timestamp - tx.sent_at);
    ChainMetrics& now = state.last;
    now.base_fee = fee;
    now.gas_ratio = block.gas_limit == 0 ? 0
                                         : 2 * static_cast<double>(block.gas_used) /
                                               static_cast<double>(block.gas_limit);
    now.pending = static_cast<double>(pool);
    now.delay_p50 = quantile(all, 0.5);
    now.delay_p95 = quantile(std::move(all), 0.95);
    now.offered = rate(state.offered, state.times);
    now.achieved = rate(state.achieved, state.times);
    now.execution = block.execution_seconds;
}

} // namespace nucleate::agents
