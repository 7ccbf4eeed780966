#include "chain/derivation/batch.hpp"

#include "chain/derivation/compression.hpp"
#include "chain/encoding/rlp.hpp"

namespace nucleate::derivation {

namespace {

/// Adds the batch to `out`; false when it does not decode.
bool read_batch(BytesView data, const RollupConfig& config, std::vector<Batch>& out)
{
    if (data.empty() || data[0] != kSpanVersion) {
        std::optional<SingularBatch> batch = decode_singular_batch(data);
        if (batch)
            out.emplace_back(std::move(*batch));
        return batch.has_value();
    }
    Expected<SpanBatch, SpanBatchError> batch = decode_span_batch(data.subspan(1), config);
    if (batch)
        out.emplace_back(std::move(*batch));
    return batch || batch.error() == SpanBatchError::bad_transaction;
}

} // namespace

Bytes SingularBatch::encode() const
{
    rlp::Writer writer;
    writer.begin_list();
    writer.fixed(parent_hash).number(epoch.number).fixed(epoch.hash).number(timestamp);
    writer.begin_list();
    for (const Bytes& transaction : transactions)
        writer.string(transaction);
    writer.end_list();
    writer.end_list();
    Bytes out{kSingularVersion};
    append(out, writer.take());
    return out;
}

std::optional<SingularBatch> decode_singular_batch(BytesView data)
{
    if (data.empty() || data[0] != kSingularVersion)
        return std::nullopt;
    rlp::Decoder decoder(data.subspan(1), kMaxChannelBytes);
    rlp::Cursor root = decoder.root();
    rlp::Cursor fields = root.list();
    SingularBatch batch;
    batch.parent_hash = fields.fixed<32>();
    batch.epoch.number = fields.u64();
    batch.epoch.hash = fields.fixed<32>();
    batch.timestamp = fields.u64();
    rlp::Cursor transactions = fields.list();
    while (!transactions.at_end())
        batch.transactions.push_back(to_bytes(transactions.string()));
    fields.end();
    if (!decoder.ok())
        return std::nullopt;
    return batch;
}

void append_batch(Bytes& channel, BytesView encoded)
{
    rlp::append_string(channel, encoded);
}

void append_batch(Bytes& channel, const SingularBatch& batch)
{
    append_batch(channel, batch.encode());
}

std::vector<Batch> read_channel(BytesView channel, const RollupConfig& config)
{
    std::vector<Batch> batches;
    const Expected<Bytes, CompressionError> content = decompress(channel);
    if (!content)
        return batches;
    BytesView rest{*content};
    while (!rest.empty()) {
        const Expected<rlp::Item, rlp::Error> item = rlp::split_item(rest);
        if (!item || item->is_list || !read_batch(item->payload, config, batches))
            break;
    }
    return batches;
}

} // namespace nucleate::derivation
