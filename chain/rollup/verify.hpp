#pragma once

#include "chain/base/result.hpp"
#include "chain/derivation/l1_source.hpp"
#include "chain/derivation/rollup_config.hpp"
#include "chain/node/chain.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace nucleate::rollup {

using namespace derivation;

/// The first place where a stored L2 is not what L1 says.
struct Difference
{
    std::string chain;        ///< "l1" or "l2"
    std::uint64_t number = 0; ///< block of that chain
    std::string what;         ///< in words, with both values where there are two
};

struct VerifyReport
{
    std::uint64_t blocks = 0;        ///< L2 blocks derived and found equal, the genesis not counted
    std::uint64_t unsafe_blocks = 0; ///< stored L2 blocks that are not on L1 yet
    std::uint64_t l1_blocks = 0;     ///< L1 blocks read
    std::optional<Difference> difference;
    bool stopped = false; ///< by the watch, before all of L1 was read

    bool equal() const { return !difference.has_value(); }
};

/// Told after each block what was found so far; false ends it there.
using VerifyWatch = std::function<bool(const VerifyReport&)>;

/// Forgets everything but L1: derives the rollup again from its genesis, checking hashes of all it
/// reads, and compares every block with the stored `l2`: header, transactions, receipts, and every
/// account and slot that the block wrote, with the trie nodes that prove it. Fails only when it
/// cannot begin.
Result<VerifyReport> verify(const L1Source& l1, const RollupConfig& config,
                            const node::Genesis& genesis, const node::Chain& l2,
                            const VerifyWatch& watch = {});

} // namespace nucleate::rollup
