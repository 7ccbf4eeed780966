#include "chain/rollup/driver.hpp"

#include <algorithm>

namespace nucleate::rollup {

Driver::Driver(const RollupConfig& config, const L1Source& l1, Engine& engine)
    : config_(config), l1_(l1), engine_(engine), derivation_(config, l1, engine)
{}

Result<void> Driver::reset()
{
    const Result<L2Tip> newest = newest_canonical();
    if (!newest)
        return tl::unexpected(newest.error());
    if (auto rewound = engine_.rewind(newest->ref.number); !rewound)
        return rewound;
    const Result<L2Tip> start = window_behind(*newest);
    if (!start)
        return tl::unexpected(start.error());
    safe_ = *start;
    pending_ = safe_;
    // Channels that are finished after the safe head's origin may have been opened before it. Their
    // system config is that of the last L2 block with the origin where reading starts.
    L2Tip base = safe_;
    while (base.ref.number > config_.l2_genesis.number &&
           base.ref.l1_origin.number + config_.channel_timeout > safe_.ref.l1_origin.number)
    {
        const std::optional<L2Tip> parent = engine_.tip(base.ref.number - 1);
        if (!parent)
            return fail("L2 block " + std::to_string(base.ref.number - 1) + " cannot be read.");
        base = *parent;
    }
    const Expected<L1Block, L1Error> from = l1_.block(base.ref.l1_origin.number);
    if (!from || from->hash != base.ref.l1_origin.hash)
        return fail("L1 block " + std::to_string(base.ref.l1_origin.number) + " cannot be read.");
    derivation_.reset(from->ref(), base.config);
    unfinalized_.clear();
    safe_heads_.reset(safe_.ref.number);
    started_ = true;
    return {};
}

Result<Driver::Progress> Driver::step(std::size_t limit)
{
    Progress progress;
    if (!started_)
        if (auto done = reset(); !done)
            return tl::unexpected(done.error());
    while (progress.applied < limit && !progress.waiting) {
        const auto attributes = derivation_.next(pending_);
        if (!attributes && attributes.error().is_outage()) {
            progress.outage = attributes.error();
            progress.waiting = true;
            break;
        }
        if (!attributes) {
            if (attributes.error().kind != DerivationErrorKind::l1_reorganised)
                return fail("Derivation stopped at " + attributes.error().message() + ".");
            started_ = false;
            if (auto done = reset(); !done)
                return tl::unexpected(done.error());
            break;
        }
        if (!*attributes)
            progress.waiting = true;
        else if (auto applied = apply(**attributes, progress); !applied)
            return tl::unexpected(applied.error());
    }
    finalize();
    progress.safe = safe_.ref.number;
    return progress;
}

bool Driver::is_caught_up() const
{
    return started_ && derivation_.is_drained() && derivation_.origin().number >= l1_.head().number;
}

bool Driver::is_canonical(const BlockId& origin) const
{
    const Expected<L1Block, L1Error> block = l1_.block(origin.number);
    return block && block->hash == origin.hash;
}

Result<L2Tip> Driver::newest_canonical() const
{
    std::uint64_t number = engine_.chain().heads().latest;
    for (;;) {
        const std::optional<L2Tip> tip = engine_.tip(number);
        if (!tip)
            return fail("L2 block " + std::to_string(number) + " cannot be read.");
        if (is_canonical(tip->ref.l1_origin))
            return *tip;
        if (number == config_.l2_genesis.number)
            return fail("The L1 block that this rollup is anchored in is not canonical.");
        --number;
    }
}

/// The last block of an epoch that no batch of today's L1 tip can still concern; the genesis where
/// the chain is younger. Never below the finalized head.
Result<L2Tip> Driver::window_behind(const L2Tip& newest) const
{
    L2Tip tip = newest;
    const std::uint64_t floor =
        std::max(config_.l2_genesis.number, engine_.chain().heads().finalized);
    while (tip.ref.number > floor &&
           tip.ref.l1_origin.number + config_.seq_window_size >= newest.ref.l1_origin.number)
    {
        const std::optional<L2Tip> parent = engine_.tip(tip.ref.number - 1);
        if (!parent)
            return fail("L2 block " + std::to_string(tip.ref.number - 1) + " cannot be read.");
        tip = *parent;
    }
    return tip;
}

Result<void> Driver::apply(const PayloadAttributes& attributes, Progress& progress)
{
    const Result<Applied> applied = engine_.apply(attributes);
    if (!applied)
        return tl::unexpected(applied.error());
    if (*applied == Applied::invalid) {
        // Nothing of the batch counts: back to where it began.
        pending_ = safe_;
        return {};
    }
    const std::uint64_t number = attributes.parent.number + 1;
    const std::optional<L2Tip> tip = engine_.tip(number);
    if (!tip)
        return fail("L2 block " + std::to_string(number) + " cannot be read.");
    pending_ = *tip;
    ++progress.applied;
    if (*applied == Applied::reorganised)
        ++progress.reorganised;
    if (!attributes.concludes)
        return {};
    safe_ = pending_;
    safe_heads_.record({attributes.derived_from.id(), safe_.ref.id()});
    if (!unfinalized_.empty() && unfinalized_.back().l1_number == attributes.derived_from.number)
        unfinalized_.back().l2_number = number;
    else
        unfinalized_.push_back({attributes.derived_from.number, number});
    return {};
}

/// An L2 block is final once the L1 block is that completed its derivation.
void Driver::finalize()
{
    const std::uint64_t final_l1 = l1_.finalized().number;
    while (!unfinalized_.empty() && unfinalized_.front().l1_number <= final_l1) {
        engine_.mark_finalized(unfinalized_.front().l2_number);
        unfinalized_.pop_front();
    }
}

} // namespace nucleate::rollup
