#pragma once

#include "chain/base/bytes.hpp"
#include "chain/derivation/block_ref.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace nucleate::derivation {

/// A block of the safe chain, as far as a span batch that repeats it is compared with it.
struct SafeBlock
{
    L2BlockRef ref;
    std::vector<Hash32> transactions; ///< hashes of those that are no deposits, in order
};

/// The chain that has been derived so far. Span batches may begin below its head: what they repeat
/// must be what is there. Reaches back a sequencing window at least.
class SafeChain
{
public:
    virtual ~SafeChain() = default;
    /// Nothing when the number is beyond the head or too far back.
    virtual std::optional<SafeBlock> safe_block(std::uint64_t number) const = 0;
};

} // namespace nucleate::derivation
