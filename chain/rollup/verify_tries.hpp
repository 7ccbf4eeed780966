#pragma once

#include "chain/execution/state_view.hpp"
#include "chain/node/chain.hpp"

#include <optional>
#include <string>

namespace nucleate::rollup {

/// Proves every account and slot that a block wrote from the stored trie nodes, up to the block's
/// state root. All nodes that a block brought lie on these paths. What is wrong, if anything.
std::optional<std::string> check_tries(const node::Chain& l2, std::uint64_t number,
                                       const Hash32& state_root,
                                       const execution::StateChanges& changes);

} // namespace nucleate::rollup
