#pragma once

#include "chain/agents/formation.hpp"
#include "chain/contracts/generated/bounty_auction.hpp"

namespace nucleate::agents {

/// Seconds that one operator leads.
inline constexpr std::uint64_t kTermSeconds = 60;
/// L2 blocks that a sequencer's job can pay.
inline constexpr std::uint64_t kPaidBlocks = 20'000;
/// Reputation of a bidder whom nobody has rated, percent.
inline constexpr std::uint64_t kNewcomer = 50;
inline constexpr std::uint64_t kRevealSeconds = 8;
/// Seconds that a job may take from its opening.
inline constexpr std::uint64_t kJobSeconds = 30 * 86'400;

struct SequencerTerms
{
    uint256 bond;
    uint256 reward; ///< wei a block
};
SequencerTerms sequencer_terms(const Scenario& scenario);

contracts::bounty_auction::Terms bounty_terms(const World& world, const FormationState& formation,
                                              const RoleSettings& role);
/// Wei that posting the bounty locks.
uint256 bounty_escrow(const contracts::bounty_auction::Terms& terms);

/// Reads the bounties out of the executed proposal and opens the bidding.
void open_bounties(World& world, FormationState& formation);

/// Wei that a new L2 operator's hot key is given for its batches.
inline constexpr double kOperatorEther = 20;

} // namespace nucleate::agents
