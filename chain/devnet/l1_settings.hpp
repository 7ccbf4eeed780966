#pragma once

#include "chain/agents/scenario.hpp"
#include "chain/base/result.hpp"
#include "chain/node/chain.hpp"
#include "chain/node/l1_genesis.hpp"
#include "chain/storage/database.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace nucleate::devnet {

/// What block 0 of a devnet's L1 depends on. Kept in the data folder, so that the chain can be
/// opened again without its scenario.
struct L1Settings
{
    std::uint64_t chain_id = 0;
    std::uint64_t genesis_time = 0; ///< seconds
    std::uint64_t gas_limit = 0;
    std::uint64_t base_fee = 0; ///< wei a gas
    Address deployer;           ///< holds the ether that agents start with
    evm::Fork fork = node::kNewDevnetFork;
};

/// Rules of a folder that does not name its own. Such were made under Prague, and the genesis block
/// does not tell: Osaka's has the same fields.
inline constexpr evm::Fork kUnnamedFork = evm::Fork::prague;

/// Those of the folder; nothing when it is new.
Result<std::optional<L1Settings>> kept_l1_settings(const storage::Database& database);
Result<void> keep_l1_settings(storage::Database& database, const L1Settings& settings);

node::Genesis l1_genesis_of(const L1Settings& settings);

} // namespace nucleate::devnet
