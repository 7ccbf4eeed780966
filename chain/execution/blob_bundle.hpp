#pragma once

#include "chain/execution/blob_sidecar.hpp"

#include <cstdint>
#include <optional>
#include <vector>

/// Blob transactions that are made here. Apart from what reads them, because computing proofs needs
/// more of the trusted setup than checking them.
namespace nucleate::execution {

/// Blobs with what proves them.
struct BlobBundle
{
    std::uint64_t version = 1; ///< of the sidecar, see BlobSidecar
    std::vector<Bytes> blobs;
    std::vector<Bytes> commitments;
    std::vector<Bytes> proofs;

    std::vector<Hash32> versioned_hashes() const;
    BlobSidecar sidecar() const; ///< views into this
};

/// Commitments of the blobs, without proofs: for `Chain::submit_own`. Nothing when one of them is
/// no blob. Takes milliseconds where they are mostly empty.
std::optional<BlobBundle> commit_to_blobs(std::vector<Bytes> blobs, std::uint64_t version = 1);

/// Commitments and proofs of the blobs: cell proofs, or for `version` 0 blob proofs, which is what
/// is sent before Osaka. Nothing when one of them is no blob. Takes tenths of a second a blob.
std::optional<BlobBundle> prove_blobs(std::vector<Bytes> blobs, std::uint64_t version = 1);

/// The network form of a blob transaction (EIP-4844, EIP-7594): what decode_sent_transaction takes.
/// Its hash is not that of these bytes but transaction_hash.
Bytes encode_sent_transaction(const Transaction& tx, const BlobSidecar& sidecar);

} // namespace nucleate::execution
