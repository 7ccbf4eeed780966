#pragma once

#include "chain/fault/game.hpp"

namespace nucleate::fault {

/// What is so, position by position: the measure of a game's claims.
class ClaimTrace
{
public:
    virtual ~ClaimTrace() = default;
    /// What a claim at `position` has to say to be right. Below the split depth that hangs on the
    /// execution that `claim` is about: it lies there too, or is at the split depth and `position`
    /// answers it. Nothing where it cannot be told.
    virtual std::optional<Hash32> value(const Game& game, std::size_t claim,
                                        const Position& position) = 0;
    /// True when the root claim has the right output, but of an earlier block than it says: L1
    /// does not give the chain that far.
    virtual bool has_wrong_number(const Game& game) = 0;
};

/// What a player can do in a game.
struct GameAction
{
    enum class Kind : std::uint8_t
    {
        move,             ///< `value` as an answer to `claim`
        step,             ///< one instruction against `claim`, which lies at the greatest depth
        challenge_number, ///< of the root claim
    };
    Kind kind = Kind::move;
    std::size_t claim = 0;
    bool attack = true;
    Hash32 value;

    bool operator==(const GameAction&) const = default;
};

struct Decision
{
    std::vector<GameAction> actions; ///< by the claims that they answer, ascending
    /// Claims that would want an answer, if the trace could tell which.
    std::size_t unknown = 0;
};

/// All that an honest player has to do now, whoever made the claims before; what is there already
/// is left out. Every wrong claim that stands against a right one is answered, and so is every
/// claim beside such an answer that commits to no later leaf than the answer does, since the
/// leftmost one takes the bond (FaultDisputeGame.resolveClaim). Right claims, and claims that hang
/// below what was ignored, are let be. Clocks are not looked at.
Decision decide(const Game& game, ClaimTrace& trace);

} // namespace nucleate::fault
