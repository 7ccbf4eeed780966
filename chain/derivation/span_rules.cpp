#include "chain/crypto/keccak.hpp"
#include "chain/derivation/batch_rules.hpp"

#include <algorithm>
#include <optional>

/// The validity rules of span batches (specs: delta/span-batches.md, in the order of op-node).
namespace nucleate::derivation {

namespace {

BatchCheck drop(BatchRule rule)
{
    return {BatchVerdict::drop, rule};
}

BatchCheck undecided(BatchRule rule)
{
    return {BatchVerdict::undecided, rule};
}

/// Where the span stands to the safe chain.
struct Place
{
    L2BlockRef parent;       ///< what its first block builds on
    std::size_t overlap = 0; ///< blocks at its start that are safe already
};

BatchCheck find_overlap(const BatchContext& context, const SpanBatch& span, Place& place)
{
    const L2BlockRef& safe_head = context.safe_head;
    const std::uint64_t behind = safe_head.timestamp - span.timestamp;
    if (span.timestamp > safe_head.timestamp || behind % context.config.block_time != 0)
        return drop(BatchRule::misaligned);
    const std::uint64_t overlap = behind / context.config.block_time + 1;
    if (overlap > safe_head.number - context.config.l2_genesis.number)
        return drop(BatchRule::before_genesis);
    const auto parent = context.safe_chain.safe_block(safe_head.number - overlap);
    if (!parent)
        return undecided(BatchRule::unknown_parent);
    place = {parent->ref, static_cast<std::size_t>(overlap)};
    return {};
}

BatchCheck find_place(const BatchContext& context, const SpanBatch& span, Place& place)
{
    const L2BlockRef& safe_head = context.safe_head;
    const std::uint64_t next_timestamp = safe_head.timestamp + context.config.block_time;
    if (span.timestamp > next_timestamp)
        return {BatchVerdict::future, BatchRule::in_future};
    if (span.timestamp_of(span.blocks.size() - 1) < next_timestamp)
        return drop(BatchRule::in_past);
    place = {safe_head, 0};
    if (span.timestamp < next_timestamp)
        if (const BatchCheck found = find_overlap(context, span, place);
            found.verdict != BatchVerdict::accept)
            return found;
    return begins_with(place.parent.hash, span.parent_check) ? BatchCheck{}
                                                             : drop(BatchRule::wrong_parent);
}

/// Rules 4 to 6: the L1 origins that the span begins and ends with.
BatchCheck check_epochs(const BatchContext& context, const SpanBatch& span,
                        const L2BlockRef& parent, std::uint64_t inclusion_block)
{
    if (is_window_expired(context.config, span.first_epoch(), inclusion_block))
        return drop(BatchRule::window_expired);
    if (span.first_epoch() > parent.l1_origin.number + 1)
        return drop(BatchRule::epoch_too_new);
    // Its last block is new, and that epoch is over: waiting would not make it known.
    if (span.last_epoch() < context.origins.front().number)
        return drop(BatchRule::epoch_too_old);
    const auto last = std::ranges::find(context.origins, span.last_epoch(), &L1BlockRef::number);
    if (last == context.origins.end())
        return undecided(BatchRule::next_unknown);
    if (!begins_with(last->hash, span.origin_check))
        return drop(BatchRule::wrong_epoch_hash);
    return span.first_epoch() < parent.l1_origin.number ? drop(BatchRule::epoch_too_old)
                                                        : BatchCheck{};
}

/// Rules 7 to 9, of every block that is new.
BatchCheck check_blocks(const BatchContext& context, const SpanBatch& span, const Place& place)
{
    const std::uint64_t first_known = context.origins.front().number;
    std::uint64_t epoch_before =
        place.overlap == 0 ? place.parent.l1_origin.number : span.blocks[place.overlap - 1].epoch;
    for (std::size_t i = place.overlap; i < span.blocks.size(); ++i) {
        const std::uint64_t epoch = span.blocks[i].epoch;
        // No block before was older, and the last one is known: the rest are in between.
        if (epoch < first_known)
            return drop(BatchRule::epoch_too_old);
        const auto origin = static_cast<std::size_t>(epoch - first_known);
        const std::uint64_t timestamp = span.timestamp_of(i);
        if (timestamp < context.origins[origin].timestamp)
            return drop(BatchRule::before_origin);
        const std::span<const Bytes> transactions = span.transactions_of(i);
        if (const BatchCheck drift = check_drift(context.origins, origin, epoch > epoch_before,
                                                 timestamp, transactions.empty());
            drift.verdict != BatchVerdict::accept)
            return drift;
        if (const BatchCheck checked = check_transactions(transactions);
            checked.verdict != BatchVerdict::accept)
            return checked;
        epoch_before = epoch;
    }
    return {};
}

bool repeats(const SpanBatch& span, std::size_t block, const SafeBlock& safe)
{
    return span.blocks[block].epoch == safe.ref.l1_origin.number &&
           std::ranges::equal(
               span.transactions_of(block), safe.transactions, {},
               [](const Bytes& transaction) { return crypto::keccak256(transaction); });
}

/// What the span repeats must be what is safe.
BatchCheck check_overlap(const BatchContext& context, const SpanBatch& span, const Place& place)
{
    for (std::size_t i = 0; i < place.overlap; ++i) {
        const auto safe = context.safe_chain.safe_block(place.parent.number + 1 + i);
        if (!safe)
            return undecided(BatchRule::unknown_parent);
        if (!repeats(span, i, *safe))
            return drop(BatchRule::not_the_safe_one);
    }
    return {};
}

} // namespace

BatchCheck check_span(const BatchContext& context, const SpanBatch& span,
                      std::uint64_t inclusion_block)
{
    if (context.origins.empty())
        return undecided(BatchRule::no_origin);
    if (span.first_epoch() == context.origins.front().number + 1 && context.origins.size() < 2)
        return undecided(BatchRule::next_unknown);
    Place place;
    if (const BatchCheck found = find_place(context, span, place);
        found.verdict != BatchVerdict::accept)
        return found;
    if (const BatchCheck epochs = check_epochs(context, span, place.parent, inclusion_block);
        epochs.verdict != BatchVerdict::accept)
        return epochs;
    if (const BatchCheck blocks = check_blocks(context, span, place);
        blocks.verdict != BatchVerdict::accept)
        return blocks;
    return check_overlap(context, span, place);
}

} // namespace nucleate::derivation
