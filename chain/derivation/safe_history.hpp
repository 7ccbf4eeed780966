#pragma once

#include "chain/derivation/rollup_config.hpp"
#include "chain/derivation/safe_chain.hpp"

#include <deque>

namespace nucleate::derivation {

/// The safe chain of whoever keeps no blocks: what has been derived, as far back as a batch that
/// is still in its sequencing window can begin.
class SafeHistory final : public SafeChain
{
public:
    explicit SafeHistory(const RollupConfig& config) : window_(config.seq_window_size) {}

    /// The next block; the first one may have any number.
    void push(SafeBlock block);
    std::optional<SafeBlock> safe_block(std::uint64_t number) const override;

private:
    std::uint64_t window_; ///< L1 blocks
    std::deque<SafeBlock> blocks_;
};

} // namespace nucleate::derivation
