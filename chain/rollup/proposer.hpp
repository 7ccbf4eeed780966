#pragma once

#include "chain/base/result.hpp"
#include "chain/node/chain.hpp"
#include "chain/rollup/dispute_games.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

namespace nucleate::rollup {

struct ProposerOptions
{
    bool propose = true;            ///< false: only judges what others propose
    std::uint64_t interval = 3'600; ///< seconds between two proposals
    /// Only states that follow from final L1 blocks are proposed (op-proposer's default). Without
    /// it a proposal can turn out wrong when L1 goes back.
    bool finalized_only = true;
    /// Wei that its account keeps for batches: they go before proposals.
    uint256 reserve = 1'000'000'000'000'000'000;
    /// Where attesters' word takes the place of disputes: the extra data of a game over the output
    /// root of a block, signed; an error as long as they cannot vouch for it. Without it nothing is
    /// proposed to such games.
    std::function<Result<Bytes>(std::uint64_t number, const Hash32& root)> attest{};
};

/// Puts output roots of an L2 on L1: a dispute game for the newest safe (or final) block, whenever
/// the last right one is old enough. It remembers nothing across a restart: what was proposed is
/// what the factory holds, and the factory refuses a second game over the same state. On the L2
/// chain's writer thread.
class Proposer
{
public:
    /// All must outlive it.
    Proposer(const node::Chain& l2, const L1Calls& calls, L1Sender& sender,
             const DisputeGames& games, ProposerOptions options)
        : l2_(l2), calls_(calls), sender_(sender), games_(games), options_(std::move(options))
    {}

    /// Proposes if it is time. `games` must be up to date, and the L2 derived to L1's head: a node
    /// that lags does not judge. Fails with what keeps a due proposal from being made; it is tried
    /// again after a tenth of the interval.
    Result<void> step(std::uint64_t now);

    /// Whether the game claims what the L2 really is; nothing when its block is not safe yet.
    std::optional<bool> is_right(const DisputeGame& game) const;
    /// The newest game that claims what is so; null when there is none.
    const DisputeGame* last_right() const;

private:
    Result<void> propose(std::uint64_t number);

    const node::Chain& l2_;
    const L1Calls& calls_;
    L1Sender& sender_;
    const DisputeGames& games_;
    ProposerOptions options_;
    std::optional<Hash32> sent_; ///< a transaction that is on its way
    std::uint64_t not_before_ = 0;
};

} // namespace nucleate::rollup
