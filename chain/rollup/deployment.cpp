#include "chain/rollup/deployment.hpp"

#include "chain/base/hex.hpp"
#include "chain/node/chain.hpp"
#include "chain/rollup/deployment_plan.hpp"
#include "chain/rollup/genesis.hpp"
#include "chain/rollup/outputs.hpp"
#include "chain/rollup/rollup_config_json.hpp"

#include <algorithm>

namespace nucleate::rollup {

namespace {

/// An upper bound: intrinsic gas of the data by EIP-7623, its code at 200 gas a byte (a contract is
/// no longer than its init code), and what constructors do.
std::uint64_t creation_gas(BytesView data)
{
    constexpr std::uint64_t kBase = 53'000;
    constexpr std::uint64_t kConstructor = 250'000;
    const auto zeros = static_cast<std::uint64_t>(std::ranges::count(data, 0));
    const std::uint64_t tokens = zeros + 4 * (data.size() - zeros);
    const std::uint64_t words = (data.size() + 31) / 32;
    const std::uint64_t standard = 4 * tokens + 2 * words + 200 * data.size() + kConstructor;
    return kBase + std::max(10 * tokens, standard);
}

std::uint64_t call_gas(BytesView data, std::uint64_t execution)
{
    return 21'000 + 40 * data.size() + execution;
}

} // namespace

Deployment::Deployment(DeploymentParameters parameters) : parameters_(std::move(parameters)) {}

std::size_t Deployment::step_count() const
{
    return deployment_plan(parameters_.game).size();
}

std::vector<DeploymentStep> Deployment::ready() const
{
    const PlanContext context{parameters_, addresses_, anchor_root_};
    std::vector<DeploymentStep> out;
    for (const PlannedStep& step : deployment_plan(parameters_.game)) {
        const bool can_go = std::ranges::all_of(
            step.needs, [&](const std::string& need) { return is_confirmed(need); });
        if (is_confirmed(step.name) || !can_go)
            continue;
        DeploymentStep ready;
        ready.name = step.name;
        ready.what = step.what;
        if (step.to != nullptr)
            ready.to = context.at(step.to);
        ready.data = step.data(context);
        ready.gas_limit =
            ready.to ? call_gas(ready.data, step.execution_gas) : creation_gas(ready.data);
        ready.needs = step.needs;
        out.push_back(std::move(ready));
    }
    return out;
}

Result<void> Deployment::confirm(const Confirmation& confirmation)
{
    const auto plan = deployment_plan(parameters_.game);
    const auto step = std::ranges::find_if(
        plan, [&](const PlannedStep& planned) { return planned.name == confirmation.step; });
    if (step == plan.end())
        return fail("A deployment has no step " + confirmation.step + ".");
    if (is_confirmed(confirmation.step))
        return {};
    if (step->to == nullptr) {
        if (!confirmation.created)
            return fail("The receipt of " + confirmation.step + " names no contract.");
        addresses_[confirmation.step] = *confirmation.created;
    }
    confirmations_.push_back(confirmation);
    const auto initialisers = initialiser_steps(parameters_.game);
    const bool is_initialiser = std::ranges::count(initialisers, confirmation.step) != 0;
    if (is_initialiser && (!anchor_ || anchor_->number < confirmation.block.number))
        anchor_ = confirmation.block;
    const bool all =
        std::ranges::all_of(initialisers, [&](const char* name) { return is_confirmed(name); });
    return is_initialiser && all ? anchor() : Result<void>{};
}

bool Deployment::is_confirmed(const std::string& step) const
{
    return std::ranges::any_of(confirmations_, [&](const Confirmation& confirmation) {
        return confirmation.step == step;
    });
}

/// Genesis and configuration follow from the anchor block.
Result<void> Deployment::add_migrated(node::Genesis& genesis) const
{
    if (!parameters_.migrated)
        return {};
    auto accounts = parameters_.migrated(*anchor_);
    if (!accounts)
        return tl::unexpected(accounts.error());
    for (auto& [address, account] : *accounts)
        if (!genesis.alloc.try_emplace(address, std::move(account)).second)
            return fail("The genesis has something else at " + to_hex_data(address) + " already.");
    return {};
}

Result<void> Deployment::anchor()
{
    GenesisParameters genesis;
    genesis.l2_chain_id = parameters_.l2_chain_id;
    genesis.timestamp = anchor_->timestamp;
    genesis.gas_limit = parameters_.l2_gas_limit;
    genesis.base_fee = uint256{parameters_.l2_base_fee};
    genesis.l1_cross_domain_messenger = addresses_.at("L1CrossDomainMessengerProxy");
    genesis.l1_standard_bridge = addresses_.at("L1StandardBridgeProxy");
    genesis.proxy_admin_owner = parameters_.final_owner;
    genesis.fee_recipient = parameters_.fee_recipient;
    Result<node::Genesis> made = l2_genesis(genesis);
    if (!made)
        return tl::unexpected(made.error());
    if (auto added = add_migrated(*made); !added)
        return added;
    const Result<Output> output = genesis_output(*made);
    if (!output)
        return tl::unexpected(output.error());
    RollupConfig config;
    config.l1_genesis = anchor_->id();
    config.l2_genesis = {output->block_hash, 0};
    config.l2_time = anchor_->timestamp;
    config.system_config = {
        parameters_.batcher, {}, pack_scalar(parameters_.fee_scalars), parameters_.l2_gas_limit};
    config.block_time = parameters_.block_time;
    config.max_sequencer_drift = kSequencerDrift;
    config.seq_window_size = parameters_.seq_window_size;
    config.channel_timeout = parameters_.channel_timeout;
    config.l1_chain_id = parameters_.l1_chain_id;
    config.l2_chain_id = parameters_.l2_chain_id;
    config.batch_inbox = parameters_.batch_inbox;
    config.deposit_contract = addresses_.at("OptimismPortalProxy");
    config.l1_system_config = addresses_.at("SystemConfigProxy");
    config.alt_da = parameters_.alt_da;
    if (auto checked = check(config); !checked)
        return checked;
    if (parameters_.prestate)
        parameters_.game.absolute_prestate = parameters_.prestate(config);
    anchor_root_ = output->root();
    genesis_ = std::move(*made);
    config_ = config;
    return {};
}

} // namespace nucleate::rollup
