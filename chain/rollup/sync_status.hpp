#pragma once

#include "chain/derivation/block_ref.hpp"

namespace nucleate::rollup {

using namespace derivation;

/// Where a rollup node stands (op-node's optimism_syncStatus).
struct SyncStatus
{
    L1BlockRef current_l1; ///< taken in by derivation
    L1BlockRef head_l1;
    L1BlockRef safe_l1;
    L1BlockRef finalized_l1;
    L2BlockRef unsafe_l2;
    L2BlockRef safe_l2;
    L2BlockRef finalized_l2;
};

} // namespace nucleate::rollup
