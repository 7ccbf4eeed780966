#pragma once

#include "chain/base/result.hpp"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace nucleate::node {

/// One call of a JSON-RPC 2.0 endpoint.
struct RpcRequest
{
    std::string method;
    boost::json::array params;
};

/// The endpoint's own refusal of one call.
struct RpcFault
{
    std::int64_t code = 0;
    std::string message; ///< text from outside
};
using RpcAnswer = Expected<boost::json::value, RpcFault>;

/// A JSON-RPC endpoint as its caller sees it. Any thread.
class JsonRpc
{
public:
    virtual ~JsonRpc() = default;
    /// The answers in the order of the requests, which go in one message. An error: there was no
    /// answer, with the reason.
    virtual Result<std::vector<RpcAnswer>> call(const std::vector<RpcRequest>& requests) = 0;
    /// Makes all calls fail, those that run too.
    virtual void cancel() = 0;
};

} // namespace nucleate::node
