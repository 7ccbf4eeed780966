#pragma once

#include "chain/agents/rng.hpp"
#include "chain/base/uint256.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace nucleate::agents {

/// What a group saves and what a chain of its own costs it.
struct CoalitionGame
{
    std::vector<double> alone;  ///< each agent's cheapest cost without the chain, ETH
    std::vector<double> joined; ///< its own variable cost on the chain, ETH
    double fixed = 0;           ///< F + H·O, shared, ETH
    std::size_t max_size = 0;   ///< size cap q; 0 for none

    /// What i's joining saves before the fixed cost is paid.
    double saving(std::size_t i) const { return alone[i] - joined[i]; }
    /// v(S) = max(0, Σ alone − C_form(S)).
    double value(const std::vector<std::size_t>& members) const;
};

struct Coalition
{
    std::vector<std::size_t> members; ///< ascending
    double value = 0;
};

/// Greedy by value (Shehory and Kraus 1998): takes in, one after another, the agent that adds the
/// most, up to the cap. Agents without a saving stay out.
Coalition greedy_coalition(const CoalitionGame& game);
/// The best of all 2ⁿ groups; nothing above 16 agents.
std::optional<Coalition> exact_coalition(const CoalitionGame& game);

using SetValue = std::function<double(std::uint32_t mask)>;
/// Shapley value of an n-player game by all 2ⁿ subsets; n ≤ 12.
std::vector<double> shapley_exact(std::size_t n, const SetValue& value);
/// The same by `samples` random orders; `marginal` values a set given as membership flags.
std::vector<double> shapley_sampled(std::size_t n,
                                    const std::function<double(const std::vector<bool>&)>& value,
                                    std::size_t samples, Rng& rng);

/// Each member's part of the fixed cost. Shapley's division of v gives every member a gain; its
/// part is its saving less that gain. Where that breaks individual rationality (part > saving, or
/// below 0), or for n ≤ 12 the core, the parts are proportional to the savings.
struct CostShares
{
    std::vector<double> shares; ///< φ, of the members in order; sums to 1
    bool shapley = false;       ///< false: proportional to savings
};
CostShares cost_shares(const CoalitionGame& game, const Coalition& coalition, Rng& rng);

/// Divides `total` by `weights` to the wei: floors, then one wei each to the largest remainders,
/// ties to the lower index. Sums to `total` exactly; all to the first when no weight is positive.
std::vector<uint256> largest_remainder(const uint256& total, const std::vector<double>& weights);

} // namespace nucleate::agents
