#include "chain/devnet/rollup_host.hpp"

#include "chain/devnet/risk_survey.hpp"
#include "chain/devnet/rollup_plan.hpp"
#include "chain/devnet/rollup_record.hpp"
#include "chain/execution/evm_host.hpp"
#include "chain/rollup/deployment_plan.hpp"
#include "chain/rollup/verify.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

rollup::L1BlockRef ref_of(const node::SealedBlock& block)
{
    const execution::Header& header = block.block.header;
    return {block.hash, header.number, header.parent_hash, header.timestamp};
}

} // namespace

RollupHost::RollupHost(node::Chain& l1, std::uint64_t l1_block_time,
                       std::shared_ptr<storage::Database> database, OpenDoor open_door)
    : l1_(l1), l1_block_time_(l1_block_time), database_(std::move(database)),
      open_door_(std::move(open_door))
{}

RollupHost::Rollup& RollupHost::of(const agents::RollupRequest& request)
{
    std::unique_ptr<Rollup>& place = rollups_[request.formation];
    // Before its sequencer set exists a formation only asks where things will lie.
    if (place && place->request.sequencer_set == request.sequencer_set)
        return *place;
    auto made = std::make_unique<Rollup>(l1_, request);
    const std::lock_guard lock(mutex_);
    place = std::move(made);
    return *place;
}

const RollupHost::Rollup* RollupHost::find(const std::string& formation) const
{
    const auto found = rollups_.find(formation);
    return found == rollups_.end() ? nullptr : found->second.get();
}

Result<agents::RollupPlan> RollupHost::plan(const agents::RollupRequest& request)
{
    return rollup_plan(request, l1_.spec().chain_id);
}

Result<agents::DeployStep> RollupHost::deploy_step(const agents::RollupRequest& request,
                                                   std::size_t index)
{
    const auto plan = rollup::deployment_plan(game_parameters(request));
    if (index >= plan.size())
        return fail("A deployment has " + std::to_string(plan.size()) + " transactions.");
    Rollup& rollup = of(request);
    if (const Result<void> scanned = scan(rollup); !scanned)
        return tl::unexpected(scanned.error());
    const rollup::PlannedStep& planned = plan[index];
    agents::DeployStep step;
    step.name = planned.name;
    step.creates_contract = planned.to == nullptr;
    if (step.creates_contract)
        step.contract = execution::create_address(request.deployer, index);
    for (rollup::DeploymentStep& ready : rollup.deployment.ready()) {
        if (ready.name != planned.name)
            continue;
        step.to = ready.to;
        step.data = std::move(ready.data);
        step.gas_limit = ready.gas_limit;
        return step;
    }
    const auto& done = rollup.deployment.confirmations();
    if (std::ranges::find(done, step.name, &rollup::Deployment::Confirmation::step) != done.end())
        return step;
    return fail(step.name + " waits for the transactions before it");
}

/// Confirms the steps that L1 holds: the deployer sends step n with nonce n and nothing else.
Result<void> RollupHost::scan(Rollup& rollup)
{
    const auto plan = rollup::deployment_plan(game_parameters(rollup.request));
    for (const std::uint64_t head = l1_.head()->number(); rollup.scanned < head; ++rollup.scanned) {
        if (rollup.deployment.is_done()) {
            rollup.scanned = head;
            return {};
        }
        const node::SealedBlockPtr block = l1_.block(rollup.scanned + 1);
        if (!block)
            return fail("L1 block " + std::to_string(rollup.scanned + 1) + " cannot be read.");
        for (std::size_t i = 0; i < block->receipts.size(); ++i) {
            const std::uint64_t nonce = block->block.transactions[i].nonce;
            if (block->senders[i] != rollup.request.deployer || !block->receipts[i].success ||
                nonce >= plan.size())
                continue;
            Result<void> confirmed = rollup.deployment.confirm(
                {plan[nonce].name, block->receipts[i].created, ref_of(*block)});
            if (!confirmed)
                return confirmed;
        }
    }
    return {};
}

Result<void> RollupHost::keep(const Rollup& rollup)
{
    const std::string text = to_json(rollup.record());
    if (auto kept = database_->put_meta(rollup_key(rollup.request.formation),
                                        Bytes(text.begin(), text.end()));
        !kept)
        return kept;
    std::string list;
    for (const auto& [formation, other] : rollups_)
        if (other->deployment.config())
            list += formation + "\n";
    return database_->put_meta(kRollupList, Bytes(list.begin(), list.end()));
}

bool RollupHost::can_migrate(const Address& contract) const
{
    const std::uint64_t head = l1_.head()->number();
    return rollup::read_migration(l1_, head, {contract}).has_value();
}

Result<agents::GenesisFacts> RollupHost::make_genesis(const agents::RollupRequest& request)
{
    Rollup& rollup = of(request);
    if (const Result<void> scanned = scan(rollup); !scanned)
        return tl::unexpected(scanned.error());
    if (!rollup.deployment.is_done())
        return fail("The deployment is not complete.");
    if (const Result<void> kept = keep(rollup); !kept)
        return tl::unexpected(kept.error());
    const rollup::RollupConfig& config = *rollup.deployment.config();
    agents::GenesisFacts facts;
    facts.hash = config.l2_genesis.hash;
    facts.accounts = rollup.deployment.genesis()->alloc.size();
    facts.l1_block = config.l1_genesis.number;
    facts.time = config.l2_time;
    facts.system_config = config.l1_system_config;
    facts.portal = config.deposit_contract;
    facts.chain = rollup.endpoint.name;
    for (const rollup::MigratedAccount& migrated : rollup.migration.accounts)
        facts.migrated.push_back(
            {migrated.address, migrated.proof.storage.size(), migrated.proof.account.storage_root});
    return facts;
}

Result<void> RollupHost::start_sequencer(const agents::RollupRequest& request,
                                         const std::vector<agents::OperatorKey>& operators)
{
    Rollup& rollup = of(request);
    if (!rollup.node) {
        const auto ran = database_->meta(measures_key(request.formation));
        if (!ran)
            return tl::unexpected(ran.error());
        if (!hosting_ && !*ran)
            return fail("Nobody has accepted to run the nodes of roles on this machine.");
        if (const auto genesis = make_genesis(request); !genesis)
            return tl::unexpected(genesis.error());
        if (Result<void> opened = open(rollup); !opened)
            return opened;
    }
    rollup.operators = operators;
    if (hosting_)
        rollup.sender->set_operators(operators);
    return {};
}

void RollupHost::set_hosting(bool accept)
{
    hosting_ = accept;
    for (const auto& [formation, rollup] : rollups_)
        if (rollup->sender)
            rollup->sender->set_operators(accept ? rollup->operators
                                                 : std::vector<agents::OperatorKey>{});
}

agents::RollupStatus RollupHost::status(const std::string& formation) const
{
    const Rollup* rollup = find(formation);
    return rollup == nullptr ? agents::RollupStatus{} : rollup->status();
}

agents::RiskGrades RollupHost::risks(const std::string& formation) const
{
    const Rollup* rollup = find(formation);
    agents::RiskGrades out;
    if (rollup == nullptr || !rollup->node)
        return out;
    for (const protocol::RiskRow& row : survey_risks(*rollup, l1_, l1_block_time_)) {
        out.warnings += row.grade == "warning" ? 1U : 0U;
        out.bad += row.grade == "bad" ? 1U : 0U;
    }
    return out;
}

agents::ChainPort* RollupHost::l2(const std::string& formation)
{
    const Rollup* rollup = find(formation);
    return rollup == nullptr ? nullptr : rollup->port.get();
}

std::vector<RollupHost::Rollup*> RollupHost::running() const
{
    std::vector<Rollup*> out;
    for (const auto& [formation, rollup] : rollups_)
        if (rollup->node)
            out.push_back(rollup.get());
    return out;
}

bool RollupHost::is_deploying() const
{
    return std::ranges::any_of(rollups_, [](const auto& entry) {
        return !entry.second->node && !entry.second->deployment.confirmations().empty();
    });
}

Result<rpc::VerifyReport> RollupHost::verify(const std::string& chain)
{
    const rollup::L2Node* node = nullptr;
    const Rollup* found = nullptr;
    {
        const std::lock_guard lock(mutex_);
        for (const auto& [formation, rollup] : rollups_)
            if (rollup->node && rollup->endpoint.name == chain) {
                node = rollup->node.get();
                found = rollup.get();
            }
    }
    if (node == nullptr)
        return fail("There is no running L2 named " + chain + ".");
    if (const auto migrated = rebuild(found->record(), l1_.spec().chain_id); !migrated)
        return tl::unexpected(migrated.error());
    const auto run = verifications_.begin(chain, node->chain().heads().latest);
    if (!run)
        return tl::unexpected(run.error());
    const auto report =
        rollup::verify(found->source(), node->config(), *found->deployment.genesis(), node->chain(),
                       (*run)->watch());
    if (!report)
        return tl::unexpected(report.error());
    if (report->stopped)
        return fail("Stopped after " + std::to_string(report->blocks) + " blocks, all equal.");
    rpc::VerifyReport out;
    out.blocks = report->blocks;
    out.equal = report->equal();
    if (report->difference)
        out.first_difference = report->difference->number;
    return out;
}

} // namespace nucleate::devnet
