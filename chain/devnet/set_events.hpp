#pragma once

#include "chain/devnet/bridge_events.hpp"

#include <vector>

namespace nucleate::devnet {

/// What the operators of a running L2 lost on L1 in this block, whoever brought the evidence. What
/// they did comes before it: a node that noticed has told of that already.
std::vector<BridgeEvent> set_events(const node::SealedBlock& l1_block, const HostedRollup& rollup);

} // namespace nucleate::devnet
