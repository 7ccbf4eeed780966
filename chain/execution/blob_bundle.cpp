#include "chain/execution/blob_bundle.hpp"

#include "chain/crypto/kzg.hpp"
#include "chain/execution/transaction_codec.hpp"

namespace nucleate::execution {

namespace kzg = crypto::kzg;

std::vector<Hash32> BlobBundle::versioned_hashes() const
{
    std::vector<Hash32> out;
    for (const Bytes& commitment : commitments)
        out.push_back(kzg::to_versioned_hash(commitment));
    return out;
}

BlobSidecar BlobBundle::sidecar() const
{
    return {version,
            {blobs.begin(), blobs.end()},
            {commitments.begin(), commitments.end()},
            {proofs.begin(), proofs.end()}};
}

std::optional<BlobBundle> commit_to_blobs(std::vector<Bytes> blobs, std::uint64_t version)
{
    BlobBundle out{version, std::move(blobs), {}, {}};
    for (const Bytes& blob : out.blobs) {
        auto commitment = kzg::to_commitment(blob);
        if (!commitment)
            return std::nullopt;
        out.commitments.push_back(std::move(*commitment));
    }
    return out;
}

std::optional<BlobBundle> prove_blobs(std::vector<Bytes> blobs, std::uint64_t version)
{
    BlobBundle out{version, std::move(blobs), {}, {}};
    for (const Bytes& blob : out.blobs) {
        auto commitment = kzg::to_commitment(blob);
        if (!commitment)
            return std::nullopt;
        if (version == 0) {
            out.proofs.push_back(kzg::compute_blob_proof(blob, *commitment).value_or(Bytes{}));
        } else {
            auto proofs = kzg::compute_cell_proofs(blob).value_or(std::vector<Bytes>{});
            std::move(proofs.begin(), proofs.end(), std::back_inserter(out.proofs));
        }
        out.commitments.push_back(std::move(*commitment));
    }
    return out;
}

Bytes encode_sent_transaction(const Transaction& tx, const BlobSidecar& sidecar)
{
    const Bytes bare = encode_transaction(tx);
    rlp::Writer w;
    w.begin_list().raw(BytesView{bare}.subspan(1));
    if (sidecar.version != 0)
        w.number(sidecar.version);
    for (const auto* list : {&sidecar.blobs, &sidecar.commitments, &sidecar.proofs}) {
        w.begin_list();
        for (const BytesView each : *list)
            w.string(each);
        w.end_list();
    }
    w.end_list();
    Bytes out{static_cast<std::uint8_t>(TxType::blob)};
    append(out, w.take());
    return out;
}

} // namespace nucleate::execution
