#pragma once

#include "chain/node/chain_types.hpp"

#include <optional>

namespace nucleate::node {

/// What the pool judges a transaction by: the block it would be in.
struct PoolTerms
{
    std::uint64_t block = 0; ///< the head; the next block is the one after
    std::uint64_t chain_id = 0;
    evm::Fork fork = evm::Fork::prague;
    uint256 base_fee;
    std::uint64_t gas_limit = 0;
    uint256 min_tip;
    std::optional<std::uint64_t> max_blobs; ///< of a block; nothing where there are no blobs
};

/// Tip that the transaction leaves the builder under a base fee; zero below it.
uint256 effective_tip(const execution::Transaction& tx, const uint256& base_fee);

/// Rules that depend on the transaction and the terms alone, with geth's words
/// (core/txpool/validation.go). Nothing when they hold.
std::optional<PoolError> check_alone(const PooledTransaction& tx, const PoolTerms& terms,
                                     const PoolLimits& limits);

/// True when `next` raises both fees of `old` by the limit's percentage, with blobs on either side
/// by that for blobs and the blob fee too.
bool may_replace(const execution::Transaction& old, const execution::Transaction& next,
                 const PoolLimits& limits);

} // namespace nucleate::node
