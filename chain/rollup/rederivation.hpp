#pragma once

#include "chain/derivation/derivation.hpp"
#include "chain/derivation/safe_history.hpp"
#include "chain/rollup/light_chain.hpp"

#include <deque>
#include <memory>
#include <optional>

namespace nucleate::rollup {

using namespace derivation;

/// A chain made from L1 alone, from the genesis on.
class Rederivation
{
public:
    /// `l1` must outlive it.
    static Result<std::unique_ptr<Rederivation>>
    start(const RollupConfig& config, const node::Genesis& genesis, const L1Source& l1);

    /// The next derived block; nothing once all of L1 is read. A batch that does not execute is
    /// passed over, as the specification says; blocks of a span batch come when all of it has.
    Expected<std::optional<LightBlock>, DerivationError> next();

    /// The block that next() gave last.
    const L2Tip& tip() const { return tip_; }
    const execution::StateChanges& genesis_changes() const { return chain_.genesis_changes(); }
    /// The L1 block up to which was read.
    const L1BlockRef& l1_origin() const { return derivation_->origin(); }

private:
    Rederivation(const RollupConfig& config, LightChain chain, const L1Source& l1);

    Expected<void, DerivationError> fill();
    void conclude();

    const RollupConfig config_;
    LightChain chain_;
    SafeHistory history_;
    std::optional<Derivation> derivation_;
    std::deque<LightBlock> blocks_; ///< derived and not given yet
    std::size_t concluded_ = 0;     ///< how many of them stay whatever comes
    L2Tip tip_;
};

} // namespace nucleate::rollup
