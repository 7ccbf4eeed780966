#pragma once

#include "chain/base/command_queue.hpp"
#include "chain/node/chain.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <thread>

namespace nucleate::node {

/// When blocks come.
enum class MiningMode : std::uint8_t
{
    automine, ///< as soon as the pool has something to execute
    interval, ///< every so often, empty blocks too
    manual,   ///< on request only; also where somebody else drives the chain
};

/// The door through which threads other than the writer change a chain: it runs everything on the
/// writer thread through the command queue and waits for the outcome. It also turns the mining mode
/// into blocks when the writer's loop calls tick().
///
/// A standalone chain runs a WriterThread. A devnet has one loop for all its chains: it owns the
/// queue, runs it between its steps and gives each chain a Miner in manual mode.
class Miner
{
public:
    using Clock = std::chrono::steady_clock;
    Miner(Chain& chain, CommandQueue& writer, MiningMode mode = MiningMode::manual,
          std::chrono::milliseconds interval = std::chrono::seconds(2));

    Chain& chain() { return chain_; }
    const Chain& chain() const { return chain_; }

    // Any thread.
    /// Takes a transaction; in automine mode returns after it is in a block (or was left out).
    Expected<Hash32, PoolError> submit(BytesView raw);
    Expected<Hash32, PoolError> submit_as(execution::Transaction tx, const Address& sender);
    /// Builds `count` blocks now, `interval` chain seconds apart from the second on (0: the clock
    /// says). The last of them. At most kMostBlocks in one go.
    Result<SealedBlockPtr> mine(std::uint64_t count = 1, std::uint64_t interval = 0);
    static constexpr std::uint64_t kMostBlocks = 100'000;

    /// Runs `work(Chain&)` on the writer thread. `work` returns a Result; an error of its own says
    /// that the node is stopping or too busy.
    template <class F>
    auto write(F work) -> std::invoke_result_t<F, Chain&>
    {
        auto answer = writer_.call([this, &work] { return work(chain_); });
        if (!answer)
            return fail("The node is stopping or has too much to do; try again.");
        return std::move(*answer);
    }

    MiningMode mode() const { return mode_.load(); }
    std::chrono::milliseconds interval() const;
    void set_automine(bool on);                         ///< off: manual
    void set_interval(std::chrono::milliseconds every); ///< 0: manual
    void set_manual();
    /// Automine only: includes what the pool holds; for those who call Chain::submit themselves.
    void pool_changed();

    // Writer thread.
    /// When tick() wants to be called next; nothing when only requests make blocks.
    std::optional<Clock::time_point> next_due() const;
    /// Builds the block that is due, if one is.
    void tick();

private:
    void set_mode(MiningMode mode, std::chrono::milliseconds every);
    Result<bool> mine_pool(Chain& chain);
    Result<SealedBlockPtr> mine_now(Chain& chain, std::uint64_t count, std::uint64_t interval);

    Chain& chain_;
    CommandQueue& writer_;
    std::atomic<MiningMode> mode_;
    mutable std::mutex mutex_; ///< interval_ and due_
    std::chrono::milliseconds interval_;
    Clock::time_point due_;
};

/// The writer of a standalone chain: a thread that runs the queue and the miner until destroyed.
class WriterThread
{
public:
    WriterThread(CommandQueue& queue, Miner& miner);
    ~WriterThread(); ///< closes the queue and waits for the command that runs
    WriterThread(const WriterThread&) = delete;
    WriterThread& operator=(const WriterThread&) = delete;

private:
    CommandQueue& queue_;
    Miner& miner_;
    std::thread thread_;
};

} // namespace nucleate::node
