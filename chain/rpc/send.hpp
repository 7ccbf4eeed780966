#pragma once

#include "chain/rpc/call_args.hpp"
#include "chain/rpc/eth_api.hpp"

namespace nucleate::rpc {

/// The transaction with everything that the caller left out: nonce, chain id, fees, gas. Throws
/// the reason when it would fail.
execution::Transaction fill_transaction(EthApi& api, CallArgs args);

/// Signs with a key of the node's.
void sign_transaction(execution::Transaction& tx, const DevAccount& account);

} // namespace nucleate::rpc
