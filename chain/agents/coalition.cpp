#include "chain/agents/coalition.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace nucleate::agents {
namespace {

constexpr std::size_t kExactLimit = 16;
constexpr std::size_t kShapleyLimit = 12;
constexpr std::size_t kShapleySamples = 2'000;
constexpr double kSlack = 1e-9;

std::size_t cap_of(const CoalitionGame& game)
{
    return game.max_size == 0 ? game.alone.size() : game.max_size;
}

std::vector<std::size_t> members_of(std::uint32_t mask)
{
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < 32; ++i)
        if ((mask >> i & 1U) != 0)
            members.push_back(i);
    return members;
}

/// No subset of the members does better alone than with its gains.
bool in_core(const CoalitionGame& game, const std::vector<std::size_t>& members,
             const std::vector<double>& gains)
{
    for (std::uint32_t mask = 1; mask < (1U << members.size()); ++mask) {
        double gain = 0;
        double saving = 0;
        for (const std::size_t i : members_of(mask)) {
            gain += gains[i];
            saving += game.saving(members[i]);
        }
        if (std::max(0.0, saving - game.fixed) > gain + kSlack)
            return false;
    }
    return true;
}

std::vector<double> shapley_gains(const CoalitionGame& game,
                                  const std::vector<std::size_t>& members, Rng& rng)
{
    const std::size_t n = members.size();
    if (n <= kShapleyLimit)
        return shapley_exact(n, [&](std::uint32_t mask) {
            double saving = 0;
            for (std::size_t i = 0; i < n; ++i)
                if ((mask >> i & 1U) != 0)
                    saving += game.saving(members[i]);
            return std::max(0.0, saving - game.fixed);
        });
    return shapley_sampled(
        n,
        [&](const std::vector<bool>& in) {
            double saving = 0;
            for (std::size_t i = 0; i < n; ++i)
                saving += in[i] ? game.saving(members[i]) : 0;
            return std::max(0.0, saving - game.fixed);
        },
        std::max<std::size_t>(64, kShapleySamples / n), rng);
}

} // namespace

double CoalitionGame::value(const std::vector<std::size_t>& members) const
{
    double saving = -fixed;
    for (const std::size_t i : members)
        saving += this->saving(i);
    return std::max(0.0, saving);
}

Coalition greedy_coalition(const CoalitionGame& game)
{
    // With a shared fixed cost the agent that adds the most is the one that saves the most.
    std::vector<std::size_t> order(game.alone.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return game.saving(a) > game.saving(b); });
    Coalition result;
    for (const std::size_t i : order)
        if (game.saving(i) > 0 && result.members.size() < cap_of(game))
            result.members.push_back(i);
    std::sort(result.members.begin(), result.members.end());
    result.value = game.value(result.members);
    if (result.value <= 0)
        result.members.clear();
    return result;
}

std::optional<Coalition> exact_coalition(const CoalitionGame& game)
{
    const std::size_t n = game.alone.size();
    if (n > kExactLimit)
        return std::nullopt;
    Coalition best;
    for (std::uint32_t mask = 1; mask < (1U << n); ++mask) {
        const std::vector<std::size_t> members = members_of(mask);
        const double value = members.size() > cap_of(game) ? 0 : game.value(members);
        if (value > best.value)
            best = {members, value};
    }
    return best;
}

std::vector<double> shapley_exact(std::size_t n, const SetValue& value)
{
    const std::uint32_t sets = 1U << n;
    std::vector<double> worth(sets);
    for (std::uint32_t mask = 0; mask < sets; ++mask)
        worth[mask] = value(mask);
    // weight(s) = s!(n − s − 1)!/n!
    std::vector<double> weight(n);
    for (std::size_t s = 0; s < n; ++s)
        weight[s] = std::exp(std::lgamma(static_cast<double>(s) + 1) +
                             std::lgamma(static_cast<double>(n - s)) -
                             std::lgamma(static_cast<double>(n) + 1));
    std::vector<double> result(n, 0);
    for (std::uint32_t mask = 0; mask < sets; ++mask)
        for (std::size_t i = 0; i < n; ++i)
            if ((mask >> i & 1U) == 0)
                result[i] += weight[static_cast<std::size_t>(std::popcount(mask))] *
                             (worth[mask | (1U << i)] - worth[mask]);
    return result;
}

std::vector<double> shapley_sampled(std::size_t n,
                                    const std::function<double(const std::vector<bool>&)>& value,
                                    std::size_t samples, Rng& rng)
{
    std::vector<double> result(n, 0);
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t round = 0; round < samples; ++round) {
        for (std::size_t i = n; i > 1; --i)
            std::swap(order[i - 1], order[rng.below(i)]);
        std::vector<bool> in(n, false);
        double before = value(in);
        for (const std::size_t i : order) {
            in[i] = true;
            const double after = value(in);
            result[i] += (after - before) / static_cast<double>(samples);
            before = after;
        }
    }
    return result;
}

CostShares cost_shares(const CoalitionGame& game, const Coalition& coalition, Rng& rng)
{
    const std::vector<std::size_t>& members = coalition.members;
    const std::size_t n = members.size();
    if (n == 0)
        return {};
    const std::vector<double> gains = shapley_gains(game, members, rng);
    bool fair = game.fixed > 0;
    std::vector<double> shares(n);
    for (std::size_t i = 0; i < n && fair; ++i) {
        const double part = game.saving(members[i]) - gains[i];
        fair = gains[i] >= -kSlack && part >= -kSlack;
        shares[i] = std::max(0.0, part) / game.fixed;
    }
    if (fair && (n > kShapleyLimit || in_core(game, members, gains)))
        return {shares, true};
    double total = 0;
    for (const std::size_t member : members)
        total += game.saving(member);
    for (std::size_t i = 0; i < n; ++i)
        shares[i] = game.saving(members[i]) / total;
    return {shares, false};
}

std::vector<uint256> largest_remainder(const uint256& total, const std::vector<double>& weights)
{
    // Weights become integers of 2⁻⁴⁰ of their sum, so that the division itself is exact.
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0,
                                       [](double a, double w) { return a + std::max(0.0, w); });
    std::vector<uint256> parts(weights.size());
    if (weights.empty())
        return parts;
    std::vector<std::uint64_t> scaled(weights.size(), 0);
    if (sum > 0)
        for (std::size_t i = 0; i < weights.size(); ++i)
            scaled[i] =
                static_cast<std::uint64_t>(std::max(0.0, weights[i]) / sum * 0x1.0p40 + 0.5);
    uint256 denominator;
    for (const std::uint64_t weight : scaled)
        denominator += weight;
    if (denominator.is_zero()) {
        parts[0] = total;
        return parts;
    }
    std::vector<std::pair<uint256, std::size_t>> remainders;
    uint256 given;
    for (std::size_t i = 0; i < scaled.size(); ++i) {
        parts[i] = muldiv(total, scaled[i], denominator);
        given += parts[i];
        remainders.emplace_back(mulmod(total, scaled[i], denominator), i);
    }
    std::stable_sort(remainders.begin(), remainders.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    const std::uint64_t rest = (total - given).low64();
    for (std::uint64_t i = 0; i < rest; ++i)
        ++parts[remainders[i].second];
    return parts;
}

} // namespace nucleate::agents
