#include "chain/derivation/data_source.hpp"

#include "chain/derivation/blob_data.hpp"

#include <iterator>

namespace nucleate::derivation {

using execution::Transaction;
using execution::TxType;

namespace {

bool is_batcher_type(TxType type)
{
    return type == TxType::legacy || type == TxType::access_list || type == TxType::dynamic_fee ||
           type == TxType::blob;
}

void add_frames(BytesView data, std::vector<Frame>& out)
{
    if (auto frames = parse_frames(data))
        std::move(frames->begin(), frames->end(), std::back_inserter(out));
}

Expected<void, L1Error> add_blobs(const L1Source& l1, const L1Block& block, const Transaction& tx,
                                  std::vector<Frame>& out)
{
    for (const Hash32& hash : tx.blob_hashes) {
        const Expected<L1Blob, L1Error> blob = l1.blob(block, hash);
        if (!blob)
            return tl::unexpected(blob.error());
        if (const auto data = decode_blob_data(blob->data))
            add_frames(*data, out);
    }
    return {};
}

/// Past the window nobody can challenge the commitment any more: only the server can bring the data
/// back.
DerivationError without_data(const AltDaConfig& alt_da, const L1Source& l1, const L1Block& block,
                             BytesView commitment, L1Error error)
{
    const std::uint64_t number = block.header.number;
    const bool late = l1.head().number > number + alt_da.challenge_window;
    return {late ? DerivationErrorKind::data_lost : DerivationErrorKind::data_missing, number,
            error, to_bytes(commitment)};
}

Expected<void, DerivationError> add_committed(const AltDaConfig& alt_da, const L1Source& l1,
                                              const L1Block& block, BytesView commitment,
                                              std::vector<Frame>& out)
{
    if (!is_commitment(commitment, alt_da.commitment))
        return {};
    const Expected<Bytes, L1Error> data = l1.committed(commitment);
    if (!data)
        return tl::unexpected(without_data(alt_da, l1, block, commitment, data.error()));
    if (alt_da.commitment == CommitmentType::generic || data->size() <= kMaxKeccakInput)
        add_frames(*data, out);
    return {};
}

} // namespace

Expected<std::vector<Frame>, DerivationError> read_frames(const RollupConfig& config,
                                                          const L1Source& l1, const L1Block& block,
                                                          const Address& batcher)
{
    std::vector<Frame> out;
    for (std::size_t i = 0; i < block.transactions.size(); ++i) {
        const Transaction& tx = block.transactions[i];
        if (!is_batcher_type(tx.type) || tx.to != config.batch_inbox ||
            l1.sender(block, i) != batcher)
            continue;
        if (tx.type != TxType::blob) {
            const bool commits =
                config.alt_da && !tx.data.empty() && tx.data[0] == kCommitmentVersion;
            if (!commits)
                add_frames(tx.data, out);
            else if (auto added = add_committed(*config.alt_da, l1, block,
                                                BytesView{tx.data}.subspan(1), out);
                     !added)
                return tl::unexpected(added.error());
            continue;
        }
        if (auto added = add_blobs(l1, block, tx, out); !added)
            return tl::unexpected(DerivationError{DerivationErrorKind::l1_unusable,
                                                  block.header.number, added.error()});
    }
    return out;
}

} // namespace nucleate::derivation
