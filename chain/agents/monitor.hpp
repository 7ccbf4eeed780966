#pragma once

#include "chain/agents/world.hpp"

namespace nucleate::agents {

/// Metrics that agents have rules on, in the order of AgentState::rules.
struct RuleKind
{
    std::string_view metric;
    std::string_view bottleneck; ///< fee, latency, throughput, compute
    bool logarithmic = false;
    bool below = false;
};
inline constexpr auto kRules = std::to_array<RuleKind>({{"base_fee", "fee", true, false},
                                                        {"inclusion_p95", "latency", false, false},
                                                        {"throughput", "throughput", false, true},
                                                        {"oversize", "compute", false, false},
                                                        {"blob_fee", "fee", true, false}});

/// Gives every agent the rules that it lacks, by scenario and traits.
void make_rules(World& world);
/// Judges the last block: regime of the L1, then every agent's rules on the chain it works on.
/// Raises and clears bottlenecks.
void watch(World& world);

protocol::RuleRow rule_row(const World& world, std::size_t agent, std::size_t rule);
/// Changes what a person may change of a rule; false when there is none with that id.
bool change_rule(World& world, const protocol::RuleRow& row);
/// Whether any rule of the agent fires.
bool is_pressed(const AgentState& agent);

} // namespace nucleate::agents
