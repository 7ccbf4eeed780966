#include "chain/rpc/websocket_connection.hpp"

#include <deque>

namespace nucleate::rpc {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;

namespace {

class WebSocketConnection final : public Connection,
                                  public Peer,
                                  public std::enable_shared_from_this<WebSocketConnection>
{
public:
    WebSocketConnection(EndpointPtr endpoint, beast::tcp_stream stream, Caller caller)
        : entry_(std::move(endpoint), this), limits_(entry_.endpoint()->server.options.limits),
          caller_(std::move(caller)), stream_(std::move(stream))
    {}

    void start(http::request<http::string_body> request)
    {
        beast::get_lowest_layer(stream_).expires_never();
        auto timeout = websocket::stream_base::timeout::suggested(beast::role_type::server);
        timeout.idle_timeout = limits_.idle;
        timeout.keep_alive_pings = true;
        stream_.set_option(timeout);
        stream_.read_message_max(limits_.body);
        stream_.text(true);
        request_ = std::move(request);
        stream_.async_accept(request_, [self = shared_from_this()](beast::error_code error) {
            if (!error)
                self->read();
        });
    }

    bool notify(std::shared_ptr<const std::string> text) override
    {
        if (closed_)
            return false;
        backlog_ += text->size();
        asio::post(stream_.get_executor(),
                   [self = shared_from_this(), text = std::move(text)]() mutable {
                       self->queue(std::move(text));
                   });
        return true;
    }

    std::size_t backlog() const override { return backlog_; }

    void shut() override
    {
        closed_ = true;
        beast::get_lowest_layer(stream_).close();
    }

private:
    void read()
    {
        reading_ = true;
        stream_.async_read(buffer_,
                           [self = shared_from_this()](beast::error_code error, std::size_t) {
                               self->reading_ = false;
                               if (error) {
                                   self->closed_ = true;
                                   return;
                               }
                               self->handle();
                           });
    }

    void handle()
    {
        const auto data = buffer_.cdata();
        const std::string_view text(static_cast<const char*>(data.data()), data.size());
        Endpoint& endpoint = *entry_.endpoint();
        Caller caller = caller_;
        caller.peer = shared_from_this();
        if (endpoint.dispatcher.looks_quick(text)) {
            reply(endpoint.dispatcher.answer(text, caller));
        } else {
            ++in_flight_;
            endpoint.run([self = shared_from_this(), caller = std::move(caller),
                          message = std::string(text)] { self->answer(message, caller); });
        }
        buffer_.consume(buffer_.size());
        if (in_flight_ < limits_.in_flight)
            read();
    }

    /// Worker thread.
    void answer(const std::string& message, const Caller& caller)
    {
        reply(entry_.endpoint()->dispatcher.answer(message, caller));
        asio::post(stream_.get_executor(), [self = shared_from_this()] {
            --self->in_flight_;
            if (!self->reading_ && !self->closed_)
                self->read();
        });
    }

    void reply(Reply reply)
    {
        if (!reply.text.empty())
            notify(std::make_shared<const std::string>(std::move(reply.text)));
        for (const auto& job : reply.after)
            job();
    }

    void queue(std::shared_ptr<const std::string> text)
    {
        if (closed_)
            return;
        if (backlog_ > limits_.send_queue)
            return shut();
        queue_.push_back(std::move(text));
        if (queue_.size() == 1)
            write();
    }

    void write()
    {
        stream_.async_write(asio::buffer(*queue_.front()),
                            [self = shared_from_this()](beast::error_code error, std::size_t) {
                                if (error) {
                                    self->closed_ = true;
                                    return;
                                }
                                self->backlog_ -= self->queue_.front()->size();
                                self->queue_.pop_front();
                                if (!self->queue_.empty())
                                    self->write();
                            });
    }

    ConnectionEntry entry_;
    const ServerLimits& limits_;
    Caller caller_;
    websocket::stream<beast::tcp_stream> stream_;
    http::request<http::string_body> request_;
    beast::flat_buffer buffer_;
    std::deque<std::shared_ptr<const std::string>> queue_;
    std::atomic<std::size_t> backlog_{0};
    std::atomic<bool> closed_{false};
    std::size_t in_flight_ = 0;
    bool reading_ = false;
};

} // namespace

void serve_websocket(EndpointPtr endpoint, beast::tcp_stream stream,
                     http::request<http::string_body> request, Caller caller)
{
    std::make_shared<WebSocketConnection>(std::move(endpoint), std::move(stream), std::move(caller))
        ->start(std::move(request));
}

} // namespace nucleate::rpc
