#include "chain/agents/monitor.hpp"

#include <algorithm>
#include <cmath>

namespace nucleate::agents {
namespace {

ActionSettings settings_of(const RuleState& rule, const RuleKind& kind)
{
    ActionSettings out;
    out.threshold = rule.threshold;
    out.window = rule.window;
    out.dwell = rule.dwell;
    out.clear_ratio = rule.clear_ratio;
    out.logarithmic = kind.logarithmic;
    out.below = kind.below;
    out.clear_dwell = rule.dwell;
    return out;
}

ActionDetector detector_of(const RuleState& rule, const RulePulse& pulse, const RuleKind& kind)
{
    ActionDetector detector{settings_of(rule, kind)};
    detector.load({pulse.ewma, pulse.started, pulse.firing, pulse.held});
    return detector;
}

double metric_value(const ChainMetrics& metrics, std::string_view metric)
{
    if (metric == "base_fee")
        return std::max(metrics.base_fee, 1.0);
    if (metric == "blob_fee")
        return std::max(metrics.blob_fee, 1.0);
    if (metric == "inclusion_p95")
        return metrics.delay_p95;
    if (metric == "oversize")
        return metrics.oversize;
    return metrics.offered <= 0 ? 1 : std::min(1.0, metrics.achieved / metrics.offered);
}

/// Distance from the threshold in baseline deviations, for prices; relative distance otherwise.
double severity(const World& world, const RuleState& rule, const RuleKind& kind, double value)
{
    if (!kind.logarithmic)
        return std::abs(value - rule.threshold) / std::max(rule.threshold, 1e-9);
    const auto& means = world.state.l1_metrics.regime.means;
    const double sigma = robust_baseline({means.begin(), means.end()}).sigma;
    return std::log(value / rule.threshold) / std::max(sigma, 0.02);
}

void watch_regime(World& world)
{
    const DetectorSettings& settings = world.scenario.detectors;
    MetricsState& metrics = world.state.l1_metrics;
    RegimeSettings regime;
    regime.window = settings.regime_window;
    regime.warmup = settings.regime_warmup;
    regime.k = settings.cusum_k;
    regime.h = settings.cusum_h;
    RegimeDetector detector{regime};
    detector.load(metrics.regime);
    const bool raised = detector.add(metrics.log_fees.back());
    static_cast<RegimeDetector::State&>(metrics.regime) = detector.save();
    if (raised)
        metrics.regime.event = world.emit(
            {.kind = "regime.changed",
             .subject = world.l1.id(),
             .actor = {},
             .formation = {},
             .evidence = {world.l1.id(), world.state.block, {}},
             .facts = {{"metric", "base_fee"},
                       {"value", number_text(std::exp(detector.last_mean()) / 1e9)},
                       {"baseline", number_text(std::exp(detector.baseline().center) / 1e9)}}});
}

/// Prices are told in gwei.
std::string told(const RuleKind& kind, double value)
{
    return number_text(kind.logarithmic ? value / 1e9 : value);
}

void raise(World& world, std::size_t agent, RuleState& rule, const RuleKind& kind, double value)
{
    AgentState& state = world.state.agents[agent];
    const MetricsState& metrics = world.state.l1_metrics;
    rule.event =
        world.emit({.kind = "bottleneck.detected",
                    .subject = world.traits[agent].id,
                    .actor = world.traits[agent].id,
                    .formation = {},
                    .cause = metrics.regime.alarm ? metrics.regime.event : 0,
                    .evidence = {state.chain, world.state.block, {}},
                    .facts = {{"bottleneck", std::string{kind.bottleneck}},
                              {"metric", std::string{kind.metric}},
                              {"value", told(kind, value)},
                              {"threshold", told(kind, rule.threshold)},
                              {"severity", number_text(severity(world, rule, kind, value))}}});
    state.pressed_event = rule.event;
    if (state.state == "working")
        state.state = "pressed";
}

void clear(World& world, std::size_t agent, const RuleState& rule, const RuleKind& kind,
           double value)
{
    AgentState& state = world.state.agents[agent];
    world.emit({.kind = "bottleneck.cleared",
                .subject = world.traits[agent].id,
                .actor = world.traits[agent].id,
                .formation = {},
                .cause = rule.event,
                .evidence = {state.chain, world.state.block, {}},
                .facts = {{"bottleneck", std::string{kind.bottleneck}},
                          {"metric", std::string{kind.metric}},
                          {"value", told(kind, value)}}});
    if (!is_pressed(state) && (state.state == "pressed" || state.state == "deciding"))
        state.state = "working";
}

void watch_agent(World& world, std::size_t agent)
{
    AgentState& state = world.state.agents[agent];
    const ChainMetrics& metrics = world.metrics_of(state.chain).last;
    for (std::size_t i = 0; i < kRules.size(); ++i) {
        if (kRules[i].metric == "oversize" && world.traits[agent].large_jobs == 0)
            continue; // its own work fits
        RuleState& rule = state.rules[i];
        RulePulse& pulse = state.pulse.rules[i];
        ActionDetector detector = detector_of(rule, pulse, kRules[i]);
        const RulePulse before = pulse;
        const auto edge = detector.add(metric_value(metrics, kRules[i].metric));
        const ActionDetector::State& now = detector.state();
        pulse = {now.ewma, now.started, now.firing, now.held};
        if (edge == ActionDetector::Edge::fired)
            raise(world, agent, rule, kRules[i], detector.value());
        else if (edge == ActionDetector::Edge::cleared)
            clear(world, agent, rule, kRules[i], detector.value());
        const bool moved = std::abs(pulse.ewma - before.ewma) > 0.02 * std::abs(before.ewma);
        if (moved || before.firing != pulse.firing)
            world.rows.put(rule_row(world, agent, i));
    }
}

} // namespace

bool is_pressed(const AgentState& agent)
{
    return std::any_of(agent.pulse.rules.begin(), agent.pulse.rules.end(),
                       [](const RulePulse& rule) { return rule.firing; });
}

void make_rules(World& world)
{
    const DetectorSettings& settings = world.scenario.detectors;
    for (std::size_t i = 0; i < world.size(); ++i) {
        const double thresholds[] = {world.traits[i].budget, settings.max_delay,
                                     settings.min_throughput, settings.max_oversize,
                                     settings.max_blob_fee * 1e9};
        std::vector<RuleState>& rules = world.state.agents[i].rules;
        for (std::size_t k = rules.size(); k < kRules.size(); ++k) {
            rules.emplace_back();
            rules[k].threshold = thresholds[k];
            rules[k].window = settings.window;
            rules[k].dwell = settings.dwell;
            rules[k].clear_ratio = settings.clear_ratio;
        }
        world.state.agents[i].pulse.rules.resize(rules.size());
    }
}

void watch(World& world)
{
    watch_regime(world);
    for (std::size_t i = 0; i < world.size(); ++i)
        watch_agent(world, i);
}

protocol::RuleRow rule_row(const World& world, std::size_t agent, std::size_t rule)
{
    const RuleState& state = world.state.agents[agent].rules[rule];
    const RulePulse& pulse = world.state.agents[agent].pulse.rules[rule];
    protocol::RuleRow row;
    row.agent = world.traits[agent].id;
    row.metric = std::string{kRules[rule].metric};
    row.id = row.agent + "/" + row.metric;
    row.threshold = state.threshold;
    row.window = state.window;
    row.dwell = state.dwell;
    row.clear_ratio = state.clear_ratio;
    row.firing = pulse.firing;
    row.value = detector_of(state, pulse, kRules[rule]).value();
    return row;
}

bool change_rule(World& world, const protocol::RuleRow& row)
{
    const auto agent = world.agent_named(row.id.substr(0, row.id.find('/')));
    for (std::size_t k = 0; agent && k < kRules.size(); ++k) {
        if (row.id != world.traits[*agent].id + "/" + std::string{kRules[k].metric})
            continue;
        RuleState& rule = world.state.agents[*agent].rules[k];
        rule.threshold = row.threshold;
        rule.window = row.window;
        rule.dwell = row.dwell;
        rule.clear_ratio = row.clear_ratio;
        world.rows.put(rule_row(world, *agent, k));
        return true;
    }
    return false;
}

} // namespace nucleate::agents
