#pragma once

#include "chain/agents/world.hpp"

/// Rows of the control protocol out of the swarm's state and what the contracts say.
namespace nucleate::agents {

/// An agent's row and the amounts that it shows as text.
struct AgentView
{
    protocol::AgentRow row;
    uint256 stake;
    uint256 spent_fees;
};

/// With what of an agent's row never changes.
AgentView first_agent_view(const World& world, std::size_t agent);
/// Brings the row up to date, its balances only when they may have changed; true when anything is
/// another than before.
bool renew_agent_view(AgentView& view, World& world, std::size_t agent,
                      const std::string& formation, bool balances);
protocol::FormationRow formation_row(const World& world, const FormationState& formation);
protocol::BountyRow bounty_row(const World& world, const FormationState& formation,
                               const SlotState& slot);
protocol::WorkRow work_row(const World& world, const FormationState& formation,
                           const SlotState& slot);

} // namespace nucleate::agents
