#pragma once

#include "chain/encoding/rlp.hpp"
#include "chain/execution/types.hpp"

#include <optional>
#include <vector>

namespace nucleate::execution {

/// What goes with a blob transaction until it is in a block: the blobs and what proves them.
/// Version 0 (EIP-4844, "Networking") has a proof a blob, version 1 (EIP-7594) a proof a cell.
/// Views into the bytes that it was decoded from.
struct BlobSidecar
{
    std::uint64_t version = 0;
    std::vector<BytesView> blobs;
    std::vector<BytesView> commitments;
    std::vector<BytesView> proofs;

    std::size_t proofs_a_blob() const;
};

/// A signed transaction as clients send it.
struct SentTransaction
{
    Transaction tx;
    std::optional<BlobSidecar> sidecar; ///< of blob transactions in their network form only
};

/// EIP-2718 bytes, those of a blob transaction with or without its sidecar. `raw` must outlive the
/// result. Errors as those of decode_transaction; `bad_value` for a sidecar of an unknown version.
Expected<SentTransaction, rlp::Error> decode_sent_transaction(BytesView raw);

/// True when the commitments are those of the blobs by the proofs. Counts must fit each other.
/// Costs milliseconds a blob.
bool proofs_hold(const BlobSidecar& sidecar);

} // namespace nucleate::execution
