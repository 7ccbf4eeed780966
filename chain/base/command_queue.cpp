#include "chain/base/command_queue.hpp"

namespace nucleate {

void CommandQueue::run_until(std::chrono::steady_clock::time_point deadline)
{
    const WriterScope scope(*this);
    while (!queue_.closed()) {
        std::optional<Command> command = queue_.pop_until(deadline);
        if (!command)
            return;
        (*command)();
        if (std::chrono::steady_clock::now() >= deadline)
            return;
    }
}

std::size_t CommandQueue::run_pending()
{
    const WriterScope scope(*this);
    // Commands posted by these commands wait for the next round.
    const std::size_t waiting = queue_.size();
    std::size_t done = 0;
    for (; done < waiting; ++done) {
        std::optional<Command> command = queue_.try_pop();
        if (!command)
            break;
        (*command)();
    }
    return done;
}

void CommandQueue::close()
{
    queue_.close();
    while (queue_.try_pop()) {
    }
}

} // namespace nucleate
