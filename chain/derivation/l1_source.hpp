#pragma once

#include "chain/base/result.hpp"
#include "chain/derivation/block_ref.hpp"
#include "chain/execution/types.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace nucleate::derivation {

/// Why an L1 block cannot be used.
enum class L1Error : std::uint8_t
{
    not_found,        ///< not there yet, or not canonical any more
    unreadable,       ///< there, but what is stored of it does not decode
    bad_hash,         ///< the header does not hash to the block's hash
    bad_transactions, ///< the transactions do not give the header's root
    bad_receipts,     ///< the receipts do not give the header's root
    blob_missing,     ///< a blob of the block is kept nowhere that this source knows
    bad_blob,         ///< a blob that is not the one of its versioned hash
    unreachable,      ///< no answer: ask again later
    data_missing,     ///< the DA server has no data for a commitment
    data_unreachable, ///< the DA server does not answer: ask again later
    bad_data,         ///< data that are not those of their commitment
};
const char* to_string(L1Error error);

/// An L1 block as derivation reads it. The views stay valid while `owner` is held.
struct L1Block
{
    Hash32 hash;
    execution::Header header;
    std::span<const execution::Transaction> transactions;
    std::span<const execution::Receipt> receipts;
    uint256 blob_base_fee{1}; ///< wei a blob gas; 1 where the L1 has no blobs
    std::shared_ptr<const void> owner;

    L1BlockRef ref() const { return {hash, header.number, header.parent_hash, header.timestamp}; }
    Hash32 beacon_root() const { return header.parent_beacon_block_root.value_or(Hash32{}); }
};

/// A blob with what proves it, EIP-4844. A source that has checked it by other means gives the data
/// alone.
struct L1Blob
{
    Bytes data; ///< 4096 field elements
    Bytes commitment;
    std::vector<Bytes> proofs; ///< one, or one a cell (EIP-7594)
};

/// Where the rollup reads L1 from: a chain in the process, or a node behind JSON-RPC. Answers may
/// change between two calls when L1 reorganises; readers check parent hashes themselves.
class L1Source
{
public:
    virtual ~L1Source() = default;
    virtual Expected<L1Block, L1Error> block(std::uint64_t number) const = 0; ///< canonical
    virtual Expected<L1Block, L1Error> block(const Hash32& hash) const = 0;
    /// Who signed a transaction of `block`; nothing when the signature recovers to nobody.
    virtual std::optional<Address> sender(const L1Block& block, std::size_t index) const = 0;
    /// The blob of a transaction of `block` by its versioned hash. An L1 without blobs has none.
    virtual Expected<L1Blob, L1Error> blob(const L1Block& /*block*/,
                                           const Hash32& /*versioned_hash*/) const
    {
        return tl::unexpected(L1Error::blob_missing);
    }
    /// The data that L1 holds a commitment of (see alt_da.hpp). Most sources have none.
    virtual Expected<Bytes, L1Error> committed(BytesView /*commitment*/) const
    {
        return tl::unexpected(L1Error::data_missing);
    }
    virtual L1BlockRef head() const = 0;
    virtual L1BlockRef safe() const = 0;
    virtual L1BlockRef finalized() const = 0;
};

} // namespace nucleate::derivation
