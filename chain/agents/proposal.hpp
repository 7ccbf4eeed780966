#pragma once

#include "chain/agents/formation.hpp"

namespace nucleate::agents {

/// What the DAO is asked to do: approve the configuration, then post every bounty.
struct Proposal
{
    std::vector<Address> targets;
    std::vector<uint256> values;
    std::vector<Bytes> calls;
    std::string description;

    Hash32 description_hash() const;
};
Proposal proposal_of(const World& world, const FormationState& formation);

/// A number that the governor answers with; nothing when the call failed.
std::optional<std::uint64_t> governor_number(const World& world, const Bytes& data);

} // namespace nucleate::agents
