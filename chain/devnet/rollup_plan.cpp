#include "chain/devnet/rollup_plan.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/devnet/rollup_record.hpp"
#include "chain/execution/evm_host.hpp"
#include "chain/rollup/deployment_plan.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

constexpr const char* kAltDaText =
    "alt-DA server, a stand-in for Celestia; L1 has keccak commitments";

const char* proof_text(agents::ProofSystem proof)
{
    return proof == agents::ProofSystem::validity
               ? "validity profile, modelled: attesters sign what they derived, no proof is made"
               : "fault proof by dispute games";
}

std::uint64_t nonce_of(std::string_view step, const rollup::GameParameters& game)
{
    const auto plan = rollup::deployment_plan(game);
    return static_cast<std::uint64_t>(std::ranges::find(plan, step, &rollup::PlannedStep::name) -
                                      plan.begin());
}

/// keccak256 over "key=value" lines.
Hash32 hash_of(const std::vector<std::pair<std::string, std::string>>& config)
{
    Bytes text;
    for (const auto& [key, value] : config) {
        const std::string line = key + "=" + value + "\n";
        text.insert(text.end(), line.begin(), line.end());
    }
    return crypto::keccak256(text);
}

} // namespace

Result<agents::RollupPlan> rollup_plan(const agents::RollupRequest& request,
                                       std::uint64_t l1_chain_id)
{
    const rollup::DeploymentParameters p =
        deployment_parameters(request, l1_chain_id, no_program());
    agents::RollupPlan plan;
    plan.deploy_transactions = rollup::deployment_plan(p.game).size();
    plan.system_config =
        execution::create_address(request.deployer, nonce_of("SystemConfigProxy", p.game));
    plan.config = {
        {"name", request.name},
        {"framework", "OP Stack, contracts 0.17.3, Fjord"},
        {"l1_chain_id", std::to_string(p.l1_chain_id)},
        {"l2_chain_id", std::to_string(p.l2_chain_id)},
        {"block_time", std::to_string(p.block_time)},
        {"gas_limit", std::to_string(p.l2_gas_limit)},
        {"base_fee_scalar", std::to_string(p.fee_scalars.base_fee)},
        {"blob_base_fee_scalar", std::to_string(p.fee_scalars.blob_base_fee)},
        {"data_availability", request.alt_da ? kAltDaText : "L1 blobs or calldata"},
        {"proof_system", proof_text(request.proof)},
        {"batch_interval_l1_blocks", std::to_string(request.batch_interval)},
        {"waiting_cost_wei", std::to_string(request.waiting_cost)},
        {"sequencing_window_l1_blocks", std::to_string(p.seq_window_size)},
        {"channel_timeout_l1_blocks", std::to_string(p.channel_timeout)},
        {"proposal_interval", std::to_string(request.withdrawals.proposal_interval)},
        {"proof_maturity", std::to_string(p.game.proof_maturity)},
        {"game_max_clock", std::to_string(p.game.max_clock)},
        {"game_finality", std::to_string(p.game.finality_delay)},
        {"batch_inbox", to_hex_data(p.batch_inbox)},
        {"deployer", to_hex_data(p.deployer)},
        {"owner", to_hex_data(p.final_owner)},
        {"system_config", to_hex_data(plan.system_config)},
    };
    for (const Address& attester : request.attesters)
        plan.config.emplace_back("attester", to_hex_data(attester));
    if (!request.attesters.empty())
        plan.config.emplace_back("attesters_needed", std::to_string(request.attesters_needed));
    for (const Address& contract : request.contracts)
        plan.config.emplace_back("migrated_contract", to_hex_data(contract));
    plan.config_hash = hash_of(plan.config);
    return plan;
}

} // namespace nucleate::devnet
