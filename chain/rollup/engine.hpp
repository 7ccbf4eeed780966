#pragma once

#include "chain/base/result.hpp"
#include "chain/derivation/l2_tip.hpp"
#include "chain/derivation/payload_attributes.hpp"
#include "chain/derivation/safe_chain.hpp"
#include "chain/node/chain.hpp"
#include "chain/rollup/unsafe_payload.hpp"

#include <cstdint>
#include <optional>

namespace nucleate::rollup {

using namespace derivation;

/// What became of derived attributes (specs: derivation.md, engine queue).
enum class Applied : std::uint8_t
{
    consolidated, ///< the block was there already
    built,        ///< on top of the chain
    reorganised,  ///< the chain had other blocks, which are gone
    invalid,      ///< the batch does not execute; nothing has changed
};

/// An L2 chain of this process as derivation and sequencing see it: attributes go in, blocks come
/// out, the safe and the finalized head move. On the chain's writer thread.
class Engine final : public SafeChain
{
public:
    /// Both must outlive it.
    Engine(const RollupConfig& config, node::Chain& chain) : config_(config), chain_(chain) {}

    node::Chain& chain() { return chain_; }
    const node::Chain& chain() const { return chain_; }

    /// Nothing when the block is unknown or none of this rollup.
    std::optional<L2Tip> tip(std::uint64_t number) const;
    std::optional<L2Tip> unsafe_tip() const { return tip(chain_.heads().latest); }

    std::optional<SafeBlock> safe_block(std::uint64_t number) const override;

    /// Puts the block that the attributes describe on the chain, building it where there is another
    /// one or none. It becomes safe with the block that concludes its batch. Errors are those of
    /// the chain itself.
    Result<Applied> apply(const PayloadAttributes& attributes);
    /// Builds on the unsafe head; `use_pool` fills up with pooled transactions.
    Result<node::SealedBlockPtr> build(const PayloadAttributes& attributes, bool use_pool);
    /// Pooled transactions of these senders go into no block that `build` makes.
    void leave_out(std::vector<Address> senders) { left_out_ = std::move(senders); }
    /// Puts a sequencer's block in the place after its parent, which must be here; blocks that were
    /// there go. Fails, and leaves the parent as the head, when it executes to another block.
    Result<void> insert(const UnsafePayload& payload);
    /// Drops unsafe blocks after `number`.
    Result<void> rewind(std::uint64_t number);
    /// Never moves a head backwards; rewind() does that.
    void mark_safe(std::uint64_t number);
    void mark_finalized(std::uint64_t number);

private:
    const RollupConfig& config_;
    node::Chain& chain_;
    std::vector<Address> left_out_;
};

/// True when a block is what the attributes describe, byte for byte.
bool matches(const node::SealedBlock& block, const PayloadAttributes& attributes);

} // namespace nucleate::rollup
