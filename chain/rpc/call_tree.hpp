#pragma once

#include "chain/evm/tracer.hpp"
#include "chain/rpc/trace.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace nucleate::rpc {

/// A call, a creation or a self-destruction of a transaction, with what happened inside.
struct CallFrame
{
    std::string_view type; ///< the opcode: "CALL", "CREATE2", "SELFDESTRUCT", …
    Address from;
    std::optional<Address> to; ///< nothing for a creation that failed
    std::optional<uint256> value;
    std::int64_t gas = 0;
    std::int64_t gas_used = 0;
    Bytes input;
    Bytes output; ///< the code, for a creation
    evm::Status status = evm::Status::success;
    struct PlacedLog
    {
        evm::Log log;
        std::size_t calls_before = 0; ///< in the same frame
    };
    std::vector<PlacedLog> logs;
    std::vector<CallFrame> calls;

    bool creates() const { return type == "CREATE" || type == "CREATE2"; }
    bool destructs() const { return type == "SELFDESTRUCT"; }
};

/// Records the tree of calls.
class CallTree final : public evm::Tracer
{
public:
    /// A call may hand over memory that costs it nothing more: a tree that holds more than this
    /// records no further calls, and `take` fails.
    static constexpr std::size_t kMostBytes = std::size_t{256} << 20U;

    struct Options
    {
        bool only_top = false;
        bool with_logs = false;
    };
    CallTree() = default;
    explicit CallTree(Options options) : options_(options) {}

    void enter(const evm::Message& message) override;
    void exit(const evm::Message& message, const evm::CallResult& result) override;
    void log(const evm::Log& log) override;
    void selfdestruct(const Address& from, const Address& to, const uint256& value) override;

    /// The transaction's own frame, after its end: created code filled in, logs that were taken
    /// back left out. Throws when the tree was too large.
    CallFrame take(const execution::StateView& after);

private:
    /// True while there is room for `bytes` more.
    bool room_for(std::size_t bytes);

    Options options_;
    std::size_t depth_ = 0;
    std::size_t bytes_ = 0;
    std::vector<CallFrame> open_;
    CallFrame top_;
};

} // namespace nucleate::rpc
