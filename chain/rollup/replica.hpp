#pragma once

#include "chain/node/chain.hpp"
#include "chain/rollup/rederivation.hpp"

#include <cstdint>
#include <memory>
#include <optional>

namespace nucleate::rollup {

/// Derives a rollup from L1 alone, beside its sequencer, and compares what both have. It shares
/// with the sequencer's node the rules of execution, and nothing of its state.
class Replica
{
public:
    /// `l1` must outlive it.
    static Result<std::unique_ptr<Replica>> start(const RollupConfig& config,
                                                  const node::Genesis& genesis, const L1Source& l1);

    /// A block whose hash is not the sequencer's.
    struct Mismatch
    {
        std::uint64_t number = 0;
        Hash32 derived;
        Hash32 sequenced;
    };

    /// Derives at most `limit` blocks that L1 has by now and compares them with `sequenced`.
    /// Gives how many. After an L1 reorganisation it begins again at the genesis.
    Result<std::size_t> step(const node::Chain& sequenced, std::size_t limit);

    /// Last derived block; all up to it are equal unless there is a mismatch.
    const L2Tip& tip() const { return chain_->tip(); }
    const L1BlockRef& l1_origin() const { return chain_->l1_origin(); }
    /// The first one, if any; it stays until the sequencer's chain is the derived one.
    const std::optional<Mismatch>& mismatch() const { return mismatch_; }

private:
    Replica(const RollupConfig& config, const node::Genesis& genesis, const L1Source& l1);
    Result<void> restart();
    void compare(const LightBlock& block, const node::Chain& sequenced);

    RollupConfig config_;
    node::Genesis genesis_;
    const L1Source& l1_;
    std::unique_ptr<Rederivation> chain_;
    std::optional<Mismatch> mismatch_;
};

} // namespace nucleate::rollup
