#pragma once

#include "chain/base/uint256.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

/// Reverse auctions: bidders ask a price for a piece of work, the lowest score wins.
namespace nucleate::agents {

/// An offer to do the work. Score = amount / reputation.
struct Bid
{
    uint256 amount;        ///< wei a unit
    double reputation = 0; ///< r, above 0 and at most 1
};

struct AuctionRules
{
    uint256 reserve;           ///< R: the most that is paid
    double min_reputation = 0; ///< r_min
};

double bid_score(const Bid& bid);
/// At most the reserve, and reputation at least r_min.
bool eligible(const Bid& bid, const AuctionRules& rules);

struct Award
{
    std::size_t bid = 0;   ///< index of the winner
    uint256 price;         ///< wei a unit that it is paid
    double score = 0;      ///< its own
    double next_score = 0; ///< the one that set the price
};

/// One slot: the lowest score wins and is paid r_w · min(second score, R), never above R. Ties go
/// to the earlier bid.
std::optional<Award> second_score_award(const std::vector<Bid>& bids, const AuctionRules& rules);

/// k slots: the k lowest scores win, each is paid r_i · min((k+1)-th score, R), never above R.
/// Fewer awards than k when fewer are eligible.
std::vector<Award> uniform_award(const std::vector<Bid>& bids, std::size_t slots,
                                 const AuctionRules& rules);

/// Wilson score interval's lower bound of a share of `successes` in `trials`.
double wilson_lower(std::uint64_t successes, std::uint64_t trials, double z = 1.96);
/// Share of the price that probes justify: clip((û_L − floor)/(1 − floor), 0, 1).
double metered_share(std::uint64_t successes, std::uint64_t trials, double floor);

} // namespace nucleate::agents
