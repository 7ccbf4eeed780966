#include "chain/rpc/connection.hpp"
#include "chain/rpc/http_stream.hpp"
#include "chain/rpc/request_body.hpp"
#include "chain/rpc/websocket_connection.hpp"

#include <boost/beast.hpp>

#include <array>
#include <optional>
#include <utility>

namespace nucleate::rpc {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

namespace {

std::string_view view(beast::string_view text)
{
    return {text.data(), text.size()};
}

/// Requests whose end or addressee two readers might see in different places (RFC 9112, 3.2 and
/// 6.3): a proxy in front must never disagree with the node on them.
bool ambiguous(const http::request<RequestBody>& request)
{
    const bool coded = request.count(http::field::transfer_encoding) != 0;
    return request.count(http::field::host) > 1 || request.count(http::field::origin) > 1 ||
           (coded && (!request.chunked() || request.version() < 11));
}

/// One HTTP/1.1 connection: reads a request, answers it, reads the next. Pipelined requests wait in
/// the buffer, so answers keep their order.
class HttpConnection final : public Connection, public std::enable_shared_from_this<HttpConnection>
{
public:
    HttpConnection(EndpointPtr endpoint, asio::ip::tcp::socket socket)
        : entry_(std::move(endpoint), this), options_(entry_.endpoint()->server.options),
          stream_(std::move(socket))
    {}

    void read()
    {
        parser_.emplace();
        origin_.clear();
        parser_->body_limit(options_.limits.body);
        parser_->get().body().lease = MemoryLease(entry_.endpoint()->server.requests);
        reading_ = true;
        arriving_since_.reset();
        stream_.expires_after(options_.limits.idle);
        http::async_read(stream_, buffer_, *parser_,
                         [self = shared_from_this()](beast::error_code error, std::size_t) {
                             self->on_read(error);
                         });
    }

    ~HttpConnection() override { forget_backlog(); }

    void shut() override
    {
        closing_ = true;
        if (answer_)
            answer_->close();
        forget_backlog();
        stream_.close();
    }

    std::size_t backlog() const override { return backlog_; }

    void check(SteadyTime now) override
    {
        if (!reading_ || !parser_->got_some())
            return;
        if (!arriving_since_)
            arriving_since_ = now;
        if (now - *arriving_since_ >
            (parser_->is_header_done() ? options_.limits.receive : options_.limits.header))
            shut();
    }

private:
    void on_read(beast::error_code error)
    {
        reading_ = false;
        if (!error)
            return handle();
        if (error == http::error::body_limit)
            return respond(http::status::payload_too_large, "request too large", true);
        if (error == http::error::buffer_overflow)
            return respond(http::status::service_unavailable, "too many large requests", true);
        const bool malformed =
            error.category() == http::make_error_code(http::error::end_of_stream).category() &&
            error != http::error::end_of_stream && error != http::error::partial_message;
        if (!malformed)
            return stream_.close();
        respond(http::status::bad_request, "malformed HTTP request", true);
    }

    void handle()
    {
        const auto& request = parser_->get();
        if (ambiguous(request))
            return respond(http::status::bad_request, "ambiguous HTTP request", true);
        if (!host_allowed(view(request[http::field::host]), options_.access))
            return respond(http::status::forbidden, "host not allowed", true);
        origin_ = std::string(view(request[http::field::origin]));
        const OriginKind kind = origin_kind(origin_, options_.access);
        if (kind == OriginKind::foreign) {
            origin_.clear();
            return respond(http::status::forbidden, "origin not allowed", true);
        }
        Caller caller;
        caller.standard_only = kind == OriginKind::extension;
        caller.control = has_token(view(request.target()),
                                   view(request[http::field::authorization]), options_.access);
        if (beast::websocket::is_upgrade(request))
            return serve_websocket(entry_.endpoint(), std::move(stream_),
                                   std::move(parser_->get().base()), std::move(caller));
        switch (request.method()) {
        case http::verb::post:
            return call(std::move(caller));
        case http::verb::options:
            return respond(http::status::no_content, {}, false);
        case http::verb::get:
            return get();
        default:
            return respond(http::status::method_not_allowed, "use POST", false);
        }
    }

    void get()
    {
        Endpoint& endpoint = *entry_.endpoint();
        const PageHandler* const pages = endpoint.methods.pages(view(parser_->get().target()));
        if (pages == nullptr)
            return respond(http::status::ok, "Nucleate: JSON-RPC over POST and WebSocket\n", false);
        stream_.expires_never();
        endpoint.run(endpoint.server.pool, [self = shared_from_this(), pages] {
            auto page = std::make_shared<Page>((*pages)(view(self->parser_->get().target())));
            asio::post(self->stream_.get_executor(), [self, page] {
                self->body_ = std::move(page->json);
                self->send(http::status{page->status}, "application/json",
                           !self->parser_->get().keep_alive());
            });
        });
    }

    void call(Caller caller)
    {
        Endpoint& endpoint = *entry_.endpoint();
        const std::string& body = parser_->get().body().text;
        if (auto reply = endpoint.dispatcher.answer_at_once(body, caller))
            return respond_json(std::move(*reply));
        stream_.expires_never();
        const bool streamed = endpoint.dispatcher.looks_streamed(body);
        if (streamed)
            open_answer();
        endpoint.run(
            streamed ? endpoint.server.streams : endpoint.server.pool,
            [self = shared_from_this(), caller = std::move(caller)] { self->work(caller); });
    }

    /// Worker thread.
    void work(const Caller& caller)
    {
        auto reply = std::make_shared<Reply>(entry_.endpoint()->dispatcher.answer(
            parser_->get().body().text, caller, answer_.get()));
        asio::post(stream_.get_executor(),
                   [self = shared_from_this(), reply] { self->respond_json(std::move(*reply)); });
    }

    /// For an answer that may leave while it is made.
    void open_answer()
    {
        const bool chunks = parser_->get().version() >= 11;
        begin_head(http::status::ok, "application/json");
        if (chunks)
            head_ += "\r\nTransfer-Encoding: chunked";
        end_head(!chunks || !parser_->get().keep_alive());
        answer_ = std::make_shared<HttpStream>(
            stream_, shared_from_this(), std::move(head_),
            chunks ? HttpStream::Framing::chunked : HttpStream::Framing::bare, options_.limits);
    }

    void respond_json(Reply reply)
    {
        const std::shared_ptr<HttpStream> streamed = std::exchange(answer_, nullptr);
        if (reply.broken || closing_)
            return stream_.close();
        const bool close = !parser_->get().keep_alive();
        if (streamed && streamed->taken() > 0) {
            const bool bare = parser_->get().version() < 11;
            streamed->finish(std::move(reply.text),
                             [self = shared_from_this(), close, bare](beast::error_code error) {
                                 self->on_sent(error, close || bare);
                             });
        } else {
            body_ = std::move(reply.text);
            send(http::status::ok, "application/json", close);
        }
        for (const auto& job : reply.after)
            job();
    }

    void respond(http::status status, std::string_view text, bool close)
    {
        body_ = text;
        const bool parsed = parser_ && parser_->is_done();
        send(status, "text/plain", close || !parsed || !parser_->get().keep_alive());
    }

    void send(http::status status, std::string_view type, bool close)
    {
        if (closing_)
            return;
        begin_head(status, type);
        if (status != http::status::no_content) {
            head_ += "\r\nContent-Length: ";
            head_ += std::to_string(body_.size());
        }
        end_head(close);
        ServerContext& server = entry_.endpoint()->server;
        backlog_ = body_.size();
        server.answers += backlog_;
        stream_.expires_after(options_.limits.write);
        const std::array<asio::const_buffer, 2> parts{asio::buffer(head_), asio::buffer(body_)};
        asio::async_write(stream_, parts,
                          [self = shared_from_this(), close](beast::error_code error, std::size_t) {
                              self->on_sent(error, close);
                          });
        server.relieve();
    }

    void begin_head(http::status status, std::string_view type)
    {
        head_ = "HTTP/1.1 ";
        head_ += std::to_string(static_cast<unsigned>(status));
        head_ += ' ';
        head_ += view(http::obsolete_reason(status));
        if (status != http::status::no_content) {
            head_ += "\r\nContent-Type: ";
            head_ += type;
        }
    }

    void end_head(bool close)
    {
        add_cors();
        head_ += close ? "\r\nConnection: close\r\n\r\n" : "\r\n\r\n";
    }

    void forget_backlog() { entry_.endpoint()->server.answers -= std::exchange(backlog_, 0); }

    void add_cors()
    {
        if (origin_.empty())
            return;
        head_ += "\r\nAccess-Control-Allow-Origin: ";
        head_ += origin_;
        head_ += "\r\nVary: Origin";
        if (parser_->get().method() == http::verb::options)
            head_ += "\r\nAccess-Control-Allow-Methods: POST, GET, OPTIONS"
                     "\r\nAccess-Control-Allow-Headers: content-type, authorization"
                     "\r\nAccess-Control-Allow-Private-Network: true"
                     "\r\nAccess-Control-Max-Age: 600";
    }

    void on_sent(beast::error_code error, bool close)
    {
        forget_backlog();
        if (error || closing_)
            return stream_.close();
        body_ = {}; // an idle connection keeps no large answer
        if (!close)
            return read();
        parser_.reset();
        beast::error_code ignored;
        stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
        stream_.expires_after(std::chrono::seconds(2));
        drain();
    }

    /// Reads what the peer still sends, for a moment: closing with unread input would reset the
    /// connection, and the answer might be lost with it.
    void drain()
    {
        stream_.async_read_some(asio::buffer(sink_),
                                [self = shared_from_this()](beast::error_code error, std::size_t) {
                                    if (error)
                                        self->stream_.close();
                                    else
                                        self->drain();
                                });
    }

    ConnectionEntry entry_;
    const ServerOptions& options_;
    beast::tcp_stream stream_;
    beast::flat_buffer buffer_;
    std::optional<http::request_parser<RequestBody>> parser_;
    std::string origin_;
    std::string head_;
    std::string body_;
    std::shared_ptr<HttpStream> answer_; ///< while a call runs that may stream
    std::array<char, 4096> sink_{};
    std::size_t backlog_ = 0;
    std::optional<SteadyTime> arriving_since_; ///< noted by `check`
    bool reading_ = false;
    bool closing_ = false;
};

} // namespace

void serve(EndpointPtr endpoint, asio::ip::tcp::socket socket)
{
    beast::error_code ignored;
    socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    if (endpoint->server.connections.size() >= endpoint->server.options.limits.connections) {
        constexpr std::string_view kBusy = "HTTP/1.1 503 Service Unavailable\r\n"
                                           "Content-Length: 0\r\nConnection: close\r\n\r\n";
        socket.write_some(asio::buffer(kBusy), ignored);
        return;
    }
    ServerContext& server = endpoint->server;
    make_connection<HttpConnection>(server, std::move(endpoint), std::move(socket))->read();
}

} // namespace nucleate::rpc
