#pragma once

#include "chain/agents/world.hpp"

#include <vector>

namespace nucleate::agents {

/// Publishes the swarm's tables; remembers what it put last, so that only changes go out.
class RowBoard
{
public:
    explicit RowBoard(World& world) : world_(world) {}

    /// After a step. `touched` are the agents whose balances may have changed.
    void publish(const std::vector<bool>& touched);
    void publish_all();
    void metrics(const std::string& chain, const ChainMetrics& metrics);

private:
    protocol::AgentRow agent_row(std::size_t agent, bool balances) const;
    protocol::FormationRow formation_row(const FormationState& formation) const;
    protocol::BountyRow bounty_row(const FormationState& formation, const SlotState& slot) const;
    protocol::WorkRow work_row(const FormationState& formation, const SlotState& slot) const;

    World& world_;
    std::vector<protocol::AgentRow> agents_;
};

} // namespace nucleate::agents
