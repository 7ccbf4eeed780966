#pragma once

#include "chain/base/result.hpp"
#include "chain/derivation/rollup_config.hpp"

#include <boost/json/value.hpp>

/// The JSON form of a rollup configuration: op-node's `rollup.json`, with `alt_da` where batches
/// lie outside of L1.
namespace nucleate::rollup {

using namespace derivation;

/// Refuses what no rollup can run with (op-node's checks).
Result<void> check(const RollupConfig& config);

boost::json::value to_json(const RollupConfig& config);
/// Reads and checks; fork times other than 0 are refused.
Result<RollupConfig> rollup_config_from_json(const boost::json::value& json);

} // namespace nucleate::rollup
