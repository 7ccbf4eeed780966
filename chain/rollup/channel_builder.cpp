#include "chain/rollup/channel_builder.hpp"

#include "chain/derivation/batch.hpp"
#include "chain/derivation/l1_attributes.hpp"
#include "chain/derivation/span_encoding.hpp"
#include "chain/execution/transaction_codec.hpp"

#include <algorithm>
#include <optional>

namespace nucleate::rollup {

using namespace derivation;

namespace {

std::optional<SingularBatch> batch_of(const node::SealedBlock& block)
{
    const std::optional<L1Attributes> attributes = attributes_of(block.block);
    if (!attributes)
        return std::nullopt;
    SingularBatch batch;
    batch.parent_hash = block.block.header.parent_hash;
    batch.epoch = {attributes->block_hash, attributes->number};
    batch.timestamp = block.block.header.timestamp;
    for (const execution::Transaction& tx : block.block.transactions)
        if (tx.type != execution::TxType::deposit)
            batch.transactions.push_back(execution::encode_transaction(tx));
    return batch;
}

std::vector<SingularBatch> batches_from(const node::Chain& l2, std::uint64_t from, std::size_t most)
{
    // What a singular batch takes beside its transactions.
    constexpr std::size_t kBatchBytes = 80;
    std::vector<SingularBatch> out;
    std::size_t size = 0;
    for (std::uint64_t number = from; number <= l2.heads().latest && size < most; ++number) {
        const node::SealedBlockPtr block = l2.block(number);
        std::optional<SingularBatch> batch = block ? batch_of(*block) : std::nullopt;
        if (!batch)
            break;
        size += kBatchBytes;
        for (const Bytes& transaction : batch->transactions)
            size += transaction.size();
        out.push_back(std::move(*batch));
    }
    return out;
}

/// Whether `first` has another L1 origin than the block before it.
bool opens_epoch(const RollupConfig& config, const node::Chain& l2, std::uint64_t from,
                 const SingularBatch& first)
{
    if (from <= config.l2_genesis.number + 1)
        return first.epoch.hash != config.l1_genesis.hash;
    const node::SealedBlockPtr parent = l2.block(from - 1);
    const auto attributes = parent ? attributes_of(parent->block) : std::nullopt;
    return !attributes || attributes->block_hash != first.epoch.hash;
}

Bytes content_of(const RollupConfig& config, const std::vector<SingularBatch>& batches, bool opens)
{
    Bytes out;
    if (const auto span = encode_span_batch(span_of(batches, opens, config), config))
        append_batch(out, *span);
    else
        for (const SingularBatch& batch : batches)
            append_batch(out, batch);
    return out;
}

} // namespace

Result<Channel> build_channel(const RollupConfig& config, const node::Chain& l2, std::uint64_t from,
                              std::size_t most, Compression compression)
{
    const std::vector<SingularBatch> batches = batches_from(l2, from, most);
    if (batches.empty())
        return Channel{from - 1, {}};
    const bool opens = opens_epoch(config, l2, from, batches.front());
    Expected<Bytes, CompressionError> data =
        compress(compression, content_of(config, batches, opens));
    if (!data)
        return fail("A channel cannot be compressed.");
    return Channel{from + batches.size() - 1, std::move(*data)};
}

std::vector<Frame> split_channel(const Bytes& channel, const ChannelId& id, std::size_t most)
{
    std::vector<Frame> out;
    for (std::size_t at = 0; at < channel.size(); at += most) {
        const std::size_t size = std::min(most, channel.size() - at);
        out.push_back({id, static_cast<std::uint16_t>(out.size()),
                       to_bytes(BytesView{channel}.subspan(at, size)),
                       at + size == channel.size()});
    }
    return out;
}

} // namespace nucleate::rollup
