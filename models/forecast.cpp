#include "models/forecast.hpp"

#include "models/wei.hpp"

#include <algorithm>
#include <cmath>

namespace nucleate {
namespace {

constexpr double kDay = 86'400;
constexpr std::uint64_t kLeastRun = 60; ///< seconds, before a seat's earnings say anything

/// Seconds between blocks: of the running chain, else as the formation voted.
double blockTime(const protocol::FormationRow& formation, const World& world)
{
    if (const auto* chain = world.table<protocol::ChainRow>().find(qs(formation.chain)))
        if (chain->block_time > 0)
            return chain->block_time;
    for (const protocol::ConfigEntry& entry : formation.config)
        if (entry.key == "blockTime" || entry.key == "block_time")
            return qs(entry.value).toDouble();
    return 0;
}

/// The seats of the role that are held, and this one.
int operatorsWith(const protocol::BountyRow& bounty, const protocol::FormationRow& formation)
{
    int held = 1;
    for (const protocol::RoleRow& role : formation.roles)
        held +=
            role.role == bounty.role && !role.holder.empty() && role.bounty != bounty.id ? 1 : 0;
    return held;
}

/// Laplace's rule over the days that operators have served: no slash is in the log's vocabulary,
/// so the history only adds days without one.
double slashChance(const World& world, const std::string& chain)
{
    const auto* node = world.node();
    double days = Forecast::kTrustedDays;
    for (const protocol::WorkRow& work : world.table<protocol::WorkRow>().rows())
        if (node && work.chain == chain && work.since > 0 && node->chain_time > work.since)
            days += static_cast<double>(node->chain_time - work.since) / kDay;
    return 1 / days;
}

/// Linear between the sorted values' ranks.
double quantile(const std::vector<double>& sorted, double share)
{
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], at - static_cast<double>(below));
}

} // namespace

std::optional<Forecast> forecastOf(const protocol::BountyRow& bounty, const World& world,
                                   std::optional<double> batches)
{
    const auto* formation = world.table<protocol::FormationRow>().find(qs(bounty.formation));
    const double spacing = formation ? blockTime(*formation, world) : 0;
    if (bounty.reward_unit != "block" || !(spacing > 0))
        return std::nullopt;
    Forecast out;
    out.blocks = kDay / spacing;
    out.operators = operatorsWith(bounty, *formation);
    out.elected = 1.0 / out.operators;
    out.reward = Wei::from(bounty.reward).ether();
    out.bond = Wei::from(bounty.bond).ether();
    out.cap = Wei::from(bounty.reward_cap).ether();
    out.slash = slashChance(world, formation->chain);
    if (batches)
        out.batches = *batches * out.elected;
    return out;
}

std::optional<EarnedBand> earnedOn(const World& world, const std::string& chain)
{
    const auto* node = world.node();
    std::vector<double> rates;
    EarnedBand out;
    for (const protocol::WorkRow& work : world.table<protocol::WorkRow>().rows()) {
        if (!node || chain.empty() || work.chain != chain || work.role != "sequencer" ||
            work.since == 0 || node->chain_time < work.since + kLeastRun)
            continue;
        const std::uint64_t run = node->chain_time - work.since;
        rates.push_back(Wei::from(work.earned).ether() / static_cast<double>(run) * kDay);
        out.seconds = std::max(out.seconds, run);
    }
    if (rates.empty())
        return std::nullopt;
    std::sort(rates.begin(), rates.end());
    out.low = quantile(rates, 0.1);
    out.high = quantile(rates, 0.9);
    out.seats = static_cast<int>(rates.size());
    return out;
}

} // namespace nucleate
