#pragma once

#include "chain/base/result.hpp"
#include "chain/node/endpoint_url.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace nucleate::node {

struct HttpRequest
{
    enum class Verb : std::uint8_t
    {
        get,
        post,
        put,
    };
    Verb verb = Verb::post;
    std::string target; ///< path and query; empty: those of the URL
    std::string content_type = "application/json";
    std::string body; ///< none with `get`
};

/// What came back.
struct HttpAnswer
{
    unsigned status = 0;
    std::string body;
    unsigned retry_after = 0; ///< seconds; 0 when the server does not say
};

/// A connection to one server that is opened when needed and kept. One thread at a time.
class HttpConnection
{
public:
    virtual ~HttpConnection() = default;
    /// Ends with an error when the time is over or `cancelled` turns true.
    virtual Result<HttpAnswer> ask(const HttpRequest& request, std::chrono::milliseconds timeout,
                                   const std::atomic<bool>& cancelled) = 0;
    /// Posts JSON to the URL.
    Result<HttpAnswer> post(std::string body, std::chrono::milliseconds timeout,
                            const std::atomic<bool>& cancelled)
    {
        HttpRequest request;
        request.body = std::move(body);
        return ask(request, timeout, cancelled);
    }
    /// The server let an exchange end without closing, so that the next needs no new connection.
    virtual bool is_open() const = 0;

    static std::unique_ptr<HttpConnection> make(const EndpointUrl& url, std::size_t largest_answer);
};

} // namespace nucleate::node
