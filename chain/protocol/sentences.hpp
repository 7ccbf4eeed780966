#pragma once

#include <array>
#include <string_view>

/// Sentences that the node makes for people: one table gives the key and an English text with
/// {argument} places. A row that holds such a text also says by which key and arguments it was made
/// (`sentences`), so that a client can say it in another language; the English text stays in the
/// row for logs. Texts that travel alone (error messages, the reason of a vote, what a call does)
/// have no arguments and are word for word a text of this table.
namespace nucleate::protocol {

struct SentenceKind
{
    std::string_view key;
    std::string_view text;
};

inline constexpr auto kSentences = std::to_array<SentenceKind>({
    // formations: waitingFor; of one that has ended, why
    {"wait.shares", "Members look at their shares"},
    {"wait.own_contracts", "Treasury and sequencer set are being deployed"},
    {"wait.proposal", "The proposal is on its way to the DAO"},
    {"wait.voting_delay", "The voting delay runs"},
    {"wait.votes", "Agents vote"},
    {"wait.pledges", "Members pledge while the timelock runs"},
    {"wait.refunds", "Pledges are taken back: the threshold was not reached in time"},
    {"wait.bids", "Sealed bids, then their opening"},
    {"wait.role_open", "The role {role} is not filled: nobody who may take it is free"},
    {"wait.bonds", "Sequencers lock their bonds"},
    {"wait.deployment", "The builder deploys the contracts of the rollup"},
    {"wait.genesis", "The genesis of the L2"},
    {"wait.first_blocks", "The first blocks, their batch, and its derivation"},
    {"end.reason_lost", "A member lost its reason to form"},
    {"end.defeated", "The DAO refused the proposal"},
    {"end.refunded", "The pledges did not reach the threshold in time and were taken back"},
    {"end.role_open", "Nobody took the role {role}"},

    // bounties: task, clientName, paysWhen, silence, slashedWhen
    {"task.sequencer", "Build the L2's blocks and post their batches to L1 when it is your turn"},
    {"task.bridge", "Deploy the contracts of the rollup on L1 and hand over its configuration"},
    {"task.rpc", "Serve the L2 over JSON-RPC"},
    {"task.watcher", "Watch the L2's safe head and report it to the sequencer set"},
    {"client.treasury", "Treasury of {formation}"},
    {"pays.block", "a block of yours is safe and the watcher has reported it"},
    {"pays.job", "the evaluator has accepted the work"},
    {"silence.block", "what was reported is yours all the same: anybody may claim it for you"},
    {"silence.job", "a panel of staked evaluators decides; if it is silent too, you are paid"},
    {"slash.vote", "the DAO votes to slash you"},

    // work: missingCondition
    {"missing.report", "{blocks} blocks wait for the watcher's report"},
    {"missing.batch", "{blocks} blocks are not safe: their batch is on its way to L1"},
    {"missing.contracts", "the contract {name} of the rollup has no code on L1"},
    {"missing.endpoint", "the L2 has no new blocks"},
    {"missing.watch", "no safe block was reported to the sequencer set"},
    {"missing.verdict", "the evaluator has not accepted the work"},

    // nucleate_bountyCall: what
    {"sign.join", "Locks your bond and makes you an operator"},
    {"sign.claim", "Pays you for the blocks that were reported"},
    {"sign.leave", "Ends your service; the bond is free after the unbonding delay"},
    {"sign.bond_back", "Takes your bond back"},

    // vote.cast: reason
    {"vote.member", "A chain of our own is cheaper for me than staying"},
    {"vote.costs", "By my figures it costs more than it saves"},
    {"vote.relief", "It takes load off L1, and I may follow"},
    {"vote.content", "L1 serves me well enough"},

    // errors
    {"error.ended", "The formation has ended"},
    {"error.not_for_people",
     "This bounty was given out by sealed bids; the open seat of the role is for people"},
    {"error.no_bounty", "There is no such bounty"},
    {"error.not_yours", "This role is not yours: accept the bounty first"},
    {"error.seat_taken", "The seat is taken"},
    {"error.bid_range", "Bid more than nothing and at most the reward"},
    {"error.agents_address", "This address belongs to an agent"},
    {"error.job_not_open", "The job is not open yet: it opens in the block after your bond"},
    {"error.action", "Unknown action: accept, claim or leave"},
    {"error.bond_bound", "You have left; the bond is not free yet"},
    {"error.no_bond", "Your bond is not locked yet: sign the transaction of `accept` first"},
    {"error.threshold", "The threshold must be a positive number"},
    {"error.window", "Window and dwell must lie between 1 and 10,000 blocks"},
    {"error.clear_ratio", "The clear ratio must lie between 1 and 10"},
    {"error.no_rule", "There is no such rule"},
    {"error.no_agent", "There is no such agent"},
    {"error.capital", "Put in more than nothing and at most 1,000 ETH"},
});

/// The English text of a key, with its places; empty when there is no such key.
constexpr std::string_view sentence_text(std::string_view key)
{
    for (const SentenceKind& kind : kSentences)
        if (kind.key == key)
            return kind.text;
    return {};
}

} // namespace nucleate::protocol
