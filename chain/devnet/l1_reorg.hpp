#pragma once

#include "chain/base/result.hpp"
#include "chain/node/chain.hpp"

#include <cstdint>

namespace nucleate::devnet {

/// Takes back the last `depth` blocks and makes as many others of the same times: the first is
/// empty, and each of the rest holds what the one before it held, as if the network had heard of
/// another proposer's block first. What the last one held waits in the pool. On the writer thread.
Result<void> reorganise(node::Chain& chain, std::uint64_t depth);

} // namespace nucleate::devnet
