#pragma once

#include "chain/base/bounded_queue.hpp"

#include <cstddef>
#include <functional>
#include <thread>
#include <vector>

namespace nucleate {

/// Threads that run independent pieces of work: sender recovery, calls, traces, proofs.
class WorkerPool
{
public:
    /// `threads` 0: as many as the machine has cores. `capacity`: how much may wait.
    explicit WorkerPool(std::size_t threads = 0, std::size_t capacity = 4'096);
    /// Runs what waits, then ends the threads.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// False when too much waits already: the giver answers "busy". Work must not throw.
    bool post(std::function<void()> work) { return queue_.try_push(std::move(work)); }

    /// Runs body(0) … body(count - 1) on the pool and the calling thread, and waits for all. May be
    /// called from the pool's own threads: the caller works too, so it always ends.
    void for_each(std::size_t count, const std::function<void(std::size_t)>& body);

    std::size_t threads() const { return threads_.size(); }
    std::size_t waiting() const { return queue_.size(); }

private:
    BoundedQueue<std::function<void()>> queue_;
    std::vector<std::thread> threads_;
};

} // namespace nucleate
