#include "chain/devnet/hosted_rollup.hpp"

#include "chain/base/hex.hpp"
#include "chain/base/log.hpp"
#include "chain/contracts/generated/fault_dispute_game.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/rollup/attestation.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

/// L2 blocks below the head that an equivocator signs again: who hands it on has the first one.
constexpr std::uint64_t kAllHave = 2;

} // namespace

HostedRollup::HostedRollup(const node::Chain& l1, const agents::RollupRequest& asked)
    : request(asked), deployment(parameters(l1.spec())), l1_source(l1), l1_calls(l1), l1_(l1)
{
    endpoint.name = chain_name(asked.formation);
    endpoint.chain_id = asked.l2_chain_id;
}

/// Contracts that migrate are read from L1 as they are after the anchor block.
rollup::DeploymentParameters HostedRollup::parameters(const execution::ChainSpec& l1)
{
    rollup::DeploymentParameters p = deployment_parameters(request, l1);
    if (request.contracts.empty())
        return p;
    p.migrated =
        [this](
            const rollup::L1BlockRef& anchor) -> Result<std::map<Address, node::GenesisAccount>> {
        auto read = rollup::read_migration(l1_, anchor.number, request.contracts);
        if (!read)
            return tl::unexpected(read.error());
        migration = std::move(*read);
        return checked_migration(migration, request, anchor);
    };
    return p;
}

RollupRecord HostedRollup::record() const
{
    namespace fdg = contracts::fault_dispute_game;
    const auto& addresses = deployment.addresses();
    const auto game = addresses.find("FaultDisputeGame");
    const auto prestate =
        game == addresses.end()
            ? std::nullopt
            : rollup::ChainL1Calls(l1_).read(game->second, fdg::absolute_prestate(),
                                             fdg::decode_absolute_prestate);
    return {request,
            deployment.confirmations(),
            prestate.value_or(no_program()),
            fault::blob_fractions(l1_.spec()),
            migration,
            da_url};
}

agents::RollupStatus HostedRollup::status() const
{
    agents::RollupStatus status;
    if (!node)
        return status;
    const node::Chain& chain = node->chain();
    const node::Heads heads = chain.heads();
    status.unsafe = heads.latest;
    status.safe = heads.safe;
    status.safe_hash = chain.block_hash(heads.safe).value_or(Hash32{});
    status.first_block = first_block;
    status.batches = measures.batches;
    status.next_block_time = node->next_slot();
    if (!settlement->shortage().is_zero()) {
        status.short_key = sender->account();
        status.shortage = settlement->shortage();
    }
    if (!measures.first_batch || measures.first_batch->transactions.empty())
        return status;
    const rollup::PostedBatch& batch = *measures.first_batch;
    if (const auto place = l1_.transaction(batch.transactions.front()))
        status.first_batch = agents::BatchFacts{.channel = to_hex(batch.channel.view()),
                                                .bytes = batch.bytes,
                                                .first = batch.from,
                                                .last = batch.to,
                                                .transaction = batch.transactions.front(),
                                                .l1_block = place->block->number()};
    return status;
}

void HostedRollup::measure_wait(std::uint64_t l1_time)
{
    const std::uint64_t head_time = node->chain().head()->block.header.timestamp;
    if (l1_time > head_time)
        measures.longest_wait = std::max(measures.longest_wait, l1_time - head_time);
}

void HostedRollup::suffer()
{
    const bool hangs = leading && faults.find(LeaderFault::hang, leading->worker) != nullptr;
    if (hangs && node->is_sequencing())
        hung = node->stop_sequencer().has_value();
    else if (!hangs && hung)
        hung = !node->start_sequencer(node->chain().head()->hash).has_value();
    node->leave_out(leading ? faults.censored_by(leading->worker) : std::vector<Address>{});
    equivocate();
}

/// Past the vigil, which signs no height twice: of a block that all have by now, and that claims
/// another state.
void HostedRollup::equivocate()
{
    if (!faults.has(LeaderFault::equivocate))
        feed.drop_rival();
    RollupFaults::Fault* fault =
        leading ? faults.find(LeaderFault::equivocate, leading->worker) : nullptr;
    const std::uint64_t head = node->chain().heads().latest;
    if (fault == nullptr || fault->harmed != 0 || head <= kAllHave)
        return;
    const node::SealedBlockPtr block = node->chain().block(head - kAllHave);
    const std::vector<Bytes> told = feed.from(head - kAllHave);
    const auto first = block && !told.empty()
                           ? rollup::open_payload(told.front(), request.l2_chain_id)
                           : tl::unexpected(rollup::PayloadError::malformed);
    if (!first || first->signer != leading->address || first->hash != block->hash)
        return;
    node::SealedBlock other = *block;
    other.block.header.state_root = crypto::keccak256(other.block.header.state_root.view());
    other.hash = execution::header_hash(other.block.header);
    auto rival = rollup::sign_payload(other, request.l2_chain_id, leading->secret);
    if (!rival)
        return;
    feed.set_rival(other.number(), std::move(*rival));
    fault->harmed = l1_.head()->block.header.timestamp;
}

void HostedRollup::settle(std::uint64_t l1_time)
{
    const Result<void> done = settlement->step(l1_time, node->is_caught_up());
    const bool missed = !done.has_value();
    if (missed && !proposal_missed) {
        log(LogLevel::warning, endpoint.name, done.error().message);
        incidents.push_back(incident("settlement.delayed", l1_time));
    }
    proposal_missed = missed;
}

Result<Bytes> HostedRollup::attest(std::uint64_t number, const Hash32& root,
                                   const std::vector<Hash32>& secrets) const
{
    const rollup::Replica* replica = node->replica();
    if (replica == nullptr || replica->mismatch() || replica->tip().ref.number < number)
        return fail("The attesters have not derived block " + std::to_string(number) +
                    " from L1 yet.");
    const rollup::RollupConfig& config = node->config();
    return rollup::attested_extra_data(
        {config.l1_chain_id, deployment.addresses().at("AnchorStateRegistryProxy"),
         config.l2_chain_id, number, root, replica->l1_origin().id()},
        secrets);
}

/// Of this chain, at L1's head.
protocol::EventRow HostedRollup::incident(std::string kind, std::uint64_t time) const
{
    protocol::EventRow event;
    event.time = time;
    event.kind = std::move(kind);
    event.subject = endpoint.name;
    event.formation = request.formation;
    event.chain = "l1";
    event.block = l1_.head()->number();
    return event;
}

bool HostedRollup::has_outage() const
{
    return node->outage() || (alt_da_sender && !alt_da_sender->trouble().empty());
}

void HostedRollup::watch_data(std::uint64_t l1_time)
{
    if (has_outage() == out_since.has_value())
        return;
    if (out_since) {
        protocol::EventRow event = incident("data.restored", l1_time);
        event.facts = {{"seconds", std::to_string(l1_time - *out_since)}};
        incidents.push_back(std::move(event));
        out_since.reset();
        return;
    }
    out_since = l1_time;
}

void HostedRollup::on_block(const rollup::L2BlockRef& block)
{
    if (block.number == 1)
        first_block = block.hash;
    fresh.push_back(block);
    const node::SealedBlockPtr sealed =
        leading && node->is_sequencing() ? node->chain().block(block.number) : nullptr;
    if (!sealed)
        return;
    if (auto payload = vigil->sign(*sealed, leading->secret))
        feed.add(block.number, std::move(*payload));
}

void HostedRollup::on_deposit(const rollup::ArrivedDeposit& deposit)
{
    ++measures.deposits;
    const node::SealedBlockPtr made = l1_.block(deposit.l1_origin.number);
    // The block that holds it was told of just before.
    if (!made || fresh.empty() || fresh.back().timestamp < made->block.header.timestamp)
        return;
    measures.slowest_deposit =
        std::max(measures.slowest_deposit, fresh.back().timestamp - made->block.header.timestamp);
}

bool is_stalled(const HostedRollup& rollup, std::uint64_t l1_time)
{
    constexpr std::uint64_t kStalled = 60;
    return l1_time > rollup.node->chain().head()->block.header.timestamp + kStalled;
}

} // namespace nucleate::devnet
