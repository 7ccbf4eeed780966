#pragma once

#include <array>
#include <string_view>

/// Kinds of events: one table gives the kind, the facts it carries and an English sentence with
/// {fact} places ({actor}, {subject} and {formation} are the row's own fields). The control center
/// translates the sentences; the log stores kinds and facts only.
namespace nucleate::protocol {

struct EventKind
{
    std::string_view kind;
    std::string_view facts; ///< comma separated
    std::string_view text;
};

inline constexpr auto kEventKinds = std::to_array<EventKind>({
    {"devnet.started", "scenario,seed,agents",
     "Devnet started: {scenario}, seed {seed}, {agents} agents"},
    {"devnet.resumed", "block", "Devnet resumed at block {block}"},
    {"l1.started", "chain_id,rules,accounts",
     "L1 started: chain id {chain_id}, rules of {rules}, {accounts} funded accounts"},
    {"chain.reverted", "from,to,blocks,transactions",
     "{subject} went back from block {from} to block {to}: {transactions} transactions are undone"},
    {"contract.created", "address,gas", "{actor} created the contract {address}"},
    {"console.log", "text", "console.log: {text}"},
    {"agent.registered", "identity,profile", "{actor} registered as agent {identity} ({profile})"},
    {"regime.changed", "metric,value,baseline",
     "{metric} left its regime: {value} against {baseline}"},
    {"bottleneck.detected", "bottleneck,metric,value,threshold,severity",
     "{actor} is pressed by {bottleneck}: {metric} at {value}, limit {threshold}"},
    {"bottleneck.cleared", "bottleneck,metric,value",
     "{actor} is no longer pressed by {bottleneck}"},
    {"decision.made", "chosen,stay,migrate,form,saving,break_even",
     "{actor} chose to {chosen}: stay {stay}, form {form} ETH"},
    {"peers.found", "found,willing,reputation",
     "{actor} found {found} agents in the registry; {willing} want to form"},
    {"coalition.formed", "members,value", "{members} agents formed a coalition worth {value} ETH"},
    {"proposal.created", "proposal,config_hash", "{actor} proposed {formation} to the DAO"},
    {"vote.cast", "support,weight,reason", "{actor} voted {support} with {weight} votes"},
    {"proposal.passed", "for,against,quorum",
     "The DAO accepted {formation}: {for} for, {against} against"},
    {"proposal.defeated", "for,against,quorum",
     "The DAO refused {formation}: {for} for, {against} against"},
    {"proposal.queued", "eta", "{formation} waits in the timelock"},
    {"proposal.executed", "config_hash", "{formation} is authorised by the DAO"},
    {"pledge.made", "amount,total,threshold",
     "{actor} pledged {amount} ETH ({total} of {threshold})"},
    {"treasury.funded", "total", "The treasury of {formation} holds {total} ETH"},
    {"treasury.refunded", "total", "Pledges of {formation} were refunded: {total} ETH"},
    {"bounty.posted", "role,reward,unit,bond,until", "Bounty: {role} for {reward} ETH a {unit}"},
    {"bid.placed", "role,amount,score", "{actor} bid {amount} ETH for {role}"},
    {"bounty.awarded", "role,amount,second_score", "{actor} got the role {role} at {amount} ETH"},
    {"bond.locked", "amount", "{actor} locked {amount} ETH"},
    {"role.filled", "role,kind", "{role} is filled by {actor}"},
    {"contract.deployed", "name,address,gas", "{name} deployed at {address}"},
    {"rollup.configured", "l1_block,system_config", "Rollup anchored at L1 block {l1_block}"},
    {"chain.genesis", "hash,accounts", "Genesis of {subject}: {hash}"},
    {"sequencer.started", "operator", "{actor} started the sequencer"},
    {"block.first", "number,hash", "First block of {subject}"},
    {"batch.posted", "channel,bytes,from,to",
     "Batch posted to L1: blocks {from} to {to}, {bytes} bytes"},
    {"chain.safe", "number,hash",
     "{subject} is safe up to block {number}: a replica derived it from L1"},
    {"formation.live", "blocks,seconds", "{formation} is live"},
    {"deposit.made", "amount,l2_hash", "{actor} deposited {amount} ETH"},
    {"deposit.arrived", "amount", "The deposit of {actor} arrived: {amount} ETH"},
    {"agent.moved", "from,to", "{actor} moved its work to {to}"},
    {"pressure.fell", "before,after", "L1 pressure fell from {before} to {after}"},
    {"reward.accrued", "blocks,amount", "{actor} earned {amount} ETH for {blocks} blocks"},
    {"reward.paid", "amount,blocks", "{actor} was paid {amount} ETH for {blocks} blocks"},
    {"job.submitted", "job", "{actor} handed in job {job}"},
    {"job.completed", "job,amount", "Job {job} completed: {amount} ETH to {actor}"},
    {"job.rejected", "job,reason", "Job {job} was refused: {reason}"},
    {"job.expired", "job,outcome", "Job {job} expired: {outcome}"},
    {"feedback.given", "score,tag", "{actor} rated {subject}: {score}"},
    {"slot.missed", "number", "{actor} missed slot {number}"},
    {"sequencer.replaced", "silent,seconds",
     "{actor} leads {subject}: {silent} was silent for {seconds} s"},
    {"batch.withheld", "blocks,seconds",
     "{blocks} blocks of {subject} are not on L1: the oldest for {seconds} s"},
    {"operator.left", "unbonds_at", "{actor} left; the bond is free at {unbonds_at}"},
    {"output.proposed", "number,root,game",
     "{actor} proposed the state of {subject} after block {number} to L1"},
    {"game.moved", "number,game,parent,claim",
     "{actor} disputes the proposal of block {number} of {subject}"},
    {"game.defended", "number,game",
     "The proposal of block {number} of {subject} stands: nobody disproved it in time"},
    {"game.lost", "number,game", "The proposal of block {number} of {subject} lost its game"},
    {"bond.paid", "amount,game", "A game of {subject} paid out a bond of {amount} ETH"},
    {"settlement.delayed", "",
     "Proposals of {subject} or their ends cannot be sent to L1; they are tried again"},
    {"withdrawal.started", "withdrawal,number,amount",
     "{actor} withdraws {amount} ETH from {subject}, in block {number}"},
    {"withdrawal.sent", "withdrawal,number",
     "{actor} sends a message or tokens from {subject} to L1, in block {number}"},
    {"withdrawal.proven", "withdrawal",
     "{actor} proved a withdrawal from {subject} to L1: its delay runs"},
    {"withdrawal.finalized", "withdrawal", "A withdrawal from {subject} arrived on L1"},
    {"withdrawal.failed", "withdrawal",
     "A withdrawal from {subject} was finalized, and its call failed"},
    {"faucet.paid", "amount", "The faucet paid {amount} ETH to {actor}"},
    {"capital.injected", "amount", "{amount} ETH were put into {actor}"},
    {"verify.done", "blocks,result", "Derived {blocks} blocks again from L1 alone: {result}"},
});

} // namespace nucleate::protocol
