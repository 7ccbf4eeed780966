#pragma once

#include "chain/base/result.hpp"
#include "chain/derivation/derivation.hpp"
#include "chain/rollup/engine.hpp"
#include "chain/rollup/safe_heads.hpp"

#include <cstdint>
#include <deque>
#include <optional>

namespace nucleate::rollup {

using namespace derivation;

/// Keeps the safe and the finalized head of an L2 chain where L1 says (specs: derivation.md, engine
/// queue; rollup-node.md). On the chain's writer thread.
class Driver
{
public:
    /// All must outlive it.
    Driver(const RollupConfig& config, const L1Source& l1, Engine& engine);

    /// Finds the place to derive from: one sequencing window behind the newest block whose origin
    /// is canonical on L1. Drops unsafe blocks that L1 has left behind. Called by step() as needed.
    Result<void> reset();

    struct Progress
    {
        std::size_t applied = 0;     ///< blocks that were derived
        std::size_t reorganised = 0; ///< among them those that replaced others
        std::uint64_t safe = 0;      ///< number of the safe head
        bool waiting = false;        ///< L1 has no more, or `outage`
        /// Data that L1 holds a commitment of cannot be had: the next step asks for them again.
        std::optional<DerivationError> outage{};
    };
    /// Derives at most `limit` blocks.
    Result<Progress> step(std::size_t limit);

    const L2Tip& safe() const { return safe_; }
    const L1BlockRef& l1_origin() const { return derivation_.origin(); }
    /// True when L1 up to its head has been taken in.
    bool is_caught_up() const;
    SafeHeads& safe_heads() { return safe_heads_; }
    const SafeHeads& safe_heads() const { return safe_heads_; }
    const SystemConfig& system_config() const { return derivation_.system_config(); }

private:
    bool is_canonical(const BlockId& origin) const;
    Result<L2Tip> newest_canonical() const;
    Result<L2Tip> window_behind(const L2Tip& newest) const;
    Result<void> apply(const PayloadAttributes& attributes, Progress& progress);
    void finalize();

    const RollupConfig& config_;
    const L1Source& l1_;
    Engine& engine_;
    Derivation derivation_;
    L2Tip safe_;
    L2Tip pending_; ///< ahead of `safe_` within a span batch, else the same
    SafeHeads safe_heads_;
    bool started_ = false;
    /// L2 numbers by the L1 block that was read to derive them, until that one is final.
    struct Derived
    {
        std::uint64_t l1_number;
        std::uint64_t l2_number;
    };
    std::deque<Derived> unfinalized_;
};

} // namespace nucleate::rollup
