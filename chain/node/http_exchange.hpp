#pragma once

#include "chain/base/result.hpp"
#include "chain/node/endpoint_url.hpp"

#include <atomic>
#include <chrono>
#include <memory>
#include <string>

namespace nucleate::node {

/// What came back for a POST.
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
    /// Posts JSON. Ends with an error when the time is over or `cancelled` turns true.
    virtual Result<HttpAnswer> post(const std::string& body, std::chrono::milliseconds timeout,
                                    const std::atomic<bool>& cancelled) = 0;
    /// The server let an exchange end without closing, so that the next needs no new connection.
    virtual bool is_open() const = 0;

    static std::unique_ptr<HttpConnection> make(const EndpointUrl& url, std::size_t largest_answer);
};

} // namespace nucleate::node
