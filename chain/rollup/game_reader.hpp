#pragma once

#include "chain/fault/game.hpp"
#include "chain/rollup/l1_calls.hpp"

#include <optional>

namespace nucleate::rollup {

/// A game with all its claims, as L1 has it at its head. Nothing when it cannot be read.
std::optional<fault::Game> read_game(const L1Calls& calls, const Address& game);

} // namespace nucleate::rollup
