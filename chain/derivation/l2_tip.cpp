#include "chain/derivation/l2_tip.hpp"

#include "chain/derivation/l1_attributes.hpp"

namespace nucleate::derivation {

std::optional<L2Tip> l2_tip(const RollupConfig& config, const execution::Block& block,
                            const Hash32& hash)
{
    const execution::Header& header = block.header;
    L2BlockRef ref{hash, header.number, header.parent_hash, header.timestamp, {}, 0};
    if (header.number == config.l2_genesis.number) {
        if (hash != config.l2_genesis.hash)
            return std::nullopt;
        ref.l1_origin = config.l1_genesis;
        return L2Tip{ref, config.system_config};
    }
    const std::optional<L1Attributes> attributes = attributes_of(block);
    if (!attributes)
        return std::nullopt;
    ref.l1_origin = {attributes->block_hash, attributes->number};
    ref.sequence_number = attributes->sequence_number;
    return L2Tip{ref,
                 {attributes->batcher, {}, pack_scalar(attributes->scalars), header.gas_limit}};
}

} // namespace nucleate::derivation
