#pragma once

#include "chain/base/result.hpp"
#include "chain/rollup/dispute_games.hpp"
#include "chain/rollup/game_trace.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace nucleate::rollup {

/// Plays every dispute game of a factory: answers what its trace finds wrong, with the bond that
/// the game asks for, down to a single step of the machine. Ending games and taking back bonds is
/// the Resolver's. It remembers nothing across a restart: what is to do follows from the claims
/// that L1 has. On one thread.
class Challenger
{
public:
    /// All must outlive it. `reserve`: wei that its account keeps.
    Challenger(const L1Calls& calls, L1Sender& sender, const DisputeGames& games, GameTrace& trace,
               const uint256& reserve)
        : calls_(calls), sender_(sender), games_(games), trace_(trace), reserve_(reserve)
    {}

    /// Sends all that is to be done in all games at `now`, seconds. `games` must be up to date, and
    /// the L2 derived to L1's head. Fails with what kept it from a move; that is tried again.
    Result<void> step(std::uint64_t now);

    /// Wei that its account lacked for moves at the last step.
    const uint256& shortage() const { return shortage_; }

private:
    struct Watched
    {
        std::vector<Hash32> sent;  ///< transactions that may be on their way
        std::uint64_t settled = 0; ///< number of claims for which nothing was left to do
    };

    bool is_waiting(Watched& watched) const;
    Result<void> play(const DisputeGame& game, Watched& watched, std::uint64_t now);
    Result<void> act(const DisputeGame& game, const fault::Game& state,
                     const fault::GameAction& action, Watched& watched, std::uint64_t now);
    Result<void> move(const DisputeGame& game, const fault::Game& state,
                      const fault::GameAction& action, Watched& watched);
    Result<void> take_step(const DisputeGame& game, const fault::Game& state,
                           const fault::GameAction& action, Watched& watched, std::uint64_t now);
    Result<void> load_preimage(const DisputeGame& game, const fault::GameAction& action,
                               const StepData& data, Watched& watched, std::uint64_t now);
    bool is_large(const Address& oracle, const StepData& data) const;
    Result<void> load_in_pieces(const Address& oracle, const StepData& data, Watched& watched,
                                std::uint64_t now);
    /// Whether L1 would take these calls one after the other, whoever makes them.
    bool would_pass(const std::vector<L1Transaction>& calls) const;
    /// False when L1 would refuse it.
    Result<bool> send(L1Transaction transaction, Watched& watched);

    const L1Calls& calls_;
    L1Sender& sender_;
    const DisputeGames& games_;
    GameTrace& trace_;
    uint256 reserve_;
    uint256 shortage_;
    std::map<Address, Watched> watched_; ///< games in progress
};

} // namespace nucleate::rollup
