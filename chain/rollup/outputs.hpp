#pragma once

#include "chain/base/result.hpp"
#include "chain/node/chain.hpp"

#include <cstdint>

/// Output roots (specs: proposals.md): what L1 is told of an L2 block.
namespace nucleate::rollup {

struct Output
{
    Hash32 state_root;
    Hash32 message_passer_root; ///< storage root of the L2ToL1MessagePasser
    Hash32 block_hash;

    /// Version 0: 128 bytes.
    Bytes preimage() const;
    Hash32 root() const;
};

/// Of a stored L2 block.
Result<Output> output_at(const node::Chain& l2, std::uint64_t number);
/// Of block 0.
Result<Output> genesis_output(const node::Genesis& genesis);

} // namespace nucleate::rollup
