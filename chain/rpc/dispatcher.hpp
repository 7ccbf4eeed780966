#pragma once

#include "chain/rpc/methods.hpp"

#include <functional>
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
    std::string text;
    std::vector<std::function<void()>> after; ///< to run once the text is queued
};

/// JSON-RPC 2.0: text in, text out. Safe from any thread.
class Dispatcher
{
public:
    explicit Dispatcher(const MethodTable& methods, DispatchLimits limits = {})
        : methods_(methods), limits_(limits)
    {}

    Reply answer(std::string_view text, const Caller& caller) const;
    /// True when the message looks like one call of a quick method. A guess from the text alone:
    /// it decides where the message is handled, never how.
    bool looks_quick(std::string_view text) const;

private:
    struct Request;
    void answer_one(const boost::json::value& json, const Caller& caller, Reply& reply) const;
    void answer_batch(const boost::json::array& batch, const Caller& caller, Reply& reply) const;
    void run(const Request& request, const Caller& caller, Reply& reply) const;

    const MethodTable& methods_;
    DispatchLimits limits_;
};

} // namespace nucleate::rpc
