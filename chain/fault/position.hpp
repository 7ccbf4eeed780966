#pragma once

#include "chain/base/uint128.hpp"

#include <bit>
#include <cstdint>

namespace nucleate::fault {

/// Where a claim lies in the tree of a dispute game, as a generalized index: the root is 1, below
/// `p` lie `2p` and `2p + 1` (OP specs, fault-dispute-game.md, "Position"; LibPosition.sol). A
/// claim commits to the rightmost leaf below it.
class Position
{
public:
    static constexpr unsigned kMostDepth = 125; ///< MAX_POSITION_BITLEN - 1

    constexpr Position() = default; ///< the root
    constexpr explicit Position(uint128 index) : index_(index) {}
    /// `index` counts the positions of that depth from the left.
    static constexpr Position at(unsigned depth, uint128 index)
    {
        return Position((uint128{1} << depth) + index);
    }

    constexpr uint128 index() const { return index_; }
    constexpr bool operator==(const Position&) const = default;

    constexpr unsigned depth() const
    {
        const auto high = static_cast<std::uint64_t>(index_ >> 64U);
        const auto low = static_cast<std::uint64_t>(index_);
        return high != 0 ? 127U - static_cast<unsigned>(std::countl_zero(high))
                         : 63U - static_cast<unsigned>(std::countl_zero(low));
    }
    constexpr uint128 index_at_depth() const { return index_ - (uint128{1} << depth()); }
    constexpr Position parent() const { return Position(index_ >> 1U); }

    /// Where an answer goes that denies the claim here.
    constexpr Position attack() const { return Position(index_ << 1U); }
    /// Where one goes that agrees with it, and denies what comes after.
    constexpr Position defend() const { return Position((index_ | uint128{1}) << 1U); }
    constexpr Position move(bool is_attack) const { return is_attack ? attack() : defend(); }

    /// The neighbours at the same depth. There is none left of the first one.
    constexpr Position before() const { return Position(index_ - uint128{1}); }
    constexpr Position after() const { return Position(index_ + uint128{1}); }

    /// The leaf at depth `max_depth` that a claim here commits to, counted from the left.
    constexpr uint128 trace_index(unsigned max_depth) const
    {
        const unsigned below = max_depth - depth();
        return ((index_at_depth() + uint128{1}) << below) - uint128{1};
    }
    /// The highest position that commits to the same leaf.
    constexpr Position trace_ancestor() const
    {
        Position out = *this;
        while (out.index_ > uint128{1} && (out.index_ & uint128{1}) != uint128{0})
            out = out.parent();
        return out;
    }
    /// The highest one at that depth or below it.
    constexpr Position trace_ancestor(unsigned from_depth) const
    {
        Position out = *this;
        while (out.depth() > from_depth && (out.index_ & uint128{1}) != uint128{0})
            out = out.parent();
        return out;
    }
    /// As seen from its ancestor at that depth, which becomes the root.
    constexpr Position below(unsigned ancestor_depth) const
    {
        const unsigned relative = depth() - ancestor_depth;
        return at(relative, index_ & ((uint128{1} << relative) - uint128{1}));
    }

private:
    uint128 index_{1};
};

} // namespace nucleate::fault
