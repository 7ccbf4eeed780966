#pragma once

#include "chain/agents/wallet.hpp"
#include "chain/rollup/l1_sender.hpp"

#include <cstdint>

namespace nucleate::devnet {

/// Where an operator's transaction goes in: the L1 and what it costs there now.
struct L1Terms
{
    std::uint64_t chain_id = 0;
    std::uint64_t nonce = 0;
    uint256 base_fee; ///< wei a gas
    uint256 tip;      ///< wei a gas
    uint256 blob_fee; ///< wei a blob gas
    /// Of the sidecars that it takes, see agents::BlobsToSend.
    std::uint64_t sidecar_version = 1;
    bool proofs = true; ///< see agents::BlobsToSend
};

/// Signs an operator's transaction, with or without blobs, at fees that last while the base fees
/// rise for some blocks. `raw` is what L1 is sent.
Result<agents::SignedTransaction> sign_for_l1(const agents::Wallet& wallet, const L1Terms& terms,
                                              const rollup::L1Transaction& transaction);

} // namespace nucleate::devnet
