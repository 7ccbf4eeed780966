#include "chain/derivation/derivation.hpp"

#include <iterator>

namespace nucleate::derivation {

using execution::TxType;

namespace {

DerivationError l1_error(std::uint64_t number, L1Error error)
{
    return {DerivationErrorKind::l1_unusable, number, error};
}

/// Whether a transaction may carry frames in its data. Type 3 carries them in blobs.
bool carries_calldata(const execution::Transaction& tx, const Address& inbox)
{
    const bool right_type = tx.type == TxType::legacy || tx.type == TxType::access_list ||
                            tx.type == TxType::dynamic_fee;
    return right_type && tx.to == inbox;
}

} // namespace

Derivation::Derivation(const RollupConfig& config, const L1Source& l1)
    : config_(config), l1_(l1), bank_(config.channel_timeout), queue_(config)
{}

void Derivation::reset(const L1BlockRef& base, const SystemConfig& system)
{
    system_ = system;
    origin_ = base;
    started_ = false;
    frames_.clear();
    bank_.clear();
    batches_.clear();
    queue_.reset(base);
}

Expected<std::optional<PayloadAttributes>, DerivationError> Derivation::next(const L2Tip& safe)
{
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
        std::vector<SingularBatch> batches = read_channel(*channel);
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
    if (started_) {
        if (auto entered = enter(*block); !entered)
            return tl::unexpected(entered.error());
        queue_.advance(origin_, safe);
    }
    started_ = true;
    collect_frames(*block);
    return true;
}

/// Config updates of a block hold before its batches are read: for all of the block.
Expected<void, DerivationError> Derivation::enter(const L1Block& block)
{
    if (!apply_config_updates(system_, block.receipts, config_.l1_system_config))
        return tl::unexpected(DerivationError{DerivationErrorKind::bad_config_log,
                                              block.header.number, std::nullopt});
    origin_ = block.ref();
    return {};
}

void Derivation::collect_frames(const L1Block& block)
{
    for (std::size_t i = 0; i < block.transactions.size(); ++i) {
        const execution::Transaction& tx = block.transactions[i];
        if (!carries_calldata(tx, config_.batch_inbox) || l1_.sender(block, i) != system_.batcher)
            continue;
        if (auto frames = parse_frames(tx.data))
            std::move(frames->begin(), frames->end(), std::back_inserter(frames_));
    }
}

Expected<std::optional<PayloadAttributes>, DerivationError>
Derivation::attributes(const L2Tip& safe, SingularBatch batch)
{
    auto out = prepare_attributes(config_, l1_, safe, batch.epoch);
    if (!out)
        return tl::unexpected(out.error());
    out->transactions = std::move(batch.transactions);
    out->derived_from = origin_;
    return std::move(*out);
}

} // namespace nucleate::derivation
