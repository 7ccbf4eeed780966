#pragma once

#include <array>
#include <string_view>

/// What a node may be able to do, by the names that `nucleate_capabilities` and the node's row use.
namespace nucleate::protocol {

struct Capability
{
    std::string_view name;
    std::string_view text;
};

inline constexpr auto kCapabilities = std::to_array<Capability>({
    {"swarm", "Agents live on the chains; without it the L1 stands alone."},
    {"formations", "Formations are told of, with their causal thread."},
    {"bounties", "People can take roles."},
    {"explorer", "Blocks, transactions, accounts and their history are answered."},
    {"trace", "`debug_trace*`."},
    {"control", "Blocks can be mined, time moved on, accounts funded and impersonated."},
    {"rewind",
     "Nothing builds on the L1: snapshots, reverting, loading a state, mining modes, jumps "
     "in time of any length."},
    {"fork", "The L1 can go on from a block of another chain (`anvil_reset`)."},
    {"clock", "The clock's speed can be set, and it can be paused."},
    {"faucet", "`nucleate_faucet`."},
    {"capital", "`nucleate_injectCapital`."},
    {"hosting", "The nodes of roles can be run here."},
    {"roles", "Nodes of roles can be prepared, started and stopped."},
    {"rules", "The agents' limits can be changed."},
    {"chaos", "Faults can be put into chains (`nucleate_injectFault`)."},
    {"verify", "An L2 can be derived again from L1 alone."},
});

} // namespace nucleate::protocol
