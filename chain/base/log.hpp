#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace nucleate {

enum class LogLevel : std::uint8_t
{
    debug,
    info,
    warning,
    error
};
const char* to_string(LogLevel level);

struct LogLine
{
    std::int64_t time_ms = 0; ///< wall time since 1970
    LogLevel level = LogLevel::info;
    std::string source; ///< room or chain: "node", "l2-1"
    std::string text;
};

/// Where log lines go. Until it is called lines go to stderr from `info` on.
struct LogOptions
{
    LogLevel level = LogLevel::info;
    bool to_stderr = true;
    std::filesystem::path file; ///< empty: none; rotated at 8 MB, 3 kept
};
void set_up_log(const LogOptions& options);

/// Writes a line; any thread. Control characters in `text` are replaced, as text may come from
/// outside. Never pass a key or a password.
void log(LogLevel level, std::string_view source, std::string_view text);

/// Lets somebody read along (the Logs page); called on the thread that logs, so it must be quick.
/// One observer at a time; an empty function removes it.
void observe_log(std::function<void(const LogLine&)> observer);

} // namespace nucleate
