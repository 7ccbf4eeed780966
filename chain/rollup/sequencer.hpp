#pragma once

#include "chain/base/result.hpp"
#include "chain/rollup/engine.hpp"

#include <cstdint>
#include <optional>

namespace nucleate::rollup {

/// Builds the unsafe chain, one block a slot: L1 attributes, deposits of a new epoch, then the
/// pool. On the chain's writer thread.
class Sequencer
{
public:
    /// All must outlive it. Origins stay `l1_confirmations` blocks behind the head of L1.
    Sequencer(const RollupConfig& config, const L1Source& l1, Engine& engine,
              std::uint64_t l1_confirmations = 0)
        : config_(config), l1_(l1), engine_(engine), confirmations_(l1_confirmations)
    {}

    /// Time of the block after the head, seconds.
    std::uint64_t next_slot() const;
    /// Builds that block when its time has come. Nothing while it is too early, or while L2 has run
    /// as far ahead of L1 as it may, or when the head's origin is no longer on L1 (the driver's
    /// reset comes first).
    Result<node::SealedBlockPtr> step(std::uint64_t now);

private:
    /// The origin of the next block; nothing when it has to wait (see step).
    Result<std::optional<BlockId>> choose_origin(const L2Tip& parent) const;

    const RollupConfig& config_;
    const L1Source& l1_;
    Engine& engine_;
    std::uint64_t confirmations_;
};

} // namespace nucleate::rollup
