#include "chain/derivation/batch_queue.hpp"

#include "chain/execution/types.hpp"

#include <iterator>

namespace nucleate::derivation {

namespace {

BatchCheck drop(BatchRule rule)
{
    return {BatchVerdict::drop, rule};
}

/// Rule 8: L2 time must not run away from its origin, except by empty blocks that wait for the
/// next L1 block.
BatchCheck check_drift(const std::deque<L1BlockRef>& origins, const L1BlockRef& origin,
                       const SingularBatch& batch)
{
    if (batch.timestamp <= origin.timestamp + kSequencerDrift)
        return {};
    if (!batch.transactions.empty())
        return drop(BatchRule::past_drift);
    const bool advances = origin.number != origins.front().number;
    if (advances)
        return {};
    if (origins.size() < 2)
        return {BatchVerdict::undecided, BatchRule::next_unknown};
    if (batch.timestamp >= origins[1].timestamp)
        return drop(BatchRule::ignored_origin);
    return {};
}

/// Rule 9.
BatchCheck check_transactions(const SingularBatch& batch)
{
    for (const Bytes& transaction : batch.transactions) {
        if (transaction.empty())
            return drop(BatchRule::empty_transaction);
        if (transaction[0] == static_cast<std::uint8_t>(execution::TxType::deposit))
            return drop(BatchRule::deposit);
    }
    return {};
}

/// Rules 5 to 9: against the L1 block that the batch names as its origin.
BatchCheck check_origin(const std::deque<L1BlockRef>& origins, const L2BlockRef& safe_head,
                        const SingularBatch& batch)
{
    const L1BlockRef& epoch = origins.front();
    if (batch.epoch.number < epoch.number)
        return drop(BatchRule::epoch_too_old);
    if (batch.epoch.number > epoch.number + 1 ||
        batch.epoch.number > safe_head.l1_origin.number + 1)
        return drop(BatchRule::epoch_too_new);
    const std::size_t step = batch.epoch.number - epoch.number;
    if (origins.size() <= step)
        return {BatchVerdict::undecided, BatchRule::next_unknown};
    const L1BlockRef& origin = origins[step];
    if (batch.epoch.hash != origin.hash)
        return drop(BatchRule::wrong_epoch_hash);
    if (batch.timestamp < origin.timestamp)
        return drop(BatchRule::before_origin);
    const BatchCheck drift = check_drift(origins, origin, batch);
    return drift.verdict == BatchVerdict::accept ? check_transactions(batch) : drift;
}

} // namespace

BatchCheck check_batch(const RollupConfig& config, const std::deque<L1BlockRef>& origins,
                       const L2BlockRef& safe_head, const IncludedBatch& included)
{
    const SingularBatch& batch = included.batch;
    if (origins.empty())
        return {BatchVerdict::undecided, BatchRule::no_origin};
    const std::uint64_t next_timestamp = safe_head.timestamp + config.block_time;
    if (batch.timestamp > next_timestamp)
        return {BatchVerdict::future, BatchRule::in_future};
    if (batch.timestamp < next_timestamp)
        return drop(BatchRule::in_past);
    if (batch.parent_hash != safe_head.hash)
        return drop(BatchRule::wrong_parent);
    // Not `epoch + window < inclusion`: a batch may name any number, and the sum may wrap.
    if (included.inclusion_block > config.seq_window_size &&
        batch.epoch.number < included.inclusion_block - config.seq_window_size)
        return drop(BatchRule::window_expired);
    return check_origin(origins, safe_head, batch);
}

void BatchQueue::reset(const L1BlockRef& base)
{
    origin_ = base;
    origins_.assign(1, base);
    batches_.clear();
}

void BatchQueue::advance(const L1BlockRef& origin, const L2BlockRef& safe_head)
{
    origin_ = origin;
    if (is_behind(safe_head))
        origins_.clear();
    else
        origins_.push_back(origin);
}

void BatchQueue::add(SingularBatch batch, const L2BlockRef& safe_head)
{
    follow(safe_head);
    IncludedBatch included{std::move(batch), origin_.number};
    if (check_batch(config_, origins_, safe_head, included).verdict != BatchVerdict::drop)
        batches_.push_back(std::move(included));
}

std::optional<SingularBatch> BatchQueue::next(const L2BlockRef& safe_head, bool drained)
{
    follow(safe_head);
    std::optional<SingularBatch> found;
    if (search(safe_head, found) != Search::none)
        return found;
    return force_empty(safe_head, drained);
}

bool BatchQueue::is_out_of_step(const L2BlockRef& safe_head) const
{
    if (origins_.empty())
        return false;
    // Reading starts before the safe head's origin; blocks up to there are dropped on the way.
    for (const L1BlockRef& origin : origins_)
        if (origin.number == safe_head.l1_origin.number)
            return origin.hash != safe_head.l1_origin.hash;
    return origins_.front().number != safe_head.l1_origin.number + 1 ||
           origins_.front().parent_hash != safe_head.l1_origin.hash;
}

void BatchQueue::follow(const L2BlockRef& safe_head)
{
    while (origins_.size() > 1 && origins_.front().number < safe_head.l1_origin.number)
        origins_.pop_front();
}

BatchQueue::Search BatchQueue::search(const L2BlockRef& safe_head,
                                      std::optional<SingularBatch>& found)
{
    std::vector<IncludedBatch> remaining;
    Search result = Search::none;
    auto it = batches_.begin();
    for (; it != batches_.end() && result == Search::none; ++it) {
        switch (check_batch(config_, origins_, safe_head, *it).verdict) {
        case BatchVerdict::future:
            remaining.push_back(std::move(*it));
            break;
        case BatchVerdict::drop:
            break;
        case BatchVerdict::accept:
            found = std::move(it->batch);
            result = Search::found;
            break;
        case BatchVerdict::undecided:
            remaining.push_back(std::move(*it));
            result = Search::undecided;
            break;
        }
    }
    remaining.insert(remaining.end(), std::make_move_iterator(it),
                     std::make_move_iterator(batches_.end()));
    batches_ = std::move(remaining);
    return result;
}

std::optional<SingularBatch> BatchQueue::force_empty(const L2BlockRef& safe_head, bool drained)
{
    const L1BlockRef epoch = origins_.front();
    const std::uint64_t expiry = epoch.number + config_.seq_window_size;
    const bool expired = expiry < origin_.number || (expiry == origin_.number && drained);
    if (!expired || origins_.size() < 2)
        return std::nullopt;
    const bool first_of_epoch = epoch.number == safe_head.l1_origin.number + 1;
    const std::uint64_t next_timestamp = safe_head.timestamp + config_.block_time;
    if (next_timestamp < origins_[1].timestamp || first_of_epoch)
        return SingularBatch{safe_head.hash, epoch.id(), next_timestamp, {}};
    // Every block that this epoch can have exists; the next one follows.
    origins_.pop_front();
    return std::nullopt;
}

} // namespace nucleate::derivation
