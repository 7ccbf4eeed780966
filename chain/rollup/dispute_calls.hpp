#pragma once

#include "chain/rollup/game_trace.hpp"
#include "chain/rollup/l1_sender.hpp"

#include <optional>

/// The transactions of dispute games. None has a gas limit yet.
namespace nucleate::rollup {

/// `bond`: wei, what the game requires at the position of the move.
L1Transaction move_call(const Address& game, const fault::Game& state,
                        const fault::GameAction& action, const uint256& bond);
L1Transaction step_call(const Address& game, const fault::GameAction& action, const StepData& data);
L1Transaction number_call(const Address& game, const RootBlock& block);

/// Shows L1 the part of a preimage that a step against `claim` reads: the game itself local data,
/// the oracle everything else. Nothing for kinds that the program does not use.
std::optional<L1Transaction> preimage_call(const Address& game, const Address& oracle,
                                           std::size_t claim, const fault::PreimagePart& part,
                                           const fault::PreimageOrigin& origin);

} // namespace nucleate::rollup
