#include "chain/devnet/rollup_host.hpp"

#include "chain/base/hex.hpp"
#include "chain/devnet/rollup_plan.hpp"
#include "chain/execution/evm_host.hpp"
#include "chain/rollup/deployment_plan.hpp"
#include "chain/rollup/verify.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

/// Gas that the sequencer set uses at the batch inbox to note that its leader lives.
constexpr std::uint64_t kInboxGas = 80'000;

rollup::L1BlockRef ref_of(const node::SealedBlock& block)
{
    const execution::Header& header = block.block.header;
    return {block.hash, header.number, header.parent_hash, header.timestamp};
}

} // namespace

void RollupHost::Rollup::on_block(const rollup::L2BlockRef& block)
{
    if (block.number == 1)
        first_block = block.hash;
    fresh.push_back(block);
}

void RollupHost::Rollup::on_batch(const rollup::PostedBatch& batch)
{
    ++batches;
    if (!first_batch)
        first_batch = batch;
}

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
    auto made = std::make_unique<Rollup>(deployment_parameters(request, l1_.spec().chain_id));
    made->request = request;
    made->endpoint.name = chain_name(request.formation);
    made->endpoint.chain_id = request.l2_chain_id;
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
    const auto plan = rollup::deployment_plan();
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
    const auto plan = rollup::deployment_plan();
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
            const Result<void> confirmed = rollup.deployment.confirm(
                {plan[nonce].name, block->receipts[i].created, ref_of(*block)});
            if (!confirmed)
                return confirmed;
        }
    }
    return {};
}

Result<void> RollupHost::keep(const Rollup& rollup)
{
    const std::string text =
        to_json(RollupRecord{rollup.request, rollup.deployment.confirmations()});
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
    return facts;
}

Result<void> RollupHost::open(Rollup& rollup)
{
    const rollup::RollupConfig& config = *rollup.deployment.config();
    node::ChainOptions options;
    options.name = rollup.endpoint.name;
    options.storage = database_;
    auto chain = node::open_chain(*rollup.deployment.genesis(), std::move(options));
    if (!chain)
        return tl::unexpected(chain.error());
    rollup::L2Options settings;
    settings.batcher.interval = rollup.request.batch_interval * l1_block_time_;
    settings.batcher.inbox_gas = kInboxGas;
    rollup.sender = std::make_unique<BatchSender>(l1_, config.l1_system_config);
    auto node = rollup::L2Node::open(config, *rollup.deployment.genesis(), l1_, std::move(*chain),
                                     *rollup.sender, rollup, settings);
    if (!node)
        return tl::unexpected(node.error());
    {
        const std::lock_guard lock(mutex_);
        rollup.node = std::move(*node);
    }
    rollup.port = std::make_unique<InProcessPort>(rollup.node->chain());
    if (const node::SealedBlockPtr first = rollup.node->chain().block(1))
        rollup.first_block = first->hash;
    rollup.endpoint.contracts = rollup.deployment.addresses();
    return open_door_(rollup);
}

Result<void> RollupHost::start_sequencer(const agents::RollupRequest& request,
                                         const std::vector<agents::OperatorKey>& operators)
{
    Rollup& rollup = of(request);
    if (!rollup.node) {
        if (const auto genesis = make_genesis(request); !genesis)
            return tl::unexpected(genesis.error());
        if (const Result<void> opened = open(rollup); !opened)
            return opened;
    }
    rollup.sender->set_operators(operators);
    return {};
}

agents::RollupStatus RollupHost::status(const std::string& formation) const
{
    agents::RollupStatus status;
    const Rollup* rollup = find(formation);
    if (rollup == nullptr || !rollup->node)
        return status;
    const node::Chain& chain = rollup->node->chain();
    const node::Heads heads = chain.heads();
    status.unsafe = heads.latest;
    status.safe = heads.safe;
    status.safe_hash = chain.block_hash(heads.safe).value_or(Hash32{});
    status.first_block = rollup->first_block;
    status.batches = rollup->batches;
    status.next_block_time = rollup->node->next_slot();
    if (!rollup->first_batch || rollup->first_batch->transactions.empty())
        return status;
    const rollup::PostedBatch& batch = *rollup->first_batch;
    const auto place = l1_.transaction(batch.transactions.front());
    if (place)
        status.first_batch = agents::BatchFacts{.channel = to_hex(batch.channel.view()),
                                                .bytes = batch.bytes,
                                                .first = batch.from,
                                                .last = batch.to,
                                                .transaction = batch.transactions.front(),
                                                .l1_block = place->block->number()};
    return status;
}

agents::ChainPort* RollupHost::l2(const std::string& formation)
{
    const Rollup* rollup = find(formation);
    return rollup == nullptr ? nullptr : rollup->port.get();
}

Result<void> RollupHost::follow(const node::SealedBlock& l1_block)
{
    for (const auto& [formation, rollup] : rollups_) {
        if (!rollup->node)
            continue;
        rollup->node->set_sequencing(rollup->sender->leader().has_value());
        if (Result<void> done = rollup->node->tick(l1_block.block.header.timestamp); !done)
            return done;
    }
    return {};
}

void RollupHost::publish(ChainTables& tables)
{
    for (const auto& [formation, rollup] : rollups_) {
        if (!rollup->node)
            continue;
        const node::Chain& chain = rollup->node->chain();
        for (const rollup::L2BlockRef& ref : std::exchange(rollup->fresh, {}))
            if (const node::SealedBlockPtr block = chain.block(ref.number))
                tables.block(chain, *block, ref.l1_origin.number);
        tables.verified(chain.name(), rollup->verified,
                        !rollup->mismatch && rollup->verified >= chain.heads().safe);
        tables.refresh(chain);
    }
}

std::vector<Endpoints::L2> RollupHost::endpoints() const
{
    std::vector<Endpoints::L2> out;
    for (const auto& [formation, rollup] : rollups_)
        if (rollup->node)
            out.push_back(rollup->endpoint);
    return out;
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
    const auto report =
        rollup::verify(l1_, node->config(), *found->deployment.genesis(), node->chain());
    if (!report)
        return tl::unexpected(report.error());
    rpc::VerifyReport out;
    out.blocks = report->blocks;
    out.equal = report->equal();
    if (report->difference)
        out.first_difference = report->difference->number;
    return out;
}

} // namespace nucleate::devnet
