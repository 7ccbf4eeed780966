#include "chain/devnet/pressure_gauge.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace nucleate::devnet {
namespace {

struct Part
{
    std::string_view metric; ///< as agents' rules and measurements name it
    std::string_view driver;
};
constexpr auto kParts = std::to_array<Part>(
    {{"base_fee", "fee"}, {"inclusion_p95", "latency"}, {"oversize", "compute"}});

const Part* part_of(std::string_view metric)
{
    const auto* found = std::ranges::find(kParts, metric, &Part::metric);
    return found == kParts.end() ? nullptr : found;
}

} // namespace

void PressureGauge::rule(const protocol::RuleRow& row)
{
    if (part_of(row.metric) != nullptr)
        limits_[row.metric][row.agent] = row.threshold;
}

std::optional<double> PressureGauge::median_limit(const std::string& metric) const
{
    const auto found = limits_.find(metric);
    if (found == limits_.end() || found->second.empty())
        return std::nullopt;
    std::vector<double> limits;
    for (const auto& [agent, limit] : found->second)
        limits.push_back(limit);
    const auto middle = limits.begin() + std::ptrdiff_t(limits.size() / 2);
    std::nth_element(limits.begin(), middle, limits.end());
    return *middle;
}

std::optional<PressureGauge::Reading> PressureGauge::measure(const protocol::MetricRow& row)
{
    const Part* part = part_of(row.metric);
    const std::optional<double> limit = part == nullptr ? std::nullopt : median_limit(row.metric);
    if (!limit || *limit <= 0)
        return std::nullopt;
    std::map<std::string, double>& parts = parts_[row.chain];
    parts[std::string{part->driver}] = row.value / *limit;
    const auto worst = std::ranges::max_element(
        parts, [](const auto& a, const auto& b) { return a.second < b.second; });
    return Reading{worst->second, worst->first};
}

} // namespace nucleate::devnet
