#pragma once

#include "chain/derivation/derivation.hpp"
#include "chain/rollup/light_chain.hpp"

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
    /// passed over, as the specification says.
    Expected<std::optional<LightBlock>, DerivationError> next();

    const L2Tip& tip() const { return chain_.tip(); }
    const execution::StateChanges& genesis_changes() const { return chain_.genesis_changes(); }
    /// The L1 block up to which was read.
    const L1BlockRef& l1_origin() const { return derivation_->origin(); }

private:
    Rederivation(const RollupConfig& config, LightChain chain, const L1Source& l1);

    const RollupConfig config_;
    LightChain chain_;
    std::optional<Derivation> derivation_;
};

} // namespace nucleate::rollup
