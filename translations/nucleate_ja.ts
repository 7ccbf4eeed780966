<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AgentModel</name>
    <message numerus="yes">
        <source>Expected value of its payment-grounded reputation; 5 % quantile %1, from %n feedbacks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works on</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reputation</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>column, transactions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockModel</name>
    <message>
        <source>Block</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transactions</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas used</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <comment>column, share of the gas limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base fee</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BountyModel</name>
    <message>
        <source>%1 a %2</source>
        <comment>0.01 ETH a block</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <comment>column, formation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reward</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <comment>column, money in the job contract</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your bond</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bids</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BountyTruth</name>
    <message>
        <source>%1 of %2 lie locked in the job contract %3.</source>
        <comment>amount, payer, address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pays, but nothing is locked yet.</source>
        <comment>payer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get %1 a %2 when %3.</source>
        <comment>amount, unit, condition</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 decides; if they stay silent, %2.</source>
        <comment>who, outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You lock %1. It comes back %2 after you leave.</source>
        <comment>bond, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You lock %1. It comes back %2 after you leave; it is lost when %3.</source>
        <comment>bond, duration, offence</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>now</source>
        <comment>end of a time axis</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Claim what you earned as %1</source>
        <comment>role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as %1</source>
        <comment>role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Become %1</source>
        <comment>role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and claim</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and leave</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and accept</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sign as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bond at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a %2</source>
        <comment>0.01 ETH a block</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bond comes back after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventModel</name>
    <message>
        <source>Age</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>Devnet started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devnet started: {scenario}, seed {seed}, {agents} agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devnet resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devnet resumed at block {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} registered as agent {identity} ({profile})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regime change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{metric} left its regime: {value} against {baseline}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottleneck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} is pressed by {bottleneck}: {metric} at {value}, limit {threshold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottleneck cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} is no longer pressed by {bottleneck}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} chose to {chosen}: stay {stay}, form {form} ETH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coalition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{members} agents formed a coalition worth {value} ETH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} proposed {formation} to the DAO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} voted {support} with {weight} votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The DAO accepted {formation}: {for} for, {against} against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal defeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The DAO refused {formation}: {for} for, {against} against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timelock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{formation} waits in the timelock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{formation} is authorised by the DAO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} pledged {amount} ETH ({total} of {threshold})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treasury funded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The treasury of {formation} holds {total} ETH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledges of {formation} were refunded: {total} ETH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounty: {role} for {reward} ETH a {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} bid {amount} ETH for {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Award</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} got the role {role} at {amount} ETH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bond locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} locked {amount} ETH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role} is filled by {actor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} deployed at {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollup anchored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollup anchored at L1 block {l1_block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genesis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genesis of {subject}: {hash}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequencer started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} started the sequencer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First block of {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch posted to L1: blocks {from} to {to}, {bytes} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} is safe up to block {number}: a replica derived it from L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{formation} is live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} deposited {amount} ETH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deposit arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deposit of {actor} arrived: {amount} ETH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} moved its work to {to}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pressure fell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 pressure fell from {before} to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reward earned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} earned {amount} ETH for {blocks} blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} was paid {amount} ETH for {blocks} blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} handed in job {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job {job} completed: {amount} ETH to {actor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job {job} expired: {outcome}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} rated {subject}: {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} missed slot {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} left; the bond is free at {unbonds_at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faucet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The faucet paid {amount} ETH to {actor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derived {blocks} blocks again from L1 alone: {result}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break-even, transactions a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of forming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash on L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of migrating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of staying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bond free at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 ETH</source>
        <comment>amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wei</source>
        <comment>fee per gas</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gwei</source>
        <comment>fee per gas</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 USD</source>
        <comment>devnet dollars</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>time to come</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <comment>age of an event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>age of an event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bn</source>
        <comment>billions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormationModel</name>
    <message>
        <source>Started %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, stage %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formation</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Signal</source>
        <comment>stage of a formation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coalition</source>
        <comment>stage of a formation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal</source>
        <comment>stage of a formation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voting</source>
        <comment>stage of a formation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funding</source>
        <comment>stage of a formation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounties</source>
        <comment>stage of a formation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploying</source>
        <comment>stage of a formation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genesis</source>
        <comment>stage of a formation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequencing</source>
        <comment>stage of a formation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <comment>stage of a formation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defeated</source>
        <comment>stage of a formation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>stage of a formation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dissolved</source>
        <comment>stage of a formation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bidding</source>
        <comment>state of a bounty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of a bounty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funded</source>
        <comment>state of a bounty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed in</source>
        <comment>state of a bounty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>state of a bounty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>state of a bounty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>state of a bounty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <comment>state of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pressed</source>
        <comment>state of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deciding</source>
        <comment>state of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forming</source>
        <comment>state of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voting</source>
        <comment>state of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serving</source>
        <comment>state of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <comment>state of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>state of a role at work</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a role at work</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a role at work</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving</source>
        <comment>state of a role at work</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <comment>state of a role at work</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trader</source>
        <comment>profile of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oracle</source>
        <comment>profile of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data seller</source>
        <comment>profile of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute buyer</source>
        <comment>profile of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funder</source>
        <comment>profile of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Builder</source>
        <comment>profile of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <comment>profile of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watcher</source>
        <comment>profile of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequencer</source>
        <comment>role in a rollup</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RPC provider</source>
        <comment>role in a rollup</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge deployer</source>
        <comment>role in a rollup</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watcher</source>
        <comment>role in a rollup</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batcher</source>
        <comment>role in a rollup</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposer</source>
        <comment>role in a rollup</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenger</source>
        <comment>role in a rollup</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <comment>decision of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrate</source>
        <comment>decision of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form an L2</source>
        <comment>decision of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <comment>vote of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against</source>
        <comment>vote of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abstain</source>
        <comment>vote of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base fee</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blob fee</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas used</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting transactions</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inclusion, median</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inclusion, 95 %</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transactions a second</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execution time</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pressure</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas price</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered load</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block fullness</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RPC requests a second</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RPC errors a second</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RPC duration, 95 %</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <comment>name of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base fee</source>
        <comment>what presses the chain</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting time</source>
        <comment>what presses the chain</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computation</source>
        <comment>what presses the chain</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>throughput</source>
        <comment>what presses the chain</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block</source>
        <comment>unit of a reward</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>job</source>
        <comment>unit of a reward</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hour</source>
        <comment>unit of a reward</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas fees</source>
        <comment>term of a cost</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of waiting</source>
        <comment>term of a cost</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <comment>term of a cost</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequencers</source>
        <comment>term of a cost</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <comment>term of a cost</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridging</source>
        <comment>term of a cost</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data availability</source>
        <comment>term of a cost</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked capital</source>
        <comment>term of a cost</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <comment>term of a cost</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed business</source>
        <comment>term of a cost</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the members</source>
        <comment>term of a cost</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switching</source>
        <comment>term of a cost</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedsYou</name>
    <message>
        <source>%1 runs but does not earn</source>
        <comment>role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See why</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to claim</source>
        <comment>amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earned as %1</source>
        <comment>role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a %2</source>
        <comment>0.01 ETH a block</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · bids close %2</source>
        <comment>reward, time to come</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wanted</source>
        <comment>role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <comment>button, at a bounty</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>This is not a Nucleate node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach to another address, or start the local devnet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the local devnet, or attach to a node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nucleate keeps trying. Is the node running?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No news from the node. What you see may be out of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost. What you see is the last that was known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteSources</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashes and addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction or block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a %2</source>
        <comment>0.01 ETH a block</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SceneBuilder</name>
    <message>
        <source>L1</source>
        <comment>name of the base chain in the swarm</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Signer</name>
    <message>
        <source>This wallet signs for devnets only; chain %1 is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver is not an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data is not hexadecimal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key cannot sign.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WalletDialogs</name>
    <message>
        <source>Create your wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create wallet</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New wallet</source>
        <comment>choice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <comment>choice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these twelve words down: they are the only way back to this wallet. It signs for devnets only, and the key stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password, at least 8 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery words, or a private key in hexadecimal. Do not use a key that holds real money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these twelve words down: they are the only way back to this wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the words down first, then tick the box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock your wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It locks itself after 15 minutes without a signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action and its shortcut</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::BountiesPage</name>
    <message>
        <source>No bounties yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A formation posts them once its treasury is funded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · reputation %2</source>
        <comment>bid</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bid and accept…</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept…</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something above is missing; mend it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the bounties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lowest amount for its reputation wins</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::BountyFlow</name>
    <message>
        <source>Connected to the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bounty is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node runs roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will start your role&apos;s process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node does not let you start roles. Use the local devnet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clocks agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The devnet keeps its own time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain is %1 away from your clock; slots would be missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key signs; the node never sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your wallet is unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can lock the bond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have %1 of %2 for bond and gas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bond and gas take %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked for less and got the role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bounty ended before it was awarded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node asked for %1, more than the bond. Nothing was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your bid is placed. The role is awarded when bidding closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node makes a key for the role…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending your transactions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping the role…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the role…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::CommandPalette</name>
    <message>
        <source>Search or type &gt; for actions, @ agents, # formations, $ bounties, ? for help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::Dialog</name>
    <message>
        <source>Cancel</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::FlowProgress</name>
    <message>
        <source>Next</source>
        <comment>state of a transaction</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <comment>state of a transaction</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>state of a transaction</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>state of a transaction</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final</source>
        <comment>state of a transaction</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a transaction</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In block %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::FormationSide</name>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quorum %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <comment>role without a holder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash voted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue differs from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treasury</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autonomy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the steps by who did them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracts on L1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::FormationsPage</name>
    <message>
        <source>Deriving from L1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify from L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n blocks derived again from L1 alone: every state root is the same.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The state roots differ from block %1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No formation yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents propose an L2 when staying on L1 costs them more than leaving it. Watch the pressure on the Observatory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>proposed by %1 · %n members</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Formations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causal thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the block that crossed the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgets everything but L1, derives the L2 again and compares every state root</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::GateList</name>
    <message>
        <source>Create wallet…</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock…</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get devnet ETH</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::HashLabel</name>
    <message>
        <source>No value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::MainWindow</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter in this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <comment>in the history of pages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page to go back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <comment>in the history of pages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page to go forward to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::Meter</name>
    <message>
        <source>%1 %2; </source>
        <comment>name and amount</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::NavButton</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::NeedsList</name>
    <message>
        <source>%1: %2</source>
        <comment>button and what it is about</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::NodeStatus</name>
    <message>
        <source>Local devnet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · block %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No news for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Nucleate node</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::NotificationPanel</name>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet</source>
        <comment>button: no pop-ups</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pop-ups; the bell still counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You hear of it when a formation turns or your work needs you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::ObservatoryPage</name>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gwei</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n work on an L2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are pressed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All at work on L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No work is offered now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to %1 in rewards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open roles and your earnings appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first block brings the first news.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base fee %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driven by %1 · base fee %2</source>
        <comment>driver, fee</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The swarm stays on L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No formation under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents propose one when staying costs them more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>formation and its stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 calm, 1 and over congested: the worst of fee, waiting time, computation and throughput against its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open bounties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 base fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 min</source>
        <comment>span of a chart</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <comment>span of a chart</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <comment>span of a chart</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the formation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::RunPage</name>
    <message>
        <source>You run nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a role in a formation: the node starts it here, and each block you build is paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the bounties</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all is earned yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <comment>next slot</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not elected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No slot missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n slots missed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>ETH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the work done so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to claim yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock your wallet first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role&apos;s hot key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bond is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <comment>step: the process runs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eligible</source>
        <comment>step: it may be elected</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earning</source>
        <comment>step: its work is paid</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim…</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave…</source>
        <comment>button, a role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::SideBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>page and its shortcut</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observatory</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formations</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounties</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <comment>page: work that you run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devnet</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explorer</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics &amp; logs</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is L1 congested, is something forming, is it your turn?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will this L2 be, who agrees, can you trust it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can you earn now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is your work healthy, and what did it earn?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chain, under your control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, exactly?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are they, and are they good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it slow?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::StatePanel</name>
    <message>
        <source>This node does not allow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lacks the capability “%1”. Attach to a node that offers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::StatusBar</name>
    <message>
        <source>RPC %1 ms</source>
        <comment>answer time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>time of the devnet</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time ×%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Notifications, %n unread</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 · safe %3</source>
        <comment>chain, head, safe head</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <comment>the name of this language, in itself</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::Stepper</name>
    <message>
        <source>Stage %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::ThreadModel</name>
    <message>
        <source>until the first decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until voting opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until voting closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the timelock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until the pledges came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until the first bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until bidding closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until the first contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>duration, what was waited for</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::ThreadView</name>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causal thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to its cause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::Tile</name>
    <message>
        <source>%1: %2 %3</source>
        <comment>tile: caption, value, unit</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::TransactionSender</name>
    <message>
        <source>The node has no L1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transaction is in block %1, but the contract refused it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::Wallet</name>
    <message>
        <source>One of the words is not in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words do not belong together: check their number, spelling and order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key follows from these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private key is 64 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a wallet already. Its file is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %n characters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The key could not be encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no wallet yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::charts::TimeChart</name>
    <message>
        <source>%1: %2 %3</source>
        <comment>time, value, unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No samples yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agents&apos; median limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::swarm::AgentCard</name>
    <message>
        <source>Profile</source>
        <comment>of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works on</source>
        <comment>a chain</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <comment>of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <comment>in an L2</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vote</source>
        <comment>of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bonded</source>
        <comment>stake of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reputation</source>
        <comment>of an agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::swarm::Legend</name>
    <message>
        <source>Colour: what an agent does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape: what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a role in an L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring: its vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines: the last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment or pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <comment>between agents</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vote or bid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::swarm::SwarmPanel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action, key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of the swarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nucleate::swarm::SwarmView</name>
    <message>
        <source>Swarm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
