#include "chain/rpc/flow.hpp"

#include <algorithm>

namespace nucleate::rpc {

bool FlowGate::enter(std::size_t bytes)
{
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return closed_ || inside_ == 0 || inside_ + bytes <= kWindow; });
    inside_ += bytes;
    return !closed_;
}

void FlowGate::leave(std::size_t bytes)
{
    {
        const std::lock_guard lock(mutex_);
        inside_ -= bytes;
    }
    room_.notify_all();
}

void FlowGate::close()
{
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
    }
    room_.notify_all();
}

bool FlowGate::closed() const
{
    const std::lock_guard lock(mutex_);
    return closed_;
}

ReaderTime::Clock::duration ReaderTime::begin()
{
    since_ = Clock::now();
    return std::max<Clock::duration>(left_, std::chrono::milliseconds(1));
}

void ReaderTime::end(std::size_t bytes)
{
    const std::chrono::microseconds earned(bytes * 1'000'000 / rate_);
    left_ += earned - (Clock::now() - since_);
}

} // namespace nucleate::rpc
