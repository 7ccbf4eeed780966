#pragma once

#include "chain/node/chain.hpp"
#include "chain/rpc/params.hpp"

#include <cstdint>
#include <optional>

namespace nucleate::rpc {

/// Which block a caller means: a tag, a number or a hash (EIP-1898 objects too).
struct BlockId
{
    bool pending = false;
    std::uint64_t number = 0;
    std::optional<Hash32> hash; ///< then `number` is not used
};

/// Reads a tag (latest, pending, safe, finalized, earliest), a QUANTITY, a 32-byte hash or
/// {blockNumber} / {blockHash, requireCanonical}. Not given: latest.
BlockId read_block_id(const node::Chain& chain, const Arg& arg);
/// The same without hashes: eth_getBlockByNumber and filters.
BlockId read_block_number(const node::Chain& chain, const Arg& arg);

/// Null when there is no such block. For "pending": what a block built now would be.
node::SealedBlockPtr find_block(const node::Chain& chain, const BlockId& id);
/// The block's state, and the surroundings to call in; throws "header not found".
node::StatePtr state_at(const node::Chain& chain, const BlockId& id);
execution::BlockEnv env_at(const node::Chain& chain, const BlockId& id);
/// The block's number; throws "header not found".
std::uint64_t number_of(const node::Chain& chain, const BlockId& id);

} // namespace nucleate::rpc
