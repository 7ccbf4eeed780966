#pragma once

#include "chain/devnet/hosted_rollup.hpp"
#include "chain/node/chain.hpp"
#include "chain/protocol/rows.hpp"

#include <string>
#include <vector>

namespace nucleate::devnet {

/// An event about a proposal or a withdrawal, with what ties it to the one that led to it.
struct BridgeEvent
{
    protocol::EventRow row;
    std::string thing; ///< the game or withdrawal that it is about
    std::string cause; ///< the thing whose last event led to it; mostly the same
};

/// What an L1 block holds of a running L2's proposals, games, bonds and withdrawals, whoever sent
/// it. Read from the chain, so that none is lost or told twice.
std::vector<BridgeEvent> l1_bridge_events(const node::SealedBlock& block,
                                          const HostedRollup& rollup);
/// The withdrawals that an L2 block starts.
std::vector<BridgeEvent> l2_bridge_events(const node::SealedBlock& block,
                                          const HostedRollup& rollup);

} // namespace nucleate::devnet
