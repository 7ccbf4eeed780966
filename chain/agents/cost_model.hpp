#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

/// Stay, migrate or form: what each costs one agent over a horizon, with every term named. Amounts
/// are ETH, times days unless said otherwise.
namespace nucleate::agents {

/// The agent that decides.
struct AgentEconomics
{
    double rate = 0;       ///< λ, transactions a day
    double gas = 0;        ///< g, gas a transaction
    double delay_cost = 0; ///< d, ETH a transaction and second
    double value = 0;      ///< V, value it carries along
};

/// The chain it works on now.
struct StayTerms
{
    double gas_price = 0; ///< p₁, ETH a gas
    double latency = 0;   ///< ℓ₁, seconds
};

/// An existing L2 to go to.
struct MigrateTerms
{
    std::string chain;
    double bridge_in = 0;        ///< K_in
    double bridge_out = 0;       ///< K_out
    double exit_probability = 0; ///< P_exit over the horizon
    double exit_delay = 7;       ///< D, days
    double gas_price = 0;
    double l1_fee = 0; ///< f_L1, a transaction
    double latency = 0;
    double loss_probability = 0; ///< ρ over the horizon
};

/// An L2 of their own.
struct FormTerms
{
    double one_off = 0;  ///< F: contracts, audits, bounties
    double daily = 0;    ///< O: role rewards, data, proofs
    double share = 1;    ///< φ, this agent's part of F and O
    double bonded = 0;   ///< B
    double variable = 0; ///< v, a transaction
    double latency = 0;  ///< ℓ₃, seconds
    double loss_probability = 0;
};

struct MarketTerms
{
    double horizon = 30;    ///< H
    double interest = 0.05; ///< r, a year
};

struct CostLine
{
    std::string name;
    double amount = 0;
};
struct OptionCost
{
    std::string option; ///< "stay", "migrate:<chain>", "form"
    std::vector<CostLine> lines;
    double total() const;
};

/// ρ of an L2 by its risk rosette: the loss probability `base` of one whose five questions are all
/// answered well, half of it more for every doubtful answer and twice of it for every bad one.
double rosette_loss(double base, std::uint64_t warnings, std::uint64_t bad);

OptionCost stay_cost(const AgentEconomics& agent, const StayTerms& stay, const MarketTerms& market);
OptionCost migrate_cost(const AgentEconomics& agent, const MigrateTerms& to,
                        const MarketTerms& market);
OptionCost form_cost(const AgentEconomics& agent, const FormTerms& form, const MarketTerms& market);

inline constexpr double kNever = std::numeric_limits<double>::infinity();

/// λ*: transactions a day from which an own chain pays; kNever when its variable cost is no lower.
double break_even_rate(const AgentEconomics& agent, const StayTerms& stay, const FormTerms& form,
                       const MarketTerms& market);
/// n* = ⌈λ*/λ̄⌉; 0 when no number of agents suffices.
std::size_t break_even_members(double break_even, double mean_rate);

/// κ = β/(β − 1) of Dixit and Pindyck, the multiple of the sunk cost that a saving must reach:
/// β = ½ − μ/σ² + √((μ/σ² − ½)² + 2r/σ²), drift μ and volatility σ of the log price a year,
/// discount r a year. Without volatility it is r/(r − μ); infinite when waiting never ends.
double real_options_hurdle(double drift, double volatility, double discount);

/// Drift and volatility a year of a log price sampled every `seconds`.
struct LogMotion
{
    double drift = 0;
    double volatility = 0;
};
LogMotion log_motion(const std::vector<double>& log_prices, double seconds);

struct Decision
{
    std::size_t chosen = 0; ///< index into `options`; 0 is staying
    double saving = 0;      ///< of the cheapest option against staying; never below 0
    double hurdle = 1;
    double sunk = 0; ///< sunk cost of the cheapest option
    std::vector<OptionCost> options;
};
/// The cheapest option whose saving reaches hurdle × its sunk cost, else staying. `options[0]` is
/// staying; `sunk[i]` belongs to `options[i]`.
Decision decide(std::vector<OptionCost> options, const std::vector<double>& sunk, double hurdle);

} // namespace nucleate::agents
