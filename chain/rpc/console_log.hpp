#pragma once

#include "chain/node/build_watcher.hpp"

#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace nucleate::rpc {

/// A line that a contract wrote with console.log.
struct ConsoleLine
{
    std::uint64_t number = 0;          ///< counts from 1 while the node runs
    std::optional<Hash32> transaction; ///< nothing for a call (eth_call)
    std::string text;                  ///< foreign; at most kMostConsoleText bytes
};
inline constexpr std::size_t kMostConsoleText = 4'096;

/// Collects the lines of one execution.
class ConsoleTracer final : public evm::Tracer
{
public:
    void enter(const evm::Message& message) override;
    std::vector<std::string> take() { return std::move(lines_); }
    void clear() { lines_.clear(); }

private:
    std::vector<std::string> lines_;
};

/// The newest lines of contracts on a chain. Any thread.
class ConsoleLog final : public node::BuildWatcher
{
public:
    evm::Tracer* begin() override;
    void included(const Hash32& hash) override;

    /// Adds the lines of a call.
    void add_call(std::vector<std::string> lines) { add(std::nullopt, std::move(lines)); }
    /// Lines after that number, as far as they are kept.
    std::vector<ConsoleLine> after(std::uint64_t number) const;

    /// Whether the node's own log shows them (anvil_setLoggingEnabled).
    bool shown() const;
    void show(bool shown);

private:
    void add(const std::optional<Hash32>& transaction, std::vector<std::string> lines);

    ConsoleTracer tracer_; ///< writer thread
    mutable std::mutex mutex_;
    std::deque<ConsoleLine> lines_;
    std::uint64_t next_ = 1;
    bool shown_ = true;
};

} // namespace nucleate::rpc
