#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace nucleate::rpc {

/// Bytes on their way from a worker to a socket: no more at once than a window.
class FlowGate
{
public:
    /// Worker: waits until there is room. False when closed.
    bool enter(std::size_t bytes);
    void leave(std::size_t bytes); ///< I/O thread: they are sent
    void close();                  ///< any thread; wakes the worker
    bool closed() const;

private:
    static constexpr std::size_t kWindow = std::size_t{1} << 20U;

    mutable std::mutex mutex_;
    std::condition_variable room_;
    std::size_t inside_ = 0;
    bool closed_ = false;
};

/// How long a reader may still take for a long answer: a grace and then the time that a least rate
/// gives it. Only the time in which something waits to be taken counts.
class ReaderTime
{
public:
    using Clock = std::chrono::steady_clock;
    ReaderTime(std::chrono::milliseconds grace, std::size_t bytes_a_second)
        : left_(grace), rate_(bytes_a_second)
    {}
    /// A piece goes out; what the reader has for it, at least a millisecond.
    Clock::duration begin();
    void end(std::size_t bytes); ///< it is taken

private:
    Clock::duration left_;
    std::size_t rate_;
    Clock::time_point since_;
};

} // namespace nucleate::rpc
