#include "chain/contracts/artifact.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/derivation/predeploys.hpp"
#include "chain/rollup/genesis.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::derivation;
using namespace nucleate::rollup;

namespace {

constexpr Address kL1Messenger = "0x1111111111111111111111111111111111111111"_address;
constexpr Address kL1Bridge = "0x2222222222222222222222222222222222222222"_address;
constexpr Address kOwner = "0x3333333333333333333333333333333333333333"_address;

node::Genesis sample()
{
    GenesisParameters parameters;
    parameters.l2_chain_id = 901;
    parameters.timestamp = 1'700'000'000;
    parameters.l1_cross_domain_messenger = kL1Messenger;
    parameters.l1_standard_bridge = kL1Bridge;
    parameters.proxy_admin_owner = kOwner;
    parameters.fee_recipient = kOwner;
    return l2_genesis(parameters).value();
}

using Storage = std::map<uint256, uint256>;

const uint256 kInitialized = 1;
/// Initializable packs `_initialized` behind an address.
const uint256 kInitializedAt20 = uint256{1} << 160U;

Storage with_proxy_slots(Storage storage, const Address& at)
{
    storage[to_uint256(kProxyAdminSlot)] = to_uint256(kL2ProxyAdmin);
    storage[to_uint256(kProxyImplementationSlot)] = to_uint256(implementation_address(at));
    return storage;
}

/// What L2Genesis.s.sol writes, as measured from its own run.
struct Wanted
{
    const char* name;
    Address at;
    Storage storage; ///< of the proxy, without its two slots
};

std::vector<Wanted> expected()
{
    return {
        {"L2CrossDomainMessenger",
         kL2CrossDomainMessenger,
         {{0, kInitializedAt20}, {204, 0xdead}, {207, to_uint256(kL1Messenger)}}},
        {"GasPriceOracle", kGasPriceOracle, {{0, 0x0101}}},
        {"L2StandardBridge",
         kL2StandardBridge,
         {{0, kInitialized}, {3, to_uint256(kL2CrossDomainMessenger)}, {4, to_uint256(kL1Bridge)}}},
        {"SequencerFeeVault", kSequencerFeeVault, {}},
        {"OptimismMintableERC20Factory",
         kMintableErc20Factory,
         {{0, kInitialized}, {1, to_uint256(kL2StandardBridge)}}},
        {"L1Block", kL1Block, {}},
        {"L2ToL1MessagePasser", kMessagePasser, {}},
        {"ProxyAdmin", kL2ProxyAdmin, {{0, to_uint256(kOwner)}}},
        {"BaseFeeVault", kBaseFeeVault, {}},
        {"L1FeeVault", kL1FeeVault, {}},
    };
}

} // namespace

class TstGenesis : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void predeploys()
    {
        const node::Genesis genesis = sample();
        const Bytes proxy = to_bytes(contracts::artifact("Proxy").runtime);
        for (const Wanted& want : expected()) {
            const node::GenesisAccount& account = genesis.alloc.at(want.at);
            QVERIFY2(account.code == proxy, want.name);
            QVERIFY2(account.nonce == 0, want.name);
            QVERIFY2(account.storage == with_proxy_slots(want.storage, want.at), want.name);
            const auto& code = genesis.alloc.at(implementation_address(want.at)).code;
            const contracts::Artifact* artifact = contracts::find_artifact(want.name);
            QVERIFY2(artifact != nullptr && code.size() == artifact->runtime.size(), want.name);
            if (artifact->immutables.empty())
                QVERIFY2(equal(code, artifact->runtime), want.name);
        }
    }

    /// Immutables of the vaults, in the order of declaration, patched into the artifact.
    void vault_immutables()
    {
        const node::Genesis genesis = sample();
        const Hash32 words[] = {to_hash(uint256{10'000'000'000'000'000}),
                                Hash32::from_view(kOwner.view()), to_hash(uint256{1})};
        const auto& artifact = contracts::artifact("SequencerFeeVault");
        QVERIFY(genesis.alloc.at(implementation_address(kSequencerFeeVault)).code ==
                contracts::runtime_with_immutables(artifact, words));
    }

    void implementations_are_initialised()
    {
        const node::Genesis genesis = sample();
        const auto storage = [&](const Address& at) {
            return genesis.alloc.at(implementation_address(at)).storage;
        };
        QVERIFY(storage(kL2CrossDomainMessenger).at(0) == kInitializedAt20);
        QVERIFY(storage(kL2StandardBridge).at(0) == kInitialized);
        QVERIFY(storage(kMintableErc20Factory).at(0) == kInitialized);
        QVERIFY(storage(kL2ProxyAdmin).at(0) == to_uint256(kOwner));
    }

    void the_rest()
    {
        const node::Genesis genesis = sample();
        // 256 precompile addresses, 10 proxies, 10 implementations, WETH, 4 preinstalls, a sender.
        QCOMPARE(genesis.alloc.size(), std::size_t{256 + 10 + 10 + 1 + 4 + 1});
        QVERIFY(genesis.alloc.at(to_address(uint256{0x64})).balance == uint256{1});
        QVERIFY(genesis.alloc.at(Address{}).balance == uint256{1});
        std::size_t nonces = 0;
        for (const auto& [address, account] : genesis.alloc)
            nonces += account.nonce;
        QCOMPARE(nonces, std::size_t{5});
        const auto& weth = genesis.alloc.at(kWeth);
        QVERIFY(equal(weth.code, contracts::artifact("WETH").runtime));
        QVERIFY(genesis.spec.rules == execution::RuleSet::l2);
        QCOMPARE(genesis.spec.chain_id, std::uint64_t{901});
        QCOMPARE(genesis.header.timestamp, std::uint64_t{1'700'000'000});
        QVERIFY(genesis.header.extra_data.empty());
        QVERIFY(implementation_address(kL2ProxyAdmin) ==
                "0xc0d3c0d3c0d3c0d3c0d3c0d3c0d3c0d3c0d30018"_address);
    }
};

QTEST_GUILESS_MAIN(TstGenesis)
#include "tst_genesis.moc"
