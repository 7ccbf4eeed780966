#pragma once

#include "chain/base/bytes.hpp"

#include <cstdint>

namespace nucleate::derivation {

/// A block by hash and number.
struct BlockId
{
    Hash32 hash;
    std::uint64_t number = 0;

    bool operator==(const BlockId&) const = default;
};

/// An L1 block as the rollup refers to it.
struct L1BlockRef
{
    Hash32 hash;
    std::uint64_t number = 0;
    Hash32 parent_hash;
    std::uint64_t timestamp = 0; ///< seconds

    BlockId id() const { return {hash, number}; }
    bool operator==(const L1BlockRef&) const = default;
};

/// An L2 block with its place on L1.
struct L2BlockRef
{
    Hash32 hash;
    std::uint64_t number = 0;
    Hash32 parent_hash;
    std::uint64_t timestamp = 0; ///< seconds
    BlockId l1_origin;
    std::uint64_t sequence_number = 0; ///< blocks since the first one of the epoch

    BlockId id() const { return {hash, number}; }
    bool operator==(const L2BlockRef&) const = default;
};

} // namespace nucleate::derivation
