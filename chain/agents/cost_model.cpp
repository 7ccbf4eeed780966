#include "chain/agents/cost_model.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nucleate::agents {
namespace {

constexpr double kDaysPerYear = 365;
constexpr double kSecondsPerYear = 365.0 * 86'400;

} // namespace

double OptionCost::total() const
{
    double sum = 0;
    for (const CostLine& line : lines)
        sum += line.amount;
    return sum;
}

double rosette_loss(double base, std::uint64_t warnings, std::uint64_t bad)
{
    const double grade = 1 + 0.5 * static_cast<double>(warnings) + 2 * static_cast<double>(bad);
    return std::min(1.0, base * grade);
}

OptionCost stay_cost(const AgentEconomics& agent, const StayTerms& stay, const MarketTerms& market)
{
    const double count = market.horizon * agent.rate;
    return {"stay",
            {{"gas", count * agent.gas * stay.gas_price},
             {"delay", count * agent.delay_cost * stay.latency}}};
}

OptionCost migrate_cost(const AgentEconomics& agent, const MigrateTerms& to,
                        const MarketTerms& market)
{
    const double count = market.horizon * agent.rate;
    return {"migrate:" + to.chain,
            {{"bridge_in", to.bridge_in},
             {"bridge_out", to.exit_probability * to.bridge_out},
             {"exit_delay", market.interest * agent.value * to.exit_delay / kDaysPerYear},
             {"gas", count * agent.gas * to.gas_price},
             {"l1_data", count * to.l1_fee},
             {"delay", count * agent.delay_cost * to.latency},
             {"risk", to.loss_probability * agent.value}}};
}

OptionCost form_cost(const AgentEconomics& agent, const FormTerms& form, const MarketTerms& market)
{
    const double count = market.horizon * agent.rate;
    return {"form",
            {{"one_off", form.share * form.one_off},
             {"operation", form.share * market.horizon * form.daily},
             {"bond", market.interest * form.bonded * market.horizon / kDaysPerYear},
             {"gas", count * form.variable},
             {"delay", count * agent.delay_cost * form.latency},
             {"risk", form.loss_probability * agent.value}}};
}

double break_even_rate(const AgentEconomics& agent, const StayTerms& stay, const FormTerms& form,
                       const MarketTerms& market)
{
    const double before = agent.gas * stay.gas_price + agent.delay_cost * stay.latency;
    const double after = form.variable + agent.delay_cost * form.latency;
    if (before <= after)
        return kNever;
    return (form.one_off / market.horizon + form.daily) / (before - after);
}

std::size_t break_even_members(double break_even, double mean_rate)
{
    if (!std::isfinite(break_even) || mean_rate <= 0)
        return 0;
    return static_cast<std::size_t>(std::ceil(break_even / mean_rate));
}

double real_options_hurdle(double drift, double volatility, double discount)
{
    if (drift >= discount)
        return kNever;
    const double variance = volatility * volatility;
    if (variance < 1e-12)
        return drift <= 0 ? 1 : discount / (discount - drift);
    const double m = drift / variance - 0.5;
    const double beta = -m + std::sqrt(m * m + 2 * discount / variance);
    return beta <= 1 ? kNever : beta / (beta - 1);
}

LogMotion log_motion(const std::vector<double>& log_prices, double seconds)
{
    const std::size_t n = log_prices.size();
    if (n < 3 || seconds <= 0)
        return {};
    const double per_year = kSecondsPerYear / seconds;
    const double steps = static_cast<double>(n - 1);
    const double mean = (log_prices.back() - log_prices.front()) / steps;
    double squares = 0;
    for (std::size_t i = 1; i < n; ++i) {
        const double deviation = log_prices[i] - log_prices[i - 1] - mean;
        squares += deviation * deviation;
    }
    const double variance = squares / (steps - 1);
    // Itô: the drift of the price is the mean of its log plus half the variance.
    return {(mean + variance / 2) * per_year, std::sqrt(variance * per_year)};
}

Decision decide(std::vector<OptionCost> options, const std::vector<double>& sunk, double hurdle)
{
    Decision decision;
    decision.hurdle = hurdle;
    std::size_t best = 0;
    for (std::size_t i = 1; i < options.size(); ++i)
        if (options[i].total() < options[best].total())
            best = i;
    if (best != 0) {
        decision.saving = options[0].total() - options[best].total();
        decision.sunk = sunk[best];
        if (decision.saving >= hurdle * sunk[best])
            decision.chosen = best;
    }
    decision.options = std::move(options);
    return decision;
}

} // namespace nucleate::agents
