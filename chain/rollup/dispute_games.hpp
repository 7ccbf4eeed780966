#pragma once

#include "chain/base/result.hpp"
#include "chain/derivation/l1_source.hpp"
#include "chain/rollup/game_types.hpp"
#include "chain/rollup/l1_calls.hpp"

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace nucleate::rollup {

using namespace derivation;

/// GameStatus of the dispute game contracts.
enum class GameStatus : std::uint8_t
{
    in_progress,
    challenger_wins,
    defender_wins,
};

/// A proposal of an L2 state on L1 and what became of it. Times are seconds.
struct DisputeGame
{
    std::uint64_t index = 0; ///< in the factory
    Address address;
    std::uint32_t type = 0;
    Hash32 root; ///< output root that is claimed
    std::uint64_t l2_number = 0;
    Address proposer;
    std::uint64_t created = 0;
    std::uint64_t claims = 1; ///< with the root claim; 0 where there is nothing to claim
    GameStatus status = GameStatus::in_progress;
    std::uint64_t resolved = 0; ///< 0 while in progress
};

/// All games of a factory, as L1 holds them up to its head. Kept up by the logs of new blocks; read
/// anew from the contracts at first and after an L1 reorganisation. One thread at a time.
class DisputeGames
{
public:
    /// `l1` and `calls` must outlive it. Games of other types are listed without their inside.
    DisputeGames(const L1Source& l1, const L1Calls& calls, const Address& factory,
                 std::uint32_t type)
        : l1_(l1), calls_(calls), factory_(factory), type_(type)
    {}

    /// Takes in L1 up to its head. Fails when L1 cannot be read.
    Result<void> follow();

    const Address& factory() const { return factory_; }
    std::uint32_t type() const { return type_; }
    /// By index, oldest first.
    const std::vector<DisputeGame>& all() const { return games_; }
    /// Null when no game has that address.
    const DisputeGame* find(const Address& address) const;
    /// True once after the games were read anew: what was remembered of them may be gone.
    bool take_reloaded() { return std::exchange(reloaded_, false); }

private:
    Result<void> load(const L1BlockRef& head);
    Result<void> add(std::uint64_t index);
    Result<void> take(const L1Block& block);
    void update(DisputeGame& game, const execution::Log& log, std::uint64_t time);

    const L1Source& l1_;
    const L1Calls& calls_;
    Address factory_;
    std::uint32_t type_;
    std::vector<DisputeGame> games_;
    std::map<Address, std::size_t> places_; ///< in `games_`
    BlockId head_; ///< L1 block up to which the games are known; zero hash: none
    bool reloaded_ = false;
};

} // namespace nucleate::rollup
