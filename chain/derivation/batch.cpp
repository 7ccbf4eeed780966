#include "chain/derivation/batch.hpp"

#include "chain/derivation/compression.hpp"
#include "chain/encoding/rlp.hpp"

namespace nucleate::derivation {

namespace {

constexpr std::uint8_t kSingularVersion = 0;

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

std::optional<SingularBatch> decode_batch(BytesView data)
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

void append_batch(Bytes& channel, const SingularBatch& batch)
{
    rlp::append_string(channel, batch.encode());
}

std::vector<SingularBatch> read_channel(BytesView channel)
{
    std::vector<SingularBatch> batches;
    const Expected<Bytes, CompressionError> content = decompress(channel);
    if (!content)
        return batches;
    BytesView rest{*content};
    while (!rest.empty()) {
        const Expected<rlp::Item, rlp::Error> item = rlp::split_item(rest);
        if (!item || item->is_list)
            break;
        std::optional<SingularBatch> batch = decode_batch(item->payload);
        if (!batch)
            break;
        batches.push_back(std::move(*batch));
    }
    return batches;
}

} // namespace nucleate::derivation
