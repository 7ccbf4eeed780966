#include "chain/rollup/batcher.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/derivation/blob_data.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/rollup/channel_builder.hpp"

#include <algorithm>

namespace nucleate::rollup {

namespace {

/// Differs for every attempt: a channel that is sent again must not meet the frames of the first.
ChannelId channel_id(const RollupConfig& config, const Bytes& channel, const Hash32& l1_hash)
{
    Bytes seed = to_bytes(to_hash(uint256{config.l2_chain_id}).view());
    append(seed, l1_hash.view());
    append(seed, crypto::keccak256(channel).view());
    return ChannelId::from_view(crypto::keccak256(seed).view());
}

} // namespace

Result<std::optional<PostedBatch>> Batcher::step(std::uint64_t now, const View& view)
{
    settle(view);
    if (!next_ || l2_.heads().latest < *next_)
        return std::optional<PostedBatch>{};
    count_waiting();
    if (!is_due(now, view))
        return std::optional<PostedBatch>{};
    const Result<Channel> channel =
        build_channel(config_, l2_, *next_, options_.channel_bytes, options_.compression);
    if (!channel)
        return tl::unexpected(channel.error());
    if (channel->data.empty())
        return std::optional<PostedBatch>{};
    last_post_ = now; // also of an attempt that fails: the next one waits its turn
    return post(channel->data, channel->to, view);
}

/// Takes in what the L2 has built since.
void Batcher::count_waiting()
{
    if (counted_from_ != *next_ || counted_ > l2_.heads().latest) {
        counted_from_ = *next_;
        counted_ = *next_ - 1;
        waiting_.clear();
        bytes_ = 0;
    }
    for (; counted_ < l2_.heads().latest; ++counted_) {
        const node::SealedBlockPtr block = l2_.block(counted_ + 1);
        if (!block)
            return;
        std::uint64_t count = 0;
        for (const execution::Transaction& tx : block->block.transactions) {
            if (tx.type == execution::TxType::deposit)
                continue;
            ++count;
            bytes_ += execution::encode_transaction(tx).size();
        }
        waiting_.add(count, block->block.header.timestamp);
    }
}

bool Batcher::is_due(std::uint64_t now, const View& view) const
{
    const std::uint64_t lands = now + options_.l1_block_time;
    if (view.term_end) {
        // A batch that lands beside the change of leaders is paid for and may not count. A leader
        // that nobody follows goes on soon after.
        const std::uint64_t change = 3 * options_.l1_block_time;
        if (lands >= *view.term_end && lands < *view.term_end + change)
            return false;
        if (lands < *view.term_end && lands + options_.l1_block_time >= *view.term_end)
            return true;
    }
    if (now < last_post_ + options_.l1_block_time)
        return false;
    return now >= last_post_ + options_.interval || bytes_ >= options_.channel_bytes ||
           is_waiting_dear(now);
}

bool Batcher::is_waiting_dear(std::uint64_t now) const
{
    const uint256 waited = uint256{waiting_.seconds(now)} * uint256{options_.waiting_cost};
    if (waited.is_zero())
        return false;
    const std::optional<L1Prices> prices = sender_.prices();
    if (!prices)
        return false;
    const PostingTerms terms{options_.transaction_bytes, options_.inbox_gas, *prices};
    const BatchMedium medium = cheaper_medium(terms, Bytes(bytes_ / 2, 0xff));
    return waited >=
           (medium == BatchMedium::blobs ? blob_cost(terms, {}) : calldata_cost(terms, {})).fixed;
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

std::vector<L1Transaction> Batcher::transactions_of(const Bytes& channel, PostedBatch& batch) const
{
    const std::optional<L1Prices> prices = sender_.prices();
    if (prices)
        batch.medium =
            cheaper_medium({options_.transaction_bytes, options_.inbox_gas, *prices}, channel);
    const bool blobs = batch.medium == BatchMedium::blobs;
    const std::size_t most =
        blobs ? kMaxBlobFrame : options_.transaction_bytes - Frame::kOverhead - 1;
    std::vector<L1Transaction> out;
    for (Frame& frame : split_channel(channel, batch.channel, most)) {
        Bytes data = encode_frames({std::move(frame)});
        batch.bytes += data.size();
        if (!blobs) {
            const std::uint64_t gas = calldata_gas(data) + options_.inbox_gas;
            out.push_back({config_.batch_inbox, {}, std::move(data), gas});
            continue;
        }
        if (out.empty() || out.back().blobs.size() == kMaxBlobsATransaction)
            out.push_back({config_.batch_inbox, {}, {}, calldata_gas({}) + options_.inbox_gas});
        out.back().blobs.push_back(encode_blob_data(data).value_or(Bytes{}));
    }
    return out;
}

Result<std::optional<PostedBatch>> Batcher::post(const Bytes& channel, std::uint64_t to,
                                                 const View& view)
{
    PostedBatch out;
    out.channel = channel_id(config_, channel, view.l1_hash);
    out.from = *next_;
    out.to = to;
    for (const L1Transaction& transaction : transactions_of(channel, out)) {
        const Result<Hash32> hash = sender_.send(transaction);
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
