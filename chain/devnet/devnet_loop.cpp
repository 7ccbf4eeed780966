// The loop that drives chains, rollups and swarm in the order of chain time.

#include "chain/devnet/devnet_impl.hpp"
#include "chain/devnet/faucet.hpp"

namespace nucleate::devnet {
namespace {

/// How long the loop sleeps at most, so that a change of the clock is seen.
constexpr std::chrono::milliseconds kNap{200};
/// Between two looks at an L1 that runs elsewhere.
constexpr std::chrono::milliseconds kLook{100};
/// Its blocks that are taken in before the rollups follow.
constexpr std::size_t kBlocksAtOnce = 8;

BytesView text_view(const std::string& text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; // NOLINT: bytes
}

} // namespace

void Devnet::Impl::run()
{
    thread_ = std::thread([this] { mirror_ ? mirror_loop() : loop(); });
}

std::uint64_t Devnet::Impl::next_slot() const
{
    return l1_->head()->block.header.timestamp + options_.scenario.l1.block_time;
}

void Devnet::Impl::loop()
{
    while (!queue_.closed() && !reached_end_) {
        const auto due = clock_->due(next_slot());
        const auto nap = ChainClock::Wall::now() + kNap;
        if (!due || *due > ChainClock::Wall::now()) {
            queue_.run_until(due ? std::min(*due, nap) : nap);
        } else {
            queue_.run_pending();
            const CommandQueue::WriterScope writer(queue_);
            if (const Result<void> made = tick(); !made)
                return end(made.error());
        }
        const CommandQueue::WriterScope writer(queue_);
        if (const Result<void> followed = follow_l1(); !followed)
            return end(followed.error());
    }
    end(std::nullopt);
}

void Devnet::Impl::mirror_loop()
{
    std::string trouble;
    bool more = false;
    while (!queue_.closed() && !reached_end_) {
        queue_.run_until(ChainClock::Wall::now() + (more ? ChainClock::Wall::duration{} : kLook));
        const CommandQueue::WriterScope writer(queue_);
        const Result<bool> taken = mirror_->step(*l1_, kBlocksAtOnce);
        if (!taken && mirror_->is_lasting())
            return end(taken.error());
        const std::string now = taken ? std::string{} : taken.error().message;
        if (now != trouble)
            publish_node("running", now);
        trouble = now;
        more = taken && *taken;
        if (const Result<void> followed = follow_l1(); !followed)
            return end(followed.error());
    }
    end(std::nullopt);
}

Result<void> Devnet::Impl::tick()
{
    const std::uint64_t slot = next_slot();
    clock_->advance_to(slot);
    node::BuildRequest request;
    request.timestamp = slot;
    const Result<node::SealedBlockPtr> block = l1_->build(request);
    if (!block)
        return tl::unexpected(block.error());
    return {};
}

Result<void> Devnet::Impl::follow_l1()
{
    const std::uint64_t head = l1_->head()->number();
    while (followed_ < head) {
        const node::SealedBlockPtr block = l1_->block(followed_ + 1);
        if (!block)
            return fail("Block " + std::to_string(followed_ + 1) + " of L1 cannot be read.");
        // A block that somebody asked for may lie ahead of the clock.
        clock_->advance_to(block->block.header.timestamp);
        faults_->step(*block);
        if (Result<void> done = rollups_->follow(*block); !done)
            return done;
        lookout_->look(*block, rollups_->running());
        chain_tables_.block(*l1_, *block, 0);
        ++followed_;
        if (followed_ == head)
            if (Result<void> done = step_swarm(); !done)
                return done;
    }
    return {};
}

Result<void> Devnet::Impl::step_swarm()
{
    auto transaction = storage::Database::Transaction::begin(*database_);
    if (!transaction)
        return tl::unexpected(transaction.error());
    note_blocks();
    swarm_->step();
    if (events_->failure())
        return tl::unexpected(*events_->failure());
    if (auto saved = save(); !saved)
        return saved;
    if (auto committed = transaction->commit(); !committed)
        return committed;
    publish();
    return {};
}

Result<void> Devnet::Impl::save()
{
    for (const agents::StateRecord& record : swarm_->save()) {
        const std::string name = kSwarmRecords + record.name;
        if (auto saved = record.value ? database_->put_meta(name, *record.value)
                                      : database_->erase_meta(name);
            !saved)
            return saved;
    }
    if (auto saved = database_->put_meta(kStepped, text_view(std::to_string(stepped_))); !saved)
        return saved;
    if (auto saved = rows_.save(*samples_, *archive_); !saved)
        return saved;
    if (auto saved = faults_->save(*archive_); !saved)
        return saved;
    return rollups_->save();
}

void Devnet::Impl::note_blocks()
{
    for (BridgeEvent& started : rollups_->take_withdrawals())
        causes_->append(std::move(started), *events_);
    for (; stepped_ < followed_; ++stepped_) {
        const node::SealedBlockPtr block = l1_->block(stepped_ + 1);
        if (!block)
            continue;
        for (protocol::EventRow& paid : faucet_payments(*block))
            events_->append(std::move(paid));
        for (BridgeEvent& event : rollups_->bridge_events(*block))
            causes_->append(std::move(event), *events_);
        for (BridgeEvent& event : rollups_->watch_sets(*block))
            causes_->append(std::move(event), *events_);
    }
    for (protocol::EventRow& incident : rollups_->take_incidents())
        events_->append(std::move(incident));
    CauseSink sink(*causes_, *events_);
    faults_->note(*l1_->head(), lookout_->take(), sink);
}

void Devnet::Impl::publish_faults()
{
    for (const protocol::FaultRow& row : faults_->rows())
        tables_.put(row);
    const std::vector<std::uint64_t> replaced = faults_->take_replaced();
    if (replaced.empty())
        return;
    chain_tables_.took_back(l1_->name(), replaced);
    for (const std::uint64_t number : replaced)
        if (const node::SealedBlockPtr block = l1_->block(number))
            chain_tables_.block(*l1_, *block, 0);
}

Result<void> Devnet::Impl::record(protocol::EventRow event)
{
    const node::SealedBlockPtr head = l1_->head();
    event.time = head->block.header.timestamp;
    if (event.chain.empty()) {
        event.chain = l1_->name();
        event.block = head->number();
    }
    auto transaction = storage::Database::Transaction::begin(*database_);
    if (!transaction)
        return tl::unexpected(transaction.error());
    events_->append(std::move(event));
    if (events_->failure())
        return tl::unexpected(*events_->failure());
    if (auto committed = transaction->commit(); !committed)
        return committed;
    events_->publish([this](const protocol::EventRow& told) { tell(told); });
    return {};
}

void Devnet::Impl::publish()
{
    events_->publish([this](const protocol::EventRow& event) { tell(event); });
    publish_faults();
    chain_tables_.refresh(*l1_);
    rollups_->survey(rows_.formations());
    rollups_->publish(chain_tables_);
    publish_node("running", {});
    Endpoints now = endpoints();
    now.contracts = swarm_->contracts();
    now.l2 = rollups_->endpoints();
    const std::string text = to_json(now);
    if (text == written_endpoints_)
        return;
    {
        const std::lock_guard lock(mutex_);
        endpoints_ = now;
    }
    written_endpoints_ = text;
    // A folder that cannot be written stops the chains themselves with a clear message; this copy
    // for scripts is not worth stopping for.
    if (options_.data_dir)
        (void)write_endpoints(*options_.data_dir, now);
}

void Devnet::Impl::tell(const protocol::EventRow& event)
{
    if (options_.on_event)
        options_.on_event(event);
    reached_end_ = reached_end_ || (!options_.end_when.empty() && event.kind == options_.end_when);
}

void Devnet::Impl::publish_node(const std::string& phase, const std::string& notice)
{
    protocol::NodeRow row;
    row.version = NUCLEATE_VERSION;
    row.scenario = options_.scenario.name;
    row.seed = options_.seed;
    row.clock = clock_->is_virtual() ? "virtual" : "real";
    row.speed = clock_->speed();
    row.paused = clock_->paused();
    row.hosting = rollups_->hosting();
    row.chain_time = l1_->head()->block.header.timestamp;
    row.capabilities =
        ControlDesk::capability_names(!options_.control_token.empty(), !clock_->is_virtual());
    row.phase = phase;
    row.notice = notice;
    tables_.put(row);
}

void Devnet::Impl::end(std::optional<Error> failure)
{
    if (failure)
        publish_node("failed", failure->message);
    const std::lock_guard lock(mutex_);
    failure_ = std::move(failure);
    done_ = true;
    ended_.notify_all();
}

Endpoints Devnet::Impl::endpoints() const
{
    const std::lock_guard lock(mutex_);
    return endpoints_;
}

std::optional<Error> Devnet::Impl::failure() const
{
    const std::lock_guard lock(mutex_);
    return failure_;
}

bool Devnet::Impl::wait(std::chrono::milliseconds patience)
{
    std::unique_lock lock(mutex_);
    return ended_.wait_for(lock, patience, [this] { return done_; });
}

} // namespace nucleate::devnet
