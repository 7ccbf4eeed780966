#include "chain/node/l1_genesis.hpp"

#include "chain/crypto/secp256k1.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/node/predeploy_code.hpp"

#include <algorithm>
#include <array>

namespace nucleate::node {
namespace {

/// Private keys m/44'/60'/0'/0/0 … 19 of the mnemonic (BIP-39 without a passphrase, BIP-32,
/// BIP-44). Known to everybody.
constexpr std::array<Hash32, kTestAccounts> kTestKeys{
    "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"_hash,
    "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d"_hash,
    "0x5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a"_hash,
    "0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6"_hash,
    "0x47e179ec197488593b187f80a00eb0da91f1b9d0b13f8733639f19c30a34926a"_hash,
    "0x8b3a350cf5c34c9194ca85829a2df0ec3153be0318b5e2d3348e872092edffba"_hash,
    "0x92db14e403b83dfe3df233f83dfa3a0d7096f21ca9b0d6d6b8d88b2b4ec1564e"_hash,
    "0x4bbbf85ce3377467afe5d46f804f221813b2bb87f24d81f60f1fcdbf7cbf4356"_hash,
    "0xdbda1821b80551c9d65939329250298aa3472ba22feea921c0cf5d620ea67b97"_hash,
    "0x2a871d0798f97d79848a013d4936a73bf4cc922c825d33c1cf7073dff6d409c6"_hash,
    "0xf214f2b2cd398c806f84e317254e0f0b801d0643303237d97a22a48e01628897"_hash,
    "0x701b615bbdfb9de65240bc28bd21bbc0d996645a3dd57e7b12bc2bdf6f192c82"_hash,
    "0xa267530f49f8280200edf313ee7af6b827f2a8bce2897751d06a843f644967b1"_hash,
    "0x47c99abed3324a2707c28affff1267e45918ec8c3f20b8aa892e8b065d2942dd"_hash,
    "0xc526ee95bf44d8fc405a158bb884d9d1238d99f0612e9f33d006bb0789009aaa"_hash,
    "0x8166f546bab6da521a8369cab06c5d2b9e46670292d85c875ee9ec20e84ffb61"_hash,
    "0xea6c44ac03bff858b476bba40716402b03e41b8e97e276d1baec7c37d42484a0"_hash,
    "0x689af8efa8c651a91ad287602527f3af2fe9f6501a7ac4b061667b5a93e037fd"_hash,
    "0xde9be858da4a475276426320d5e9262ecfc3ba460bfac56360bfa6c4c28b4ee0"_hash,
    "0xdf57089febbacf7ba0bc227dafbffa9fc08a93fdc68e1e42411a14efcf23656e"_hash,
};

GenesisAccount contract(std::string_view code, std::uint64_t nonce = 1)
{
    GenesisAccount account;
    account.nonce = nonce;
    account.code = parse_hex(code).value_or(Bytes{});
    return account;
}

/// EIP-7685: SHA-256 of nothing.
constexpr Hash32 kNoRequests =
    "0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_hash;
constexpr std::uint64_t kWeiPerGwei = 1'000'000'000;

} // namespace

const std::vector<TestAccount>& test_accounts()
{
    static const std::vector<TestAccount> accounts = [] {
        std::vector<TestAccount> out;
        for (const Hash32& key : kTestKeys)
            out.push_back({crypto::address_of_private_key(key).value_or(Address{}), key});
        return out;
    }();
    return accounts;
}

std::map<Address, GenesisAccount> l1_predeploys()
{
    return {
        {kMulticall3, contract(kMulticall3Code)},
        {kCreate2Deployer, contract(kCreate2DeployerCode)},
        {kBeaconRoots, contract(kBeaconRootsCode)},
        {kHistoryStorage, contract(kHistoryStorageCode)},
        {kWithdrawalRequests, contract(kWithdrawalRequestsCode)},
        {kConsolidationRequests, contract(kConsolidationRequestsCode)},
    };
}

Genesis l1_genesis(const L1GenesisOptions& options)
{
    Genesis genesis;
    genesis.spec = execution::ChainSpec::l1(options.chain_id, options.fork);
    genesis.alloc = l1_predeploys();
    const uint256 balance = options.balance_eth * uint256(kWeiPerGwei) * uint256(kWeiPerGwei);
    const std::size_t funded = std::min(options.funded_accounts, kTestAccounts);
    for (std::size_t i = 0; i < funded; ++i)
        genesis.alloc[test_accounts()[i].address].balance = balance;
    for (const auto& [address, account] : options.alloc)
        genesis.alloc[address] = account;

    execution::Header& header = genesis.header;
    header.timestamp = options.timestamp;
    header.gas_limit = options.gas_limit;
    if (options.fork >= evm::Fork::london)
        header.base_fee = options.base_fee;
    if (options.fork >= evm::Fork::shanghai)
        header.withdrawals_root = execution::kEmptyTrieRoot; // no withdrawals
    if (options.fork >= evm::Fork::cancun) {
        header.blob_gas_used = 0;
        header.excess_blob_gas = 0;
        header.parent_beacon_block_root = Hash32{};
    }
    if (options.fork >= evm::Fork::prague)
        header.requests_hash = kNoRequests;
    return genesis;
}

} // namespace nucleate::node
