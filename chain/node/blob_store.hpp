#pragma once

#include "chain/base/result.hpp"
#include "chain/execution/blob_sidecar.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace nucleate::storage {
class ChainStore;
}

namespace nucleate::node {

struct SealedBlock;

/// A blob with what proves it.
struct KeptBlob
{
    Hash32 hash; ///< versioned (EIP-4844)
    Bytes data;
    Bytes commitment;
    /// One, or one a cell (EIP-7594); none of what this process made itself (Chain::submit_own).
    std::vector<Bytes> proofs;
};

/// What came with blob transactions: in memory while they wait, with the block in storage once they
/// are in one. Reading is for any thread.
class BlobStore
{
public:
    /// What came with one transaction.
    struct Bundle
    {
        Hash32 transaction;
        std::vector<KeptBlob> blobs;
    };
    using BundlePtr = std::shared_ptr<const Bundle>;

    explicit BlobStore(std::shared_ptr<storage::ChainStore> store) : store_(std::move(store)) {}

    BundlePtr of(const Hash32& transaction) const; ///< null when there is none
    std::optional<KeptBlob> find(const Hash32& versioned_hash) const;
    /// The blobs of a block in its order; of those alone that the node was given.
    Result<std::vector<KeptBlob>> of_block(std::uint64_t number) const;

    /// Takes what came with a transaction that is about to wait. Those that wait no longer, which
    /// `waits` says, and that nobody holds make room; null when there is too little. The caller
    /// holds the result until the transaction waits.
    BundlePtr add(const Hash32& transaction, const std::vector<Hash32>& hashes,
                  const execution::BlobSidecar& sidecar,
                  const std::function<bool(const Hash32&)>& waits);
    /// Whether a waiting transaction has its blobs.
    bool has(const Hash32& transaction) const;
    void forget(const std::vector<Hash32>& transactions);
    void clear();

    // Writer.
    /// Within the storage transaction of the block: writes what came with its transactions, and
    /// forgets blocks more than `window` blocks old.
    Result<void> keep(const SealedBlock& block, std::uint64_t window);
    /// What came with the transactions of a block that is to be forgotten waits again, as far as
    /// there is room.
    Result<void> take_back(const SealedBlock& block);

private:
    static constexpr std::size_t kMostBytes = std::size_t{64} << 20U;

    BundlePtr waiting(const Hash32& transaction) const;
    bool insert(BundlePtr bundle);

    std::shared_ptr<storage::ChainStore> store_;
    mutable std::mutex mutex_;
    std::unordered_map<Hash32, BundlePtr> waiting_;
    std::size_t bytes_ = 0; ///< of those that wait
};

} // namespace nucleate::node
