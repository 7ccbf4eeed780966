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

} // namespace

Expected<std::vector<Frame>, DerivationError>
read_frames(const L1Source& l1, const L1Block& block, const Address& inbox, const Address& batcher)
{
    std::vector<Frame> out;
    for (std::size_t i = 0; i < block.transactions.size(); ++i) {
        const Transaction& tx = block.transactions[i];
        if (!is_batcher_type(tx.type) || tx.to != inbox || l1.sender(block, i) != batcher)
            continue;
        if (tx.type != TxType::blob) {
            add_frames(tx.data, out);
            continue;
        }
        if (auto added = add_blobs(l1, block, tx, out); !added)
            return tl::unexpected(DerivationError{DerivationErrorKind::l1_unusable,
                                                  block.header.number, added.error()});
    }
    return out;
}

} // namespace nucleate::derivation
