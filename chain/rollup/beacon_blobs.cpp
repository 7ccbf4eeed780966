#include "chain/rollup/beacon_blobs.hpp"

#include "chain/crypto/kzg.hpp"

namespace nucleate::rollup {

namespace kzg = crypto::kzg;
using derivation::L1Error;

Expected<Bytes, BlobProblem> blob_from(node::BeaconClient& beacon, const derivation::L1Block& block,
                                       const Hash32& versioned_hash)
{
    auto blobs = beacon.blobs(block.header.number, block.header.timestamp, versioned_hash);
    if (!blobs)
        return tl::unexpected(BlobProblem{L1Error::unreachable, blobs.error().message});
    for (Bytes& blob : *blobs)
        if (const auto commitment = kzg::to_commitment(blob);
            commitment && kzg::to_versioned_hash(*commitment) == versioned_hash)
            return std::move(blob);
    if (blobs->empty())
        return tl::unexpected(
            BlobProblem{L1Error::blob_missing, "the beacon node does not have a batch's blob"});
    return tl::unexpected(
        BlobProblem{L1Error::bad_blob, "the beacon node gave other blobs than a batch's"});
}

} // namespace nucleate::rollup
