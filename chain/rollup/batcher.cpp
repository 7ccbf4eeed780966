#include "chain/rollup/batcher.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/derivation/batch.hpp"
#include "chain/derivation/l1_attributes.hpp"
#include "chain/execution/transaction_codec.hpp"

#include <algorithm>

namespace nucleate::rollup {

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

/// The channel in pieces of at most `max_data` bytes, one transaction each.
std::vector<Bytes> split(const Bytes& channel, const ChannelId& id, std::size_t max_data)
{
    std::vector<Bytes> out;
    for (std::size_t at = 0; at < channel.size(); at += max_data) {
        const std::size_t size = std::min(max_data, channel.size() - at);
        Frame frame{id, static_cast<std::uint16_t>(out.size()),
                    to_bytes(BytesView{channel}.subspan(at, size)), at + size == channel.size()};
        out.push_back(encode_frames({std::move(frame)}));
    }
    return out;
}

/// Differs for every attempt: a channel that is sent again must not meet the frames of the first.
ChannelId channel_id(const RollupConfig& config, const Bytes& channel, const Hash32& l1_hash)
{
    Bytes seed = to_bytes(to_hash(uint256{config.l2_chain_id}).view());
    append(seed, l1_hash.view());
    append(seed, crypto::keccak256(channel).view());
    return ChannelId::from_view(crypto::keccak256(seed).view());
}

} // namespace

std::uint64_t calldata_gas(BytesView data)
{
    constexpr std::uint64_t kBase = 21'000;
    const auto zeros = static_cast<std::uint64_t>(std::ranges::count(data, 0));
    const std::uint64_t tokens = zeros + 4 * (data.size() - zeros);
    // The floor of 10 a token is above the 4 a token of EIP-2028 for everything that is only data.
    return kBase + 10 * tokens;
}

Result<std::optional<PostedBatch>> Batcher::step(std::uint64_t now, const View& view)
{
    settle(view);
    if (!next_)
        return std::optional<PostedBatch>{};
    std::uint64_t to = 0;
    if (l2_.heads().latest < *next_)
        return std::optional<PostedBatch>{};
    const bool interval_over = now >= last_post_ + options_.interval;
    // Packing costs; blocks come every two seconds and need no look each time.
    if (!interval_over && (l2_.heads().latest - *next_) % 8 != 0)
        return std::optional<PostedBatch>{};
    const Expected<Bytes, CompressionError> channel = pack(*next_, to);
    if (!channel)
        return fail("A channel cannot be compressed.");
    const bool is_full = to < l2_.heads().latest;
    if (channel->empty() || (!interval_over && !is_full))
        return std::optional<PostedBatch>{};
    last_post_ = now; // also of an attempt that fails: the next one waits its turn
    return post(*channel, to, view);
}

std::uint64_t Batcher::backlog() const
{
    const std::uint64_t head = l2_.heads().latest;
    return next_ && head >= *next_ ? head - *next_ + 1 : 0;
}

/// Forgets what has become safe, and starts over from the safe head when something was lost.
void Batcher::settle(const View& view)
{
    std::erase_if(flights_, [&](const Flight& flight) { return flight.to <= view.safe; });
    const bool lost =
        std::ranges::any_of(flights_, [&](const Flight& flight) { return is_lost(flight, view); });
    if (lost || is_branch_gone()) {
        flights_.clear();
        next_.reset();
    }
    if (!next_ && view.caught_up && !sender_.has_waiting()) {
        next_ = view.safe + 1;
        last_hash_ = l2_.block_hash(view.safe).value_or(Hash32{});
    }
    if (next_ && *next_ <= view.safe) {
        next_ = view.safe + 1;
        last_hash_ = l2_.block_hash(view.safe).value_or(Hash32{});
    }
}

/// All of it is on L1 and was taken in, or can never be, and its blocks are not safe.
bool Batcher::is_lost(const Flight& flight, const View& view) const
{
    bool complete = true;
    for (const Hash32& hash : flight.transactions) {
        const L1Status status = sender_.status(hash);
        if (status.kind == L1Status::Kind::unknown)
            return true;
        complete =
            complete && status.kind == L1Status::Kind::included && status.number <= view.l1_number;
    }
    return complete && view.caught_up;
}

/// The chain was reorganised below what was sent.
bool Batcher::is_branch_gone() const
{
    return next_ && l2_.block_hash(*next_ - 1) != last_hash_;
}

Expected<Bytes, CompressionError> Batcher::pack(std::uint64_t from, std::uint64_t& to) const
{
    Bytes content;
    const std::uint64_t head = l2_.heads().latest;
    to = from - 1;
    while (to < head && content.size() < options_.channel_bytes) {
        const node::SealedBlockPtr block = l2_.block(to + 1);
        const std::optional<SingularBatch> batch = block ? batch_of(*block) : std::nullopt;
        if (!batch)
            break;
        append_batch(content, *batch);
        ++to;
    }
    if (content.empty())
        return Bytes{};
    return compress(options_.compression, content);
}

Result<std::optional<PostedBatch>> Batcher::post(const Bytes& channel, std::uint64_t to,
                                                 const View& view)
{
    PostedBatch out;
    out.channel = channel_id(config_, channel, view.l1_hash);
    out.from = *next_;
    out.to = to;
    const std::size_t max_data = options_.transaction_bytes - Frame::kOverhead - 1;
    for (Bytes& data : split(channel, out.channel, max_data)) {
        const std::uint64_t gas = calldata_gas(data) + options_.inbox_gas;
        out.bytes += data.size();
        const Result<Hash32> hash = sender_.send({config_.batch_inbox, {}, std::move(data), gas});
        if (!hash) {
            // Half a channel is none: what was sent of it times out, and all is sent again.
            next_.reset();
            return tl::unexpected(hash.error());
        }
        out.transactions.push_back(*hash);
    }
    flights_.push_back({to, out.transactions});
    next_ = to + 1;
    last_hash_ = l2_.block_hash(to).value_or(Hash32{});
    return std::optional<PostedBatch>(std::move(out));
}

} // namespace nucleate::rollup
