#include "chain/node/blob_rules.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/kzg.hpp"
#include "chain/execution/transaction_rules.hpp"

#include <algorithm>

namespace nucleate::node {
namespace {

namespace kzg = crypto::kzg;
using execution::BlobSidecar;
using execution::Transaction;

std::string text(std::size_t value)
{
    return std::to_string(value);
}

std::optional<PoolError> check_counts(const Transaction& tx, const BlobSidecar& sidecar,
                                      const PoolTerms& terms, BlobProofs proofs)
{
    const std::size_t hashes = tx.blob_hashes.size();
    if (hashes == 0)
        return PoolError{"blobless blob transaction"};
    const std::size_t most =
        terms.fork >= evm::Fork::osaka
            ? std::min<std::size_t>(*terms.max_blobs, execution::kMaxBlobsOsaka)
            : static_cast<std::size_t>(*terms.max_blobs);
    if (hashes > most)
        return PoolError{"too many blobs in transaction: have " + text(hashes) + ", permitted " +
                         text(most)};
    if (sidecar.blobs.size() != hashes)
        return PoolError{"invalid number of " + text(sidecar.blobs.size()) + " blobs compared to " +
                         text(hashes) + " blob hashes"};
    if (sidecar.commitments.size() != hashes)
        return PoolError{"invalid number of " + text(sidecar.commitments.size()) +
                         " blob commitments compared to " + text(hashes) + " blob hashes"};
    if (proofs == BlobProofs::may_lack && sidecar.proofs.empty())
        return std::nullopt;
    if (sidecar.proofs.size() != hashes * sidecar.proofs_a_blob())
        return PoolError{"invalid number of " + text(sidecar.proofs.size()) +
                         " blob proofs expected " + text(hashes * sidecar.proofs_a_blob())};
    return std::nullopt;
}

bool commitments_hold(const BlobSidecar& sidecar)
{
    for (std::size_t i = 0; i < sidecar.blobs.size(); ++i) {
        const auto commitment = kzg::to_commitment(sidecar.blobs[i]);
        if (!commitment || !std::ranges::equal(*commitment, sidecar.commitments[i]))
            return false;
    }
    return true;
}

} // namespace

std::optional<PoolError> check_blobs(const execution::SentTransaction& sent, const PoolTerms& terms,
                                     BlobProofs proofs)
{
    const Transaction& tx = sent.tx;
    if (tx.type != execution::TxType::blob)
        return std::nullopt;
    if (!terms.max_blobs)
        return PoolError{"transaction type not supported"};
    if (!tx.to)
        return PoolError{"blob transaction must not be a create transaction"};
    if (!sent.sidecar)
        return PoolError{"missing sidecar in blob transaction"};
    const BlobSidecar& sidecar = *sent.sidecar;
    if (sidecar.version != 0 && terms.fork < evm::Fork::osaka)
        return PoolError{"cell proofs are not supported before Osaka"};
    if (auto error = check_counts(tx, sidecar, terms, proofs))
        return error;
    for (std::size_t i = 0; i < tx.blob_hashes.size(); ++i) {
        const Hash32 hash = kzg::to_versioned_hash(sidecar.commitments[i]);
        if (hash != tx.blob_hashes[i])
            return PoolError{"blob " + text(i) + ": computed hash " + to_hex_data(hash) +
                             " mismatches transaction one " + to_hex_data(tx.blob_hashes[i])};
    }
    if (!(sidecar.proofs.empty() ? commitments_hold(sidecar) : execution::proofs_hold(sidecar)))
        return PoolError{"invalid blob: can't verify opening proof"};
    return std::nullopt;
}

} // namespace nucleate::node
