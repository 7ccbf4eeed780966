#pragma once

#include "chain/derivation/l2_tip.hpp"
#include "chain/derivation/payload_attributes.hpp"
#include "chain/derivation/safe_chain.hpp"
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
class L2Chain final : public derivation::SafeChain
{
public:
    /// `preimages` must outlive it.
    L2Chain(const derivation::RollupConfig& config, const Preimages& preimages);

    /// Starts at the block of that output. False when it is no block of this rollup.
    bool open(const OutputPreimage& agreed);

    const derivation::L2Tip& tip() const { return tip_; }
    /// The last block that concluded its batch: from there on, blocks may still be taken back.
    const derivation::L2Tip& safe() const { return derived_[concluded_ - 1].tip; }
    /// Of an ancestor of the tip, by its hash.
    std::optional<derivation::L2Tip> tip_at(const Hash32& block_hash) const;

    std::optional<derivation::SafeBlock> safe_block(std::uint64_t number) const override;

    /// Executes the block after the tip. False when no block may hold such transactions; then the
    /// chain ends where the last batch concluded.
    bool append(const derivation::PayloadAttributes& attributes);
    /// Of a block from the agreed one on; of the tip where the chain does not reach so far.
    OutputPreimage output(std::uint64_t number) const;

private:
    struct Found
    {
        execution::Header header;
        derivation::L2Tip tip;
    };
    std::optional<Found> find(const Hash32& block_hash) const;
    execution::BlockEnv env_for(const derivation::PayloadAttributes& attributes) const;
    Hash32 block_hash(std::uint64_t number) const;
    Hash32 ancestor(std::uint64_t depth) const;
    bool execute(const derivation::PayloadAttributes& attributes);
    bool commit(execution::Block& block, execution::BlockOutcome outcome);
    void go_back();

    const derivation::RollupConfig& config_;
    const Preimages& preimages_;
    execution::ChainSpec spec_;
    L2Nodes nodes_;
    std::map<Hash32, evm::CodePtr> codes_;
    execution::Header header_;
    derivation::L2Tip tip_;
    /// Hashes from the tip downwards, as far as anybody has asked.
    mutable std::vector<Hash32> ancestors_;

    /// The agreed block and those derived since.
    struct Derived
    {
        execution::Header header;
        derivation::L2Tip tip;
        std::vector<Bytes> transactions; ///< of its batch; of the agreed one none
    };
    std::vector<Derived> derived_;
    std::size_t concluded_ = 0; ///< how many of them stay whatever comes
};

} // namespace nucleate::fault
