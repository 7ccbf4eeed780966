#pragma once

#include "chain/base/result.hpp"
#include "chain/derivation/batch_queue.hpp"
#include "chain/derivation/channel_bank.hpp"
#include "chain/derivation/payload_attributes.hpp"

#include <deque>
#include <optional>

namespace nucleate::derivation {

/// The pipeline from L1 blocks to L2 payload attributes (specs: derivation.md): traversal,
/// retrieval, frames, channel bank, batches, batch queue, attributes. Pure: L1 is read through
/// `L1Source`, nothing else is. All that it is given must outlive it. One thread at a time.
class Derivation
{
public:
    Derivation(const RollupConfig& config, const L1Source& l1, const SafeChain& safe_chain);

    /// Starts over: reads from L1 block `base` on (inclusive), where `system` holds. For a safe
    /// head whose origin is later than `base`, blocks before that origin only fill channels.
    void reset(const L1BlockRef& base, const SystemConfig& system);

    /// Attributes of the block after `safe`; nothing once all of L1 is read. Called again with the
    /// same `safe`, it takes the batch before for invalid and goes on to the next candidate. After
    /// attributes that do not conclude, `safe` is their block; where one of them is invalid, it is
    /// the last that concluded.
    Expected<std::optional<PayloadAttributes>, DerivationError> next(const L2Tip& safe);

    /// The L1 block that is being read.
    const L1BlockRef& origin() const { return origin_; }
    /// True when the data of `origin()` has been used up.
    bool is_drained() const { return started_ && frames_.empty() && batches_.empty(); }
    /// The config that decides whose batches count in `origin()`.
    const SystemConfig& system_config() const { return system_; }

private:
    bool pull(const L2BlockRef& safe);
    Expected<bool, DerivationError> advance(const L2BlockRef& safe);
    Expected<void, DerivationError> enter(const L1Block& block);
    Expected<std::optional<PayloadAttributes>, DerivationError> attributes(const L2Tip& safe,
                                                                           NextBatch next);

    const RollupConfig& config_;
    const L1Source& l1_;
    SystemConfig system_;
    L1BlockRef origin_;
    bool started_ = false; ///< the data of `origin_` was collected
    std::deque<Frame> frames_;
    ChannelBank bank_;
    std::deque<Batch> batches_; ///< rest of the channel being read
    BatchQueue queue_;
    std::optional<NextBatch> interrupted_; ///< chosen, but L1 did not give what it needs
};

} // namespace nucleate::derivation
