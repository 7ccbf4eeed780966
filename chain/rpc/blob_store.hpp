#pragma once

#include "chain/execution/blob_sidecar.hpp"

#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace nucleate::rpc {

/// The blobs that came with transactions over JSON-RPC, the newest of them. They are not part of
/// the chain and are gone when the node ends. Any thread.
class BlobStore
{
public:
    /// What came with one transaction.
    struct Bundle
    {
        Hash32 transaction;
        std::vector<Hash32> hashes; ///< versioned (EIP-4844)
        std::vector<Bytes> blobs;
        std::vector<Bytes> commitments;
        std::vector<Bytes> proofs;
    };
    using BundlePtr = std::shared_ptr<const Bundle>;

    /// Keeps the sidecar of a transaction in its network form; others are passed over.
    void add(const Hash32& transaction, BytesView raw);
    BundlePtr of(const Hash32& transaction) const; ///< null when there is none
    std::optional<Bytes> blob(const Hash32& versioned_hash) const;

private:
    static constexpr std::size_t kMostBytes = std::size_t{64} << 20U;

    mutable std::mutex mutex_;
    std::deque<BundlePtr> bundles_;
    std::size_t bytes_ = 0;
};

} // namespace nucleate::rpc
