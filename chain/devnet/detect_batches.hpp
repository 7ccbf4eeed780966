#pragma once

#include "chain/derivation/channel_bank.hpp"
#include "chain/devnet/detector.hpp"

#include <optional>

namespace nucleate::devnet {

/// L1 blocks that an L2 block may be older than L1's head before its batch is missed.
std::uint64_t batch_patience(const agents::RollupRequest& request);

/// L1 blocks by which a batch must be delayed to be seen to be late.
std::uint64_t noticed_delay(const agents::RollupRequest& request);

/// "withheld-batches": L2 blocks that L1 does not have, although it is time.
class WithheldBatches final : public Detector
{
public:
    void look(const ChainSight& sight, std::vector<Finding>& out) override;

private:
    bool told_ = false;
};

/// "late-batches": blocks that L1 made safe later than batches are to come.
class LateBatches final : public Detector
{
public:
    void look(const ChainSight& sight, std::vector<Finding>& out) override;

private:
    std::optional<derivation::BlockId> l1_; ///< where the safe head moved last
    std::uint64_t safe_ = 0;                ///< and where to
};

/// "unreadable-batch": reads what the batcher posts, beside derivation, which passes over what it
/// cannot read.
class UnreadableBatch final : public Detector
{
public:
    void look(const ChainSight& sight, std::vector<Finding>& out) override;

private:
    void read(const ChainSight& sight, const Address& batcher, std::vector<Finding>& out);
    void tell(const ChainSight& sight, const Address& batcher, std::string reason,
              std::vector<Finding>& out);

    std::optional<derivation::ChannelBank> bank_;
    std::optional<Address> batcher_; ///< as of the last block: it changes within one
};

} // namespace nucleate::devnet
