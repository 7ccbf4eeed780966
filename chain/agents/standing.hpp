#pragma once

#include "chain/agents/world.hpp"

/// L2s that stand beside from the start: a founder's key deploys and runs each, with one operator,
/// so that an agent may migrate to one instead of forming its own.
namespace nucleate::agents {

/// Takes each one step on towards being open. True once all are, and also where nobody may run
/// them: then agents do not wait.
bool raise_standing(World& world);
/// Goes on with those that are open: lets newcomers in, and reports their safe heads.
void run_standing(World& world);
/// Starts the nodes again of those that ran before a restart.
Result<void> wake_standing(World& world);

/// Whether the agent works on one of them, or is on its way there.
bool has_left(const World& world, std::size_t agent);

/// What the rollup port is asked for.
RollupRequest standing_request(const World& world, std::size_t number);
const StandingSettings& settings_of(const World& world, const StandingState& standing);

/// ETH that they take from the deployer in all.
double standing_funds(const Scenario& scenario);

} // namespace nucleate::agents
