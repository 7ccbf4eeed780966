#pragma once

#include "chain/rpc/methods.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nucleate::rpc {

struct DispatchLimits
{
    std::size_t batch = 1'000;                    ///< requests
    std::size_t depth = 48;                       ///< nesting of the JSON
    std::size_t answer = std::size_t{256} << 20U; ///< bytes of all answers to one message
};

/// The answer to a message. Empty text: there is nothing to send (notifications only).
struct Reply
{
    std::string text;                         ///< with a sink: what the sink has not got
    std::vector<std::function<void()>> after; ///< to run once the text is queued
    bool broken = false; ///< failed after the sink had some of it: the reader must be cut off
};

/// JSON-RPC 2.0: text in, text out. Safe from any thread.
class Dispatcher
{
public:
    explicit Dispatcher(const MethodTable& methods, DispatchLimits limits = {})
        : methods_(methods), limits_(limits)
    {}

    /// Methods that are `Kind::streamed` hand a long answer to `sink` as they make it.
    Reply answer(std::string_view text, const Caller& caller, Sink* sink = nullptr) const;
    /// The answer to one call of a quick method, for threads that must not wait. Nothing for any
    /// other message, and where something of a forked chain would have to be fetched.
    std::optional<Reply> answer_at_once(std::string_view text, const Caller& caller) const;
    /// True when the message looks like one call of a quick method. A guess from the text alone:
    /// it decides where the message is handled, never how.
    bool looks_quick(std::string_view text) const;
    /// The same of a message with a call of a streamed method.
    bool looks_streamed(std::string_view text) const;

private:
    struct Request;
    struct Answering;
    void answer_one(const boost::json::value& json, Answering& to) const;
    void answer_batch(const boost::json::array& batch, Answering& to) const;
    void run(const Request& request, Answering& to) const;
    const Method* named_at(std::string_view text, std::size_t& at) const;

    const MethodTable& methods_;
    DispatchLimits limits_;
};

} // namespace nucleate::rpc
