#include "chain/derivation/batch_rules.hpp"

#include "chain/execution/types.hpp"

namespace nucleate::derivation {

namespace {

BatchCheck drop(BatchRule rule)
{
    return {BatchVerdict::drop, rule};
}

/// Rules 5 to 9: against the L1 block that the batch names as its origin.
BatchCheck check_origin(const BatchContext& context, const SingularBatch& batch)
{
    const std::deque<L1BlockRef>& origins = context.origins;
    const L1BlockRef& epoch = origins.front();
    if (batch.epoch.number < epoch.number)
        return drop(BatchRule::epoch_too_old);
    if (batch.epoch.number > epoch.number + 1 ||
        batch.epoch.number > context.safe_head.l1_origin.number + 1)
        return drop(BatchRule::epoch_too_new);
    const std::size_t step = batch.epoch.number - epoch.number;
    if (origins.size() <= step)
        return {BatchVerdict::undecided, BatchRule::next_unknown};
    const L1BlockRef& origin = origins[step];
    if (batch.epoch.hash != origin.hash)
        return drop(BatchRule::wrong_epoch_hash);
    if (batch.timestamp < origin.timestamp)
        return drop(BatchRule::before_origin);
    const BatchCheck drift =
        check_drift(origins, step, step != 0, batch.timestamp, batch.transactions.empty());
    return drift.verdict == BatchVerdict::accept ? check_transactions(batch.transactions) : drift;
}

} // namespace

bool is_window_expired(const RollupConfig& config, std::uint64_t epoch,
                       std::uint64_t inclusion_block)
{
    // Not `epoch + window < inclusion`: a batch may name any number, and the sum may wrap.
    return inclusion_block > config.seq_window_size &&
           epoch < inclusion_block - config.seq_window_size;
}

BatchCheck check_drift(const std::deque<L1BlockRef>& origins, std::size_t origin,
                       bool advances_origin, std::uint64_t timestamp, bool is_empty)
{
    if (timestamp <= origins[origin].timestamp + kSequencerDrift)
        return {};
    if (!is_empty)
        return drop(BatchRule::past_drift);
    if (advances_origin)
        return {};
    if (origins.size() <= origin + 1)
        return {BatchVerdict::undecided, BatchRule::next_unknown};
    if (timestamp >= origins[origin + 1].timestamp)
        return drop(BatchRule::ignored_origin);
    return {};
}

BatchCheck check_transactions(std::span<const Bytes> transactions)
{
    for (const Bytes& transaction : transactions) {
        if (transaction.empty())
            return drop(BatchRule::empty_transaction);
        if (transaction[0] == static_cast<std::uint8_t>(execution::TxType::deposit))
            return drop(BatchRule::deposit);
    }
    return {};
}

BatchCheck check_singular(const BatchContext& context, const SingularBatch& batch,
                          std::uint64_t inclusion_block)
{
    const L2BlockRef& safe_head = context.safe_head;
    if (context.origins.empty())
        return {BatchVerdict::undecided, BatchRule::no_origin};
    const std::uint64_t next_timestamp = safe_head.timestamp + context.config.block_time;
    if (batch.timestamp > next_timestamp)
        return {BatchVerdict::future, BatchRule::in_future};
    if (batch.timestamp < next_timestamp)
        return drop(BatchRule::in_past);
    if (batch.parent_hash != safe_head.hash)
        return drop(BatchRule::wrong_parent);
    if (is_window_expired(context.config, batch.epoch.number, inclusion_block))
        return drop(BatchRule::window_expired);
    return check_origin(context, batch);
}

BatchCheck check_batch(const BatchContext& context, const IncludedBatch& included)
{
    if (const auto* span = std::get_if<SpanBatch>(&included.batch))
        return check_span(context, *span, included.inclusion_block);
    const auto* singular = std::get_if<SingularBatch>(&included.batch);
    return singular != nullptr ? check_singular(context, *singular, included.inclusion_block)
                               : drop(BatchRule::none);
}

} // namespace nucleate::derivation
