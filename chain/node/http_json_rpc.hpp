#pragma once

#include "chain/node/endpoint_url.hpp"
#include "chain/node/json_rpc.hpp"

#include <chrono>
#include <cstdint>
#include <memory>

namespace nucleate::node {

struct HttpJsonRpcOptions
{
    /// Of one attempt, from the connection to the last byte.
    std::chrono::milliseconds timeout = std::chrono::seconds(20);
    unsigned attempts = 5;
    /// Before the second attempt; twice as long before each one after it, up to 3 s.
    std::chrono::milliseconds backoff{200};
    std::size_t largest_answer = std::size_t{64} << 20U; ///< bytes
};

/// JSON-RPC over HTTP/1.1 and HTTPS. Connections are kept and used again. What may pass (no
/// connection, a time out, HTTP 429 and 5xx, a rate limit) is tried again, within bounds;
/// certificates and host names are checked. A call blocks its thread and no other.
class HttpJsonRpc final : public JsonRpc
{
public:
    explicit HttpJsonRpc(EndpointUrl url, HttpJsonRpcOptions options = {});
    ~HttpJsonRpc() override;

    Result<std::vector<RpcAnswer>> call(const std::vector<RpcRequest>& requests) override;
    void cancel() override;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace nucleate::node
