#pragma once

#include "chain/base/result.hpp"
#include "chain/derivation/derivation_error.hpp"
#include "chain/derivation/l2_tip.hpp"
#include "chain/execution/types.hpp"

#include <cstdint>
#include <vector>

namespace nucleate::derivation {

/// All that determines an L2 block on top of its parent (specs: derivation.md, deriving payload
/// attributes). The fee recipient is always the SequencerFeeVault, withdrawals are always empty.
struct PayloadAttributes
{
    L2BlockRef parent;
    BlockId origin;
    std::uint64_t sequence_number = 0;
    std::uint64_t timestamp = 0; ///< seconds
    std::uint64_t origin_timestamp = 0;
    Hash32 prev_randao;
    Hash32 parent_beacon_block_root;
    std::uint64_t gas_limit = 0;
    /// L1 attributes first, then the user deposits of a new epoch.
    std::vector<execution::Transaction> deposits;
    /// Signed transactions of a batch, in order; empty when a sequencer fills the block.
    std::vector<Bytes> transactions;
    /// The L1 block up to which was read to know this; empty for a sequencer.
    L1BlockRef derived_from;
    /// False while more blocks of the same span batch follow. They become safe together: when one
    /// does not execute, the chain goes back to the last block that concluded.
    bool concludes = true;
};

/// Attributes without batch transactions for the block after `parent` with L1 origin `origin`: the
/// parent's own one or the L1 block after it.
Expected<PayloadAttributes, DerivationError> prepare_attributes(const RollupConfig& config,
                                                                const L1Source& l1,
                                                                const L2Tip& parent,
                                                                const BlockId& origin);

} // namespace nucleate::derivation
