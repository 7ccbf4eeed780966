#pragma once

#include "chain/base/bytes.hpp"
#include "chain/fault/position.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace nucleate::fault {

/// The constants of a FaultDisputeGame; times in seconds.
struct GameRules
{
    Hash32 absolute_prestate;
    unsigned max_depth = 0;
    unsigned split_depth = 0; ///< last depth at which claims are output roots
    std::uint64_t max_clock = 0;
};

struct GameClaim
{
    std::optional<std::size_t> parent; ///< nothing for the root claim
    Position position;
    Hash32 value; ///< an output root, or below the split depth the hash of a machine's state
    Address claimant;
    Address countered_by;          ///< who took a step against it; zero: nobody
    std::uint64_t clock_used = 0;  ///< seconds of the claimant's side, with the move to here
    std::uint64_t clock_since = 0; ///< when it was made
};

/// A dispute game as its contract has it.
struct Game
{
    GameRules rules;
    Hash32 l1_head;
    Hash32 starting_output; ///< the anchor when the game was made
    std::uint64_t starting_block = 0;
    std::uint64_t l2_block = 0;     ///< that the root claim is about
    bool number_challenged = false; ///< challengeRootL2Block was called
    std::vector<GameClaim> claims;
};

/// The L2 block whose output root a position at or above the split depth stands for.
std::uint64_t block_at(const Game& game, const Position& position);

/// Seconds that the side which may answer a claim has used at `now`, at most the whole clock
/// (FaultDisputeGame.getChallengerDuration).
std::uint64_t clock_of_answer(const Game& game, std::size_t claim, std::uint64_t now);

/// One execution within a game: from an output that both sides hold true to one that is disputed.
struct Execution
{
    Hash32 agreed;
    std::optional<Position> agreed_position; ///< nothing: the anchor that the game starts from
    Hash32 disputed;
    Position disputed_position;

    bool operator==(const Execution&) const = default;
};

/// What the claim below the split depth is about, or an answer to one at the split depth, which
/// `attack` tells the kind of (FaultDisputeGame._findStartingAndDisputedOutputs). Nothing for
/// claims above, and where the claims above are missing.
std::optional<Execution> execution_of(const Game& game, std::size_t claim, bool attack);

} // namespace nucleate::fault
