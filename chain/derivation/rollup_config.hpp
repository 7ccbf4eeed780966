#pragma once

#include "chain/derivation/alt_da.hpp"
#include "chain/derivation/block_ref.hpp"
#include "chain/derivation/system_config.hpp"

#include <cstdint>
#include <optional>

namespace nucleate::derivation {

/// Everything that derivation depends on, fixed for the life of a rollup. All forks up to Fjord
/// hold from genesis.
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
    Address deposit_contract;          ///< proxy of the OptimismPortal
    Address l1_system_config;          ///< proxy of the SystemConfig
    std::optional<AltDaConfig> alt_da; ///< nothing: all data lie on L1

    bool operator==(const RollupConfig&) const = default;
};

/// How far L2 time may run ahead of its L1 origin while it takes transactions (Fjord), seconds.
inline constexpr std::uint64_t kSequencerDrift = 1800;

} // namespace nucleate::derivation
