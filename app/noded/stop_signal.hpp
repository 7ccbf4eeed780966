#pragma once

#include <chrono>

namespace nucleate::noded {

/// Holds SIGINT and SIGTERM back from this thread and all that are started after, so that one
/// thread can wait for them. Call before any thread is started.
void hold_stop_signals();
/// Waits for one of them for a while; true when one came.
bool stop_signal_within(std::chrono::milliseconds patience);

} // namespace nucleate::noded
