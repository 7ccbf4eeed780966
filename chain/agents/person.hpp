#pragma once

#include "chain/agents/swarm.hpp"
#include "chain/agents/world.hpp"

namespace nucleate::agents {

// A person's side of the board; see Swarm for what they do.

Result<void> person_bid(World& world, const std::string& bounty, const Address& bidder,
                        const uint256& amount);
Result<std::vector<CallToSign>> person_calls(const World& world, const std::string& bounty,
                                             const std::string& action, const Address& person);
Result<OperatorKey> person_key(const World& world, const std::string& bounty,
                               const Address& person);
Result<void> person_starts(World& world, const std::string& bounty, const Address& person);
Result<void> person_stops(World& world, const std::string& bounty, const Address& person);

} // namespace nucleate::agents
