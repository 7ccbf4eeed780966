#include "chain/base/worker_pool.hpp"

#include <algorithm>
#include <atomic>
#include <memory>

namespace nucleate {

WorkerPool::WorkerPool(std::size_t threads, std::size_t capacity) : queue_(capacity)
{
    if (threads == 0)
        threads = std::max(1U, std::thread::hardware_concurrency());
    threads_.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i) {
        threads_.emplace_back([this] {
            while (auto work = queue_.pop())
                (*work)();
        });
    }
}

WorkerPool::~WorkerPool()
{
    queue_.close();
    for (std::thread& thread : threads_)
        thread.join();
}

namespace {
/// Shared by the helpers of one for_each; a helper that starts late finds nothing left to do.
struct Loop
{
    const std::function<void(std::size_t)>* body = nullptr;
    std::size_t count = 0;
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> done{0};

    void work()
    {
        for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
            (*body)(i);
            if (done.fetch_add(1) + 1 == count)
                done.notify_all();
        }
    }
};
} // namespace

void WorkerPool::for_each(std::size_t count, const std::function<void(std::size_t)>& body)
{
    if (count == 0)
        return;
    auto loop = std::make_shared<Loop>();
    loop->body = &body;
    loop->count = count;
    const std::size_t helpers = std::min(threads_.size(), count - 1);
    for (std::size_t i = 0; i < helpers; ++i)
        post([loop] { loop->work(); });
    loop->work();
    for (std::size_t done = loop->done.load(); done < count; done = loop->done.load())
        loop->done.wait(done);
}

} // namespace nucleate
