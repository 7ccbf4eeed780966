#include "chain/rpc/websocket_connection.hpp"

#include "chain/rpc/flow.hpp"

#include <deque>
#include <optional>
#include <vector>

namespace nucleate::rpc {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;

namespace {

/// A message in the queue: whole, or in parts that come while it is sent.
struct Outgoing
{
    std::vector<std::shared_ptr<const std::string>> parts; ///< few: a window bounds them
    bool complete = true;
    std::shared_ptr<FlowGate> gate; ///< of a message in parts
    std::optional<ReaderTime> time;
    bool told = false; ///< a notification
};
using OutgoingPtr = std::shared_ptr<Outgoing>;

/// A message on its way to a worker.
struct Message
{
    std::string text;
    MemoryLease lease;
};

class WebSocketConnection;

/// Where an answer goes that leaves while it is made, one frame a piece.
class FrameSink final : public Sink
{
public:
    explicit FrameSink(std::shared_ptr<WebSocketConnection> to);
    const OutgoingPtr& message() const { return message_; }

private:
    bool send(std::string&& piece) override;

    std::shared_ptr<WebSocketConnection> to_;
    OutgoingPtr message_ = std::make_shared<Outgoing>();
};

class WebSocketConnection final : public Connection,
                                  public Peer,
                                  public std::enable_shared_from_this<WebSocketConnection>
{
public:
    WebSocketConnection(EndpointPtr endpoint, beast::tcp_stream stream, Caller caller)
        : entry_(std::move(endpoint), this), server_(entry_.endpoint()->server),
          limits_(server_.options.limits), caller_(std::move(caller)), stream_(std::move(stream)),
          timer_(stream_.get_executor())
    {}
    ~WebSocketConnection() override { forget_backlog(); }

    void start(http::request_header<> request)
    {
        beast::get_lowest_layer(stream_).expires_never();
        auto timeout = websocket::stream_base::timeout::suggested(beast::role_type::server);
        timeout.idle_timeout = limits_.idle;
        timeout.keep_alive_pings = true;
        stream_.set_option(timeout);
        stream_.read_message_max(limits_.body);
        stream_.text(true);
        request_.base() = std::move(request);
        stream_.async_accept(request_, [self = shared_from_this()](beast::error_code error) {
            if (!error)
                self->read();
        });
    }

    bool notify(std::shared_ptr<const std::string> text) override
    {
        if (closed_)
            return false;
        told_ += text->size();
        if (told_ > limits_.notifications) {
            drop();
            return false;
        }
        send(std::move(text), true);
        return true;
    }

    void drop() override
    {
        asio::post(stream_.get_executor(), [self = shared_from_this()] { self->shut(); });
    }

    /// Any thread: a piece of a message in parts; the first one puts the message into the queue.
    void add(OutgoingPtr message, std::string&& piece, bool first, bool last)
    {
        asio::post(stream_.get_executor(),
                   [self = shared_from_this(), message = std::move(message),
                    text = std::make_shared<const std::string>(std::move(piece)), first,
                    last]() mutable {
                       message->parts.push_back(std::move(text));
                       message->complete = last;
                       if (first)
                           self->queue_.push_back(std::move(message));
                       self->write();
                   });
    }

    const ServerLimits& limits() const { return limits_; }

    std::size_t backlog() const override { return backlog_; }

    /// Nothing is sent any more; workers that wait to send go on.
    void shut() override
    {
        closed_ = true;
        timer_.cancel();
        for (const std::weak_ptr<FrameSink>& each : streams_)
            if (const auto sink = each.lock())
                sink->message()->gate->close();
        forget_backlog();
        beast::get_lowest_layer(stream_).close();
    }

    void check(SteadyTime now) override
    {
        if (buffer_.size() == 0)
            arriving_since_.reset();
        else if (!arriving_since_)
            arriving_since_ = now;
        else if (now - *arriving_since_ > limits_.receive)
            return shut();
        const bool whole = writing_ && !queue_.front()->time;
        if (whole && now - sending_since_ > limits_.write)
            shut();
    }

private:
    void read()
    {
        reading_ = true;
        stream_.async_read_some(buffer_, 0,
                                [self = shared_from_this()](beast::error_code error, std::size_t) {
                                    self->on_read(error);
                                });
    }

    void on_read(beast::error_code error)
    {
        reading_ = false;
        if (error || !lease_.grow_to(buffer_.size()))
            return shut();
        if (!stream_.is_message_done())
            return read();
        handle();
        arriving_since_.reset();
        if (may_read())
            read();
    }

    bool may_read() const
    {
        return !reading_ && !closed_ && in_flight_ < limits_.in_flight &&
               in_flight_bytes_ < limits_.body;
    }

    void handle()
    {
        const auto data = buffer_.cdata();
        const std::string_view text(static_cast<const char*>(data.data()), data.size());
        Endpoint& endpoint = *entry_.endpoint();
        Caller caller = caller_;
        caller.peer = shared_from_this();
        if (auto at_once = endpoint.dispatcher.answer_at_once(text, caller)) {
            reply(std::move(*at_once));
        } else {
            ++in_flight_;
            in_flight_bytes_ += text.size();
            const auto sink = open_stream(text);
            auto message = std::make_shared<Message>(Message{std::string(text), std::move(lease_)});
            endpoint.run(
                sink ? endpoint.server.streams : endpoint.server.pool,
                [self = shared_from_this(), caller = std::move(caller), sink,
                 message = std::move(message)] { self->answer(message->text, caller, sink); });
        }
        lease_ = MemoryLease(server_.requests);
        buffer_.consume(buffer_.size());
        if (buffer_.capacity() > MemoryLease::kFree)
            buffer_ = {};
    }

    /// Null when the message calls for no long answer.
    std::shared_ptr<FrameSink> open_stream(std::string_view message)
    {
        if (!entry_.endpoint()->dispatcher.looks_streamed(message))
            return nullptr;
        std::erase_if(streams_, [](const auto& each) { return each.expired(); });
        auto sink = std::make_shared<FrameSink>(shared_from_this());
        streams_.push_back(sink);
        return sink;
    }

    /// Worker thread.
    void answer(const std::string& message, const Caller& caller,
                const std::shared_ptr<FrameSink>& sink)
    {
        Reply made = entry_.endpoint()->dispatcher.answer(message, caller, sink.get());
        if (made.broken)
            asio::post(stream_.get_executor(), [self = shared_from_this()] { self->shut(); });
        else if (sink && sink->taken() > 0)
            add(sink->message(), std::exchange(made.text, {}), false, true);
        reply(std::move(made));
        asio::post(stream_.get_executor(), [self = shared_from_this(), bytes = message.size()] {
            --self->in_flight_;
            self->in_flight_bytes_ -= bytes;
            if (self->may_read())
                self->read();
        });
    }

    void reply(Reply reply)
    {
        if (!reply.text.empty())
            send(std::make_shared<const std::string>(std::move(reply.text)), false);
        for (const auto& job : reply.after)
            job();
    }

    /// Any thread.
    void send(std::shared_ptr<const std::string> text, bool told)
    {
        backlog_ += text->size();
        server_.answers += text->size();
        auto message = std::make_shared<Outgoing>();
        message->parts.push_back(std::move(text));
        message->told = told;
        asio::post(stream_.get_executor(),
                   [self = shared_from_this(), message = std::move(message)]() mutable {
                       self->queue(std::move(message));
                   });
    }

    void queue(OutgoingPtr message)
    {
        if (closed_)
            return forget_backlog();
        if (backlog_ > limits_.send_queue)
            return shut();
        queue_.push_back(std::move(message));
        write();
        server_.relieve();
    }

    /// Sends the next piece, unless one is on its way or the message at the front waits for more.
    void write()
    {
        if (writing_ || closed_ || queue_.empty() || queue_.front()->parts.empty())
            return;
        writing_ = true;
        sending_since_ = std::chrono::steady_clock::now();
        Outgoing& message = *queue_.front();
        if (message.time)
            watch(message.time->begin());
        const bool last = message.complete && message.parts.size() == 1;
        stream_.async_write_some(
            last, asio::buffer(*message.parts.front()),
            [self = shared_from_this(), last](beast::error_code error, std::size_t bytes) {
                self->writing_ = false;
                if (error || self->closed_)
                    return self->shut();
                self->on_written(last, bytes);
            });
    }

    void on_written(bool last, std::size_t bytes)
    {
        Outgoing& message = *queue_.front();
        if (message.time) {
            timer_.cancel();
            message.time->end(bytes);
        }
        if (!message.gate) {
            backlog_ -= bytes;
            server_.answers -= bytes;
            told_ -= message.told ? bytes : 0;
        } else if (!last) {
            message.gate->leave(bytes);
        }
        message.parts.erase(message.parts.begin());
        if (last)
            queue_.pop_front();
        write();
    }

    /// A reader that takes longer than this is dropped.
    void watch(ReaderTime::Clock::duration most)
    {
        timer_.expires_after(most);
        timer_.async_wait([self = shared_from_this()](beast::error_code error) {
            if (!error)
                self->shut();
        });
    }

    /// What was told to a connection that is closed waits no more.
    void forget_backlog() { server_.answers -= backlog_.exchange(0); }

    ConnectionEntry entry_;
    ServerContext& server_;
    const ServerLimits& limits_;
    Caller caller_;
    websocket::stream<beast::tcp_stream> stream_;
    http::request<http::empty_body> request_;
    beast::flat_buffer buffer_;
    MemoryLease lease_{server_.requests};      ///< for the message that is arriving
    std::optional<SteadyTime> arriving_since_; ///< noted by `check`
    asio::steady_timer timer_;
    std::deque<OutgoingPtr> queue_;
    std::vector<std::weak_ptr<FrameSink>> streams_;
    SteadyTime sending_since_;            ///< what is on its way
    std::atomic<std::size_t> backlog_{0}; ///< messages in parts do not count
    std::atomic<std::size_t> told_{0};    ///< of it, in notifications
    std::atomic<bool> closed_{false};
    std::size_t in_flight_ = 0;
    std::size_t in_flight_bytes_ = 0;
    bool reading_ = false;
    bool writing_ = false;
};

FrameSink::FrameSink(std::shared_ptr<WebSocketConnection> to) : to_(std::move(to))
{
    message_->complete = false;
    message_->gate = std::make_shared<FlowGate>();
    message_->time.emplace(to_->limits().write, to_->limits().least_rate);
}

bool FrameSink::send(std::string&& piece)
{
    const std::size_t size = piece.size();
    if (!message_->gate->enter(size))
        return false;
    to_->add(message_, std::move(piece), taken() == size, false);
    return true;
}

} // namespace

void serve_websocket(EndpointPtr endpoint, beast::tcp_stream stream, http::request_header<> request,
                     Caller caller)
{
    ServerContext& server = endpoint->server;
    make_connection<WebSocketConnection>(server, std::move(endpoint), std::move(stream),
                                         std::move(caller))
        ->start(std::move(request));
}

} // namespace nucleate::rpc
