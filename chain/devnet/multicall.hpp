#pragma once

#include "chain/base/result.hpp"
#include "chain/execution/types.hpp"
#include "chain/node/chain.hpp"

#include <functional>

/// Multicall3 on an L1 that lacks it: by the transaction that its author signed once for all chains
/// (github.com/mds1/multicall3, new deployments), so that it lies at the same address everywhere.
namespace nucleate::devnet {

/// That transaction. Its sender needs 0.1 ETH.
execution::Transaction multicall_deployment();

/// Puts it on `l1`, paid by the account of `key`; does nothing where it lies already. `wait` lets
/// L1 go on, and fails when it does not.
Result<void> lay_multicall(node::Chain& l1, const Hash32& key,
                           const std::function<Result<void>()>& wait);

} // namespace nucleate::devnet
