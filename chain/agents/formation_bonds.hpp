#pragma once

#include "chain/agents/formation_state.hpp"
#include "chain/agents/world.hpp"

namespace nucleate::agents {

/// A dispute asks for higher bonds the deeper it goes, in the end for more than a node's key holds.
/// The operator adds what it lacks and as much again for the next moves, as far as it can; for a
/// person's node the initiator does, as it does for its batches.
void fund_disputes(World& world, const FormationState& formation);

} // namespace nucleate::agents
