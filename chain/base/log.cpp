#include "chain/base/log.hpp"

#include <chrono>
#include <memory>
#include <mutex>
#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <utility>
#include <vector>

namespace nucleate {
namespace {

constexpr std::size_t kFileBytes = std::size_t{8} << 20U;
constexpr std::size_t kFilesKept = 3;
constexpr std::size_t kLongestLine = 4'096;

spdlog::level::level_enum level_of(LogLevel level)
{
    switch (level) {
    case LogLevel::debug:
        return spdlog::level::debug;
    case LogLevel::info:
        return spdlog::level::info;
    case LogLevel::warning:
        return spdlog::level::warn;
    case LogLevel::error:
        return spdlog::level::err;
    }
    return spdlog::level::info;
}

std::shared_ptr<spdlog::logger> make_logger(const LogOptions& options)
{
    std::vector<spdlog::sink_ptr> sinks;
    if (options.to_stderr)
        sinks.push_back(std::make_shared<spdlog::sinks::stderr_color_sink_mt>());
    if (!options.file.empty()) {
        try {
            sinks.push_back(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
                options.file.string(), kFileBytes, kFilesKept));
        } catch (const spdlog::spdlog_ex&) {
            // A log that cannot be written must not keep the node from running.
        }
    }
    auto logger = std::make_shared<spdlog::logger>("nucleate", sinks.begin(), sinks.end());
    logger->set_pattern("%Y-%m-%d %H:%M:%S.%e %^%-7l%$ %v");
    logger->set_level(level_of(options.level));
    logger->flush_on(spdlog::level::warn);
    return logger;
}

struct Sink
{
    std::mutex mutex;
    std::shared_ptr<spdlog::logger> logger = make_logger({});
    std::shared_ptr<const std::function<void(const LogLine&)>> observer;
};

Sink& sink()
{
    static Sink instance;
    return instance;
}

std::string printable(std::string_view text)
{
    std::string out(text.substr(0, kLongestLine));
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = ' ';
    return out;
}

} // namespace

const char* to_string(LogLevel level)
{
    switch (level) {
    case LogLevel::debug:
        return "debug";
    case LogLevel::info:
        return "info";
    case LogLevel::warning:
        return "warning";
    case LogLevel::error:
        return "error";
    }
    return "info";
}

void set_up_log(const LogOptions& options)
{
    auto logger = make_logger(options);
    const std::lock_guard lock(sink().mutex);
    sink().logger = std::move(logger);
}

void log(LogLevel level, std::string_view source, std::string_view text)
{
    std::shared_ptr<spdlog::logger> logger;
    std::shared_ptr<const std::function<void(const LogLine&)>> observer;
    {
        const std::lock_guard lock(sink().mutex);
        logger = sink().logger;
        observer = sink().observer;
    }
    LogLine line{.level = level, .source = std::string(source), .text = printable(text)};
    logger->log(level_of(level), "{}: {}", line.source, line.text);
    if (observer) {
        line.time_ms = std::chrono::duration_cast<std::chrono::milliseconds>(
                           std::chrono::system_clock::now().time_since_epoch())
                           .count();
        (*observer)(line);
    }
}

void observe_log(std::function<void(const LogLine&)> observer)
{
    std::shared_ptr<const std::function<void(const LogLine&)>> next;
    if (observer)
        next = std::make_shared<const std::function<void(const LogLine&)>>(std::move(observer));
    const std::lock_guard lock(sink().mutex);
    sink().observer = std::move(next);
}

} // namespace nucleate
