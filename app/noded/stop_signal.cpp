#include "app/noded/stop_signal.hpp"

#include <csignal>
#include <pthread.h>

namespace nucleate::noded {

namespace {

sigset_t stop_signals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

void hold_stop_signals()
{
    const sigset_t set = stop_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

bool stop_signal_within(std::chrono::milliseconds patience)
{
    const sigset_t set = stop_signals();
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(patience);
    const timespec time{seconds.count(), std::chrono::nanoseconds(patience - seconds).count()};
    return sigtimedwait(&set, nullptr, &time) > 0;
}

} // namespace nucleate::noded
