#pragma once

#include "chain/agents/row_makers.hpp"

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
    void metrics(const std::string& chain, const MetricsState& state);

private:
    void put_metric(const std::string& chain, const std::string& metric, double value);
    void publish_agents(const std::vector<bool>& touched);

    World& world_;
    std::vector<AgentView> agents_;
};

} // namespace nucleate::agents
