#pragma once

#include "chain/rpc/flow.hpp"
#include "chain/rpc/sink.hpp"

#include <boost/beast.hpp>

#include <deque>
#include <functional>
#include <memory>
#include <string>

namespace nucleate::rpc {

struct ServerLimits;

/// The body of an HTTP answer that leaves while it is made: in chunks (RFC 9112, section 7.1), or
/// bare and ended by the connection's end for HTTP/1.0.
class HttpStream final : public Sink, public std::enable_shared_from_this<HttpStream>
{
public:
    enum class Framing : bool
    {
        bare,
        chunked
    };
    using Done = std::function<void(boost::beast::error_code)>;

    /// `head` goes first, with the empty line at its end. `owner` keeps `stream` alive.
    HttpStream(boost::beast::tcp_stream& stream, std::shared_ptr<void> owner, std::string head,
               Framing framing, const ServerLimits& limits);

    // I/O thread.
    /// The last piece; `done` runs when all is sent, or could not be.
    void finish(std::string last, Done done);
    /// Ends the worker's wait: the connection is gone.
    void close() { gate_.close(); }

private:
    bool send(std::string&& piece) override; // worker
    void queue(std::string piece);
    void write();
    void on_written(boost::beast::error_code error, std::size_t bytes);

    boost::beast::tcp_stream& stream_;
    std::shared_ptr<void> owner_;
    std::string head_;
    Framing framing_;
    FlowGate gate_;
    ReaderTime time_;
    std::deque<std::string> queue_; ///< framed; the front is on its way
    Done done_;                     ///< set: nothing more comes
};

} // namespace nucleate::rpc
