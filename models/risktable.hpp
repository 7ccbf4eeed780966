#pragma once

#include <QCoreApplication>
#include <array>

/// The answers of `protocol::kRiskAnswers`, marked for translation, in the same order (a test
/// compares the two), and the five questions with the word that stands at a petal.
namespace nucleate::risktable {

struct Question
{
    const char* key;
    const char* name;
    const char* text;
};

inline constexpr auto kQuestions = std::to_array<Question>({
    {"sequencer_failure", QT_TRANSLATE_NOOP("RiskText", "Sequencer failure"),
     QT_TRANSLATE_NOOP("RiskText", "What if the sequencers stop, or leave you out?")},
    {"state_validation", QT_TRANSLATE_NOOP("RiskText", "State validation"),
     QT_TRANSLATE_NOOP("RiskText", "Who checks that the state is right?")},
    {"data_availability", QT_TRANSLATE_NOOP("RiskText", "Data availability"),
     QT_TRANSLATE_NOOP("RiskText", "Can anybody derive the chain again?")},
    {"exit_window", QT_TRANSLATE_NOOP("RiskText", "Exit window"),
     QT_TRANSLATE_NOOP("RiskText", "Can you leave before the rules change?")},
    {"proposer_failure", QT_TRANSLATE_NOOP("RiskText", "Proposer failure"),
     QT_TRANSLATE_NOOP("RiskText", "What if nobody proposes a state to L1?")},
});

struct Answer
{
    const char* question;
    const char* answer;
    const char* text;
};

inline constexpr auto kAnswers = std::to_array<Answer>({
    {"sequencer_failure", "self_sequence",
     QT_TRANSLATE_NOOP("RiskText",
                       "What is sent through L1 is in the L2 within {delay} s, whatever the "
                       "sequencers do. The longest wait for a block so far was {longest_wait} s.")},
    {"sequencer_failure", "stalled",
     QT_TRANSLATE_NOOP("RiskText",
                       "No block came for {longest_wait} s; after {delay} s L1 forces them.")},
    {"state_validation", "fault_proofs",
     QT_TRANSLATE_NOOP("RiskText",
                       "A wrong state can be disputed on L1: {games} games so far. A replica "
                       "derived {derived} blocks from L1 and found {differences} different.")},
    {"state_validation", "nothing_proposed",
     QT_TRANSLATE_NOOP("RiskText",
                       "No state is proposed to L1, so L1 checks none. A replica derived {derived} "
                       "blocks from L1 and found {differences} different.")},
    {"state_validation", "no_program",
     QT_TRANSLATE_NOOP("RiskText",
                       "States are proposed to L1, {games} so far, but no fault-proof program "
                       "stands behind the disputes: who is not answered in time wins. A replica "
                       "derived {derived} blocks from L1 and found {differences} different.")},
    {"state_validation", "attested",
     QT_TRANSLATE_NOOP(
         "RiskText",
         "In place of a validity proof, {needed} of {attesters} attesters sign each state that "
         "they derived: {games} so far. L1 refuses a state without them and believes any that they "
         "sign; no proof is made. A replica derived {derived} blocks from L1 and found "
         "{differences} different.")},
    {"data_availability", "l1_calldata",
     QT_TRANSLATE_NOOP("RiskText", "All data lie on L1 as calldata: {batches} batches, {bytes} "
                                   "bytes. {waiting} blocks are on their way.")},
    {"data_availability", "l1_blobs",
     QT_TRANSLATE_NOOP("RiskText",
                       "All data lie on L1: {in_blobs} of {batches} batches in blobs, which its "
                       "nodes keep for 4,096 epochs and no longer. {bytes} bytes; {waiting} blocks "
                       "are on their way.")},
    {"data_availability", "withheld",
     QT_TRANSLATE_NOOP("RiskText",
                       "Batches are being withheld: {waiting} blocks cannot be derived from L1.")},
    {"data_availability", "alt_da",
     QT_TRANSLATE_NOOP(
         "RiskText",
         "Batches lie on a DA server, a stand-in for Celestia, at {server}; L1 has their hashes "
         "only, and nobody can force the data out of the server. {batches} batches, {bytes} bytes; "
         "{waiting} blocks are on their way.")},
    {"data_availability", "outage",
     QT_TRANSLATE_NOOP(
         "RiskText",
         "Data availability outage: the DA server at {server} does not give or take data, so "
         "{waiting} blocks cannot be derived, and nobody can check the chain or leave it by what "
         "they state.")},
    {"exit_window", "no_upgrades",
     QT_TRANSLATE_NOOP("RiskText",
                       "The contracts on L1 cannot be changed: their owner {owner} has no way to "
                       "do it. A proven withdrawal waits {withdrawal_delay} s.")},
    {"exit_window", "none",
     QT_TRANSLATE_NOOP("RiskText", "{owner} may change the contracts on L1 at once. A proven "
                                   "withdrawal waits {withdrawal_delay} s.")},
    {"proposer_failure", "self_propose",
     QT_TRANSLATE_NOOP("RiskText",
                       "Anybody may propose a state for a bond of {bond} ETH: {games} so far.")},
    {"proposer_failure", "nobody_proposes",
     QT_TRANSLATE_NOOP("RiskText",
                       "Nobody has proposed a state yet. Anybody may, for a bond of {bond} ETH.")},
    {"proposer_failure", "attesters",
     QT_TRANSLATE_NOOP("RiskText", "Only states that the attesters sign can be proposed, {games} "
                                   "so far: without them nobody leaves the chain.")},
    {"proposer_failure", "closed",
     QT_TRANSLATE_NOOP("RiskText", "No state can be proposed: the chain has no dispute game.")},
});

} // namespace nucleate::risktable
