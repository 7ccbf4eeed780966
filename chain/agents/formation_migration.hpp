#pragma once

#include "chain/agents/formation_state.hpp"
#include "chain/agents/passage.hpp"
#include "chain/agents/world.hpp"

#include <optional>
#include <string>

/// Contracts that members own on L1 and take along into the genesis of their L2.
namespace nucleate::agents {

/// The agent that has a contract of its own for what it computes, and the name under which
/// SwarmState keeps it; nothing where no agent lives by computing.
struct ContractOwner
{
    std::size_t agent = 0;
    std::string name;
};
std::optional<ContractOwner> contract_owner(const World& world);

/// For an L2 that runs already, whose genesis is made: the agent ends the life of its contract on
/// L1 and deploys its code anew there, where it uses that one from now on. What the old one stored
/// stays behind. True once done, and for an agent without a contract.
bool redeploy_contract(World& world, const Passage& way, const MemberState& member);

/// Notes which contracts of members will move, where L1 can prove their storage.
void find_moving(const World& world, FormationState& formation);
/// The owners end the lives of their contracts on L1; true once all have.
bool freeze_moving(World& world, FormationState& formation);
/// From now on they are among the contracts of the L2, which runs.
void use_migrated(World& world, const FormationState& formation);
/// Tells that the genesis has them.
void note_migrated(World& world, FormationState& formation, const GenesisFacts& genesis);

} // namespace nucleate::agents
