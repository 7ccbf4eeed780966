#pragma once

#include "chain/rpc/eth_api.hpp"

namespace nucleate::rpc {

/// `forkConfig` of anvil_nodeInfo: nulls on a chain of its own. Beside anvil's fields:
/// `forkBlockHash`, `proven` (state is checked against its state root) with `unproven`, the reason
/// why not, `stateRoots` ("exact" or "stand-in") and `fetched`, the calls made to the endpoint.
void write_fork_config(const node::Chain& chain, Writer& out);
/// `forkedNetwork` of anvil_metadata and hardhat_metadata; null on a chain of its own.
void write_forked_network(const node::Chain& chain, Writer& out);

} // namespace nucleate::rpc
