#include "chain/devnet/rollup_host.hpp"

#include "chain/devnet/detect_batches.hpp"
#include "chain/devnet/rollup_record.hpp"
#include "chain/devnet/safe_head_rows.hpp"
#include "chain/rollup/chain_trace.hpp"

namespace nucleate::devnet {

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
    const Result<rollup::L1Sender*> way = open_way(rollup);
    if (!way)
        return tl::unexpected(way.error());
    rollup.faulty = std::make_unique<FaultySender>(*rollup.sender, **way, l1_, rollup.faults,
                                                   config.batch_inbox);
    auto node = rollup::L2Node::open(config, *rollup.deployment.genesis(), rollup.source(),
                                     std::move(*chain), *rollup.faulty, rollup, settings);
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

/// How the operators' batches get to L1: by the DA layer where the chain has one.
Result<rollup::L1Sender*> RollupHost::open_way(Rollup& rollup)
{
    if (!rollup.deployment.config()->alt_da)
        return rollup.sender.get();
    if (!alt_da_)
        return fail("The batches of " + rollup.endpoint.name +
                    " lie on a DA server: name the one to use.");
    rollup.da_url = da_url_;
    rollup.alt_da_source = std::make_unique<rollup::AltDaSource>(rollup.l1_source, *alt_da_);
    rollup.alt_da_sender = std::make_unique<rollup::AltDaSender>(
        *rollup.sender, *alt_da_, rollup.deployment.config()->batch_inbox);
    return rollup.alt_da_sender.get();
}

Result<void> RollupHost::open_settlement(Rollup& rollup)
{
    const agents::WithdrawalTerms& terms = rollup.request.withdrawals;
    rollup::ProposerOptions options;
    options.interval = terms.proposal_interval;
    options.finalized_only = terms.finalized_only;
    if (!rollup.request.attesters.empty() && !attesters_.empty())
        options.attest = [this, &rollup](std::uint64_t number, const Hash32& root) {
            return rollup.attest(number, root, attesters_);
        };
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

} // namespace nucleate::devnet
