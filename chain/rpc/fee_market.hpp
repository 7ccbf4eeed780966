#pragma once

#include "chain/node/chain.hpp"

namespace nucleate::rpc {

/// Base fee of the next block, wei; 0 where there is none.
uint256 next_base_fee(const node::Chain& chain);
/// Tip that gets into a block soon: the 60th percentile of the lowest three tips of each of the
/// last 20 blocks, as geth has it; 1 gwei where blocks are empty.
uint256 suggested_tip(const node::Chain& chain);
/// Price of blob gas in a block, wei; nothing before Cancun.
std::optional<uint256> blob_price(const node::Chain& chain, const execution::Header& header);

} // namespace nucleate::rpc
