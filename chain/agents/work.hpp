#pragma once

#include "chain/agents/world.hpp"

namespace nucleate::agents {

/// Lets every agent do its work for the time of one L1 block, on the chain where it works: orders
/// arrive by a Poisson process of its rate, each becomes one signed transaction (swap, oracle post,
/// data sale, computation, payment). Returns how many were wanted on L1 and on the L2.
struct Demand
{
    std::uint64_t l1 = 0;
    std::uint64_t l2 = 0;
};
Demand work(World& world);

/// Books what was included: fees, gas, nonces.
void book(World& world, const std::vector<Included>& included, const std::string& chain);

} // namespace nucleate::agents
