#pragma once

#include <array>
#include <string_view>

/// The five questions that tell how far a rollup can be trusted, in L2BEAT's words
/// (https://l2beat.com/scaling/risk), and the answers that a chain of this devnet can have. One
/// table gives question, answer, grade, the facts that the answer carries and an English sentence
/// with {fact} places; the control center translates the sentences.
namespace nucleate::protocol {

struct RiskAnswer
{
    std::string_view question;
    std::string_view answer;
    std::string_view grade;  ///< good, warning, bad
    std::string_view source; ///< measured, configured
    std::string_view facts;  ///< comma separated
    std::string_view text;
};

inline constexpr auto kRiskQuestions =
    std::to_array<std::string_view>({"sequencer_failure", "state_validation", "data_availability",
                                     "exit_window", "proposer_failure"});

// Times are seconds, amounts ETH.
inline constexpr auto kRiskAnswers = std::to_array<RiskAnswer>({
    {"sequencer_failure", "self_sequence", "good", "measured",
     "delay,longest_wait,deposits,slowest_deposit",
     "What is sent through L1 is in the L2 within {delay} s, whatever the sequencers do. The "
     "longest wait for a block so far was {longest_wait} s."},
    {"sequencer_failure", "stalled", "bad", "measured",
     "delay,longest_wait,deposits,slowest_deposit",
     "No block came for {longest_wait} s; after {delay} s L1 forces them."},
    {"state_validation", "fault_proofs", "good", "measured", "derived,differences,games",
     "A wrong state can be disputed on L1: {games} games so far. A replica derived {derived} "
     "blocks from L1 and found {differences} different."},
    {"state_validation", "nothing_proposed", "bad", "measured", "derived,differences,games",
     "No state is proposed to L1, so L1 checks none. A replica derived {derived} blocks from L1 "
     "and found {differences} different."},
    {"state_validation", "no_program", "bad", "measured", "derived,differences,games",
     "States are proposed to L1, {games} so far, but no fault-proof program stands behind the "
     "disputes: who is not answered in time wins. A replica derived {derived} blocks from L1 and "
     "found {differences} different."},
    {"state_validation", "attested", "warning", "measured",
     "derived,differences,games,needed,attesters",
     "In place of a validity proof, {needed} of {attesters} attesters sign each state that they "
     "derived: {games} so far. L1 refuses a state without them and believes any that they sign; no "
     "proof is made. A replica derived {derived} blocks from L1 and found {differences} "
     "different."},
    {"data_availability", "l1_calldata", "good", "measured", "batches,bytes,waiting",
     "All data lie on L1 as calldata: {batches} batches, {bytes} bytes. {waiting} blocks are on "
     "their way."},
    {"data_availability", "l1_blobs", "good", "measured", "batches,bytes,waiting,in_blobs",
     "All data lie on L1: {in_blobs} of {batches} batches in blobs, which its nodes keep for 4,096 "
     "epochs and no longer. {bytes} bytes; {waiting} blocks are on their way."},
    {"data_availability", "withheld", "bad", "measured", "batches,bytes,waiting",
     "Batches are being withheld: {waiting} blocks cannot be derived from L1."},
    {"data_availability", "alt_da", "warning", "measured", "batches,bytes,waiting,server",
     "Batches lie on a DA server, a stand-in for Celestia, at {server}; L1 has their hashes only, "
     "and nobody can force the data out of the server. {batches} batches, {bytes} bytes; {waiting} "
     "blocks are on their way."},
    {"data_availability", "outage", "bad", "measured", "batches,bytes,waiting,server",
     "Data availability outage: the DA server at {server} does not give or take data, so {waiting} "
     "blocks cannot be derived, and nobody can check the chain or leave it by what they state."},
    {"exit_window", "no_upgrades", "good", "configured", "owner,withdrawal_delay",
     "The contracts on L1 cannot be changed: their owner {owner} has no way to do it. A proven "
     "withdrawal waits {withdrawal_delay} s."},
    {"exit_window", "none", "bad", "configured", "owner,withdrawal_delay",
     "{owner} may change the contracts on L1 at once. A proven withdrawal waits "
     "{withdrawal_delay} s."},
    {"proposer_failure", "self_propose", "good", "measured", "games,bond",
     "Anybody may propose a state for a bond of {bond} ETH: {games} so far."},
    {"proposer_failure", "nobody_proposes", "warning", "measured", "games,bond",
     "Nobody has proposed a state yet. Anybody may, for a bond of {bond} ETH."},
    {"proposer_failure", "attesters", "bad", "configured", "games,bond",
     "Only states that the attesters sign can be proposed, {games} so far: without them nobody "
     "leaves the chain."},
    {"proposer_failure", "closed", "bad", "configured", "games,bond",
     "No state can be proposed: the chain has no dispute game."},
});

} // namespace nucleate::protocol
