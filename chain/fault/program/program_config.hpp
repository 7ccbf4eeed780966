#pragma once

#include "chain/derivation/rollup_config.hpp"
#include "chain/execution/chain_spec.hpp"

#include <optional>
#include <vector>

namespace nucleate::fault {

/// From that L1 time on, the update fraction of the blob base fee (EIP-4844, EIP-7892).
struct BlobFraction
{
    std::uint64_t from = 0; ///< seconds
    std::uint64_t fraction = 0;

    bool operator==(const BlobFraction&) const = default;
};

/// All that the program knows beforehand. It is part of the machine's first state, so of the
/// prestate that a dispute game names: nobody can play with another one.
struct ProgramConfig
{
    derivation::RollupConfig rollup;
    std::vector<BlobFraction> blob_fractions; ///< ascending; none where the L1 has no blobs

    bool operator==(const ProgramConfig&) const = default;

    Bytes encode() const;
    static std::optional<ProgramConfig> decode(BytesView encoded);

    /// Wei a blob gas in an L1 block of that time; 1 where there are no blobs.
    uint256 blob_base_fee(std::uint64_t time, std::uint64_t excess_blob_gas) const;
};

/// Of an L1 with these rules.
std::vector<BlobFraction> blob_fractions(const execution::ChainSpec& l1);

} // namespace nucleate::fault
