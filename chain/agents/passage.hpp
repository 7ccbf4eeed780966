#pragma once

#include "chain/agents/world.hpp"

namespace nucleate::agents {

/// The way of agents, their ether and their work from L1 to an L2.
struct Passage
{
    std::string id;        ///< of the formation or standing chain: transactions are named by it
    std::string formation; ///< for the log; empty where there is none
    std::string chain;
    Address portal;            ///< OptimismPortalProxy on L1
    std::size_t furnisher = 0; ///< account that made the contracts which agents work with there
};

/// Sends ETH to the agent's own address on the L2, at most half of what it has, and notes when that
/// is mined. `cause` is the event that it follows from.
void deposit(World& world, const Passage& way, MemberState& member, double wish,
             std::uint64_t cause);
/// True once the deposit is on the L2.
bool arrive(World& world, const Passage& way, MemberState& member);
/// Makes the agent ready there and, once it is, lets it work there from now on.
void settle(World& world, const Passage& way, MemberState& member);

} // namespace nucleate::agents
