#include "chain/rpc/console_log.hpp"

#include "chain/rpc/console_text.hpp"

namespace nucleate::rpc {

namespace {

constexpr std::size_t kMostLines = 1'000; ///< kept
constexpr std::size_t kMostOfOneExecution = 200;

} // namespace

void ConsoleTracer::enter(const evm::Message& message)
{
    if (message.recipient != kConsoleAddress || lines_.size() >= kMostOfOneExecution)
        return;
    if (auto text = console_text(message.input)) {
        if (text->size() > kMostConsoleText)
            text->resize(kMostConsoleText);
        lines_.push_back(std::move(*text));
    }
}

evm::Tracer* ConsoleLog::begin()
{
    tracer_.clear();
    return &tracer_;
}

void ConsoleLog::included(const Hash32& hash)
{
    add(hash, tracer_.take());
}

void ConsoleLog::add(const std::optional<Hash32>& transaction, std::vector<std::string> lines)
{
    if (lines.empty())
        return;
    const std::lock_guard lock(mutex_);
    for (std::string& text : lines)
        lines_.push_back({next_++, transaction, std::move(text)});
    while (lines_.size() > kMostLines)
        lines_.pop_front();
}

std::vector<ConsoleLine> ConsoleLog::after(std::uint64_t number) const
{
    const std::lock_guard lock(mutex_);
    std::vector<ConsoleLine> out;
    for (const ConsoleLine& line : lines_)
        if (line.number > number)
            out.push_back(line);
    return out;
}

bool ConsoleLog::shown() const
{
    const std::lock_guard lock(mutex_);
    return shown_;
}

void ConsoleLog::show(bool shown)
{
    const std::lock_guard lock(mutex_);
    shown_ = shown;
}

} // namespace nucleate::rpc
