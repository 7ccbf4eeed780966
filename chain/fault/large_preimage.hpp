#pragma once

#include "chain/base/bytes.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace nucleate::fault {

/// A preimage of keccak256 as PreimageOracle takes one that fits no transaction: block by block,
/// each with a commitment to the state of the sponge after it, so that anybody can show where a
/// false one goes wrong (OP specs, fault-proof/stage-one, "Large preimages";
/// PreimageOracle.addLeavesLPP).
class LargePreimage
{
public:
    static constexpr std::size_t kBlockSize = 136; ///< bytes that the sponge absorbs at a time
    static constexpr unsigned kTreeDepth = 16;

    using Sponge = std::array<std::uint64_t, 25>;
    struct Leaf
    {
        Bytes input; ///< a block, padded
        std::uint64_t index = 0;
        Hash32 commitment; ///< to the sponge after it
    };

    explicit LargePreimage(BytesView data);

    /// Padding included.
    std::size_t blocks() const { return commitments_.size(); }
    const std::vector<Hash32>& commitments() const { return commitments_; }
    /// Before the last block.
    const Sponge& last_sponge() const { return last_sponge_; }
    Leaf leaf(std::size_t index) const;
    /// Siblings from the bottom up.
    std::vector<Hash32> proof(std::size_t index) const;

private:
    Bytes padded_;
    std::vector<Hash32> commitments_;
    Sponge last_sponge_{};
};

} // namespace nucleate::fault
