#include "chain/rollup/genesis.hpp"

#include "chain/contracts/generated/all.hpp"
#include "chain/derivation/predeploys.hpp"
#include "chain/evm/code.hpp"
#include "chain/execution/block_execution.hpp"
#include "chain/rollup/memory_state.hpp"

namespace nucleate::rollup {

using namespace derivation;

namespace {

constexpr Address kCodeNamespace = "0xc0d3c0d3c0d3c0d3c0d3c0d3c0d3c0d3c0d30000"_address;
constexpr Address kMulticall3 = "0xca11bde05977b3631167028862be2a173976ca11"_address;
constexpr Address kCreate2Deployer = "0x13b0d85ccb8bf860b6b79af3029fca081ae9bef2"_address;
constexpr Address kDeterministicProxy = "0x4e59b44847b379578588920ca78fbf26c0b4956c"_address;
constexpr Address kBeaconRoots = "0x000f3df6d732807ef1319fb7b8bb8522d0beac02"_address;
/// Sent the transaction that made the beacon roots contract on Ethereum (EIP-4788).
constexpr Address kBeaconRootsSender = "0x0b799c86a49deeb90402691f1041aa3af2d3c875"_address;
constexpr unsigned kPrecompileRange = 256; ///< these addresses hold 1 wei
constexpr std::uint8_t kWithdrawToL2 = 1;
constexpr std::uint64_t kGas = 30'000'000;

/// Makes the state of block 0 by running constructors and initialisers in the EVM.
class Builder
{
public:
    explicit Builder(const GenesisParameters& parameters)
        : spec_(execution::ChainSpec::l1(parameters.l2_chain_id, evm::Fork::cancun))
    {
        env_.timestamp = parameters.timestamp;
        env_.gas_limit = kGas;
        env_.block_hash = [](std::uint64_t) { return Hash32{}; };
    }

    void put(const Address& address, node::GenesisAccount account)
    {
        state_.apply(genesis_changes({{address, std::move(account)}}));
    }
    /// A predeploy behind a proxy: what `creation` deploys goes to the code namespace.
    Result<void> predeploy(const Address& at, Bytes creation);
    /// What `creation` deploys, with the storage its constructor wrote.
    Result<void> deploy(const Address& at, Bytes creation);
    Result<void> call(const Address& from, const Address& to, Bytes data);
    void set_storage(const Address& at, const uint256& key, const uint256& value);
    const MemoryState& state() const { return state_; }

private:
    Result<execution::CallOutcome> run(const Address& from, std::optional<Address> to, Bytes data);

    execution::ChainSpec spec_;
    execution::BlockEnv env_;
    MemoryState state_;
};

Result<execution::CallOutcome> Builder::run(const Address& from, std::optional<Address> to,
                                            Bytes data)
{
    execution::CallRequest request;
    request.tx.to = to;
    request.tx.data = std::move(data);
    request.tx.gas_limit = kGas;
    request.tx.chain_id = spec_.chain_id;
    request.sender = from;
    auto outcome = execution::call(spec_, env_, state_, request);
    if (!outcome)
        return fail(std::string("L2 genesis: ") + execution::to_string(outcome.error()));
    if (outcome->status != evm::Status::success)
        return fail("L2 genesis: a constructor or initialiser of contracts-bedrock reverted.");
    return std::move(*outcome);
}

Result<void> Builder::deploy(const Address& at, Bytes creation)
{
    const auto outcome = run(kL1AttributesDepositor, std::nullopt, std::move(creation));
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (!outcome->created)
        return fail("L2 genesis: a creation made no contract.");
    const execution::AccountChange& made = outcome->changes.accounts.at(*outcome->created);
    const evm::CodePtr& code = outcome->changes.codes.at(made.account->code_hash);
    put(at, {0, {}, to_bytes(code->bytes()), made.storage});
    return {};
}

Result<void> Builder::predeploy(const Address& at, Bytes creation)
{
    const Address implementation = implementation_address(at);
    if (auto deployed = deploy(implementation, std::move(creation)); !deployed)
        return deployed;
    put(at, {0,
             {},
             to_bytes(contracts::proxy::artifact().runtime),
             {{to_uint256(kProxyAdminSlot), to_uint256(kL2ProxyAdmin)},
              {to_uint256(kProxyImplementationSlot), to_uint256(implementation)}}});
    return {};
}

/// Keeps what the called account wrote; the sender's nonce and the like never were.
Result<void> Builder::call(const Address& from, const Address& to, Bytes data)
{
    auto outcome = run(from, to, std::move(data));
    if (!outcome)
        return tl::unexpected(outcome.error());
    const auto changed = outcome->changes.accounts.find(to);
    if (changed != outcome->changes.accounts.end())
        state_.apply({{{to, changed->second}}, {}});
    return {};
}

void Builder::set_storage(const Address& at, const uint256& key, const uint256& value)
{
    state_.apply({{{at, {state_.account(at), false, {{key, value}}}}}, {}});
}

Result<void> put_predeploys(Builder& builder, const GenesisParameters& parameters)
{
    namespace c = contracts;
    const Address& recipient = parameters.fee_recipient;
    const uint256& least = parameters.min_fee_withdrawal;
    const std::pair<Address, Bytes> behind_proxies[] = {
        {kL2CrossDomainMessenger, c::l2_cross_domain_messenger::creation()},
        {kGasPriceOracle, c::gas_price_oracle::creation()},
        {kL2StandardBridge, c::l2_standard_bridge::creation()},
        {kSequencerFeeVault, c::sequencer_fee_vault::creation(recipient, least, kWithdrawToL2)},
        {kMintableErc20Factory, c::optimism_mintable_erc20_factory::creation()},
        {kL1Block, deployment(c::l1_block::artifact())},
        {kMessagePasser, deployment(c::l2_to_l1_message_passer::artifact())},
        {kL2ProxyAdmin, c::proxy_admin::creation(parameters.proxy_admin_owner)},
        {kBaseFeeVault, c::base_fee_vault::creation(recipient, least, kWithdrawToL2)},
        {kL1FeeVault, c::l1_fee_vault::creation(recipient, least, kWithdrawToL2)},
    };
    for (const auto& [address, creation] : behind_proxies)
        if (auto put = builder.predeploy(address, creation); !put)
            return put;
    builder.set_storage(kL2ProxyAdmin, {}, to_uint256(parameters.proxy_admin_owner));
    return builder.deploy(kWeth, deployment(c::weth::artifact()));
}

Result<void> initialise(Builder& builder, const GenesisParameters& parameters)
{
    namespace c = contracts;
    struct Call
    {
        Address to;
        Bytes data;
    };
    const Call calls[] = {
        {kL2CrossDomainMessenger,
         c::l2_cross_domain_messenger::initialize(parameters.l1_cross_domain_messenger)},
        {kL2StandardBridge, c::l2_standard_bridge::initialize(parameters.l1_standard_bridge)},
        {kMintableErc20Factory, c::optimism_mintable_erc20_factory::initialize(kL2StandardBridge)},
        {kGasPriceOracle, c::gas_price_oracle::set_ecotone()},
        {kGasPriceOracle, c::gas_price_oracle::set_fjord()},
    };
    for (const Call& call : calls)
        if (auto done = builder.call(kL1AttributesDepositor, call.to, call.data); !done)
            return done;
    return {};
}

void put_preinstalls(Builder& builder)
{
    const std::pair<Address, BytesView> codes[] = {
        {kMulticall3, contracts::artifact("Multicall3").runtime},
        {kCreate2Deployer, contracts::artifact("Create2Deployer").runtime},
        {kDeterministicProxy, contracts::artifact("DeterministicDeploymentProxy").runtime},
        {kBeaconRoots, contracts::artifact("BeaconBlockRoots").runtime},
    };
    for (const auto& [address, code] : codes)
        builder.put(address, {1, {}, to_bytes(code), {}});
    builder.put(kBeaconRootsSender, {1, {}, {}, {}});
}

execution::Header genesis_header(const GenesisParameters& parameters)
{
    execution::Header header;
    header.timestamp = parameters.timestamp;
    header.gas_limit = parameters.gas_limit;
    header.base_fee = parameters.base_fee;
    header.withdrawals_root = execution::kEmptyTrieRoot;
    header.blob_gas_used = 0;
    header.excess_blob_gas = 0;
    header.parent_beacon_block_root = Hash32{};
    return header;
}

} // namespace

Address implementation_address(const Address& predeploy)
{
    Address out = kCodeNamespace;
    out[18] = predeploy[18];
    out[19] = predeploy[19];
    return out;
}

Result<node::Genesis> l2_genesis(const GenesisParameters& parameters)
{
    Builder builder(parameters);
    for (unsigned i = 0; i < kPrecompileRange; ++i)
        builder.put(to_address(uint256{i}), {0, uint256{1}, {}, {}});
    put_preinstalls(builder);
    if (auto put = put_predeploys(builder, parameters); !put)
        return tl::unexpected(put.error());
    if (auto done = initialise(builder, parameters); !done)
        return tl::unexpected(done.error());
    node::Genesis genesis;
    genesis.spec = execution::ChainSpec::l2(parameters.l2_chain_id);
    genesis.header = genesis_header(parameters);
    genesis.alloc = genesis_alloc(builder.state());
    return genesis;
}

} // namespace nucleate::rollup
