#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace nucleate {

/// First in, first out, between threads, with a bound: a full queue refuses instead of growing, and
/// the giver decides what that means.
template <class T>
class BoundedQueue
{
public:
    explicit BoundedQueue(std::size_t capacity) : capacity_(capacity) {}

    /// False when full or closed; `item` is then untouched.
    bool try_push(T&& item)
    {
        {
            const std::lock_guard lock(mutex_);
            if (closed_ || items_.size() >= capacity_)
                return false;
            items_.push_back(std::move(item));
        }
        ready_.notify_one();
        return true;
    }

    /// Waits for an item; nothing once the queue is closed and empty.
    std::optional<T> pop()
    {
        std::unique_lock lock(mutex_);
        ready_.wait(lock, [this] { return closed_ || !items_.empty(); });
        return take();
    }

    /// Waits until `deadline` at most.
    std::optional<T> pop_until(std::chrono::steady_clock::time_point deadline)
    {
        std::unique_lock lock(mutex_);
        ready_.wait_until(lock, deadline, [this] { return closed_ || !items_.empty(); });
        return take();
    }

    std::optional<T> try_pop()
    {
        const std::lock_guard lock(mutex_);
        return take();
    }

    /// Nothing more goes in; what is in can still be taken out.
    void close()
    {
        {
            const std::lock_guard lock(mutex_);
            closed_ = true;
        }
        ready_.notify_all();
    }

    bool closed() const
    {
        const std::lock_guard lock(mutex_);
        return closed_;
    }
    std::size_t size() const
    {
        const std::lock_guard lock(mutex_);
        return items_.size();
    }

private:
    std::optional<T> take()
    {
        if (items_.empty())
            return std::nullopt;
        std::optional<T> item(std::move(items_.front()));
        items_.pop_front();
        return item;
    }

    const std::size_t capacity_;
    mutable std::mutex mutex_;
    std::condition_variable ready_;
    std::deque<T> items_;
    bool closed_ = false;
};

} // namespace nucleate
