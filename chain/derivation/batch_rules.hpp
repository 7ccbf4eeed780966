#pragma once

#include "chain/derivation/batch.hpp"
#include "chain/derivation/rollup_config.hpp"
#include "chain/derivation/safe_chain.hpp"

#include <cstdint>
#include <deque>
#include <span>

namespace nucleate::derivation {

/// What is to be done with a batch (specs: derivation.md, batch queue).
enum class BatchVerdict : std::uint8_t
{
    accept,
    drop,
    undecided, ///< more L1 blocks are needed to tell
    future,    ///< may become valid when the safe head gets there
};

/// Why, for logs and tests: the rule that decided. Numbers are those of a singular batch, in the
/// order in which they are checked.
enum class BatchRule : std::uint8_t
{
    none,
    no_origin,         ///< no L1 block known
    in_future,         ///< 1
    in_past,           ///< 2
    wrong_parent,      ///< 3
    window_expired,    ///< 4
    epoch_too_old,     ///< 5
    next_unknown,      ///< 5, 8
    epoch_too_new,     ///< 5
    wrong_epoch_hash,  ///< 6
    before_origin,     ///< 7
    past_drift,        ///< 8
    ignored_origin,    ///< 8: an empty batch stays although the next origin could be adopted
    empty_transaction, ///< 9
    deposit,           ///< 9
    // Of span batches only.
    misaligned,       ///< it overlaps the safe chain, but not block by block
    before_genesis,   ///< the block that it builds on would lie before the first one
    unknown_parent,   ///< the safe chain does not reach back to where it begins
    not_the_safe_one, ///< a block that it repeats is another one on the safe chain
};

struct BatchCheck
{
    BatchVerdict verdict = BatchVerdict::accept;
    BatchRule rule = BatchRule::none;

    bool operator==(const BatchCheck&) const = default;
};

/// A batch and the L1 block that completed its channel.
struct IncludedBatch
{
    Batch batch;
    std::uint64_t inclusion_block = 0;
};

/// What a batch is judged by. `origins` are known L1 blocks without gaps, the first being the epoch
/// of `safe_head` or the one after it.
struct BatchContext
{
    const RollupConfig& config;
    const std::deque<L1BlockRef>& origins;
    const L2BlockRef& safe_head;
    const SafeChain& safe_chain;
};

/// The validity rules of a batch, in the order of the specification (delta/span-batches.md for
/// version 1).
BatchCheck check_batch(const BatchContext& context, const IncludedBatch& included);
BatchCheck check_singular(const BatchContext& context, const SingularBatch& batch,
                          std::uint64_t inclusion_block);
BatchCheck check_span(const BatchContext& context, const SpanBatch& batch,
                      std::uint64_t inclusion_block);

/// Rule 4: whether the sequencing window of an epoch had closed.
bool is_window_expired(const RollupConfig& config, std::uint64_t epoch,
                       std::uint64_t inclusion_block);
/// Rule 8, of a block whose origin is `origins[origin]`: L2 time must not run away from its origin,
/// except by empty blocks that wait for the next L1 block.
BatchCheck check_drift(const std::deque<L1BlockRef>& origins, std::size_t origin,
                       bool advances_origin, std::uint64_t timestamp, bool is_empty);
/// Rule 9.
BatchCheck check_transactions(std::span<const Bytes> transactions);

} // namespace nucleate::derivation
