#include "chain/rpc/http_stream.hpp"

#include "chain/rpc/server.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace nucleate::rpc {

namespace asio = boost::asio;
namespace beast = boost::beast;

namespace {

/// The piece as a chunk; the last one with the empty chunk that ends a body.
std::string chunk_of(std::string piece, bool last)
{
    std::string out;
    if (!piece.empty()) {
        char size[16];
        out.assign(size, std::to_chars(size, size + sizeof size, piece.size(), 16).ptr);
        out.reserve(piece.size() + 32);
        out.append("\r\n").append(piece).append("\r\n");
    }
    return last ? out.append("0\r\n\r\n") : out;
}

} // namespace

HttpStream::HttpStream(beast::tcp_stream& stream, std::shared_ptr<void> owner, std::string head,
                       Framing framing, const ServerLimits& limits)
    : stream_(stream), owner_(std::move(owner)), head_(std::move(head)), framing_(framing),
      time_(limits.write, limits.least_rate)
{}

bool HttpStream::send(std::string&& piece)
{
    std::string framed =
        framing_ == Framing::chunked ? chunk_of(std::move(piece), false) : std::move(piece);
    if (!gate_.enter(framed.size()))
        return false;
    asio::post(stream_.get_executor(),
               [self = shared_from_this(), framed = std::move(framed)]() mutable {
                   self->queue(std::move(framed));
               });
    return true;
}

void HttpStream::finish(std::string last, Done done)
{
    done_ = std::move(done);
    if (gate_.closed())
        return std::exchange(done_, {})(asio::error::operation_aborted);
    std::string framed =
        framing_ == Framing::chunked ? chunk_of(std::move(last), true) : std::move(last);
    queue(std::move(framed));
}

void HttpStream::queue(std::string piece)
{
    queue_.push_back(std::move(piece));
    if (queue_.size() == 1)
        write();
}

void HttpStream::write()
{
    stream_.expires_after(time_.begin());
    const std::array<asio::const_buffer, 2> parts{asio::buffer(head_),
                                                  asio::buffer(queue_.front())};
    asio::async_write(stream_, parts,
                      [self = shared_from_this()](beast::error_code error, std::size_t bytes) {
                          self->on_written(error, bytes);
                      });
}

void HttpStream::on_written(beast::error_code error, std::size_t bytes)
{
    if (error) {
        gate_.close();
        if (done_)
            std::exchange(done_, {})(error);
        return;
    }
    time_.end(bytes);
    stream_.expires_never();
    head_.clear();
    // The last piece of all never went through the gate.
    if (!done_ || queue_.size() > 1)
        gate_.leave(queue_.front().size());
    queue_.pop_front();
    if (!queue_.empty())
        return write();
    if (done_)
        std::exchange(done_, {})({});
}

} // namespace nucleate::rpc
