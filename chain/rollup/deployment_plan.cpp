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
using Data = Bytes (*)(P);

PlannedStep deploy(const char* name, const char* what, std::vector<std::string> needs, Data data)
{
    return {name, what, std::move(needs), nullptr, 0, data};
}

PlannedStep proxy(const char* name, const char* what)
{
    return deploy(name, what, {"ProxyAdmin"},
                  [](P p) { return c::proxy::creation(p.at("ProxyAdmin")); });
}

PlannedStep initialise(const char* name, const char* what, std::vector<std::string> needs,
                       Data data)
{
    return {name, what, std::move(needs), "ProxyAdmin", kInitialiseGas, data};
}

PlannedStep call_factory(const char* name, const char* what, std::vector<std::string> needs,
                         Data data)
{
    return {name, what, std::move(needs), "DisputeGameFactoryProxy", kCallGas, data};
}

std::vector<PlannedStep> implementations()
{
    return {
        deploy("ProxyAdmin", "Deploy ProxyAdmin", {},
               [](P p) { return c::proxy_admin::creation(p.parameters.deployer); }),
        deploy("SuperchainConfig", "Deploy SuperchainConfig", {},
               [](P) { return c::superchain_config::creation(); }),
        deploy("SystemConfig", "Deploy SystemConfig", {},
               [](P) { return c::system_config::creation(); }),
        deploy("OptimismPortal2", "Deploy OptimismPortal2", {},
               [](P p) {
                   return c::optimism_portal2::creation(p.parameters.game.proof_maturity,
                                                        p.parameters.game.finality_delay);
               }),
        deploy("L1StandardBridge", "Deploy L1StandardBridge", {},
               [](P) { return c::l1_standard_bridge::creation(); }),
        deploy("L1CrossDomainMessenger", "Deploy L1CrossDomainMessenger", {},
               [](P) { return c::l1_cross_domain_messenger::creation(); }),
        deploy("OptimismMintableERC20Factory", "Deploy OptimismMintableERC20Factory", {},
               [](P) { return c::optimism_mintable_erc20_factory::creation(); }),
        deploy("DisputeGameFactory", "Deploy DisputeGameFactory", {},
               [](P) { return c::dispute_game_factory::creation(); }),
        deploy("DelayedWETH", "Deploy DelayedWETH", {},
               [](P p) { return c::delayed_weth::creation(p.parameters.game.weth_delay); }),
        deploy(
            "PreimageOracle", "Deploy PreimageOracle", {},
            [](P) { return c::preimage_oracle::creation(kMinLargePreimage, kPreimageChallenge); }),
    };
}

std::vector<PlannedStep> proxies()
{
    return {
        proxy("SuperchainConfigProxy", "Deploy the proxy of SuperchainConfig"),
        proxy("SystemConfigProxy", "Deploy the proxy of SystemConfig"),
        proxy("OptimismPortalProxy", "Deploy the proxy of OptimismPortal2"),
        proxy("L1StandardBridgeProxy", "Deploy the proxy of L1StandardBridge"),
        proxy("L1CrossDomainMessengerProxy", "Deploy the proxy of L1CrossDomainMessenger"),
        proxy("OptimismMintableERC20FactoryProxy",
              "Deploy the proxy of OptimismMintableERC20Factory"),
        proxy("DisputeGameFactoryProxy", "Deploy the proxy of DisputeGameFactory"),
        proxy("AnchorStateRegistryProxy", "Deploy the proxy of AnchorStateRegistry"),
        proxy("DelayedWETHProxy", "Deploy the proxy of DelayedWETH"),
        deploy("MIPS", "Deploy MIPS", {"PreimageOracle"},
               [](P p) { return c::mips::creation(p.at("PreimageOracle")); }),
        deploy("AnchorStateRegistry", "Deploy AnchorStateRegistry", {"DisputeGameFactoryProxy"},
               [](P p) {
                   return c::anchor_state_registry::creation(p.at("DisputeGameFactoryProxy"));
               }),
    };
}

std::vector<PlannedStep> initialisers()
{
    return {
        initialise("SuperchainConfig.initialize", "Initialise SuperchainConfig",
                   {"SuperchainConfigProxy", "SuperchainConfig"},
                   [](P p) {
                       return upgrade(
                           p, "SuperchainConfigProxy", "SuperchainConfig",
                           c::superchain_config::initialize(p.parameters.guardian, false));
                   }),
        {"SystemConfig.initialize",
         "Initialise SystemConfig",
         {"SystemConfigProxy", "SystemConfig", "L1CrossDomainMessengerProxy",
          "L1StandardBridgeProxy", "DisputeGameFactoryProxy", "OptimismPortalProxy",
          "OptimismMintableERC20FactoryProxy"},
         "ProxyAdmin",
         2 * kInitialiseGas,
         init_system_config},
        initialise("OptimismPortal.initialize", "Initialise OptimismPortal2",
                   {"OptimismPortalProxy", "OptimismPortal2", "DisputeGameFactoryProxy",
                    "SystemConfigProxy", "SuperchainConfigProxy"},
                   [](P p) {
                       return upgrade(p, "OptimismPortalProxy", "OptimismPortal2",
                                      c::optimism_portal2::initialize(
                                          p.at("DisputeGameFactoryProxy"),
                                          p.at("SystemConfigProxy"), p.at("SuperchainConfigProxy"),
                                          p.parameters.game.type()));
                   }),
        initialise("DisputeGameFactory.initialize", "Initialise DisputeGameFactory",
                   {"DisputeGameFactoryProxy", "DisputeGameFactory"},
                   [](P p) {
                       return upgrade(p, "DisputeGameFactoryProxy", "DisputeGameFactory",
                                      c::dispute_game_factory::initialize(p.parameters.deployer));
                   }),
        initialise("DelayedWETH.initialize", "Initialise DelayedWETH",
                   {"DelayedWETHProxy", "DelayedWETH", "SuperchainConfigProxy"},
                   [](P p) {
                       return upgrade(p, "DelayedWETHProxy", "DelayedWETH",
                                      c::delayed_weth::initialize(p.parameters.final_owner,
                                                                  p.at("SuperchainConfigProxy")));
                   }),
        initialise("L1StandardBridge.initialize", "Initialise L1StandardBridge",
                   {"L1StandardBridgeProxy", "L1StandardBridge", "L1CrossDomainMessengerProxy",
                    "SuperchainConfigProxy", "SystemConfigProxy"},
                   [](P p) {
                       return upgrade(
                           p, "L1StandardBridgeProxy", "L1StandardBridge",
                           c::l1_standard_bridge::initialize(p.at("L1CrossDomainMessengerProxy"),
                                                             p.at("SuperchainConfigProxy"),
                                                             p.at("SystemConfigProxy")));
                   }),
        initialise("L1CrossDomainMessenger.initialize", "Initialise L1CrossDomainMessenger",
                   {"L1CrossDomainMessengerProxy", "L1CrossDomainMessenger", "OptimismPortalProxy",
                    "SuperchainConfigProxy", "SystemConfigProxy"},
                   [](P p) {
                       return upgrade(p, "L1CrossDomainMessengerProxy", "L1CrossDomainMessenger",
                                      c::l1_cross_domain_messenger::initialize(
                                          p.at("SuperchainConfigProxy"),
                                          p.at("OptimismPortalProxy"), p.at("SystemConfigProxy")));
                   }),
        initialise(
            "OptimismMintableERC20Factory.initialize", "Initialise OptimismMintableERC20Factory",
            {"OptimismMintableERC20FactoryProxy", "OptimismMintableERC20Factory",
             "L1StandardBridgeProxy"},
            [](P p) {
                return upgrade(
                    p, "OptimismMintableERC20FactoryProxy", "OptimismMintableERC20Factory",
                    c::optimism_mintable_erc20_factory::initialize(p.at("L1StandardBridgeProxy")));
            }),
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
        deploy("FaultDisputeGame", "Deploy FaultDisputeGame",
               anchored_and(false, {"MIPS", "DelayedWETHProxy", "AnchorStateRegistryProxy"}), game),
        call_factory("DisputeGameFactory.setImplementation", "Register the game",
                     {"FaultDisputeGame", "DisputeGameFactory.initialize"},
                     [](P p) {
                         return c::dispute_game_factory::set_implementation(
                             p.parameters.game.type(), p.at("FaultDisputeGame"));
                     }),
        call_factory("DisputeGameFactory.setInitBond", "Set the bond of a proposal",
                     {"DisputeGameFactory.initialize"},
                     [](P p) {
                         return c::dispute_game_factory::set_init_bond(p.parameters.game.type(),
                                                                       p.parameters.game.init_bond);
                     }),
        call_factory("DisputeGameFactory.transferOwnership", "Hand over DisputeGameFactory",
                     {"DisputeGameFactory.setImplementation", "DisputeGameFactory.setInitBond"},
                     hand_over_factory),
    };
}

std::vector<PlannedStep> attested_games()
{
    return {
        deploy("AttesterSet", "Deploy AttesterSet", {},
               [](P p) {
                   return c::attester_set::creation(p.parameters.game.attesters,
                                                    uint256{p.parameters.game.attesters_needed});
               }),
        deploy("AttestedGame", "Deploy AttestedGame", {"AttesterSet", "AnchorStateRegistryProxy"},
               attested_game),
        call_factory("DisputeGameFactory.setImplementation", "Register the game",
                     {"AttestedGame", "DisputeGameFactory.initialize"},
                     [](P p) {
                         return c::dispute_game_factory::set_implementation(
                             p.parameters.game.type(), p.at("AttestedGame"));
                     }),
        call_factory("DisputeGameFactory.transferOwnership", "Hand over DisputeGameFactory",
                     {"DisputeGameFactory.setImplementation"}, hand_over_factory),
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
