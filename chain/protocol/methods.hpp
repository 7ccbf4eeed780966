#pragma once

#include <array>
#include <string_view>

/// Methods of the control protocol: JSON-RPC 2.0 over WebSocket, beside `eth_*` and the rest.
///
/// `nucleate_subscribe` answers with a subscription id. The first notification
/// (`nucleate_subscription`, params {subscription, result}) holds
/// {"snapshot": {"<table>": [row, …], …}, "seq": n}; every later one
/// {"seq": n + 1, "ops": [{"table": t, "put": row} | {"table": t, "delete": id}, …]}.
/// Numbers have no gaps; a client that sees one calls `nucleate_resync`, upon which the next
/// notification is a snapshot again. At most 30 notifications a second.
namespace nucleate::protocol {

inline constexpr auto kTables = std::to_array<std::string_view>(
    {"node", "chains", "blocks", "agents", "rules", "decisions", "formations", "bounties", "work",
     "metrics", "edges", "operators", "sets", "faults", "events"});

struct Method
{
    std::string_view name;
    std::string_view params;
    std::string_view result;
    std::string_view text;
    bool control = false; ///< changes the devnet: needs the control token
};

inline constexpr auto kMethods = std::to_array<Method>({
    {"nucleate_capabilities", "[]", "{version, capabilities, chains}",
     "What this node is and allows.", false},
    {"nucleate_snapshot", "[]", "{seq, snapshot}", "All tables once.", false},
    {"nucleate_subscribe", "[]", "id", "Snapshot, then numbered deltas.", false},
    {"nucleate_resync", "[id]", "true", "Asks for a fresh snapshot on a subscription.", false},
    {"nucleate_unsubscribe", "[id]", "true", "Ends a subscription.", false},
    {"nucleate_events", "[{from, limit, formation?, kind?}]", "[event]",
     "A page of the event log, ascending from an id.", false},
    {"nucleate_thread", "[formation]", "[event]", "The causal thread of a formation.", false},
    {"nucleate_series", "[chain, metric, {from, to, points}]", "[[time, value]]",
     "A metric's history, decimated to at most `points`.", false},
    {"nucleate_setSpeed", "[factor]", "true", "Chain seconds a wall second.", true},
    {"nucleate_pause", "[]", "true", "Stops time.", true},
    {"nucleate_resume", "[]", "true", "Lets time go on.", true},
    {"nucleate_faucet", "[address]", "txhash", "Funds an address with devnet ETH.", true},
    {"nucleate_injectCapital", "[{agent, amount}]", "txhash",
     "Puts devnet ETH into an agent, as its owner would.", true},
    {"nucleate_setRule", "[rule]", "true", "Changes threshold, window, dwell or clear ratio.",
     true},
    {"nucleate_placeBid", "[{bounty, bidder, amount}]", "true",
     "Bids on a bounty for a person; the bond follows by a signed transaction.", true},
    {"nucleate_bountyCall", "[bounty, action, address]", "[{to, value, data, what}]",
     "The transactions a person must sign for `accept`, `claim` or `leave`, in order.", false},
    {"nucleate_prepareRole", "[bounty, address]", "{operator}",
     "Makes the hot key that the role's node signs with.", true},
    {"nucleate_startRole", "[bounty, address]", "true", "Starts the node of a role.", true},
    {"nucleate_stopRole", "[bounty, address]", "true", "Stops it.", true},
    {"nucleate_setHosting", "[accept]", "true",
     "Lets this machine run the nodes of roles, or stops them all.", true},
    {"nucleate_injectFault", "[{kind, chain, address?, blocks?}]", "id",
     "Puts a fault into a chain, to see who notices.", true},
    {"nucleate_healFault", "[id]", "true", "Ends a fault.", true},
    {"nucleate_faults", "[]", "[fault]", "The faults that were injected, and who noticed.", false},
    {"nucleate_verify", "[chain]", "{blocks, equal, firstDifference?}",
     "Derives an L2 again from L1 alone and compares every state root.", true},
    {"nucleate_verifyProgress", "[chain]", "{running, blocks, head, l1Blocks}",
     "How far `nucleate_verify` has come.", false},
    {"nucleate_stopVerify", "[chain]", "true", "Lets it end early, with an error.", true},
});

} // namespace nucleate::protocol
