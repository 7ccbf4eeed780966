#include "chain/rollup/l2_node.hpp"

#include "chain/rollup/rollup_config_json.hpp"

#include <algorithm>

namespace nucleate::rollup {

L2Node::L2Node(const RollupConfig& config, const L1Source& l1, std::unique_ptr<node::Chain> chain,
               L1Sender& sender, L2Observer& observer, L2Options options)
    : config_(config), chain_(std::move(chain)), l1_(l1), engine_(config_, *chain_),
      driver_(config_, l1_, engine_), sequencer_(config_, l1_, engine_, options.l1_confirmations),
      batcher_(config_, *chain_, sender, options.batcher), observer_(observer), options_(options),
      reported_(chain_->heads().latest)
{}

Result<std::unique_ptr<L2Node>> L2Node::open(const RollupConfig& config,
                                             const node::Genesis& genesis, const L1Source& l1,
                                             std::unique_ptr<node::Chain> chain, L1Sender& sender,
                                             L2Observer& observer, L2Options options)
{
    if (auto checked = check(config); !checked)
        return tl::unexpected(checked.error());
    if (chain->block_hash(config.l2_genesis.number) != config.l2_genesis.hash)
        return fail("The L2 chain does not start with the genesis of its rollup configuration.");
    const bool replicate = options.replicate;
    std::unique_ptr<L2Node> out(
        new L2Node(config, l1, std::move(chain), sender, observer, options));
    if (replicate) {
        auto replica = Replica::start(out->config_, genesis, out->l1_);
        if (!replica)
            return tl::unexpected(replica.error());
        out->replica_ = std::move(*replica);
    }
    out->update_status();
    return out;
}

Result<void> L2Node::tick(std::uint64_t now)
{
    if (auto followed = follow_l1(); !followed)
        return followed;
    if (is_sequencing())
        if (auto built = sequence(now); !built)
            return built;
    if (options_.sequence)
        post_batch(now);
    watch_batches();
    follow_replica();
    update_status();
    return {};
}

Result<bool> L2Node::take_unsafe(const UnsafePayload& payload)
{
    const std::uint64_t number = payload.header.number;
    const node::Heads heads = chain_->heads();
    if (number <= heads.safe || chain_->block_hash(number) == payload.hash)
        return false;
    if (auto inserted = engine_.insert(payload); !inserted)
        return tl::unexpected(inserted.error());
    if (number <= heads.latest) {
        reported_ = std::min(reported_, number - 1);
        observer_.on_reorganised(number - 1);
    }
    if (const node::SealedBlockPtr block = chain_->block(number))
        report_block(*block);
    update_status();
    return true;
}

Result<Hash32> L2Node::stop_sequencer()
{
    if (!is_sequencing())
        return fail("sequencer not running");
    stopped_ = true;
    return chain_->head()->hash;
}

Result<void> L2Node::start_sequencer(const Hash32& unsafe_head)
{
    if (!options_.sequence)
        return fail("another node leads this chain");
    if (!stopped_)
        return fail("sequencer already running");
    if (chain_->head()->hash != unsafe_head)
        return fail("block hash does not match the unsafe head");
    stopped_ = false;
    return {};
}

SyncStatus L2Node::status() const
{
    const std::lock_guard lock(mutex_);
    return status_;
}

std::uint64_t L2Node::unbatched() const
{
    const std::lock_guard lock(mutex_);
    return unbatched_;
}

Result<void> L2Node::follow_l1()
{
    const node::Heads before = chain_->heads();
    const Result<Driver::Progress> progress = driver_.step(options_.blocks_per_tick);
    if (!progress)
        return tl::unexpected(progress.error());
    note_outage(progress->outage);
    const node::Heads after = chain_->heads();
    if (after.latest < before.latest || progress->reorganised > 0) {
        const std::uint64_t kept = std::min(before.latest, progress->safe);
        reported_ = std::min(reported_, kept);
        observer_.on_reorganised(kept);
    }
    for (std::uint64_t number = reported_ + 1; number <= after.latest; ++number)
        if (const node::SealedBlockPtr block = chain_->block(number))
            report_block(*block);
    if (after.safe > before.safe)
        if (const auto tip = engine_.tip(after.safe))
            observer_.on_safe(tip->ref);
    if (after.finalized > before.finalized)
        if (const auto tip = engine_.tip(after.finalized))
            observer_.on_finalized(tip->ref);
    return {};
}

void L2Node::note_outage(const std::optional<DerivationError>& outage)
{
    const bool was_out = outage_.has_value();
    outage_ = outage;
    if (outage && !was_out)
        observer_.on_outage(*outage);
    if (!outage && was_out)
        observer_.on_outage_over();
}

Result<void> L2Node::sequence(std::uint64_t now)
{
    for (std::size_t count = 0; count < options_.blocks_per_tick; ++count) {
        const Result<node::SealedBlockPtr> built = sequencer_.step(now);
        if (!built)
            return tl::unexpected(built.error());
        if (!*built)
            return {};
        report_block(**built);
    }
    return {};
}

void L2Node::post_batch(std::uint64_t now)
{
    const Batcher::View view{driver_.safe().ref.number, driver_.l1_origin().number,
                             driver_.l1_origin().hash, driver_.is_caught_up(), term_end_};
    const Result<std::optional<PostedBatch>> posted = batcher_.step(now, view);
    if (!posted)
        observer_.on_problem("A batch could not be posted: " + posted.error().message);
    else if (*posted)
        observer_.on_batch(**posted);
}

/// The sequencing window (specs: derivation, batch queue) ends when L1 is so many blocks further
/// than a block's origin; what no batch held by then is dropped for empty blocks.
void L2Node::watch_batches()
{
    if (!driver_.is_caught_up())
        return;
    const node::Heads heads = chain_->heads();
    const auto oldest = heads.latest > heads.safe ? engine_.tip(heads.safe + 1) : std::nullopt;
    const std::uint64_t patience =
        options_.patience != 0 ? options_.patience : config_.seq_window_size / 2;
    const bool missed =
        oldest && driver_.l1_origin().number > oldest->ref.l1_origin.number + patience;
    if (missed && !withheld_)
        observer_.on_withheld(oldest->ref, heads.latest - heads.safe);
    withheld_ = missed;
}

void L2Node::follow_replica()
{
    if (!replica_)
        return;
    const Result<std::size_t> derived = replica_->step(*chain_, options_.blocks_per_tick);
    if (!derived) {
        observer_.on_problem("The replica stopped: " + derived.error().message);
        return;
    }
    const auto& mismatch = replica_->mismatch();
    if (mismatch && !mismatch_reported_)
        observer_.on_mismatch(*mismatch);
    mismatch_reported_ = mismatch.has_value();
    const L2BlockRef& tip = replica_->tip().ref;
    if (!mismatch && *derived > 0 && tip.number > replica_reported_) {
        replica_reported_ = tip.number;
        observer_.on_replica(tip);
    }
}

void L2Node::report_block(const node::SealedBlock& block)
{
    const std::optional<L2Tip> tip = l2_tip(config_, block.block, block.hash);
    if (!tip)
        return;
    reported_ = tip->ref.number;
    observer_.on_block(tip->ref);
    report_deposits(block, tip->ref);
}

void L2Node::report_deposits(const node::SealedBlock& block, const L2BlockRef& ref)
{
    const auto& transactions = block.block.transactions;
    // The first transaction is the L1 attributes.
    for (std::size_t i = 1; i < transactions.size(); ++i) {
        const execution::Transaction& tx = transactions[i];
        if (tx.type != execution::TxType::deposit)
            return;
        observer_.on_deposit({block.tx_hashes[i], tx.deposit_from, tx.to, tx.mint, tx.value,
                              block.receipts[i].success, ref.number, ref.l1_origin});
    }
}

void L2Node::update_status()
{
    const node::Heads heads = chain_->heads();
    SyncStatus status;
    status.current_l1 = driver_.l1_origin();
    status.head_l1 = l1_.head();
    status.safe_l1 = l1_.safe();
    status.finalized_l1 = l1_.finalized();
    const auto ref = [&](std::uint64_t number) {
        const std::optional<L2Tip> tip = engine_.tip(number);
        return tip ? tip->ref : L2BlockRef{};
    };
    status.unsafe_l2 = ref(heads.latest);
    status.safe_l2 = ref(heads.safe);
    status.finalized_l2 = ref(heads.finalized);
    const std::lock_guard lock(mutex_);
    status_ = status;
    unbatched_ = batcher_.backlog();
}

} // namespace nucleate::rollup
