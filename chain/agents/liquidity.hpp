#pragma once

#include "chain/agents/world.hpp"

/// Yield: funders keep a share of the market's pool on L1 and take its fees out as they come. A
/// share of a constant product pool grows by the fees alone as √(x·y) over the supply of shares, so
/// that burning just the growth leaves what was put in and pays out the yield.
namespace nucleate::agents {

/// Ether that the agent puts into the pool when it starts, with dollars of the same worth; 0 for
/// those that do not provide.
double liquidity_of(const AgentTraits& agent);

/// √(x·y) a share, scaled by 10¹⁸; 0 of an empty pool.
uint256 pool_growth(const uint256& x, const uint256& y, const uint256& supply);
/// Shares whose burning takes out the growth from `before` to `now`.
uint256 grown_shares(const uint256& shares, const uint256& before, const uint256& now);

/// Has every provider take its fees out once they are worth the gas.
void harvest(World& world);

} // namespace nucleate::agents
