#pragma once

#include "chain/base/result.hpp"
#include "chain/derivation/rollup_config.hpp"
#include "chain/node/chain_types.hpp"
#include "chain/rollup/game_types.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace nucleate::rollup {

using namespace derivation;

/// What makes proposed states of a new chain stand; times in seconds. Fault dispute games, or, when
/// there are attesters, their word: then only the delays of the portal count.
struct GameParameters
{
    std::vector<Address> attesters{}; ///< ascending
    std::uint64_t attesters_needed = 0;
    Hash32 absolute_prestate; ///< state hash of the fault proof program, top byte 0x03
    std::uint64_t max_depth = 73;
    std::uint64_t split_depth = 30;
    std::uint64_t clock_extension = 10;
    std::uint64_t max_clock = 60; ///< at least twice the extension
    uint256 init_bond = 80'000'000'000'000'000;
    std::uint64_t proof_maturity = 120; ///< longer than max_clock and the time to resolve
    std::uint64_t finality_delay = 6;
    std::uint64_t weth_delay = 6;

    bool is_attested() const { return !attesters.empty(); }
    std::uint32_t type() const { return is_attested() ? kAttestedGameType : kFaultGameType; }
};

/// All that a new OP Stack chain is made from.
struct DeploymentParameters
{
    Address deployer;    ///< sends the transactions
    Address final_owner; ///< of SystemConfig, ProxyAdmin, factory and L2 ProxyAdmin in the end
    Address guardian;
    Address batcher;
    Address unsafe_block_signer;
    Address batch_inbox;
    Address fee_recipient; ///< of the fee vaults on L2
    std::uint64_t l1_chain_id = 0;
    std::uint64_t l2_chain_id = 0;
    std::uint64_t l2_gas_limit = 30'000'000; ///< 21,000,000 to 200,000,000
    FeeScalars fee_scalars{1368, 810'949};
    std::uint64_t l2_base_fee = 1'000'000'000; ///< wei a gas, of the genesis
    std::uint64_t block_time = 2;              ///< seconds
    std::uint64_t seq_window_size = 200;
    std::uint64_t channel_timeout = 120;
    std::optional<AltDaConfig> alt_da; ///< nothing: batches lie on L1
    GameParameters game;
    /// Contracts that the genesis takes over from L1 as they are after the anchor block, once it is
    /// known; empty: none.
    std::function<Result<std::map<Address, node::GenesisAccount>>(const L1BlockRef&)> migrated;
    /// Gives `game.absolute_prestate` once the configuration is known, which is part of it.
    std::function<Hash32(const RollupConfig&)> prestate;
};

/// One transaction of a deployment.
struct DeploymentStep
{
    std::string name;          ///< unique; an address gets this name in the result
    std::string what;          ///< for people
    std::optional<Address> to; ///< nothing for a creation
    Bytes data;
    std::uint64_t gas_limit = 0;
    std::vector<std::string> needs; ///< steps that must be confirmed before
};

/// The order in which the contracts of a new chain come to L1, as a state machine that others
/// drive: they send what is ready, in any order, over as many blocks as they like, and report the
/// receipts. What was confirmed is all there is to remember: the same confirmations on a new object
/// give the same state.
///
/// Proxies and implementations first; then the initialisers; the L1 block of the last of them is
/// the anchor, from which genesis and rollup configuration follow; then the anchor state registry
/// and the game, which need the genesis output root; at last the owner changes.
class Deployment
{
public:
    explicit Deployment(DeploymentParameters parameters);

    struct Confirmation
    {
        std::string step;
        std::optional<Address> created; ///< of the receipt
        L1BlockRef block;
    };

    /// Steps whose needs are confirmed and which are not confirmed themselves, in a fixed order. A
    /// driver leaves out those that it has sent already.
    std::vector<DeploymentStep> ready() const;
    /// A step succeeded in a block. Fails on an unknown step, on a creation without an address, and
    /// when the genesis cannot be made.
    Result<void> confirm(const Confirmation& confirmation);
    /// In the order in which they came.
    const std::vector<Confirmation>& confirmations() const { return confirmations_; }
    std::size_t step_count() const;
    bool is_done() const { return confirmations_.size() == step_count(); }

    /// Contracts by the names that viem and op-deployer use: OptimismPortalProxy,
    /// DisputeGameFactoryProxy, L1StandardBridgeProxy, SystemConfigProxy, …; complete when done.
    const std::map<std::string, Address>& addresses() const { return addresses_; }
    /// Both from the moment that the initialisers are confirmed.
    const std::optional<RollupConfig>& config() const { return config_; }
    const std::optional<node::Genesis>& genesis() const { return genesis_; }

private:
    bool is_confirmed(const std::string& step) const;
    Result<void> anchor();
    Result<void> add_migrated(node::Genesis& genesis) const;

    DeploymentParameters parameters_;
    std::vector<Confirmation> confirmations_;
    std::map<std::string, Address> addresses_;
    std::optional<L1BlockRef> anchor_;
    std::optional<RollupConfig> config_;
    std::optional<node::Genesis> genesis_;
    Hash32 anchor_root_; ///< output root of the genesis
};

} // namespace nucleate::rollup
