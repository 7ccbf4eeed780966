#include "chain/devnet/rollup_host.hpp"

#include "chain/base/log.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"
#include "chain/derivation/l1_attributes.hpp"
#include "chain/devnet/detect_batches.hpp"
#include "chain/devnet/ladder_survey.hpp"
#include "chain/devnet/risk_survey.hpp"
#include "chain/devnet/rollup_plan.hpp"
#include "chain/devnet/rollup_record.hpp"
#include "chain/devnet/safe_head_rows.hpp"
#include "chain/devnet/seat.hpp"
#include "chain/devnet/set_events.hpp"
#include "chain/execution/evm_host.hpp"
#include "chain/rollup/chain_trace.hpp"
#include "chain/rollup/deployment_plan.hpp"
#include "chain/rollup/verify.hpp"

#include <algorithm>
#include <iterator>

namespace nucleate::devnet {
namespace {

/// Gas of an operator's word on where its node answers: a URL of up to 200 bytes.
constexpr std::uint64_t kAnnounceGas = 300'000;
/// L1 blocks between two looks at a chain's risks and components.
constexpr std::uint64_t kSurveyInterval = 4;

rollup::L1BlockRef ref_of(const node::SealedBlock& block)
{
    const execution::Header& header = block.block.header;
    return {block.hash, header.number, header.parent_hash, header.timestamp};
}

} // namespace

std::vector<StoredBlock> last_blocks(const node::Chain& chain, std::uint64_t to, std::size_t most)
{
    std::vector<StoredBlock> out;
    const std::uint64_t last = std::min(to, chain.heads().latest);
    for (std::uint64_t number = last < most ? 0 : last - most + 1; number <= last; ++number)
        if (const node::SealedBlockPtr block = chain.block(number)) {
            const auto attributes = rollup::attributes_of(block->block);
            out.push_back({&chain, block, attributes ? attributes->number : 0});
        }
    return out;
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
    settings.batcher.l1_block_time = l1_block_time_;
    settings.batcher.waiting_cost = rollup.request.waiting_cost;
    settings.batcher.inbox_gas = kInboxGas;
    settings.patience = batch_patience(rollup.request);
    rollup.sender = std::make_unique<BatchSender>(l1_, config.l1_system_config, blobs_);
    rollup.l1_source.read_blobs_from(beacon_);
    rollup.faulty =
        std::make_unique<FaultySender>(*rollup.sender, l1_, rollup.faults, config.batch_inbox);
    const Result<rollup::L1Sender*> batches = open_alt_da(rollup);
    if (!batches)
        return tl::unexpected(batches.error());
    auto node = rollup::L2Node::open(config, *rollup.deployment.genesis(), rollup.source(),
                                     std::move(*chain), **batches, rollup, settings);
    if (!node)
        return tl::unexpected(node.error());
    {
        const std::lock_guard lock(mutex_);
        rollup.node = std::move(*node);
    }
    if (Result<void> loaded = load_measures(rollup); !loaded)
        return loaded;
    if (Result<void> loaded = load_safe_heads(*database_, *rollup.node, rollup.l1_source); !loaded)
        return loaded;
    if (Result<void> settling = open_settlement(rollup); !settling)
        return settling;
    auto vigil = Vigil::open(database_, config.l2_chain_id, rollup.request.sequencer_set);
    if (!vigil)
        return tl::unexpected(vigil.error());
    rollup.vigil = std::move(*vigil);
    keepers_[rollup.request.formation] = std::make_unique<SetKeeper>(rollup, l1_);
    if (announcing_)
        rollup.sync = std::make_unique<UnsafeSync>(*rollup.node, rollup.feed, *rollup.vigil);
    rollup.port = std::make_unique<InProcessPort>(rollup.node->chain());
    if (const node::SealedBlockPtr first = rollup.node->chain().block(1))
        rollup.first_block = first->hash;
    rollup.endpoint.contracts = rollup.deployment.addresses();
    return open_door_(rollup);
}

/// Who sends the chain's batches: the operators, by way of the DA layer where it has one.
Result<rollup::L1Sender*> RollupHost::open_alt_da(Rollup& rollup)
{
    if (!rollup.deployment.config()->alt_da)
        return rollup.faulty.get();
    if (!alt_da_)
        return fail("The batches of " + rollup.endpoint.name +
                    " lie on a DA server: name the one to use.");
    rollup.da_url = da_url_;
    rollup.alt_da_source = std::make_unique<rollup::AltDaSource>(rollup.l1_source, *alt_da_);
    rollup.alt_da_sender = std::make_unique<rollup::AltDaSender>(
        *rollup.faulty, *alt_da_, rollup.deployment.config()->batch_inbox);
    return rollup.alt_da_sender.get();
}

Result<void> RollupHost::open_settlement(Rollup& rollup)
{
    const agents::WithdrawalTerms& terms = rollup.request.withdrawals;
    rollup::ProposerOptions options;
    options.interval = terms.proposal_interval;
    options.finalized_only = terms.finalized_only;
    auto opened = rollup::Settlement::open(rollup.l1_source, rollup.l1_calls, rollup.node->chain(),
                                           *rollup.faulty, rollup.deployment.addresses(), options);
    if (!opened)
        return tl::unexpected(opened.error());
    rollup.settlement = std::move(*opened);
    rollup.settlement->dispute_with(std::make_unique<rollup::ChainTrace>(
        rollup.source(), rollup.node->chain(), rollup.node->safe_heads(),
        fault::ProgramConfig{*rollup.deployment.config(), fault::blob_fractions(l1_.spec())}));
    return {};
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

Result<void> RollupHost::follow(const node::SealedBlock& l1_block)
{
    for (const auto& [formation, rollup] : rollups_) {
        if (!rollup->node)
            continue;
        const bool led = rollup->leading.has_value();
        rollup->leading = rollup->faulty->leader();
        if (rollup->sync)
            follow_others(*rollup, l1_block.block.header.timestamp, led && rollup->leading);
        rollup->node->set_sequencing(rollup->leading.has_value() &&
                                     (!rollup->sync || rollup->sync->has_settled()));
        rollup->node->set_term_end(
            term_end_of(rollup::ChainL1Calls(l1_), rollup->request.sequencer_set));
        rollup->suffer();
        if (Result<void> done = rollup->node->tick(l1_block.block.header.timestamp); !done)
            return done;
        rollup->measure_wait(l1_block.block.header.timestamp);
        rollup->watch_data(l1_block.block.header.timestamp);
        if (rollup->settlement)
            rollup->settle(l1_block.block.header.timestamp);
        if (announcing_ && rollup->leading)
            announce(*rollup);
    }
    return {};
}

/// Blocks that operators on other machines have signed and L1 has not yet.
void RollupHost::follow_others(Rollup& rollup, std::uint64_t l1_time, bool leads)
{
    const rollup::ChainL1Calls calls(l1_);
    const auto leadership = leadership_of(calls, rollup.deployment.config()->l1_system_config);
    if (!leadership)
        return;
    const UnsafeSync::View view{
        l1_time, leadership->signer,
        urls_of_others(calls, rollup.request.sequencer_set, rollup.endpoint.http)};
    if (leads)
        return rollup.sync->watch(view);
    const auto done = rollup.sync->step(view);
    std::string trouble = done ? std::string{} : done.error().message;
    if (!trouble.empty() && trouble != rollup.sync_trouble)
        log(LogLevel::warning, rollup.endpoint.name, trouble);
    rollup.sync_trouble = std::move(trouble);
}

void RollupHost::announce(Rollup& rollup)
{
    namespace set = contracts::sequencer_set;
    const Address& leader = rollup.leading->worker;
    std::string& told = rollup.announced[leader];
    if (rollup.endpoint.http.empty() || told == rollup.endpoint.http)
        return;
    const auto answer =
        InProcessPort(l1_).call({}, rollup.request.sequencer_set, set::endpoint_of(leader));
    const auto known = set::decode_endpoint_of(answer ? BytesView{*answer} : BytesView{});
    if ((!known || *known != rollup.endpoint.http) &&
        !rollup.faulty->send({rollup.request.sequencer_set,
                              {},
                              set::set_endpoint(rollup.endpoint.http),
                              kAnnounceGas}))
        return;
    told = rollup.endpoint.http;
}

void RollupHost::survey(const std::map<std::string, FormationFacts>& formations)
{
    for (const auto& [id, rollup] : rollups_) {
        const auto formation = formations.find(id);
        if (!rollup->node || formation == formations.end() ||
            (l1_.head()->number() % kSurveyInterval != 0 && !rollup->risks.empty()))
            continue;
        rollup->risks = survey_risks(*rollup, l1_, l1_block_time_);
        rollup->stack = survey_stack(*rollup, l1_, formation->second);
        if (const auto keeper = keepers_.find(id); keeper != keepers_.end())
            keeper->second->survey();
        if (rollup->settlement)
            rollup->ladder = survey_ladder(*rollup, l1_.head()->block.header.timestamp);
    }
}

Result<void> RollupHost::save()
{
    for (const auto& [formation, rollup] : rollups_) {
        if (!rollup->node)
            continue;
        if (auto saved = save_safe_heads(*database_, *rollup->node); !saved)
            return saved;
        std::string text = to_json(rollup->measures);
        if (text == rollup->kept_measures)
            continue;
        if (auto kept =
                database_->put_meta(measures_key(formation), Bytes(text.begin(), text.end()));
            !kept)
            return kept;
        rollup->kept_measures = std::move(text);
    }
    return {};
}

Result<void> RollupHost::load_measures(Rollup& rollup)
{
    const auto kept = database_->meta(measures_key(rollup.request.formation));
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept)
        return {};
    rollup.kept_measures.assign((*kept)->begin(), (*kept)->end());
    auto measures = rollup_measures_from_json(rollup.kept_measures);
    if (!measures)
        return tl::unexpected(measures.error());
    rollup.measures = std::move(*measures);
    // Pools do not outlive the process: a first batch that was lost there was no batch.
    const auto& first = rollup.measures.first_batch;
    if (first && (first->transactions.empty() || !l1_.transaction(first->transactions.front())))
        rollup.measures.first_batch.reset();
    return {};
}

std::vector<protocol::EventRow> RollupHost::take_incidents()
{
    std::vector<protocol::EventRow> out;
    for (const auto& [formation, rollup] : rollups_)
        for (protocol::EventRow& event : std::exchange(rollup->incidents, {}))
            out.push_back(std::move(event));
    return out;
}

std::vector<BridgeEvent> RollupHost::take_withdrawals()
{
    std::vector<BridgeEvent> out;
    for (const auto& [formation, rollup] : rollups_) {
        if (!rollup->node)
            continue;
        const node::Chain& chain = rollup->node->chain();
        for (std::uint64_t& told = rollup->measures.told; told < chain.heads().latest; ++told)
            if (const node::SealedBlockPtr block = chain.block(told + 1))
                std::ranges::move(l2_bridge_events(*block, *rollup), std::back_inserter(out));
    }
    return out;
}

std::vector<BridgeEvent> RollupHost::bridge_events(const node::SealedBlock& l1_block) const
{
    std::vector<BridgeEvent> out;
    for (const auto& [formation, rollup] : rollups_)
        std::ranges::move(l1_bridge_events(l1_block, *rollup), std::back_inserter(out));
    return out;
}

std::vector<BridgeEvent> RollupHost::watch_sets(const node::SealedBlock& l1_block)
{
    std::vector<BridgeEvent> out;
    for (const auto& [formation, keeper] : keepers_) {
        std::ranges::move(keeper->watch(l1_block), std::back_inserter(out));
        std::ranges::move(set_events(l1_block, *rollups_.at(formation)), std::back_inserter(out));
    }
    return out;
}

std::vector<StoredBlock> RollupHost::recent(std::size_t most) const
{
    std::vector<StoredBlock> out;
    for (const auto& [formation, rollup] : rollups_) {
        if (!rollup->node)
            continue;
        const node::Chain& chain = rollup->node->chain();
        const std::vector<StoredBlock> blocks = last_blocks(chain, chain.heads().latest, most);
        out.insert(out.end(), blocks.begin(), blocks.end());
    }
    return out;
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
        tables.ladder(chain.name(), rollup->ladder);
        tables.survey(chain.name(), rollup->risks, rollup->stack, is_complete(rollup->stack));
        tables.refresh(chain);
        if (const auto keeper = keepers_.find(formation); keeper != keepers_.end())
            keeper->second->publish(tables);
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
