#pragma once

#include "chain/derivation/batch.hpp"
#include "chain/derivation/rollup_config.hpp"

#include <deque>
#include <optional>
#include <vector>

namespace nucleate::derivation {

/// What is to be done with a batch (specs: derivation.md, batch queue).
enum class BatchVerdict : std::uint8_t
{
    accept,
    drop,
    undecided, ///< more L1 blocks are needed to tell
    future,    ///< may become valid when the safe head gets there
};

/// Why, for logs and tests: the rule that decided, numbered as they are checked.
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
    SingularBatch batch;
    std::uint64_t inclusion_block = 0;
};

/// The validity rules of a singular batch, in the order of the specification. `origins` are known
/// L1 blocks without gaps, the first being the epoch of `safe_head` or the one after it.
BatchCheck check_batch(const RollupConfig& config, const std::deque<L1BlockRef>& origins,
                       const L2BlockRef& safe_head, const IncludedBatch& included);

/// Orders batches: picks the next one for the safe head, or makes an empty one when the sequencing
/// window of an epoch has passed (specs: derivation.md, batch queue).
class BatchQueue
{
public:
    explicit BatchQueue(const RollupConfig& config) : config_(config) {}

    /// Starts over; `base` is the L1 block that reading starts with.
    void reset(const L1BlockRef& base);
    /// A new L1 block is being read.
    void advance(const L1BlockRef& origin, const L2BlockRef& safe_head);
    /// True while L1 is read only to fill channels, before the safe head's origin.
    bool is_behind(const L2BlockRef& safe_head) const
    {
        return origin_.number < safe_head.l1_origin.number;
    }
    void add(SingularBatch batch, const L2BlockRef& safe_head);
    /// The batch for the block after `safe_head`; nothing while L1 does not tell yet. `drained`
    /// says that all batches of the current L1 block were added.
    std::optional<SingularBatch> next(const L2BlockRef& safe_head, bool drained);
    /// True when the known L1 blocks do not fit the safe head: only a reset helps.
    bool is_out_of_step(const L2BlockRef& safe_head) const;

private:
    enum class Search : std::uint8_t
    {
        found,
        none,
        undecided
    };
    void follow(const L2BlockRef& safe_head);
    Search search(const L2BlockRef& safe_head, std::optional<SingularBatch>& found);
    std::optional<SingularBatch> force_empty(const L2BlockRef& safe_head, bool drained);

    const RollupConfig& config_;
    L1BlockRef origin_;
    std::deque<L1BlockRef> origins_; ///< from the current epoch on
    std::vector<IncludedBatch> batches_;
};

} // namespace nucleate::derivation
