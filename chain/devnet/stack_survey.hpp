#pragma once

#include "chain/devnet/hosted_rollup.hpp"
#include "chain/node/chain.hpp"

#include <map>
#include <string>
#include <vector>

namespace nucleate::devnet {

/// What the swarm's rows say of a formation.
struct FormationFacts
{
    protocol::FormationRow row;
    std::map<std::string, protocol::BountyRow> bounties; ///< by id
};

/// What a chain that stands beside has in place of a formation: its operators, who serve
/// everything.
FormationFacts standing_facts(const HostedRollup& rollup);

/// The components of a running chain: owner, operators, autonomy, health, single points of failure.
std::vector<protocol::ComponentRow> survey_stack(const HostedRollup& rollup, node::Chain& l1,
                                                 const FormationFacts& formation);

/// All that a chain needs is there and up.
bool is_complete(const std::vector<protocol::ComponentRow>& stack);

} // namespace nucleate::devnet
