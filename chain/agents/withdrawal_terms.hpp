#pragma once

#include <algorithm>
#include <cstdint>

namespace nucleate::agents {

/// How an L2 is settled on L1; all times are seconds of chain time. The defaults are those of OP
/// Mainnet, a week from the proof of a withdrawal to its end.
struct WithdrawalTerms
{
    std::uint64_t proposal_interval = 14'400; ///< between two proposals
    bool finalized_only = true;               ///< proposals wait for final L1 blocks
    std::uint64_t proof_maturity = 604'800;   ///< from the proof of a withdrawal; over max_clock
    std::uint64_t max_clock = 302'400;        ///< of each side of a dispute game
    std::uint64_t clock_extension = 10'800;   ///< that a late move gets; at most half of max_clock
    std::uint64_t game_finality = 302'400;    ///< from the end of a game
    std::uint64_t bond_delay = 604'800;       ///< from the end of a game to its bonds

    /// From a withdrawal on the L2 to its ether on L1 when nobody disputes: it is proposed, then
    /// its proof and the game that it rests on must both have aged.
    std::uint64_t exit_seconds() const
    {
        return proposal_interval + std::max(proof_maturity, max_clock + game_finality);
    }

    bool operator==(const WithdrawalTerms&) const = default;
};

} // namespace nucleate::agents
