#include "chain/derivation/batch_queue.hpp"

#include <iterator>

namespace nucleate::derivation {

void BatchQueue::reset(const L1BlockRef& base)
{
    origin_ = base;
    origins_.assign(1, base);
    batches_.clear();
    span_.reset();
}

void BatchQueue::advance(const L1BlockRef& origin, const L2BlockRef& safe_head)
{
    origin_ = origin;
    if (is_behind(safe_head))
        origins_.clear();
    else
        origins_.push_back(origin);
}

void BatchQueue::add(Batch batch, const L2BlockRef& safe_head)
{
    follow(safe_head);
    IncludedBatch included{std::move(batch), origin_.number};
    const BatchContext context{config_, origins_, safe_head, safe_chain_};
    if (check_batch(context, included).verdict != BatchVerdict::drop)
        batches_.push_back(std::move(included));
}

std::optional<NextBatch> BatchQueue::continue_span(const L2BlockRef& parent)
{
    if (!span_)
        return std::nullopt;
    const std::size_t at = span_next_;
    const std::uint64_t epoch = span_->blocks[at].epoch;
    const std::uint64_t index = epoch - origins_.front().number;
    if (span_->timestamp_of(at) != parent.timestamp + config_.block_time ||
        index >= origins_.size()) {
        span_.reset();
        return std::nullopt;
    }
    const std::span<const Bytes> transactions = span_->transactions_of(at);
    NextBatch out{{parent.hash,
                   origins_[static_cast<std::size_t>(index)].id(),
                   span_->timestamp_of(at),
                   {transactions.begin(), transactions.end()}},
                  at + 1 == span_->blocks.size()};
    if (out.concludes)
        span_.reset();
    else
        ++span_next_;
    return out;
}

std::optional<NextBatch> BatchQueue::next(const L2BlockRef& safe_head, bool drained)
{
    follow(safe_head);
    std::optional<Batch> found;
    if (search(safe_head, found) == Search::none)
        return force_empty(safe_head, drained);
    if (!found)
        return std::nullopt;
    if (auto* span = std::get_if<SpanBatch>(&*found))
        return begin_span(std::move(*span), safe_head);
    if (auto* singular = std::get_if<SingularBatch>(&*found))
        return NextBatch{std::move(*singular), true};
    return std::nullopt;
}

/// An accepted span goes on where the safe head is.
std::optional<NextBatch> BatchQueue::begin_span(SpanBatch span, const L2BlockRef& safe_head)
{
    const std::uint64_t next_timestamp = safe_head.timestamp + config_.block_time;
    span_next_ = static_cast<std::size_t>((next_timestamp - span.timestamp) / config_.block_time);
    span_ = std::move(span);
    return continue_span(safe_head);
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

BatchQueue::Search BatchQueue::search(const L2BlockRef& safe_head, std::optional<Batch>& found)
{
    const BatchContext context{config_, origins_, safe_head, safe_chain_};
    std::vector<IncludedBatch> remaining;
    Search result = Search::none;
    auto it = batches_.begin();
    for (; it != batches_.end() && result == Search::none; ++it) {
        switch (check_batch(context, *it).verdict) {
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

std::optional<NextBatch> BatchQueue::force_empty(const L2BlockRef& safe_head, bool drained)
{
    const L1BlockRef epoch = origins_.front();
    const std::uint64_t expiry = epoch.number + config_.seq_window_size;
    const bool expired = expiry < origin_.number || (expiry == origin_.number && drained);
    if (!expired || origins_.size() < 2)
        return std::nullopt;
    const bool first_of_epoch = epoch.number == safe_head.l1_origin.number + 1;
    const std::uint64_t next_timestamp = safe_head.timestamp + config_.block_time;
    if (next_timestamp < origins_[1].timestamp || first_of_epoch)
        return NextBatch{{safe_head.hash, epoch.id(), next_timestamp, {}}, true};
    // Every block that this epoch can have exists; the next one follows.
    origins_.pop_front();
    return std::nullopt;
}

} // namespace nucleate::derivation
