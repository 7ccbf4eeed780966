#include "chain/node/miner.hpp"

#include "chain/base/log.hpp"
#include "chain/node/gathering.hpp"

#include <algorithm>

namespace nucleate::node {
namespace {
constexpr auto kIdle = std::chrono::milliseconds(200);
} // namespace

Miner::Miner(Chain& chain, CommandQueue& writer, MiningMode mode,
             std::chrono::milliseconds interval)
    : chain_(chain), writer_(writer), mode_(mode), interval_(interval),
      due_(Clock::now() + interval)
{}

Expected<Hash32, PoolError> Miner::submit(BytesView raw)
{
    auto hash = chain_.submit(raw);
    if (hash)
        pool_changed();
    return hash;
}

Expected<Hash32, PoolError> Miner::submit_as(execution::Transaction tx, const Address& sender)
{
    auto hash = chain_.submit_as(std::move(tx), sender);
    if (hash)
        pool_changed();
    return hash;
}

void Miner::pool_changed()
{
    if (mode() != MiningMode::automine)
        return;
    if (Gathering* const gathering = Gathering::current())
        return gathering->add(this, [this] { pool_changed(); });
    const Result<bool> mined = write([this](Chain& chain) { return mine_pool(chain); });
    if (!mined)
        log(LogLevel::warning, chain_.name(), mined.error().message);
}

Result<bool> Miner::mine_pool(Chain& chain)
{
    // A command that waited may find its transaction in a block already.
    while (!chain.pool().executable.empty()) {
        const auto block = chain.build({});
        if (!block)
            return tl::unexpected<Error>(block.error());
        if ((*block)->tx_hashes.empty())
            return false;
    }
    return true;
}

Result<SealedBlockPtr> Miner::mine(std::uint64_t count, std::uint64_t interval)
{
    if (count > kMostBlocks)
        return fail("at most " + std::to_string(kMostBlocks) + " blocks can be mined at once");
    return write(
        [this, count, interval](Chain& chain) { return mine_now(chain, count, interval); });
}

Result<SealedBlockPtr> Miner::mine_now(Chain& chain, std::uint64_t count, std::uint64_t interval)
{
    SealedBlockPtr last = chain.head();
    for (std::uint64_t i = 0; i < count; ++i) {
        BuildRequest request;
        if (i > 0 && interval > 0) {
            const auto moved =
                chain.dev().set_next_timestamp(last->block.header.timestamp + interval);
            if (!moved)
                return tl::unexpected<Error>(moved.error());
        }
        auto block = chain.build(request);
        if (!block)
            return block;
        last = std::move(*block);
    }
    return last;
}

std::chrono::milliseconds Miner::interval() const
{
    const std::lock_guard lock(mutex_);
    return interval_;
}

void Miner::set_mode(MiningMode mode, std::chrono::milliseconds every)
{
    const std::lock_guard lock(mutex_);
    interval_ = every;
    due_ = Clock::now() + every;
    mode_.store(mode);
}

void Miner::set_automine(bool on)
{
    set_mode(on ? MiningMode::automine : MiningMode::manual, interval());
    if (on)
        pool_changed();
}

void Miner::set_interval(std::chrono::milliseconds every)
{
    set_mode(every.count() > 0 ? MiningMode::interval : MiningMode::manual, every);
}

void Miner::set_manual()
{
    set_mode(MiningMode::manual, interval());
}

std::optional<Miner::Clock::time_point> Miner::next_due() const
{
    const std::lock_guard lock(mutex_);
    if (mode_.load() != MiningMode::interval)
        return std::nullopt;
    return due_;
}

void Miner::tick()
{
    {
        const std::lock_guard lock(mutex_);
        const Clock::time_point now = Clock::now();
        if (mode_.load() != MiningMode::interval || now < due_)
            return;
        // After a pause blocks go on at the pace, they do not catch up.
        due_ = std::max(due_ + interval_, now);
    }
    const auto block = chain_.build({});
    if (!block)
        log(LogLevel::error, chain_.name(), block.error().message);
}

WriterThread::WriterThread(CommandQueue& queue, Miner& miner) : queue_(queue), miner_(miner)
{
    thread_ = std::thread([this] {
        const CommandQueue::WriterScope scope(queue_);
        while (!queue_.closed()) {
            const auto idle = Miner::Clock::now() + kIdle;
            queue_.run_until(std::min(miner_.next_due().value_or(idle), idle));
            miner_.tick();
        }
    });
}

WriterThread::~WriterThread()
{
    queue_.close();
    thread_.join();
}

} // namespace nucleate::node
