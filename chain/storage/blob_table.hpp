#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace nucleate::storage {

class Database;

/// A blob of a block's transaction, with what proves it (EIP-4844, EIP-7594).
struct BlobRecord
{
    std::uint64_t block = 0;
    std::uint64_t position = 0; ///< of the transaction in the block
    std::uint64_t place = 0;    ///< of the blob in the transaction
    Hash32 transaction;
    Hash32 hash; ///< versioned
    Bytes commitment;
    Bytes proofs; ///< 48 bytes each, one after the other
    Bytes data;
};

/// The blobs of a chain's blocks. They are no part of the chain and may be forgotten before it.
/// Reading is for any thread.
class BlobTable
{
public:
    BlobTable(Database& database, const std::string& prefix);

    /// In the order of the block.
    Result<std::vector<BlobRecord>> of_block(std::uint64_t block) const;
    Result<std::vector<BlobRecord>> of_transaction(std::uint64_t block,
                                                   std::uint64_t position) const;
    Result<std::optional<BlobRecord>> find(const Hash32& versioned_hash) const;

    // Writing, within one transaction of the database.
    Result<void> put(const BlobRecord& blob);
    /// Forgets those of all blocks after `number`.
    Result<void> truncate(std::uint64_t number);
    /// Forgets those of all blocks before `first`.
    Result<void> prune(std::uint64_t first);

private:
    Result<std::vector<BlobRecord>> read(const std::string& sql, std::uint64_t block,
                                         std::optional<std::uint64_t> position) const;

    Database& database_;
    struct Statements;
    std::shared_ptr<const Statements> sql_;
};

} // namespace nucleate::storage
