#include "chain/agents/decision.hpp"

#include "chain/agents/monitor.hpp"

#include <algorithm>
#include <cmath>

namespace nucleate::agents {
namespace {

/// Blocks after which a pressed agent thinks again.
constexpr std::uint64_t kReview = 30;
constexpr double kPortalGas = 120'000; ///< gas of a deposit, for the bridging cost

/// Rate of all agents that are pressed now; they would share a chain.
double pressed_rate(const World& world)
{
    double sum = 0;
    for (std::size_t i = 0; i < world.size(); ++i)
        if (is_pressed(world.state.agents[i]))
            sum += world.traits[i].rate;
    return sum;
}

bool l2_runs(const World& world)
{
    return !world.state.formations.empty() && world.state.formations.back().stage == Stage::live;
}

/// The L2 that runs already, as a place to go to.
std::optional<MigrateTerms> migrate_terms(const World& world, const StayTerms& stay)
{
    if (!l2_runs(world))
        return std::nullopt;
    const ChainMetrics& metrics = world.state.l2_metrics.last;
    MigrateTerms to;
    to.chain = world.state.formations.back().chain;
    to.bridge_in = kPortalGas * stay.gas_price;
    to.bridge_out = 3 * kPortalGas * stay.gas_price;
    to.exit_probability = 0.1;
    to.gas_price = metrics.base_fee / 1e18;
    to.l1_fee = world.scenario.costs.data_fee;
    to.latency = std::max(metrics.delay_p50, world.scenario.costs.latency);
    to.loss_probability = world.scenario.costs.loss_probability;
    return to;
}

protocol::DecisionRow decision_row(const World& world, std::size_t agent, const Decision& decision,
                                   double break_even, std::uint64_t event)
{
    protocol::DecisionRow row;
    row.agent = world.traits[agent].id;
    row.id = row.agent + "/" + std::to_string(world.state.block);
    row.time = world.time;
    row.event = event;
    row.chosen = decision.options[decision.chosen].option;
    row.saving = decision.saving;
    row.hurdle = decision.hurdle;
    row.break_even = std::isfinite(break_even) ? break_even : -1;
    row.horizon_days = world.scenario.costs.horizon;
    for (const OptionCost& option : decision.options) {
        protocol::CostRow cost{option.option, option.total(), {}};
        for (const CostLine& line : option.lines)
            cost.terms.push_back({line.name, line.amount});
        row.costs.push_back(std::move(cost));
    }
    return row;
}

std::string cost_text(const Decision& decision, std::string_view option)
{
    for (const OptionCost& cost : decision.options)
        if (cost.option.starts_with(option))
            return eth_text(cost.total());
    return "-";
}

void apply(World& world, std::size_t agent, const Decision& decision, double break_even)
{
    AgentState& state = world.state.agents[agent];
    const std::string chosen = decision.options[decision.chosen].option;
    const std::string word = chosen.substr(0, chosen.find(':'));
    state.decided_at = world.state.block;
    if (word == state.decision && state.decision_event != 0)
        return; // thought again and found the same
    state.decision = word;
    if (state.state != "serving")
        state.state = word == "form" ? "forming" : "pressed";
    state.decision_event = world.emit({.kind = "decision.made",
                                       .subject = world.traits[agent].id,
                                       .actor = world.traits[agent].id,
                                       .formation = {},
                                       .cause = state.pressed_event,
                                       .evidence = {state.chain, world.state.block, {}},
                                       .facts = {{"chosen", word},
                                                 {"stay", cost_text(decision, "stay")},
                                                 {"migrate", cost_text(decision, "migrate")},
                                                 {"form", cost_text(decision, "form")},
                                                 {"saving", eth_text(decision.saving)},
                                                 {"break_even", number_text(break_even)}}});
    world.rows.put(decision_row(world, agent, decision, break_even, state.decision_event));
}

void decide_one(World& world, std::size_t agent, double partners, double kappa)
{
    const AgentEconomics who = economics(world, agent);
    const StayTerms stay = stay_terms(world);
    const MarketTerms market = market_terms(world.scenario);
    FormTerms form = form_terms(world.scenario);
    form.variable = variable_cost(world.scenario, who);
    const auto to = migrate_terms(world, stay);
    if (to) { // another chain of the same make would run as the one that can be seen
        form.variable = who.gas * to->gas_price + to->l1_fee;
        form.latency = to->latency;
    }
    const double break_even = break_even_rate(who, stay, form, market);
    form.share = who.rate <= 0 ? 1 : std::min(1.0, who.rate / std::max(partners, who.rate));
    std::vector<OptionCost> options{stay_cost(who, stay, market)};
    std::vector<double> sunk{0};
    if (to) {
        options.push_back(migrate_cost(who, *to, market));
        sunk.push_back(to->bridge_in);
    }
    options.push_back(form_cost(who, form, market));
    sunk.push_back(form.share * form.one_off);
    apply(world, agent, decide(std::move(options), sunk, kappa), break_even);
}

} // namespace

FormTerms form_terms(const Scenario& scenario)
{
    FormTerms out;
    out.one_off = scenario.costs.one_off + scenario.one_off_rewards();
    out.daily = scenario.daily_rewards();
    out.latency = scenario.costs.latency;
    out.loss_probability = scenario.costs.loss_probability;
    return out;
}

AgentEconomics economics(const World& world, std::size_t agent)
{
    const AgentTraits& traits = world.traits[agent];
    return {traits.rate, world.state.agents[agent].mean_gas(), traits.delay_cost, traits.value};
}

StayTerms stay_terms(const World& world)
{
    const ChainMetrics& metrics = world.state.l1_metrics.last;
    // The rule on the base fee smooths the price that every agent sees.
    const std::deque<double>& fees = world.state.l1_metrics.log_fees;
    const std::size_t count = std::min<std::size_t>(
        fees.size(), std::max<std::uint64_t>(1, world.scenario.detectors.window));
    double sum = 0;
    for (std::size_t i = fees.size() - count; i < fees.size(); ++i)
        sum += fees[i];
    const double price = count == 0 ? metrics.base_fee : std::exp(sum / static_cast<double>(count));
    return {price / 1e18, metrics.delay_p50};
}

MarketTerms market_terms(const Scenario& scenario)
{
    return {scenario.costs.horizon, scenario.costs.interest};
}

double variable_cost(const Scenario& scenario, const AgentEconomics& agent)
{
    return agent.gas * scenario.costs.variable_gas_price * 1e-9 + scenario.costs.data_fee;
}

double hurdle(const World& world)
{
    const std::deque<double>& fees = world.state.l1_metrics.log_fees;
    const LogMotion motion =
        log_motion({fees.begin(), fees.end()}, static_cast<double>(world.scenario.l1.block_time));
    // A drift measured over minutes says nothing about years, so only the volatility is used.
    const double kappa = real_options_hurdle(0, motion.volatility, world.scenario.costs.interest);
    return std::min(kappa, world.scenario.costs.max_hurdle);
}

void decide_all(World& world)
{
    const double partners = pressed_rate(world);
    const double kappa = hurdle(world);
    for (std::size_t i = 0; i < world.size(); ++i) {
        const AgentState& state = world.state.agents[i];
        const bool free = state.state == "pressed" || state.state == "working" ||
                          (state.state == "serving" && l2_runs(world));
        if (!free || !is_pressed(state) || state.chain != world.l1.id())
            continue;
        if (state.decided_at == 0 || world.state.block - state.decided_at >= kReview)
            decide_one(world, i, partners, kappa);
    }
}

} // namespace nucleate::agents
