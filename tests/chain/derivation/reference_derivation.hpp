#pragma once

#include "fake_l2.hpp"

#include <map>
#include <set>

/// Derivation as one would tell it: nothing is encoded, nothing is kept between two L1 blocks that
/// could be found again, every batch is judged anew each time. Slow, and simple enough to be read
/// beside the specification.
namespace nucleate::derivation::test {

/// Blocks that a batcher put together: one, or a span.
struct PlainBatch
{
    std::vector<SingularBatch> blocks;
    bool is_span = false;
};

struct PlainFrame
{
    ChannelId channel;
    std::uint16_t number = 0;
};

struct PlainTransaction
{
    Address sender;
    std::vector<PlainFrame> frames;
};

struct PlainL1Block
{
    std::optional<Address> new_batcher;
    std::vector<PlainTransaction> transactions;
};

struct PlainChannel
{
    std::size_t frames = 0;
    std::vector<PlainBatch> batches;
};

class ReferenceDerivation
{
public:
    ReferenceDerivation(const RollupConfig& config, const FakeL1& l1,
                        const std::vector<PlainL1Block>& blocks,
                        const std::map<ChannelId, PlainChannel>& channels)
        : config_(config), l1_(l1), channels_(channels)
    {
        chain_.push_back({genesis_ref(config), {}});
        Address batcher = config.system_config.batcher;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            now_ = 100 + i;
            batcher = blocks[i].new_batcher.value_or(batcher);
            forget_old_channels();
            for (const PlainTransaction& tx : blocks[i].transactions)
                if (tx.sender == batcher)
                    for (const PlainFrame& frame : tx.frames)
                        take(frame);
            derive();
        }
    }

    std::vector<L2BlockRef> chain() const
    {
        std::vector<L2BlockRef> out;
        for (std::size_t i = 1; i < chain_.size(); ++i)
            out.push_back(chain_[i].ref);
        return out;
    }

    int forced = 0;      ///< empty blocks
    int spans = 0;       ///< that were accepted
    int overlapping = 0; ///< among them
    int invalid = 0;     ///< batches that did not execute
    int timed_out = 0;   ///< channels

private:
    struct Block
    {
        L2BlockRef ref;
        std::vector<Bytes> transactions;
    };
    struct OpenChannel
    {
        ChannelId id;
        std::uint64_t opened = 0;
        std::set<std::uint16_t> seen;
    };
    struct Candidate
    {
        PlainBatch batch;
        std::uint64_t included = 0;
        bool is_dead = false;
    };
    enum class Judgement
    {
        good,
        bad,
        early, ///< for a later block, or more of L1 has to be known
    };

    bool is_late(const OpenChannel& channel) const
    {
        return channel.opened + config_.channel_timeout < now_;
    }
    void forget_old_channels()
    {
        while (!open_.empty() && is_late(open_.front())) {
            open_.erase(open_.begin());
            ++timed_out;
        }
    }

    void take(const PlainFrame& frame)
    {
        auto found = std::ranges::find(open_, frame.channel, &OpenChannel::id);
        if (found == open_.end())
            found = open_.insert(open_.end(), {frame.channel, now_, {}});
        found->seen.insert(frame.number);
        const auto channel = channels_.find(frame.channel);
        if (channel == channels_.end() || found->seen.size() < channel->second.frames)
            return;
        for (const PlainBatch& batch : channel->second.batches)
            candidates_.push_back({batch, now_, false});
        open_.erase(found);
        forget_old_channels();
    }

    const Block& head() const { return chain_.back(); }
    std::uint64_t epoch() const { return std::max(epoch_, head().ref.l1_origin.number); }
    std::uint64_t next_time() const { return head().ref.timestamp + config_.block_time; }

    void derive()
    {
        for (;;) {
            Judgement judgement = Judgement::bad;
            bool must_wait = false;
            for (Candidate& candidate : candidates_) {
                if (candidate.is_dead || candidate.batch.blocks[0].timestamp > next_time())
                    continue;
                judgement = judge(candidate);
                must_wait = judgement == Judgement::early;
                if (judgement == Judgement::good)
                    append(candidate);
                if (judgement != Judgement::bad)
                    break;
            }
            if (must_wait || (judgement != Judgement::good && !force()))
                return;
        }
    }

    /// What is new of a batch that was judged good.
    void append(Candidate& candidate)
    {
        candidate.is_dead = true;
        const std::vector<SingularBatch>& blocks = candidate.batch.blocks;
        const auto first = std::ranges::find(blocks, next_time(), &SingularBatch::timestamp);
        for (auto it = first; it != blocks.end(); ++it)
            if (!is_executable(it->transactions)) {
                ++invalid;
                return;
            }
        spans += candidate.batch.is_span ? 1 : 0;
        overlapping += first != blocks.begin() ? 1 : 0;
        for (auto it = first; it != blocks.end(); ++it)
            add({it->epoch.number, it->transactions});
    }

    struct NewBlock
    {
        std::uint64_t epoch = 0;
        std::vector<Bytes> transactions;
    };
    void add(const NewBlock& block)
    {
        chain_.push_back(
            {child_ref(head().ref, next_time(), l1_.at(block.epoch).id(), block.transactions),
             block.transactions});
    }

    Judgement judge(const Candidate& candidate) const
    {
        const std::vector<SingularBatch>& blocks = candidate.batch.blocks;
        if (blocks.back().timestamp < next_time())
            return Judgement::bad;
        const std::uint64_t repeated =
            (next_time() - blocks.front().timestamp) / config_.block_time;
        if (repeated >= chain_.size() || (repeated > 0 && !candidate.batch.is_span))
            return Judgement::bad;
        const Block& parent = chain_[chain_.size() - 1 - repeated];
        const std::uint64_t origin = parent.ref.l1_origin.number;
        const std::uint64_t first_epoch = blocks.front().epoch.number;
        const BlockId& last = blocks.back().epoch;
        if (blocks.front().parent_hash != parent.ref.hash ||
            first_epoch + config_.seq_window_size < candidate.included || first_epoch < origin ||
            first_epoch > origin + 1 || last.number < epoch())
            return Judgement::bad;
        if (last.number > now_)
            return Judgement::early;
        if (l1_.at(last.number).hash != last.hash)
            return Judgement::bad;
        for (std::size_t i = 0; i < blocks.size(); ++i)
            if (!(i < repeated ? is_same(blocks[i], chain_[chain_.size() - repeated + i])
                               : fits(blocks[i])))
                return Judgement::bad;
        return Judgement::good;
    }
    static bool is_same(const SingularBatch& batch, const Block& block)
    {
        return batch.epoch.number == block.ref.l1_origin.number &&
               batch.transactions == block.transactions;
    }
    bool fits(const SingularBatch& batch) const
    {
        return batch.epoch.number >= epoch() &&
               batch.timestamp >= l1_.at(batch.epoch.number).timestamp;
    }

    /// An empty block where the window of the epoch has closed, or the step to the next epoch.
    bool force()
    {
        const std::uint64_t current = epoch();
        if (current + config_.seq_window_size > now_ || current >= now_)
            return false;
        if (next_time() < l1_.at(current + 1).timestamp ||
            current == head().ref.l1_origin.number + 1) {
            add({current, {}});
            ++forced;
        } else {
            epoch_ = current + 1;
        }
        return true;
    }

    const RollupConfig& config_;
    const FakeL1& l1_;
    const std::map<ChannelId, PlainChannel>& channels_;
    std::uint64_t now_ = 0;
    std::uint64_t epoch_ = 0;
    std::vector<OpenChannel> open_;
    std::vector<Candidate> candidates_;
    std::vector<Block> chain_;
};

} // namespace nucleate::derivation::test
