#pragma once

#include "chain/agents/world.hpp"

namespace nucleate::agents {

/// Lets every agent do its work for the time of one L1 block, on the chain where it works: orders
/// arrive by a Poisson process of its rate, each becomes one signed transaction (swap, oracle post,
/// data sale, computation, payment). What was wanted is added to the demand of the chains.
void work(World& world);

/// Books what was included: fees, gas, nonces.
void book(World& world, const std::vector<Included>& included, const std::string& chain);

} // namespace nucleate::agents
