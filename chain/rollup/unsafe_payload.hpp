#pragma once

#include "chain/base/result.hpp"
#include "chain/node/chain_types.hpp"

#include <cstdint>

/// Unsafe blocks as sequencers hand them to each other (specs: rollup-node-p2p.md, "blocks",
/// version 3): signature ‖ parent beacon block root ‖ SSZ of the execution payload (consensus
/// specs, Deneb), without the Snappy frame that the gossip network puts around it.
namespace nucleate::rollup {

/// The longest that is read, bytes.
inline constexpr std::size_t kMostPayloadBytes = std::size_t{10} << 20U;

/// A sealed L2 block under the key of its sequencer. Nothing when the key is none.
std::optional<Bytes> sign_payload(const node::SealedBlock& block, std::uint64_t l2_chain_id,
                                  const Hash32& key);

struct UnsafePayload
{
    Address signer;
    Hash32 hash; ///< that the payload bears; whether it is its own shows when it is executed
    execution::Header header; ///< what of it the payload tells; roots of its lists are computed
    std::vector<execution::Transaction> transactions;
};

enum class PayloadError : std::uint8_t
{
    malformed,       ///< not the encoding of a payload
    bad_signature,   ///< it recovers to nobody
    bad_transaction, ///< one does not decode
    bad_hash,        ///< the header does not have the hash that it bears
};
const char* to_string(PayloadError error);

/// Reads and checks all that can be without executing.
Expected<UnsafePayload, PayloadError> open_payload(BytesView envelope, std::uint64_t l2_chain_id);

} // namespace nucleate::rollup
