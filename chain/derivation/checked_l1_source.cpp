#include "chain/derivation/checked_l1_source.hpp"

#include "chain/crypto/kzg.hpp"
#include "chain/derivation/alt_da.hpp"
#include "chain/execution/blob_sidecar.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/transaction_codec.hpp"

namespace nucleate::derivation {

namespace {

Expected<L1Block, L1Error> check(Expected<L1Block, L1Error> block)
{
    if (!block)
        return block;
    const execution::Header& header = block->header;
    if (execution::header_hash(header) != block->hash)
        return tl::unexpected(L1Error::bad_hash);
    if (execution::transactions_root(block->transactions) != header.transactions_root)
        return tl::unexpected(L1Error::bad_transactions);
    if (execution::receipts_root(block->receipts) != header.receipts_root)
        return tl::unexpected(L1Error::bad_receipts);
    return block;
}

/// Whether the blob is the one of the hash: by its commitment and proofs of either kind, or, where
/// it comes without, by the commitment that is computed of it.
bool is_blob_of(const L1Blob& blob, const Hash32& versioned_hash)
{
    if (blob.proofs.empty()) {
        const auto commitment = crypto::kzg::to_commitment(blob.data);
        return commitment && crypto::kzg::to_versioned_hash(*commitment) == versioned_hash;
    }
    execution::BlobSidecar sidecar;
    sidecar.version = blob.proofs.size() == 1 ? 0 : 1;
    sidecar.blobs = {blob.data};
    sidecar.commitments = {blob.commitment};
    sidecar.proofs.assign(blob.proofs.begin(), blob.proofs.end());
    return crypto::kzg::to_versioned_hash(blob.commitment) == versioned_hash &&
           sidecar.proofs.size() == sidecar.proofs_a_blob() && execution::proofs_hold(sidecar);
}

} // namespace

Expected<L1Block, L1Error> CheckedL1Source::block(std::uint64_t number) const
{
    Expected<L1Block, L1Error> found = check(inner_.block(number));
    if (found && found->header.number != number)
        return tl::unexpected(L1Error::bad_hash);
    return found;
}

Expected<L1Block, L1Error> CheckedL1Source::block(const Hash32& hash) const
{
    Expected<L1Block, L1Error> found = check(inner_.block(hash));
    if (found && found->hash != hash)
        return tl::unexpected(L1Error::bad_hash);
    return found;
}

std::optional<Address> CheckedL1Source::sender(const L1Block& block, std::size_t index) const
{
    if (index >= block.transactions.size())
        return std::nullopt;
    return execution::recover_sender(block.transactions[index]);
}

Expected<L1Blob, L1Error> CheckedL1Source::blob(const L1Block& block,
                                                const Hash32& versioned_hash) const
{
    Expected<L1Blob, L1Error> found = inner_.blob(block, versioned_hash);
    if (found && !is_blob_of(*found, versioned_hash))
        return tl::unexpected(L1Error::bad_blob);
    return found;
}

Expected<Bytes, L1Error> CheckedL1Source::committed(BytesView commitment) const
{
    Expected<Bytes, L1Error> found = inner_.committed(commitment);
    if (found && !may_be_data_of(commitment, *found))
        return tl::unexpected(L1Error::bad_data);
    return found;
}

} // namespace nucleate::derivation
