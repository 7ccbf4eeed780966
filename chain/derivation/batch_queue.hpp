#pragma once

#include "chain/derivation/batch_rules.hpp"

#include <deque>
#include <optional>
#include <vector>

namespace nucleate::derivation {

/// The description of the next L2 block.
struct NextBatch
{
    SingularBatch batch;
    /// False for a block of a span batch that goes on: if a later one does not execute, this one
    /// does not count either.
    bool concludes = true;

    bool operator==(const NextBatch&) const = default;
};

/// Orders batches: picks the next one for the safe head, or makes an empty one when the sequencing
/// window of an epoch has passed (specs: derivation.md, batch queue).
class BatchQueue
{
public:
    /// Both must outlive it.
    BatchQueue(const RollupConfig& config, const SafeChain& safe_chain)
        : config_(config), safe_chain_(safe_chain)
    {}

    /// Starts over; `base` is the L1 block that reading starts with.
    void reset(const L1BlockRef& base);
    /// A new L1 block is being read.
    void advance(const L1BlockRef& origin, const L2BlockRef& safe_head);
    /// True while L1 is read only to fill channels, before the safe head's origin.
    bool is_behind(const L2BlockRef& safe_head) const
    {
        return origin_.number < safe_head.l1_origin.number;
    }
    void add(Batch batch, const L2BlockRef& safe_head);
    /// The rest of the span batch that was begun, block by block: `parent` is the block before. A
    /// parent that does not fit says that a block of it was invalid, which drops the rest.
    std::optional<NextBatch> continue_span(const L2BlockRef& parent);
    /// The batch for the block after `safe_head`; nothing while L1 does not tell yet. `drained`
    /// says that all batches of the current L1 block were added.
    std::optional<NextBatch> next(const L2BlockRef& safe_head, bool drained);
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
    Search search(const L2BlockRef& safe_head, std::optional<Batch>& found);
    std::optional<NextBatch> begin_span(SpanBatch span, const L2BlockRef& safe_head);
    std::optional<NextBatch> force_empty(const L2BlockRef& safe_head, bool drained);

    const RollupConfig& config_;
    const SafeChain& safe_chain_;
    L1BlockRef origin_;
    std::deque<L1BlockRef> origins_; ///< from the current epoch on
    std::vector<IncludedBatch> batches_;
    std::optional<SpanBatch> span_; ///< accepted, with blocks left
    std::size_t span_next_ = 0;
};

} // namespace nucleate::derivation
