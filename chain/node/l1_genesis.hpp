#pragma once

#include "chain/node/chain_types.hpp"

#include <cstdint>
#include <vector>

namespace nucleate::node {

/// The rules of a devnet that is made without a word about them.
inline constexpr evm::Fork kNewDevnetFork = evm::Fork::osaka;

/// What a devnet's L1 starts from.
struct L1GenesisOptions
{
    std::uint64_t chain_id = 31337;
    std::uint64_t timestamp = 0; ///< seconds
    std::uint64_t gas_limit = 30'000'000;
    evm::Fork fork = kNewDevnetFork;         ///< holds from block 0, with all before it
    uint256 base_fee = 1'000'000'000;        ///< wei a gas
    std::size_t funded_accounts = 10;        ///< of the test mnemonic; at most kTestAccounts
    uint256 balance_eth = 10'000;            ///< of each
    std::map<Address, GenesisAccount> alloc; ///< more accounts; wins over the above
};

/// An account of the mnemonic "test test … junk" that all dev nodes share, on path
/// m/44'/60'/0'/0/index. Worth nothing outside a devnet.
struct TestAccount
{
    Address address;
    Hash32 private_key;
};
inline constexpr std::size_t kTestAccounts = 20;
const std::vector<TestAccount>& test_accounts();

/// All forks up to the one chosen from block 0; Multicall3, the CREATE2 deployer and the system
/// contracts of EIP-4788, EIP-2935, EIP-7002 and EIP-7251.
Genesis l1_genesis(const L1GenesisOptions& options);
/// Those contracts alone, for other genesis allocations.
std::map<Address, GenesisAccount> l1_predeploys();

} // namespace nucleate::node
