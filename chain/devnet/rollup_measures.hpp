#pragma once

#include "chain/base/result.hpp"
#include "chain/rollup/batcher.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nucleate::devnet {

/// What was measured of a running L2 since its start; kept in the data folder.
struct RollupMeasures
{
    std::uint64_t batches = 0;  ///< handed to L1
    std::uint64_t in_blobs = 0; ///< of them
    std::uint64_t bytes = 0;    ///< of their data
    std::uint64_t deposits = 0;
    std::uint64_t slowest_deposit = 0; ///< seconds from the L1 block to the L2 block
    std::uint64_t longest_wait = 0;    ///< seconds that the head lay behind L1's time at most
    std::uint64_t told = 0;            ///< L2 block up to which the log tells of withdrawals
    std::optional<rollup::PostedBatch> first_batch;

    void add(const rollup::PostedBatch& batch);
};

std::string to_json(const RollupMeasures& measures);
Result<RollupMeasures> rollup_measures_from_json(std::string_view text);

/// Meta value of a formation.
std::string measures_key(const std::string& formation);

} // namespace nucleate::devnet
