#pragma once

#include "chain/agents/formation.hpp"
#include "chain/agents/registry.hpp"

namespace nucleate::agents {

/// Whom the registries on L1 show now.
std::vector<RegisteredAgent> registered_agents(const World& world);
/// First slots of each role, which stand for its bounty.
std::vector<std::size_t> bounties_of(const FormationState& formation);

/// Who bids on what: the cheapest way to fill every slot first, then others of fitting skill where
/// they would be cheapest, for competition.
void choose_bidders(World& world, FormationState& formation);
/// The bidders of a bounty commit to their bids, or open them.
void bid(World& world, FormationState& formation, SlotState& slot, bool sealed);
/// Has every bounty awarded; true once all are.
bool award(World& world, FormationState& formation);

} // namespace nucleate::agents
