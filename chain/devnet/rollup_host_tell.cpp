#include "chain/devnet/rollup_host.hpp"

#include "chain/derivation/l1_attributes.hpp"
#include "chain/devnet/set_events.hpp"

#include <algorithm>
#include <iterator>

namespace nucleate::devnet {

std::vector<StoredBlock> last_blocks(const node::Chain& chain, std::uint64_t to, std::size_t most)
{
    std::vector<StoredBlock> out;
    const std::uint64_t last = std::min(to, chain.heads().latest);
    for (std::uint64_t number = last < most ? 0 : last - most + 1; number <= last; ++number)
        if (const node::SealedBlockPtr block = chain.block(number)) {
            const auto attributes = rollup::attributes_of(block->block);
            out.push_back({&chain, block, attributes ? attributes->number : 0});
        }
    return out;
}

std::vector<protocol::EventRow> RollupHost::take_incidents()
{
    std::vector<protocol::EventRow> out;
    for (const auto& [formation, rollup] : rollups_)
        for (protocol::EventRow& event : std::exchange(rollup->incidents, {}))
            out.push_back(std::move(event));
    return out;
}

std::vector<BridgeEvent> RollupHost::take_withdrawals()
{
    std::vector<BridgeEvent> out;
    for (const auto& [formation, rollup] : rollups_) {
        if (!rollup->node)
            continue;
        const node::Chain& chain = rollup->node->chain();
        for (std::uint64_t& told = rollup->measures.told; told < chain.heads().latest; ++told)
            if (const node::SealedBlockPtr block = chain.block(told + 1))
                std::ranges::move(l2_bridge_events(*block, *rollup), std::back_inserter(out));
    }
    return out;
}

std::vector<BridgeEvent> RollupHost::bridge_events(const node::SealedBlock& l1_block) const
{
    std::vector<BridgeEvent> out;
    for (const auto& [formation, rollup] : rollups_)
        std::ranges::move(l1_bridge_events(l1_block, *rollup), std::back_inserter(out));
    return out;
}

std::vector<BridgeEvent> RollupHost::watch_sets(const node::SealedBlock& l1_block)
{
    std::vector<BridgeEvent> out;
    for (const auto& [formation, keeper] : keepers_) {
        keeper->accuse(l1_block);
        std::ranges::move(set_events(l1_block, *rollups_.at(formation)), std::back_inserter(out));
    }
    return out;
}

std::vector<StoredBlock> RollupHost::recent(std::size_t most) const
{
    std::vector<StoredBlock> out;
    for (const auto& [formation, rollup] : rollups_) {
        if (!rollup->node)
            continue;
        const node::Chain& chain = rollup->node->chain();
        const std::vector<StoredBlock> blocks = last_blocks(chain, chain.heads().latest, most);
        out.insert(out.end(), blocks.begin(), blocks.end());
    }
    return out;
}

void RollupHost::publish(ChainTables& tables)
{
    for (const auto& [formation, rollup] : rollups_) {
        if (!rollup->node)
            continue;
        const node::Chain& chain = rollup->node->chain();
        for (const rollup::L2BlockRef& ref : std::exchange(rollup->fresh, {}))
            if (const node::SealedBlockPtr block = chain.block(ref.number))
                tables.block(chain, *block, ref.l1_origin.number);
        tables.verified(chain.name(), rollup->verified,
                        !rollup->mismatch && rollup->verified >= chain.heads().safe);
        tables.ladder(chain.name(), rollup->ladder);
        tables.survey(chain.name(), rollup->risks, rollup->stack, is_complete(rollup->stack));
        tables.refresh(chain);
        if (const auto keeper = keepers_.find(formation); keeper != keepers_.end())
            keeper->second->publish(tables);
    }
}

std::vector<Endpoints::L2> RollupHost::endpoints() const
{
    std::vector<Endpoints::L2> out;
    for (const auto& [formation, rollup] : rollups_)
        if (rollup->node)
            out.push_back(rollup->endpoint);
    return out;
}

} // namespace nucleate::devnet
