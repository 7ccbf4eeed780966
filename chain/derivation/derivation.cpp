#include "chain/derivation/derivation.hpp"

#include "chain/derivation/data_source.hpp"

#include <iterator>
#include <utility>

namespace nucleate::derivation {

namespace {

DerivationError l1_error(std::uint64_t number, L1Error error)
{
    return {DerivationErrorKind::l1_unusable, number, error};
}

} // namespace

Derivation::Derivation(const RollupConfig& config, const L1Source& l1, const SafeChain& safe_chain)
    : config_(config), l1_(l1), bank_(config.channel_timeout), queue_(config, safe_chain)
{}

void Derivation::reset(const L1BlockRef& base, const SystemConfig& system)
{
    system_ = system;
    origin_ = base;
    started_ = false;
    frames_.clear();
    bank_.clear();
    batches_.clear();
    interrupted_.reset();
    queue_.reset(base);
}

Expected<std::optional<PayloadAttributes>, DerivationError> Derivation::next(const L2Tip& safe)
{
    if (auto batch = std::exchange(interrupted_, std::nullopt))
        if (batch->batch.parent_hash == safe.ref.hash)
            return attributes(safe, std::move(*batch));
    if (auto batch = queue_.continue_span(safe.ref))
        return attributes(safe, std::move(*batch));
    for (;;) {
        const bool drained = started_ && !pull(safe.ref);
        if (started_ && !queue_.is_behind(safe.ref)) {
            if (queue_.is_out_of_step(safe.ref))
                return tl::unexpected(DerivationError{
                    DerivationErrorKind::l1_reorganised, safe.ref.l1_origin.number, {}});
            if (auto batch = queue_.next(safe.ref, drained))
                return attributes(safe, std::move(*batch));
        }
        if (started_ && !drained)
            continue;
        const Expected<bool, DerivationError> advanced = advance(safe.ref);
        if (!advanced)
            return tl::unexpected(advanced.error());
        if (!*advanced)
            return std::nullopt;
    }
}

/// Moves one thing one stage on: a batch into the queue, a channel to the batches, a frame into the
/// bank. False when the data of this L1 block is used up.
bool Derivation::pull(const L2BlockRef& safe)
{
    if (!batches_.empty()) {
        if (!queue_.is_behind(safe))
            queue_.add(std::move(batches_.front()), safe);
        batches_.pop_front();
        return true;
    }
    if (const std::optional<Bytes> channel = bank_.read(origin_.number)) {
        std::vector<Batch> batches = read_channel(*channel, config_);
        batches_.assign(std::make_move_iterator(batches.begin()),
                        std::make_move_iterator(batches.end()));
        return true;
    }
    if (frames_.empty())
        return false;
    bank_.add(std::move(frames_.front()), origin_.number);
    frames_.pop_front();
    return true;
}

/// Goes to the next L1 block, or to the first one after a reset. False when it is not there yet.
Expected<bool, DerivationError> Derivation::advance(const L2BlockRef& safe)
{
    const std::uint64_t number = started_ ? origin_.number + 1 : origin_.number;
    const Expected<L1Block, L1Error> block = l1_.block(number);
    if (!block) {
        if (block.error() == L1Error::not_found)
            return false;
        return tl::unexpected(l1_error(number, block.error()));
    }
    const bool fits =
        started_ ? block->header.parent_hash == origin_.hash : block->hash == origin_.hash;
    if (!fits)
        return tl::unexpected(
            DerivationError{DerivationErrorKind::l1_reorganised, number, std::nullopt});
    if (auto entered = enter(*block); !entered)
        return tl::unexpected(entered.error());
    if (started_)
        queue_.advance(origin_, safe);
    started_ = true;
    return true;
}

/// Config updates of a block hold before its batches are read: for all of the block. Where that
/// fails, nothing has changed.
Expected<void, DerivationError> Derivation::enter(const L1Block& block)
{
    SystemConfig system = system_;
    if (started_ && !apply_config_updates(system, block.receipts, config_.l1_system_config))
        return tl::unexpected(DerivationError{DerivationErrorKind::bad_config_log,
                                              block.header.number, std::nullopt});
    auto frames = read_frames(config_, l1_, block, system.batcher);
    if (!frames)
        return tl::unexpected(frames.error());
    system_ = system;
    origin_ = block.ref();
    frames_.assign(std::make_move_iterator(frames->begin()),
                   std::make_move_iterator(frames->end()));
    return {};
}

Expected<std::optional<PayloadAttributes>, DerivationError>
Derivation::attributes(const L2Tip& safe, NextBatch next)
{
    auto out = prepare_attributes(config_, l1_, safe, next.batch.epoch);
    if (!out) {
        // L1 may answer later: the batch is not to be lost.
        if (out.error().kind == DerivationErrorKind::l1_unusable)
            interrupted_ = std::move(next);
        return tl::unexpected(out.error());
    }
    out->transactions = std::move(next.batch.transactions);
    out->concludes = next.concludes;
    out->derived_from = origin_;
    return std::move(*out);
}

} // namespace nucleate::derivation
