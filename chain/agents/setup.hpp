#pragma once

#include "chain/agents/world.hpp"

namespace nucleate::agents {

/// One step of the setup phase on L1: contracts, then ether and tokens, then every agent's own
/// registration, allowances and delegation. True once all is done. Steps of a wave go out together;
/// a wave starts when the one before is mined.
bool set_up_l1(World& world);

/// ETH that the builder takes along to the L2: what it puts into the market there, and gas.
inline constexpr double kL2BuilderEth = 15;

/// The same for the L2: the builder deploys the contracts that agents work with and fills the
/// market. True once done; called after the builder's deposit arrived.
bool set_up_l2(World& world, const std::string& chain, std::size_t builder);

/// Whether that is done.
bool is_furnished(const World& world, const std::string& chain);

/// Allowances and dollars of one agent on the L2, by `set_up_l2`'s contracts.
bool set_up_member(World& world, const std::string& chain, std::size_t agent, std::size_t builder);

} // namespace nucleate::agents
