#pragma once

#include "chain/base/result.hpp"
#include "chain/node/chain.hpp"
#include "chain/protocol/rows.hpp"

#include <vector>

namespace nucleate::devnet {

/// What the faucet gives at a time, wei: enough for a sequencer's bond and its gas.
uint256 faucet_amount();

/// The faucet's payments in a block, as events: what its account sends in that amount. Read from
/// the chain, so that none is lost or told twice.
std::vector<protocol::EventRow> faucet_payments(const node::SealedBlock& block);

/// Sends `to` devnet ether (wei) from the last of the well-known test accounts; the transaction's
/// hash.
Result<Hash32> pay_from_faucet(node::Chain& l1, const Address& to,
                               const uint256& amount = faucet_amount());

} // namespace nucleate::devnet
