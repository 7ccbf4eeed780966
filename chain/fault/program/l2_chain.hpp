#pragma once

#include "chain/derivation/l2_tip.hpp"
#include "chain/derivation/payload_attributes.hpp"
#include "chain/execution/block_execution.hpp"
#include "chain/fault/program/l2_state.hpp"

#include <optional>

namespace nucleate::fault {

/// Version 0 of an output root's preimage (OP specs, proposals.md).
struct OutputPreimage
{
    Hash32 state_root;
    Hash32 message_passer_root;
    Hash32 block_hash;

    Bytes encode() const;
    static std::optional<OutputPreimage> decode(BytesView encoded);
    Hash32 root() const;
};

/// The L2 from an agreed block on, blocks being made of attributes. Knows of it what preimages say.
class L2Chain
{
public:
    /// `preimages` must outlive it.
    L2Chain(const derivation::RollupConfig& config, const Preimages& preimages);

    /// Starts at the block of that output. False when it is no block of this rollup.
    bool open(const OutputPreimage& agreed);

    const derivation::L2Tip& tip() const { return tip_; }
    /// Of an ancestor of the tip, by its hash.
    std::optional<derivation::L2Tip> tip_at(const Hash32& block_hash) const;

    /// Executes the block after the tip. False when no block may hold such transactions; then
    /// nothing has changed.
    bool append(const derivation::PayloadAttributes& attributes);
    OutputPreimage output() const;

private:
    struct Found
    {
        execution::Header header;
        derivation::L2Tip tip;
    };
    std::optional<Found> find(const Hash32& block_hash) const;
    execution::BlockEnv env_for(const derivation::PayloadAttributes& attributes) const;
    Hash32 block_hash(std::uint64_t number) const;
    bool commit(execution::Block& block, execution::BlockOutcome outcome);

    const derivation::RollupConfig& config_;
    const Preimages& preimages_;
    execution::ChainSpec spec_;
    L2Nodes nodes_;
    std::map<Hash32, evm::CodePtr> codes_;
    execution::Header header_;
    derivation::L2Tip tip_;
    /// Hashes from the tip downwards, as far as BLOCKHASH has asked.
    mutable std::vector<Hash32> ancestors_;
};

} // namespace nucleate::fault
