#include "chain/agents/partners.hpp"

#include "chain/agents/formation_bidding.hpp"

#include <algorithm>

namespace nucleate::agents {
namespace {

/// Blocks after which agents that wait for partners look again.
constexpr std::uint64_t kLookAgain = 15;

bool wants_to_form(const AgentState& agent)
{
    return agent.state == "forming" && agent.decision == "form";
}

/// The first of those that decided in this block, or, now and then, of all that wait.
std::optional<std::size_t> seeker_of(const World& world)
{
    const bool again = world.state.block % kLookAgain == 0;
    for (std::size_t i = 0; i < world.size(); ++i) {
        const AgentState& agent = world.state.agents[i];
        if (wants_to_form(agent) && (again || agent.decided_at == world.state.block))
            return i;
    }
    return std::nullopt;
}

/// How many must be willing before a coalition is worth talking about.
double quorum(const World& world)
{
    const CostSettings& costs = world.scenario.costs;
    return std::max(static_cast<double>(costs.min_coalition),
                    costs.pressed_share * static_cast<double>(world.size()));
}

} // namespace

std::optional<Partners> find_partners(const World& world)
{
    const std::vector<AgentState>& agents = world.state.agents;
    const std::optional<std::size_t> seeker = seeker_of(world);
    // A crawl whose every question would be answered with no is spared.
    if (!seeker || static_cast<double>(std::count_if(agents.begin(), agents.end(), wants_to_form)) <
                       quorum(world))
        return std::nullopt;
    const std::vector<RegisteredAgent> found = find_agents(
        registered_agents(world),
        {.service = kCoalitionService, .min_reputation = world.scenario.market.min_reputation});
    Partners out{*seeker, found.size(), {*seeker}};
    for (const RegisteredAgent& candidate : found) {
        const auto agent = world.agent_at(candidate.wallet);
        if (agent && *agent != *seeker && wants_to_form(agents[*agent]))
            out.willing.push_back(*agent);
    }
    std::sort(out.willing.begin(), out.willing.end());
    out.willing.erase(std::unique(out.willing.begin(), out.willing.end()), out.willing.end());
    if (static_cast<double>(out.willing.size()) < quorum(world))
        return std::nullopt;
    return out;
}

} // namespace nucleate::agents
