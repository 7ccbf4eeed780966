#pragma once

#include "chain/derivation/derivation_error.hpp"
#include "chain/derivation/frame.hpp"
#include "chain/derivation/rollup_config.hpp"

#include <vector>

namespace nucleate::derivation {

/// The frames of all batcher transactions of an L1 block, in order (specs: derivation.md, L1
/// retrieval; ecotone/derivation.md; experimental/alt-da.md). A transaction, a blob or committed
/// data that do not parse count for nothing; a blob or data that cannot be had are an error.
/// Challenges on L1 are not followed: data that are missing stop derivation until they are back.
Expected<std::vector<Frame>, DerivationError> read_frames(const RollupConfig& config,
                                                          const L1Source& l1, const L1Block& block,
                                                          const Address& batcher);

} // namespace nucleate::derivation
