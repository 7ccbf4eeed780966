#pragma once

#include "chain/fault/host_preimages.hpp"
#include "chain/fault/strategy.hpp"
#include "chain/fault/vm.hpp"
#include "chain/rollup/outputs.hpp"

#include <optional>

namespace nucleate::rollup {

/// What a step against a claim needs.
struct StepData
{
    fault::StepWitness witness;
    /// Of the preimage that the step reads, if it reads one.
    std::optional<fault::PreimageOrigin> origin;
};

/// The block that a root claim really has the output of (FaultDisputeGame.challengeRootL2Block).
struct RootBlock
{
    Output output;
    Bytes header; ///< RLP
};

/// What a player of dispute games believes to be so.
class GameTrace : public fault::ClaimTrace
{
public:
    /// Hash of the machine's state before its first step, as games must name it.
    virtual const Hash32& absolute_prestate() const = 0;
    virtual std::optional<StepData> step_data(const fault::Game& game, std::size_t claim,
                                              bool attack) = 0;
    virtual std::optional<RootBlock> root_block(const fault::Game& game) = 0;
};

} // namespace nucleate::rollup
