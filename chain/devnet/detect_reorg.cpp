#include "chain/devnet/detect_reorg.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

/// L1 blocks that are remembered: as many as are not final.
constexpr std::size_t kRemembered = 128;

bool stands_on(const rollup::L2Node& l2, const node::Chain& l1)
{
    const rollup::SyncStatus status = l2.status();
    return std::ranges::all_of(
        std::to_array({status.unsafe_l2.l1_origin, status.safe_l2.l1_origin}),
        [&](const derivation::BlockId& origin) {
            return l1.block_hash(origin.number) == origin.hash;
        });
}

} // namespace

void L1Reorganised::compare(const node::Chain& l1, const node::SealedBlock& block)
{
    std::uint64_t depth = 0;
    while (!seen_.empty() && (seen_.back().first >= block.number() ||
                              l1.block_hash(seen_.back().first) != seen_.back().second))
    {
        ++depth;
        seen_.pop_back();
    }
    if (depth > 0 && !seen_.empty())
        change_ = Change{seen_.back().first, depth, block.block.header.timestamp};
    // Those that came in place of the old ones, up to this block.
    for (std::uint64_t n = seen_.empty() ? block.number() : seen_.back().first + 1;
         n <= block.number(); ++n)
        if (const auto hash = l1.block_hash(n))
            seen_.emplace_back(n, *hash);
    while (seen_.size() > kRemembered)
        seen_.pop_front();
}

std::optional<Finding> L1Reorganised::look(const node::Chain& l1, const node::SealedBlock& block,
                                           const std::vector<const rollup::L2Node*>& l2s)
{
    compare(l1, block);
    if (!change_ ||
        !std::ranges::all_of(l2s, [&](const rollup::L2Node* l2) { return stands_on(*l2, l1); }))
        return std::nullopt;
    Finding found{"derivation-reset", change_->since, {}};
    found.event.time = block.block.header.timestamp;
    found.event.kind = "l1.reorganised";
    found.event.subject = found.event.chain = l1.name();
    found.event.block = change_->from + 1;
    found.event.facts = {{"from", std::to_string(change_->from)},
                         {"depth", std::to_string(change_->depth)}};
    change_.reset();
    return found;
}

} // namespace nucleate::devnet
