#pragma once

#include "chain/derivation/blob_data.hpp"
#include "chain/derivation/compression.hpp"
#include "chain/derivation/span_encoding.hpp"
#include "random_transaction.hpp"
#include "reference_derivation.hpp"

#include <algorithm>

namespace nucleate::derivation::test {

/// A sequencer and a batcher that make life hard for everybody. Batches of both kinds lie in random
/// channels, cut into random frames, shuffled, doubled, late, among rubbish, in calldata and blobs.
/// Some transactions do not execute, batches get lost or come too late, spans repeat what is safe,
/// batchers change, and L1 is reorganised.
class RandomRollup
{
public:
    explicit RandomRollup(std::uint64_t seed) : random_(seed)
    {
        add_l1_block(1'000'000, {});
        config_ = fake_config(l1_);
        batcher_ = config_.system_config.batcher;
        head_ = genesis_ref(config_);
    }

    /// One L1 block more, or some of them anew.
    void step()
    {
        if (chance(25) && l1_.head().number > 108)
            reorganise();
        grow();
    }
    ReferenceDerivation reference() const { return {config_, l1_, plain_, channels_}; }

    const FakeL1& l1() const { return l1_; }
    const RollupConfig& config() const { return config_; }

private:
    void grow()
    {
        sequence();
        if (!chance(3))
            make_channel();
        add_batcher_block();
        if (chance(6) || waiting_.empty())
            resume();
    }
    std::uint64_t pick(std::uint64_t low, std::uint64_t high)
    {
        return low + random_() % (high - low + 1);
    }
    bool chance(std::uint64_t one_in) { return random_() % one_in == 0; }

    void reorganise()
    {
        const std::uint64_t depth = pick(1, 6);
        for (std::uint64_t i = 0; i < depth; ++i) {
            l1_.drop_last();
            plain_.pop_back();
        }
        ++branches_;
        batcher_ = config_.system_config.batcher;
        for (const PlainL1Block& block : plain_)
            batcher_ = block.new_batcher.value_or(batcher_);
        resume();
        for (std::uint64_t i = 0; i < depth; ++i)
            grow();
    }
    /// Goes on where the safe chain is, as a batcher does that has lost its way. Blocks that are
    /// safe may be in the next span once more.
    void resume()
    {
        const std::vector<L2BlockRef> safe = reference().chain();
        head_ = safe.empty() ? genesis_ref(config_) : safe.back();
        std::erase_if(history_, [&](const SingularBatch& batch) {
            return batch.timestamp > head_.timestamp;
        });
        pending_.clear();
        if (chance(2) && !history_.empty() && history_.back().timestamp == head_.timestamp) {
            const std::size_t count = std::min<std::size_t>(pick(1, 5), history_.size());
            pending_.assign(history_.end() - static_cast<std::ptrdiff_t>(count), history_.end());
            must_span_ = true;
        }
        skip_closed_epochs();
    }
    /// Epochs whose window closes before a batch can be there get empty blocks from derivation: the
    /// batcher goes on behind them, or it would never catch up.
    void skip_closed_epochs()
    {
        constexpr std::uint64_t kMargin = 6; // L1 blocks
        std::uint64_t epoch = head_.l1_origin.number;
        while (epoch + config_.seq_window_size < l1_.head().number + kMargin) {
            const std::uint64_t time = head_.timestamp + config_.block_time;
            if (time < l1_.at(epoch + 1).timestamp || epoch == head_.l1_origin.number + 1) {
                head_ = child_ref(head_, time, l1_.at(epoch).id(), {});
                pending_.clear();
            } else {
                ++epoch;
            }
        }
    }

    /// L2 blocks until the time of the newest L1 block, as the sequencer picks origins.
    void sequence()
    {
        const L1BlockRef newest = l1_.head();
        while (head_.timestamp + config_.block_time <= newest.timestamp + 2) {
            const std::uint64_t time = head_.timestamp + config_.block_time;
            BlockId origin = head_.l1_origin;
            if (origin.number < newest.number && l1_.at(origin.number + 1).timestamp <= time &&
                !chance(4))
                origin = l1_.at(origin.number + 1).id();
            const SingularBatch batch{head_.hash, origin, time, transactions()};
            pending_.push_back(batch);
            history_.push_back(batch);
            head_ = child_ref(head_, time, origin, batch.transactions);
        }
    }
    std::vector<Bytes> transactions()
    {
        std::vector<Bytes> out(pick(0, 2));
        for (Bytes& tx : out) {
            tx = random_transaction(random_, config_.l2_chain_id);
            while (!is_executable({tx}) && !chance(8))
                tx = random_transaction(random_, config_.l2_chain_id);
            if (chance(60))
                tx.back() = 0x66; // still a signature, of nobody
        }
        return out;
    }

    void make_channel()
    {
        if (pending_.empty())
            return;
        Bytes content;
        PlainChannel channel;
        for (auto at = pending_.begin(); at != pending_.end();) {
            const bool is_span = must_span_ || !chance(3);
            const auto left = static_cast<std::uint64_t>(pending_.end() - at);
            // What repeats safe blocks is of use only together with what is new.
            const std::uint64_t count = must_span_ ? left : is_span ? pick(1, left) : 1;
            const auto end = at + static_cast<std::ptrdiff_t>(count);
            add_batch({{at, end}, is_span}, content, channel);
            if (chance(12))
                add_batch({{at, end}, is_span}, content, channel);
            if (chance(12)) {
                PlainBatch fork{{at, end}, is_span};
                fork.blocks.front().parent_hash = hash_of("fork");
                add_batch(fork, content, channel);
            }
            at = end;
        }
        pending_.clear();
        must_span_ = false;
        const auto algorithm = chance(2) ? Compression::zlib : Compression::brotli;
        if (chance(15))
            return; // lost on the way to L1
        split(*compress(algorithm, content), std::move(channel));
    }
    void add_batch(const PlainBatch& batch, Bytes& content, PlainChannel& channel)
    {
        if (batch.is_span)
            append_batch(content,
                         *encode_span_batch(span_of(batch.blocks, chance(2), config_), config_));
        else
            append_batch(content, batch.blocks.front());
        channel.batches.push_back(batch);
    }

    void split(const Bytes& data, PlainChannel channel)
    {
        const ChannelId id =
            ChannelId::from_view(hash_of("channel" + std::to_string(channels_.size())).view());
        std::vector<Frame> frames;
        for (std::size_t at = 0; at < data.size();) {
            const std::size_t size = std::min<std::size_t>(pick(1, 400), data.size() - at);
            const auto begin = data.begin() + static_cast<std::ptrdiff_t>(at);
            frames.push_back({id, static_cast<std::uint16_t>(frames.size()),
                              Bytes(begin, begin + static_cast<std::ptrdiff_t>(size)),
                              at + size == data.size()});
            at += size;
        }
        channel.frames = frames.size();
        channels_[id] = std::move(channel);
        for (std::size_t i = 0, original = frames.size(); i < original; ++i)
            if (chance(6))
                frames.push_back(frames[i]);
        waiting_.push_back({std::move(frames), chance(10)});
        // A channel that never finishes lies in front of all others.
        if (chance(4)) {
            const Hash32 lost = hash_of("lost" + std::to_string(channels_.size()));
            waiting_.push_back({{{ChannelId::from_view(lost.view()),
                                  static_cast<std::uint16_t>(pick(0, 3)), Bytes(50), false}},
                                false});
        }
    }

    /// Some of the frames that wait; a slow channel gives one now and then and times out.
    std::vector<Frame> frames_of_now()
    {
        std::vector<Frame> out;
        for (auto& [frames, is_slow] : waiting_) {
            std::shuffle(frames.begin(), frames.end(), random_);
            while (!frames.empty() && (is_slow ? chance(8) : !chance(9))) {
                out.push_back(std::move(frames.back()));
                frames.pop_back();
            }
        }
        std::erase_if(waiting_, [](const Waiting& waiting) { return waiting.frames.empty(); });
        std::shuffle(out.begin(), out.end(), random_);
        return out;
    }

    void add_batcher_block()
    {
        const Address sender = batcher_;
        PlainL1Block plain;
        std::vector<FakeTransaction> transactions = rubbish();
        plain.transactions.resize(transactions.size());
        const std::vector<Frame> frames = frames_of_now();
        for (std::size_t at = 0; at < frames.size();) {
            const std::size_t count = std::min<std::size_t>(pick(1, 4), frames.size() - at);
            const auto begin = frames.begin() + static_cast<std::ptrdiff_t>(at);
            const std::vector<Frame> some(begin, begin + static_cast<std::ptrdiff_t>(count));
            transactions.push_back(carry(some, sender));
            plain.transactions.push_back({sender, {}});
            for (const Frame& frame : some)
                plain.transactions.back().frames.push_back({frame.channel, frame.number});
            at += count;
        }
        if (chance(20)) { // holds for the whole block: what it carries is lost
            batcher_ = address_of("batcher" + std::to_string(random_()));
            plain.new_batcher = batcher_;
            transactions.push_back(
                logging_transaction({config_update(0, {Hash32::from_view(batcher_.view())})}));
            plain.transactions.emplace_back();
        }
        l1_.add(l1_.head().timestamp + pick(1, 14), std::move(transactions), salt());
        plain_.push_back(std::move(plain));
    }
    FakeTransaction carry(const std::vector<Frame>& frames, const Address& sender)
    {
        FakeTransaction out = batch_transaction(encode_frames(frames), sender);
        if (!chance(4))
            return out;
        Bytes blob = *encode_blob_data(out.tx.data);
        out.tx.type = execution::TxType::blob;
        out.tx.data = chance(2) ? Bytes{} : encode_frames({{ChannelId{}, 0, Bytes(3), true}});
        out.tx.blob_hashes = {crypto::keccak256(blob)};
        l1_.blobs.emplace(out.tx.blob_hashes[0], std::move(blob));
        return out;
    }
    std::vector<FakeTransaction> rubbish()
    {
        std::vector<FakeTransaction> out;
        if (chance(3))
            out.push_back(batch_transaction(Bytes(pick(0, 60), 0), batcher_));
        if (chance(3))
            out.push_back(batch_transaction(Bytes(pick(1, 60), 1), batcher_));
        if (chance(3) && !waiting_.empty()) // good frames of a stranger
            out.push_back(
                batch_transaction(encode_frames(waiting_.front().frames), address_of("stranger")));
        return out;
    }
    void add_l1_block(std::uint64_t timestamp, std::vector<FakeTransaction> transactions)
    {
        l1_.add(timestamp, std::move(transactions), salt());
        plain_.emplace_back();
    }
    std::string salt() const { return "-" + std::to_string(branches_); }

    /// Frames of a channel that are not on L1 yet.
    struct Waiting
    {
        std::vector<Frame> frames;
        bool is_slow = false;
    };

    std::mt19937_64 random_;
    FakeL1 l1_;
    std::vector<PlainL1Block> plain_;
    std::map<ChannelId, PlainChannel> channels_;
    RollupConfig config_;
    Address batcher_;
    L2BlockRef head_;
    std::vector<SingularBatch> pending_;
    std::vector<SingularBatch> history_;
    bool must_span_ = false;
    std::vector<Waiting> waiting_;
    int branches_ = 0;
};

} // namespace nucleate::derivation::test
