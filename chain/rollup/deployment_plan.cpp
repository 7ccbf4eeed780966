#include "chain/rollup/deployment_plan.hpp"

#include "chain/contracts/generated/all.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace nucleate::rollup {

namespace {

namespace c = nucleate::contracts;

/// Gas of ProxyAdmin.upgradeAndCall with an initialiser, and of single calls.
constexpr std::uint64_t kInitialiseGas = 600'000;
constexpr std::uint64_t kCallGas = 150'000;

/// Large preimages: smallest size in bytes, and seconds to challenge one.
constexpr std::uint64_t kMinLargePreimage = 126'000;
constexpr std::uint64_t kPreimageChallenge = 60;

/// Ether as the gas token (specs: custom-gas-token.md).
constexpr Address kEtherToken = "0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"_address;

Bytes proxy(const PlanContext& context)
{
    return c::proxy::creation(context.at("ProxyAdmin"));
}

Bytes upgrade(const PlanContext& context, const char* proxy, const char* implementation,
              const Bytes& initialise)
{
    return c::proxy_admin::upgrade_and_call(context.at(proxy), context.at(implementation),
                                            initialise);
}

Bytes init_system_config(const PlanContext& context)
{
    const DeploymentParameters& p = context.parameters;
    // Deposit gas market (specs: guaranteed-gas-market.md).
    const c::system_config::ResourceConfig resources{
        20'000'000, 10, 8, 1'000'000'000, 1'000'000, (uint256{1} << 128U) - uint256{1}};
    const c::system_config::Addresses addresses{context.at("L1CrossDomainMessengerProxy"),
                                                {}, // no ERC-721 bridge
                                                context.at("L1StandardBridgeProxy"),
                                                context.at("DisputeGameFactoryProxy"),
                                                context.at("OptimismPortalProxy"),
                                                context.at("OptimismMintableERC20FactoryProxy"),
                                                kEtherToken};
    return upgrade(context, "SystemConfigProxy", "SystemConfig",
                   c::system_config::initialize(
                       p.final_owner, p.fee_scalars.base_fee, p.fee_scalars.blob_base_fee,
                       Hash32::from_view(p.batcher.view()), p.l2_gas_limit, p.unsafe_block_signer,
                       resources, p.batch_inbox, addresses));
}

Bytes game(const PlanContext& context)
{
    const GameParameters& g = context.parameters.game;
    return c::fault_dispute_game::creation(
        g.type(), g.absolute_prestate, g.max_depth, g.split_depth, g.clock_extension, g.max_clock,
        context.at("MIPS"), context.at("DelayedWETHProxy"), context.at("AnchorStateRegistryProxy"),
        context.parameters.l2_chain_id);
}

Bytes attested_game(const PlanContext& context)
{
    const DeploymentParameters& p = context.parameters;
    return c::attested_game::creation(p.game.type(), p.l2_chain_id, context.at("AttesterSet"),
                                      context.at("AnchorStateRegistryProxy"));
}

Bytes hand_over_factory(const PlanContext& context)
{
    return c::dispute_game_factory::transfer_ownership(context.parameters.final_owner);
}

using P = const PlanContext&;

std::vector<PlannedStep> implementations()
{
    return {
        {"ProxyAdmin",
         "Deploy ProxyAdmin",
         {},
         nullptr,
         0,
         [](P p) { return c::proxy_admin::creation(p.parameters.deployer); }},
        {"SuperchainConfig",
         "Deploy SuperchainConfig",
         {},
         nullptr,
         0,
         [](P) { return c::superchain_config::creation(); }},
        {"SystemConfig",
         "Deploy SystemConfig",
         {},
         nullptr,
         0,
         [](P) { return c::system_config::creation(); }},
        {"OptimismPortal2",
         "Deploy OptimismPortal2",
         {},
         nullptr,
         0,
         [](P p) {
             return c::optimism_portal2::creation(p.parameters.game.proof_maturity,
                                                  p.parameters.game.finality_delay);
         }},
        {"L1StandardBridge",
         "Deploy L1StandardBridge",
         {},
         nullptr,
         0,
         [](P) { return c::l1_standard_bridge::creation(); }},
        {"L1CrossDomainMessenger",
         "Deploy L1CrossDomainMessenger",
         {},
         nullptr,
         0,
         [](P) { return c::l1_cross_domain_messenger::creation(); }},
        {"OptimismMintableERC20Factory",
         "Deploy OptimismMintableERC20Factory",
         {},
         nullptr,
         0,
         [](P) { return c::optimism_mintable_erc20_factory::creation(); }},
        {"DisputeGameFactory",
         "Deploy DisputeGameFactory",
         {},
         nullptr,
         0,
         [](P) { return c::dispute_game_factory::creation(); }},
        {"DelayedWETH",
         "Deploy DelayedWETH",
         {},
         nullptr,
         0,
         [](P p) { return c::delayed_weth::creation(p.parameters.game.weth_delay); }},
        {"PreimageOracle",
         "Deploy PreimageOracle",
         {},
         nullptr,
         0,
         [](P) { return c::preimage_oracle::creation(kMinLargePreimage, kPreimageChallenge); }},
    };
}

std::vector<PlannedStep> proxies()
{
    return {
        {"SuperchainConfigProxy",
         "Deploy the proxy of SuperchainConfig",
         {"ProxyAdmin"},
         nullptr,
         0,
         proxy},
        {"SystemConfigProxy",
         "Deploy the proxy of SystemConfig",
         {"ProxyAdmin"},
         nullptr,
         0,
         proxy},
        {"OptimismPortalProxy",
         "Deploy the proxy of OptimismPortal2",
         {"ProxyAdmin"},
         nullptr,
         0,
         proxy},
        {"L1StandardBridgeProxy",
         "Deploy the proxy of L1StandardBridge",
         {"ProxyAdmin"},
         nullptr,
         0,
         proxy},
        {"L1CrossDomainMessengerProxy",
         "Deploy the proxy of L1CrossDomainMessenger",
         {"ProxyAdmin"},
         nullptr,
         0,
         proxy},
        {"OptimismMintableERC20FactoryProxy",
         "Deploy the proxy of OptimismMintableERC20Factory",
         {"ProxyAdmin"},
         nullptr,
         0,
         proxy},
        {"DisputeGameFactoryProxy",
         "Deploy the proxy of DisputeGameFactory",
         {"ProxyAdmin"},
         nullptr,
         0,
         proxy},
        {"AnchorStateRegistryProxy",
         "Deploy the proxy of AnchorStateRegistry",
         {"ProxyAdmin"},
         nullptr,
         0,
         proxy},
        {"DelayedWETHProxy", "Deploy the proxy of DelayedWETH", {"ProxyAdmin"}, nullptr, 0, proxy},
        {"MIPS",
         "Deploy MIPS",
         {"PreimageOracle"},
         nullptr,
         0,
         [](P p) { return c::mips::creation(p.at("PreimageOracle")); }},
        {"AnchorStateRegistry",
         "Deploy AnchorStateRegistry",
         {"DisputeGameFactoryProxy"},
         nullptr,
         0,
         [](P p) { return c::anchor_state_registry::creation(p.at("DisputeGameFactoryProxy")); }},
    };
}

std::vector<PlannedStep> initialisers()
{
    return {
        {"SuperchainConfig.initialize",
         "Initialise SuperchainConfig",
         {"SuperchainConfigProxy", "SuperchainConfig"},
         "ProxyAdmin",
         kInitialiseGas,
         [](P p) {
             return upgrade(p, "SuperchainConfigProxy", "SuperchainConfig",
                            c::superchain_config::initialize(p.parameters.guardian, false));
         }},
        {"SystemConfig.initialize",
         "Initialise SystemConfig",
         {"SystemConfigProxy", "SystemConfig", "L1CrossDomainMessengerProxy",
          "L1StandardBridgeProxy", "DisputeGameFactoryProxy", "OptimismPortalProxy",
          "OptimismMintableERC20FactoryProxy"},
         "ProxyAdmin",
         2 * kInitialiseGas,
         init_system_config},
        {"OptimismPortal.initialize",
         "Initialise OptimismPortal2",
         {"OptimismPortalProxy", "OptimismPortal2", "DisputeGameFactoryProxy", "SystemConfigProxy",
          "SuperchainConfigProxy"},
         "ProxyAdmin",
         kInitialiseGas,
         [](P p) {
             return upgrade(p, "OptimismPortalProxy", "OptimismPortal2",
                            c::optimism_portal2::initialize(
                                p.at("DisputeGameFactoryProxy"), p.at("SystemConfigProxy"),
                                p.at("SuperchainConfigProxy"), p.parameters.game.type()));
         }},
        {"DisputeGameFactory.initialize",
         "Initialise DisputeGameFactory",
         {"DisputeGameFactoryProxy", "DisputeGameFactory"},
         "ProxyAdmin",
         kInitialiseGas,
         [](P p) {
             return upgrade(p, "DisputeGameFactoryProxy", "DisputeGameFactory",
                            c::dispute_game_factory::initialize(p.parameters.deployer));
         }},
        {"DelayedWETH.initialize",
         "Initialise DelayedWETH",
         {"DelayedWETHProxy", "DelayedWETH", "SuperchainConfigProxy"},
         "ProxyAdmin",
         kInitialiseGas,
         [](P p) {
             return upgrade(p, "DelayedWETHProxy", "DelayedWETH",
                            c::delayed_weth::initialize(p.parameters.final_owner,
                                                        p.at("SuperchainConfigProxy")));
         }},
        {"L1StandardBridge.initialize",
         "Initialise L1StandardBridge",
         {"L1StandardBridgeProxy", "L1StandardBridge", "L1CrossDomainMessengerProxy",
          "SuperchainConfigProxy", "SystemConfigProxy"},
         "ProxyAdmin",
         kInitialiseGas,
         [](P p) {
             return upgrade(p, "L1StandardBridgeProxy", "L1StandardBridge",
                            c::l1_standard_bridge::initialize(p.at("L1CrossDomainMessengerProxy"),
                                                              p.at("SuperchainConfigProxy"),
                                                              p.at("SystemConfigProxy")));
         }},
        {"L1CrossDomainMessenger.initialize",
         "Initialise L1CrossDomainMessenger",
         {"L1CrossDomainMessengerProxy", "L1CrossDomainMessenger", "OptimismPortalProxy",
          "SuperchainConfigProxy", "SystemConfigProxy"},
         "ProxyAdmin",
         kInitialiseGas,
         [](P p) {
             return upgrade(p, "L1CrossDomainMessengerProxy", "L1CrossDomainMessenger",
                            c::l1_cross_domain_messenger::initialize(p.at("SuperchainConfigProxy"),
                                                                     p.at("OptimismPortalProxy"),
                                                                     p.at("SystemConfigProxy")));
         }},
        {"OptimismMintableERC20Factory.initialize",
         "Initialise OptimismMintableERC20Factory",
         {"OptimismMintableERC20FactoryProxy", "OptimismMintableERC20Factory",
          "L1StandardBridgeProxy"},
         "ProxyAdmin",
         kInitialiseGas,
         [](P p) {
             return upgrade(
                 p, "OptimismMintableERC20FactoryProxy", "OptimismMintableERC20Factory",
                 c::optimism_mintable_erc20_factory::initialize(p.at("L1StandardBridgeProxy")));
         }},
    };
}

/// What only disputes need.
constexpr std::string_view kDisputeSteps[] = {"DelayedWETH", "PreimageOracle", "DelayedWETHProxy",
                                              "MIPS", "DelayedWETH.initialize"};

constexpr const char* kInitialiserNames[] = {"SuperchainConfig.initialize",
                                             "SystemConfig.initialize",
                                             "OptimismPortal.initialize",
                                             "DisputeGameFactory.initialize",
                                             "L1StandardBridge.initialize",
                                             "L1CrossDomainMessenger.initialize",
                                             "OptimismMintableERC20Factory.initialize",
                                             "DelayedWETH.initialize"};

std::span<const char* const> initialiser_names(bool attested)
{
    // The last one is of disputes.
    return std::span(kInitialiserNames).first(std::size(kInitialiserNames) - (attested ? 1 : 0));
}

/// The anchor needs the genesis output root, and a fault dispute game the configuration that its
/// program knows: both come with the last initialiser.
std::vector<std::string> anchored_and(bool attested, std::initializer_list<const char*> more)
{
    std::vector<std::string> out;
    for (const char* name : initialiser_names(attested))
        out.emplace_back(name);
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

std::vector<PlannedStep> anchor(bool attested)
{
    return {{"AnchorStateRegistry.initialize", "Anchor the dispute games at the genesis output",
             anchored_and(attested, {"AnchorStateRegistryProxy", "AnchorStateRegistry"}),
             "ProxyAdmin", kInitialiseGas, [](P p) {
                 const std::uint32_t type = p.parameters.game.type();
                 return upgrade(p, "AnchorStateRegistryProxy", "AnchorStateRegistry",
                                c::anchor_state_registry::initialize({{type, {p.anchor_root, 0}}}));
             }}};
}

std::vector<PlannedStep> fault_games()
{
    return {
        {"FaultDisputeGame", "Deploy FaultDisputeGame",
         anchored_and(false, {"MIPS", "DelayedWETHProxy", "AnchorStateRegistryProxy"}), nullptr, 0,
         game},
        {"DisputeGameFactory.setImplementation",
         "Register the game",
         {"FaultDisputeGame", "DisputeGameFactory.initialize"},
         "DisputeGameFactoryProxy",
         kCallGas,
         [](P p) {
             return c::dispute_game_factory::set_implementation(p.parameters.game.type(),
                                                                p.at("FaultDisputeGame"));
         }},
        {"DisputeGameFactory.setInitBond",
         "Set the bond of a proposal",
         {"DisputeGameFactory.initialize"},
         "DisputeGameFactoryProxy",
         kCallGas,
         [](P p) {
             return c::dispute_game_factory::set_init_bond(p.parameters.game.type(),
                                                           p.parameters.game.init_bond);
         }},
        {"DisputeGameFactory.transferOwnership",
         "Hand over DisputeGameFactory",
         {"DisputeGameFactory.setImplementation", "DisputeGameFactory.setInitBond"},
         "DisputeGameFactoryProxy",
         kCallGas,
         hand_over_factory},
    };
}

std::vector<PlannedStep> attested_games()
{
    return {
        {"AttesterSet",
         "Deploy AttesterSet",
         {},
         nullptr,
         0,
         [](P p) {
             return c::attester_set::creation(p.parameters.game.attesters,
                                              uint256{p.parameters.game.attesters_needed});
         }},
        {"AttestedGame",
         "Deploy AttestedGame",
         {"AttesterSet", "AnchorStateRegistryProxy"},
         nullptr,
         0,
         attested_game},
        {"DisputeGameFactory.setImplementation",
         "Register the game",
         {"AttestedGame", "DisputeGameFactory.initialize"},
         "DisputeGameFactoryProxy",
         kCallGas,
         [](P p) {
             return c::dispute_game_factory::set_implementation(p.parameters.game.type(),
                                                                p.at("AttestedGame"));
         }},
        {"DisputeGameFactory.transferOwnership",
         "Hand over DisputeGameFactory",
         {"DisputeGameFactory.setImplementation"},
         "DisputeGameFactoryProxy",
         kCallGas,
         hand_over_factory},
    };
}

std::vector<PlannedStep> last_owner()
{
    return {
        {"ProxyAdmin.transferOwnership",
         "Hand over ProxyAdmin",
         {"AnchorStateRegistry.initialize"},
         "ProxyAdmin",
         kCallGas,
         [](P p) { return c::proxy_admin::transfer_ownership(p.parameters.final_owner); }},
    };
}

/// A deployer takes them with its nonces 0, 1, …: the order is part of what L1 holds.
std::vector<PlannedStep> all_steps(bool attested)
{
    std::vector<PlannedStep> out;
    for (const auto& part : {implementations(), proxies(), initialisers(), anchor(attested),
                             attested ? attested_games() : fault_games(), last_owner()})
        out.insert(out.end(), part.begin(), part.end());
    if (attested)
        std::erase_if(out, [](const PlannedStep& step) {
            return std::ranges::count(kDisputeSteps, std::string_view(step.name)) != 0;
        });
    return out;
}

} // namespace

std::span<const PlannedStep> deployment_plan(const GameParameters& game)
{
    static const std::vector<PlannedStep> disputed = all_steps(false);
    static const std::vector<PlannedStep> attested = all_steps(true);
    return game.is_attested() ? attested : disputed;
}

std::span<const char* const> initialiser_steps(const GameParameters& game)
{
    return initialiser_names(game.is_attested());
}

} // namespace nucleate::rollup
