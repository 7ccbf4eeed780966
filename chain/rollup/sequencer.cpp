#include "chain/rollup/sequencer.hpp"

namespace nucleate::rollup {

std::uint64_t Sequencer::next_slot() const
{
    return engine_.chain().head()->block.header.timestamp + config_.block_time;
}

Result<node::SealedBlockPtr> Sequencer::step(std::uint64_t now)
{
    if (next_slot() > now)
        return node::SealedBlockPtr{};
    const std::optional<L2Tip> parent = engine_.unsafe_tip();
    if (!parent)
        return fail("The L2 head is no block of this rollup.");
    const Result<std::optional<BlockId>> origin = choose_origin(*parent);
    if (!origin)
        return tl::unexpected(origin.error());
    if (!*origin)
        return node::SealedBlockPtr{};
    const auto attributes = prepare_attributes(config_, l1_, *parent, **origin);
    if (!attributes)
        return fail("Sequencing stopped at " + attributes.error().message() + ".");
    const bool within_drift =
        attributes->timestamp <= attributes->origin_timestamp + kSequencerDrift;
    return engine_.build(*attributes, within_drift);
}

/// Specs: derivation.md, sequencer origin selection: the next L1 block as soon as L2 time has
/// reached its time.
Result<std::optional<BlockId>> Sequencer::choose_origin(const L2Tip& parent) const
{
    const BlockId& current = parent.ref.l1_origin;
    const Expected<L1Block, L1Error> now = l1_.block(current.number);
    if (!now && now.error() != L1Error::not_found)
        return fail("L1 block " + std::to_string(current.number) + ": " + to_string(now.error()));
    if (!now || now->hash != current.hash)
        return std::optional<BlockId>{};
    const std::uint64_t next_time = parent.ref.timestamp + config_.block_time;
    if (current.number + 1 + confirmations_ <= l1_.head().number) {
        const Expected<L1Block, L1Error> next = l1_.block(current.number + 1);
        if (next && next->header.parent_hash == current.hash && next->header.timestamp <= next_time)
            return std::optional<BlockId>(next->ref().id());
        if (next)
            return std::optional<BlockId>(current);
    }
    if (next_time > now->header.timestamp + kSequencerDrift)
        return std::optional<BlockId>{};
    return std::optional<BlockId>(current);
}

} // namespace nucleate::rollup
