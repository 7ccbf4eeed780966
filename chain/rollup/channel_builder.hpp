#pragma once

#include "chain/base/result.hpp"
#include "chain/derivation/compression.hpp"
#include "chain/derivation/frame.hpp"
#include "chain/derivation/rollup_config.hpp"
#include "chain/node/chain.hpp"

#include <cstdint>
#include <vector>

namespace nucleate::rollup {

/// L2 blocks as one channel.
struct Channel
{
    std::uint64_t to = 0; ///< last block that it holds
    Bytes data;           ///< compressed; empty when there is no block
};

/// The blocks from `from` on, until their content exceeds `most` bytes (uncompressed) or the chain
/// ends: a span batch, or singular ones where a span cannot hold their transactions.
Result<Channel> build_channel(const derivation::RollupConfig& config, const node::Chain& l2,
                              std::uint64_t from, std::size_t most,
                              derivation::Compression compression);

/// The channel in frames of at most `most` bytes of data each.
std::vector<derivation::Frame> split_channel(const Bytes& channel, const derivation::ChannelId& id,
                                             std::size_t most);

} // namespace nucleate::rollup
