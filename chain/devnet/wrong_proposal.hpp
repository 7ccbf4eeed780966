#pragma once

#include "chain/base/result.hpp"
#include "chain/devnet/hosted_rollup.hpp"

namespace nucleate::devnet {

/// Proposes a state that the chain never had for its newest safe block, as anybody may, from one of
/// the test accounts of L1; the hash of the transaction. Fails when the account cannot pay the bond
/// or nothing is safe yet.
Result<Hash32> propose_wrong_root(node::Chain& l1, const HostedRollup& rollup);

} // namespace nucleate::devnet
