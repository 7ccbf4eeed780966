#pragma once

#include "chain/agents/world.hpp"

/// Rows of the control protocol out of the swarm's state and what the contracts say.
namespace nucleate::agents {

/// What of an agent's row never changes.
protocol::AgentRow first_agent_row(const World& world, std::size_t agent);
/// Brings the row up to date; its balances only when they may have changed.
void renew_agent_row(protocol::AgentRow& row, World& world, std::size_t agent,
                     const std::string& formation, bool balances);
protocol::FormationRow formation_row(const World& world, const FormationState& formation);
protocol::BountyRow bounty_row(const World& world, const FormationState& formation,
                               const SlotState& slot);
protocol::WorkRow work_row(const World& world, const FormationState& formation,
                           const SlotState& slot);

} // namespace nucleate::agents
