#include "chain/agents/decision.hpp"

#include "chain/agents/monitor.hpp"
#include "chain/agents/standing.hpp"
#include "chain/contracts/generated/gas_price_oracle.hpp"

#include <algorithm>
#include <cmath>

namespace nucleate::agents {
namespace {

/// Blocks after which a pressed agent thinks again.
constexpr std::uint64_t kReview = 30;
constexpr double kPortalGas = 120'000; ///< gas of a deposit, for the bridging cost
constexpr double kSecondsPerDay = 86'400;
/// Of an agent's usual transaction, a swap, without its signature.
constexpr std::uint64_t kUnsignedBytes = 320;

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

/// ETH of L1 data a transaction, as the L2's GasPriceOracle prices it now (Fjord).
double l1_data_fee(const World& world, const std::string& chain)
{
    using namespace literals;
    namespace oracle = contracts::gas_price_oracle;
    constexpr Address kOracle = "0x420000000000000000000000000000000000000f"_address;
    const ChainPort* port = world.port_of(chain);
    const auto raw =
        port == nullptr
            ? Expected<Bytes, CallError>{tl::unexpected(CallError{})}
            : port->call({}, kOracle, oracle::get_l1_fee_upper_bound(uint256{kUnsignedBytes}));
    const auto fee = oracle::decode_get_l1_fee_upper_bound(raw ? BytesView{*raw} : BytesView{});
    return fee ? eth_of(*fee) : world.scenario.costs.data_fee;
}

/// An L2 that runs already, as a place to go to, by its live figures.
MigrateTerms place_terms(const World& world, const std::string& chain,
                         const WithdrawalTerms& withdrawals, double latency, const StayTerms& stay)
{
    const L2State& l2 = world.state.l2s.at(chain);
    const RiskGrades risks = world.rollup.risks(l2.rollup);
    MigrateTerms to;
    to.chain = chain;
    to.bridge_in = kPortalGas * stay.gas_price;
    to.bridge_out = 3 * kPortalGas * stay.gas_price;
    to.exit_probability = 0.1;
    to.exit_delay = static_cast<double>(withdrawals.exit_seconds()) / kSecondsPerDay;
    to.gas_price = l2.metrics.last.base_fee / 1e18;
    to.l1_fee = l1_data_fee(world, chain);
    to.latency = std::max(l2.metrics.last.delay_p50, latency);
    to.loss_probability =
        rosette_loss(world.scenario.costs.loss_probability, risks.warnings, risks.bad);
    return to;
}

/// Where an agent could go: the swarm's own L2, then those that stand beside.
struct Places
{
    std::optional<MigrateTerms> own;
    std::vector<MigrateTerms> standing;
};

Places places_of(const World& world, const StayTerms& stay)
{
    Places out;
    if (l2_runs(world) && world.state.l2s.contains(world.state.formations.back().chain))
        out.own = place_terms(world, world.state.formations.back().chain,
                              world.scenario.withdrawals, world.scenario.costs.latency, stay);
    for (const StandingState& standing : world.state.standing)
        if (standing.stage == StandingStage::open && world.state.l2s.contains(standing.chain)) {
            const StandingSettings& settings = settings_of(world, standing);
            out.standing.push_back(place_terms(world, standing.chain, settings.withdrawals,
                                               static_cast<double>(settings.block_time), stay));
        }
    return out;
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

/// Of the cheapest option of that kind; there may be several L2s to migrate to.
std::string cost_text(const Decision& decision, std::string_view kind)
{
    std::optional<double> least;
    for (const OptionCost& cost : decision.options)
        if (cost.option.starts_with(kind))
            least = std::min(least.value_or(cost.total()), cost.total());
    return least ? eth_text(*least) : "-";
}

std::string state_after(const std::string& word, const std::string& target, const World& world)
{
    if (word == "form")
        return "forming";
    const bool leaves = std::ranges::any_of(world.state.standing, [&](const StandingState& chain) {
        return !target.empty() && chain.chain == target;
    });
    return leaves ? "moving" : "pressed";
}

void apply(World& world, std::size_t agent, const Decision& decision, double break_even)
{
    AgentState& state = world.state.agents[agent];
    const std::string chosen = decision.options[decision.chosen].option;
    const std::size_t colon = chosen.find(':');
    const std::string word = chosen.substr(0, colon);
    const std::string target =
        colon == std::string::npos ? std::string{} : chosen.substr(colon + 1);
    state.decided_at = world.state.block;
    if (word == state.decision && target == state.target && state.decision_event != 0)
        return; // thought again and found the same
    state.decision = word;
    state.target = target;
    if (state.state != "serving")
        state.state = state_after(word, target, world);
    state.decision_event = world.emit({.kind = "decision.made",
                                       .subject = world.traits[agent].id,
                                       .actor = world.traits[agent].id,
                                       .formation = {},
                                       .cause = state.pressed_event,
                                       .evidence = {state.chain, world.state.block, {}},
                                       .facts = {{"chosen", word},
                                                 {"to", target.empty() ? "-" : target},
                                                 {"stay", cost_text(decision, "stay")},
                                                 {"migrate", cost_text(decision, "migrate")},
                                                 {"form", cost_text(decision, "form")},
                                                 {"saving", eth_text(decision.saving)},
                                                 {"break_even", number_text(break_even)}}});
    world.rows.put(decision_row(world, agent, decision, break_even, state.decision_event));
}

void decide_one(World& world, std::size_t agent, const StayTerms& stay, const Places& places,
                double partners, double kappa)
{
    const AgentEconomics who = economics(world, agent);
    const MarketTerms market = market_terms(world.scenario);
    FormTerms form = form_terms(world.scenario);
    form.variable = variable_cost(world.scenario, who);
    if (places.own) { // another chain of the same make would run as the one that can be seen
        form.variable = who.gas * places.own->gas_price + places.own->l1_fee;
        form.latency = places.own->latency;
    }
    const double break_even = break_even_rate(who, stay, form, market);
    form.share = who.rate <= 0 ? 1 : std::min(1.0, who.rate / std::max(partners, who.rate));
    std::vector<OptionCost> options{stay_cost(who, stay, market)};
    std::vector<double> sunk{0};
    const auto add = [&](const MigrateTerms& to) {
        options.push_back(migrate_cost(who, to, market));
        sunk.push_back(to.bridge_in);
    };
    if (places.own)
        add(*places.own);
    // Whoever serves the swarm's own chain does not go to another.
    if (world.state.agents[agent].state != "serving")
        std::ranges::for_each(places.standing, add);
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
    const StayTerms stay = stay_terms(world);
    std::optional<Places> places; // asked of the chains when somebody weighs them
    for (std::size_t i = 0; i < world.size(); ++i) {
        const AgentState& state = world.state.agents[i];
        const bool free = state.state == "pressed" || state.state == "working" ||
                          (state.state == "serving" && l2_runs(world));
        if (!free || !is_pressed(state) || state.chain != world.l1.id())
            continue;
        if (state.decided_at != 0 && world.state.block - state.decided_at < kReview)
            continue;
        if (!places)
            places = places_of(world, stay);
        decide_one(world, i, stay, *places, partners, kappa);
    }
}

} // namespace nucleate::agents
