#pragma once

#include "models/world.hpp"

#include <optional>

namespace nucleate {

/// What a sequencer's seat may bring a day, term by term, in ETH. A model, and to be labelled so:
///
///     net = blocks × elected × reward − slash × bond − batches − interest
struct Forecast
{
    /// Yearly interest that the locked bond does not bring.
    static constexpr double kInterest = 0.05;
    /// Operator-days without a slash that are assumed before the chain has a history of its own.
    static constexpr double kTrustedDays = 1000;

    double blocks = 0;  ///< of the L2, a day
    double elected = 0; ///< share of the terms that are the seat's, 0 to 1
    int operators = 0;  ///< among whom the terms go, this seat included
    double reward = 0;  ///< a block
    double bond = 0;
    double slash = 0;              ///< chance that the bond is lost within a day
    std::optional<double> batches; ///< the seat's share of what the batches cost; not known before
                                   ///< the chain has posted some
    double cap = 0;                ///< most that the job can pay in all

    double income() const { return blocks * elected * reward; }
    double slashLoss() const { return slash * bond; }
    double interest() const { return bond * kInterest / 365; }
    double net() const { return income() - slashLoss() - interest() - batches.value_or(0); }
    /// Days until the job has paid all it can; 0 when it pays nothing.
    double days() const { return income() > 0 ? cap / income() : 0; }
};

/// What the sequencers of a chain have earned until now, scaled to a day: the middle 80 % of them.
struct EarnedBand
{
    double low = 0;
    double high = 0;
    int seats = 0;
    std::uint64_t seconds = 0; ///< that the longest of them has run
};

/// Nothing when the bounty is not paid by the block, or the block time is not known.
/// `batches` is what all batches of the chain cost a day.
std::optional<Forecast> forecastOf(const protocol::BountyRow& bounty, const World& world,
                                   std::optional<double> batches);

/// Nothing before a sequencer has run for a minute.
std::optional<EarnedBand> earnedOn(const World& world, const std::string& chain);

} // namespace nucleate
