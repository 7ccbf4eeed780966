#pragma once

#include "chain/devnet/detector.hpp"

#include <deque>
#include <optional>
#include <utility>

namespace nucleate::devnet {

/// "derivation-reset": L1 has other blocks than it had, and every L2 stands on them. One for all
/// L2s of an L1.
class L1Reorganised
{
public:
    /// An L1 block that was taken in; `l2s` stand as they do after it.
    std::optional<Finding> look(const node::Chain& l1, const node::SealedBlock& block,
                                const std::vector<const rollup::L2Node*>& l2s);

private:
    void compare(const node::Chain& l1, const node::SealedBlock& block);

    std::deque<std::pair<std::uint64_t, Hash32>> seen_; ///< L1 blocks, ascending
    struct Change
    {
        std::uint64_t from = 0; ///< last L1 block that stayed
        std::uint64_t depth = 0;
        std::uint64_t since = 0; ///< L1 time
    };
    std::optional<Change> change_; ///< not told yet
};

} // namespace nucleate::devnet
