#pragma once

#include "chain/base/bounded_queue.hpp"

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <thread>
#include <type_traits>

namespace nucleate {

/// Work that other threads hand to one thread, the writer. The writer's loop calls run_until (or
/// run_pending between steps of its own); others call post or call.
class CommandQueue
{
public:
    using Command = std::function<void()>;
    explicit CommandQueue(std::size_t capacity = 1'024) : queue_(capacity) {}

    /// Any thread. False when full or closed.
    bool post(Command command) { return queue_.try_push(std::move(command)); }

    /// Any thread: runs `work` on the writer thread and waits for what it returns; at once when
    /// called on the writer thread itself. Nothing when the queue is full or closed, or when it
    /// closes before the work's turn comes.
    template <class F>
    auto call(F work) -> std::optional<std::invoke_result_t<F>>
    {
        using R = std::invoke_result_t<F>;
        static_assert(!std::is_void_v<R>, "return what happened");
        if (on_writer_thread())
            return work();
        auto task = std::make_shared<std::packaged_task<R()>>(std::move(work));
        std::future<R> answer = task->get_future();
        if (!post([task = std::move(task)] { (*task)(); }))
            return std::nullopt;
        // A dropped command breaks its promise.
        answer.wait();
        try {
            return answer.get();
        } catch (const std::future_error&) {
            return std::nullopt;
        }
    }

    /// Writer: runs commands as they come until `deadline` or until the queue is closed. Runs at
    /// most what is there when the deadline has passed already.
    void run_until(std::chrono::steady_clock::time_point deadline);
    /// Writer: runs what is there now. Returns how many.
    std::size_t run_pending();
    /// Refuses what comes and drops what waits: its callers get nothing.
    void close();
    bool closed() const { return queue_.closed(); }
    /// True on the thread that runs commands now.
    bool on_writer_thread() const { return writer_.load() == std::this_thread::get_id(); }

    /// Marks the current thread as the writer for as long as it lives, so that `call` on it runs at
    /// once also outside run_until (a driver's own steps).
    class WriterScope
    {
    public:
        explicit WriterScope(CommandQueue& queue)
            : queue_(queue), before_(queue.writer_.exchange(std::this_thread::get_id()))
        {}
        ~WriterScope() { queue_.writer_.store(before_); }
        WriterScope(const WriterScope&) = delete;
        WriterScope& operator=(const WriterScope&) = delete;

    private:
        CommandQueue& queue_;
        std::thread::id before_;
    };

private:
    BoundedQueue<Command> queue_;
    std::atomic<std::thread::id> writer_{};
};

} // namespace nucleate
