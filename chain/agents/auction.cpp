#include "chain/agents/auction.hpp"

#include <algorithm>
#include <cmath>

namespace nucleate::agents {
namespace {

/// r as billionths, so that prices are exact integers.
std::uint64_t billionths(double reputation)
{
    return static_cast<std::uint64_t>(std::clamp(reputation, 0.0, 1.0) * 1e9 + 0.5);
}

/// amount_a/r_a < amount_b/r_b without a division.
bool scores_below(const Bid& a, const Bid& b)
{
    return a.amount * billionths(b.reputation) < b.amount * billionths(a.reputation);
}

} // namespace

double bid_score(const Bid& bid)
{
    return to_double(bid.amount) / bid.reputation;
}

bool eligible(const Bid& bid, const AuctionRules& rules)
{
    return bid.amount <= rules.reserve && billionths(bid.reputation) != 0 &&
           bid.reputation >= rules.min_reputation;
}

std::optional<Award> second_score_award(const std::vector<Bid>& bids, const AuctionRules& rules)
{
    const std::vector<Award> awards = uniform_award(bids, 1, rules);
    if (awards.empty())
        return std::nullopt;
    return awards.front();
}

std::vector<Award> uniform_award(const std::vector<Bid>& bids, std::size_t slots,
                                 const AuctionRules& rules)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < bids.size(); ++i)
        if (eligible(bids[i], rules))
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return scores_below(bids[a], bids[b]); });
    std::vector<Award> awards;
    for (std::size_t i = 0; i < std::min(slots, order.size()); ++i) {
        const Bid& winner = bids[order[i]];
        Award award{order[i], rules.reserve, bid_score(winner), to_double(rules.reserve)};
        if (slots < order.size()) {
            const Bid& next = bids[order[slots]];
            award.next_score = bid_score(next);
            award.price = std::min(rules.reserve, muldiv(next.amount, billionths(winner.reputation),
                                                         billionths(next.reputation)));
        }
        awards.push_back(award);
    }
    return awards;
}

double wilson_lower(std::uint64_t successes, std::uint64_t trials, double z)
{
    if (trials == 0)
        return 0;
    const double n = static_cast<double>(trials);
    const double p = static_cast<double>(successes) / n;
    const double z2 = z * z;
    const double center = p + z2 / (2 * n);
    const double margin = z * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return std::max(0.0, (center - margin) / (1 + z2 / n));
}

double metered_share(std::uint64_t successes, std::uint64_t trials, double floor)
{
    if (floor >= 1)
        return 0;
    return std::clamp((wilson_lower(successes, trials) - floor) / (1 - floor), 0.0, 1.0);
}

} // namespace nucleate::agents
