#pragma once

#include "chain/base/result.hpp"
#include "chain/base/uint256.hpp"
#include "chain/derivation/l1_source.hpp"
#include "chain/derivation/system_config.hpp"
#include "chain/execution/types.hpp"

#include <cstdint>
#include <optional>

namespace nucleate::derivation {

/// What the first transaction of every L2 block tells the L1Block predeploy about L1
/// (specs: ecotone/l1-attributes.md).
struct L1Attributes
{
    FeeScalars scalars;
    std::uint64_t sequence_number = 0; ///< L2 blocks since the first one of the epoch
    std::uint64_t timestamp = 0;       ///< of the L1 origin, seconds
    std::uint64_t number = 0;
    uint256 base_fee;      ///< wei a gas
    uint256 blob_base_fee; ///< wei a blob gas
    Hash32 block_hash;
    Address batcher;

    /// Calldata of setL1BlockValuesEcotone(): 164 bytes, packed.
    Bytes encode() const;
    /// Nothing on another selector or length.
    static std::optional<L1Attributes> decode(BytesView calldata);
    static L1Attributes of(const L1Block& origin, const SystemConfig& config,
                           std::uint64_t sequence_number);
    /// The transaction itself.
    execution::Transaction to_transaction() const;

    bool operator==(const L1Attributes&) const = default;
};

/// The attributes that an L2 block carries in its first transaction; nothing for the L2 genesis
/// and for a block that is none of an OP Stack chain.
std::optional<L1Attributes> attributes_of(const execution::Block& l2_block);

} // namespace nucleate::derivation
