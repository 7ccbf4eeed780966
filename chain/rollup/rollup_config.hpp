#pragma once

#include "chain/base/result.hpp"
#include "chain/rollup/block_ref.hpp"
#include "chain/rollup/system_config.hpp"

#include <boost/json/value.hpp>
#include <cstdint>

namespace nucleate::rollup {

/// Everything that derivation depends on, fixed for the life of a rollup. All forks up to Fjord
/// hold from genesis. The JSON form is op-node's `rollup.json`.
struct RollupConfig
{
    BlockId l1_genesis; ///< the anchor: config events and deposits up to here are not derived
    BlockId l2_genesis;
    std::uint64_t l2_time = 0; ///< of the L2 genesis, seconds
    SystemConfig system_config;

    std::uint64_t block_time = 2;            ///< seconds
    std::uint64_t max_sequencer_drift = 600; ///< seconds; Fjord replaces it by kSequencerDrift
    std::uint64_t seq_window_size = 3600;    ///< L1 blocks
    std::uint64_t channel_timeout = 300;     ///< L1 blocks
    std::uint64_t l1_chain_id = 0;
    std::uint64_t l2_chain_id = 0;
    Address batch_inbox;
    Address deposit_contract; ///< proxy of the OptimismPortal
    Address l1_system_config; ///< proxy of the SystemConfig

    bool operator==(const RollupConfig&) const = default;
};

/// How far L2 time may run ahead of its L1 origin while it takes transactions (Fjord), seconds.
inline constexpr std::uint64_t kSequencerDrift = 1800;

/// Refuses what no rollup can run with (op-node's checks).
Result<void> check(const RollupConfig& config);

boost::json::value to_json(const RollupConfig& config);
/// Reads and checks; fork times other than 0 are refused.
Result<RollupConfig> rollup_config_from_json(const boost::json::value& json);

} // namespace nucleate::rollup
