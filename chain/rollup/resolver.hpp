#pragma once

#include "chain/base/result.hpp"
#include "chain/rollup/dispute_games.hpp"

#include <cstdint>
#include <map>
#include <optional>

namespace nucleate::rollup {

/// Ends games. A dispute game does nothing by itself: when a clock has run out somebody must say
/// so, claim by claim from the last, and then for the game, upon which the anchor moves if the
/// proposal stood; and once the bonds' delay is over somebody must pay them out. Does so for every
/// game, whoever made it, and pays out bonds to the operators' own accounts. It remembers nothing
/// across a restart: what L1 would refuse is not sent. On the L2 chain's writer thread.
class Resolver
{
public:
    /// All must outlive it. `max_clock` and `bond_delay` are those of the contracts, seconds.
    Resolver(const L1Calls& calls, L1Sender& sender, DisputeGames& games, std::uint64_t max_clock,
             std::uint64_t bond_delay)
        : calls_(calls), sender_(sender), games_(games), max_clock_(max_clock),
          bond_delay_(bond_delay)
    {}

    /// Sends what L1 would take now. `games` must be up to date.
    Result<void> step(std::uint64_t now);
    /// Games with something left to do.
    std::size_t open() const { return open_.size(); }

private:
    struct Open
    {
        std::optional<Hash32> sent; ///< a transaction that is on its way
        std::uint64_t not_before = 0;
    };
    void take_games();
    Result<void> resolve(const DisputeGame& game, Open& open, std::uint64_t now);
    /// True when nothing is left of the game for the accounts here.
    Result<bool> claim(const DisputeGame& game, Open& open, std::uint64_t now);
    Result<void> send(L1Transaction transaction, std::uint64_t gas, Open& open);

    const L1Calls& calls_;
    L1Sender& sender_;
    DisputeGames& games_;
    std::uint64_t max_clock_;
    std::uint64_t bond_delay_;
    std::size_t taken_ = 0;              ///< games that were put into `open_`
    std::map<std::uint64_t, Open> open_; ///< by index
};

} // namespace nucleate::rollup
