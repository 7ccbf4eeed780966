#pragma once

#include "chain/base/result.hpp"
#include "chain/node/chain_types.hpp"

#include <string_view>
#include <vector>

namespace nucleate::node {

/// Reads a genesis file as go-ethereum and its relatives have it: `config` with the chain id, the
/// forks by block and time, and `blobSchedule`; the header's fields; `alloc`. A chain that begins
/// under proof of work names the block of the merge (`mergeNetsplitBlock`).
Result<Genesis> parse_genesis(std::string_view text);

/// Blocks as `geth export` writes them: RLP after RLP.
Result<std::vector<execution::Block>> decode_blocks(BytesView encoded);

} // namespace nucleate::node
