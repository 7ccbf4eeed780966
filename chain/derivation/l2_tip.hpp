#pragma once

#include "chain/derivation/block_ref.hpp"
#include "chain/derivation/rollup_config.hpp"
#include "chain/execution/types.hpp"

#include <optional>

namespace nucleate::derivation {

/// An L2 block that the next one builds on: its reference, and the system config as of its epoch.
struct L2Tip
{
    L2BlockRef ref;
    SystemConfig config;
};

/// Reads both from a block: of the L2 genesis from the rollup's configuration, of every other
/// block from its L1 attributes transaction. Nothing when it has none.
std::optional<L2Tip> l2_tip(const RollupConfig& config, const execution::Block& block,
                            const Hash32& hash);

} // namespace nucleate::derivation
