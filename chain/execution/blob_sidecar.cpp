#include "chain/execution/blob_sidecar.hpp"

#include "chain/crypto/kzg.hpp"
#include "chain/execution/transaction_codec.hpp"

namespace nucleate::execution {
namespace {

constexpr std::uint64_t kCellProofsVersion = 1; ///< `wrapper_version` of EIP-7594

std::vector<BytesView> read_strings(rlp::Cursor& c)
{
    std::vector<BytesView> strings;
    rlp::Cursor list = c.list();
    while (!list.at_end())
        strings.push_back(list.string());
    return strings;
}

/// `[tx_payload_body, blobs, commitments, proofs]`, where EIP-7594 puts `wrapper_version` after the
/// body.
Expected<SentTransaction, rlp::Error> decode_wrapper(rlp::Decoder& decoder, rlp::Cursor& fields)
{
    Bytes body{static_cast<std::uint8_t>(TxType::blob)};
    append(body, fields.item().encoded);
    BlobSidecar sidecar;
    if (!fields.next_is_list()) {
        sidecar.version = fields.u64();
        if (sidecar.version != kCellProofsVersion)
            fields.fail(rlp::Error::bad_value);
    }
    sidecar.blobs = read_strings(fields);
    sidecar.commitments = read_strings(fields);
    sidecar.proofs = read_strings(fields);
    fields.end();
    if (!decoder.ok())
        return tl::unexpected(*decoder.error());
    auto tx = decode_transaction(body);
    if (!tx)
        return tl::unexpected(tx.error());
    return SentTransaction{std::move(*tx), std::move(sidecar)};
}

} // namespace

std::size_t BlobSidecar::proofs_a_blob() const
{
    return version == kCellProofsVersion ? crypto::kzg::kCellsPerExtBlob : 1;
}

Expected<SentTransaction, rlp::Error> decode_sent_transaction(BytesView raw)
{
    if (!raw.empty() && raw[0] == static_cast<std::uint8_t>(TxType::blob)) {
        rlp::Decoder decoder(raw.subspan(1));
        rlp::Cursor top = decoder.root();
        rlp::Cursor fields = top.list();
        top.end();
        if (fields.next_is_list())
            return decode_wrapper(decoder, fields);
    }
    auto tx = decode_transaction(raw);
    if (!tx)
        return tl::unexpected(tx.error());
    return SentTransaction{std::move(*tx), std::nullopt};
}

bool proofs_hold(const BlobSidecar& sidecar)
{
    if (sidecar.version == kCellProofsVersion)
        return crypto::kzg::verify_cell_proofs(sidecar.blobs, sidecar.commitments, sidecar.proofs);
    for (std::size_t i = 0; i < sidecar.blobs.size(); ++i)
        if (!crypto::kzg::verify_blob_proof(sidecar.blobs[i], sidecar.commitments[i],
                                            sidecar.proofs[i]))
            return false;
    return true;
}

} // namespace nucleate::execution
