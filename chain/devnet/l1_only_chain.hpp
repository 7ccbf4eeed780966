#pragma once

#include "chain/devnet/l1_only.hpp"
#include "chain/node/chain.hpp"
#include "chain/storage/database.hpp"

namespace nucleate::devnet {

/// The accounts of the options' mnemonic, in order; none for a chain from a genesis file.
Result<std::vector<L1Only::FundedAccount>> derive_accounts(const L1OnlyOptions& options);

/// Opens or makes the chain that the options describe: from their genesis file, or a development
/// genesis that funds `accounts`. Blocks of their file are put on top of it.
Result<std::unique_ptr<node::Chain>>
open_l1_only(const L1OnlyOptions& options, const std::vector<L1Only::FundedAccount>& accounts,
             const std::shared_ptr<storage::Database>& database);

} // namespace nucleate::devnet
