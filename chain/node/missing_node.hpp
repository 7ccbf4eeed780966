#pragma once

#include "chain/node/fork_tries.hpp"

namespace nucleate::node {

/// Fetches the node `missing`, which a deletion among `changes` needs: it lies beside the path of a
/// key that goes. False when no key below it is found soon enough; an error when the endpoint
/// fails.
Result<bool> fetch_missing(ForkSource& fork, const ForkTries& tries, const Hash32& missing,
                           const execution::StateChanges& changes, const Hash32& parent_root);

} // namespace nucleate::node
