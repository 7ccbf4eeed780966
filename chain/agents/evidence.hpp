#pragma once

#include "chain/agents/formation.hpp"

namespace nucleate::agents {

/// What is wrong with the work of a role that is paid once, by what the chains themselves show:
/// code at every contract that the builder deployed, an L2 that moves, reports of the watcher on
/// L1. Nothing when it is good.
std::optional<Sentence> fault_of(const World& world, const FormationState& formation,
                                 const SlotState& slot);

} // namespace nucleate::agents
