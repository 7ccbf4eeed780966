#include "chain/node/http_exchange.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <openssl/evp.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace nucleate::node {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;
using tcp = asio::ip::tcp;
using Clock = std::chrono::steady_clock;

/// How often a wait looks whether it was cancelled.
constexpr std::chrono::milliseconds kSlice{50};
constexpr unsigned kLongestRetryAfter = 30;

std::string basic_auth(const std::string& user)
{
    std::vector<unsigned char> out(user.size() / 3 * 4 + 5);
    const int size =
        EVP_EncodeBlock(out.data(), reinterpret_cast<const unsigned char*>(user.data()),
                        static_cast<int>(user.size()));
    return "Basic " + std::string(out.begin(), out.begin() + size);
}

http::verb verb_of(HttpRequest::Verb verb)
{
    switch (verb) {
    case HttpRequest::Verb::get:
        return http::verb::get;
    case HttpRequest::Verb::put:
        return http::verb::put;
    case HttpRequest::Verb::post:
        break;
    }
    return http::verb::post;
}

http::request<http::string_body> request_for(const EndpointUrl& url, const HttpRequest& asked)
{
    http::request<http::string_body> request{verb_of(asked.verb),
                                             asked.target.empty() ? url.target : asked.target, 11};
    const bool v6 = url.host.find(':') != std::string::npos;
    request.set(http::field::host, (v6 ? "[" + url.host + "]" : url.host) + ":" + url.port);
    request.set(http::field::accept, asked.content_type);
    request.set(http::field::user_agent, "nucleate");
    if (!url.user.empty())
        request.set(http::field::authorization, basic_auth(url.user));
    request.keep_alive(true);
    if (asked.verb == HttpRequest::Verb::get)
        return request;
    request.set(http::field::content_type, asked.content_type);
    request.body() = asked.body;
    request.prepare_payload();
    return request;
}

unsigned seconds_of(beast::string_view text)
{
    unsigned seconds = 0;
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    return std::min(seconds, kLongestRetryAfter);
}

/// An asynchronous operation that its thread waits for, in slices.
class Waiting
{
public:
    Waiting(asio::io_context& context, Clock::time_point deadline,
            const std::atomic<bool>& cancelled)
        : context_(context), deadline_(deadline), cancelled_(cancelled)
    {}

    /// `start` begins the operation with a handler that takes an error code first; `stop` ends it
    /// early.
    template <class Start, class Stop>
    error_code run(const Start& start, const Stop& stop)
    {
        std::optional<error_code> done;
        bool stopped = false;
        start([&done](const error_code& error, auto&&...) { done = error; });
        context_.restart();
        while (!done) {
            context_.run_for(kSlice);
            if (!done && !stopped && (cancelled_.load() || Clock::now() >= deadline_)) {
                stopped = true;
                stop();
            }
            if (context_.stopped())
                context_.restart();
        }
        return stopped ? error_code(asio::error::timed_out) : *done;
    }

private:
    asio::io_context& context_;
    Clock::time_point deadline_;
    const std::atomic<bool>& cancelled_;
};

asio::ssl::context& client_context()
{
    static asio::ssl::context context = [] {
        asio::ssl::context made(asio::ssl::context::tls_client);
        error_code ignored;
        made.set_default_verify_paths(ignored);
        made.set_verify_mode(asio::ssl::verify_peer, ignored);
        return made;
    }();
    return context;
}

template <bool kTls>
class Connection final : public HttpConnection
{
    using TcpStream = beast::basic_stream<tcp, asio::io_context::executor_type>;
    using Stream = std::conditional_t<kTls, beast::ssl_stream<TcpStream>, TcpStream>;

public:
    Connection(EndpointUrl url, std::size_t largest) : url_(std::move(url)), largest_(largest) {}

    bool is_open() const override { return stream_.has_value(); }

    Result<HttpAnswer> ask(const HttpRequest& request, std::chrono::milliseconds timeout,
                           const std::atomic<bool>& cancelled) override
    {
        Waiting waiting(context_, Clock::now() + timeout, cancelled);
        if (!stream_)
            if (const error_code error = connect(waiting)) {
                stream_.reset();
                return fail(error.message());
            }
        Result<HttpAnswer> answer = exchange(waiting, request_for(url_, request));
        if (!answer)
            stream_.reset();
        return answer;
    }

private:
    auto& socket() { return beast::get_lowest_layer(*stream_).socket(); }

    void close()
    {
        error_code ignored;
        socket().close(ignored);
    }

    void make_stream()
    {
        if constexpr (kTls) {
            stream_.emplace(context_, client_context());
            error_code ignored;
            stream_->set_verify_callback(asio::ssl::host_name_verification(url_.host), ignored);
            // SSL_set_tlsext_host_name is a macro with a C cast.
            SSL_ctrl(stream_->native_handle(), SSL_CTRL_SET_TLSEXT_HOSTNAME,
                     TLSEXT_NAMETYPE_host_name, url_.host.data());
        } else {
            stream_.emplace(context_);
        }
    }

    error_code connect(Waiting& waiting)
    {
        tcp::resolver resolver(context_);
        tcp::resolver::results_type found;
        error_code error = waiting.run(
            [&](auto done) {
                resolver.async_resolve(url_.host, url_.port,
                                       [&found, done](const error_code& e, auto results) {
                                           found = results;
                                           done(e);
                                       });
            },
            [&] { resolver.cancel(); });
        if (error)
            return error;
        make_stream();
        error = waiting.run(
            [&](auto done) { beast::get_lowest_layer(*stream_).async_connect(found, done); },
            [this] { close(); });
        if constexpr (kTls)
            if (!error)
                error = waiting.run(
                    [&](auto done) {
                        stream_->async_handshake(asio::ssl::stream_base::client, done);
                    },
                    [this] { close(); });
        return error;
    }

    Result<HttpAnswer> exchange(Waiting& waiting, const http::request<http::string_body>& request)
    {
        error_code error = waiting.run(
            [&](auto done) { http::async_write(*stream_, request, done); }, [this] { close(); });
        if (error)
            return fail(error.message());
        http::response_parser<http::string_body> parser;
        parser.body_limit(largest_);
        beast::flat_buffer buffer;
        error = waiting.run([&](auto done) { http::async_read(*stream_, buffer, parser, done); },
                            [this] { close(); });
        if (error)
            return fail(error.message());
        HttpAnswer answer;
        answer.status = parser.get().result_int();
        answer.retry_after = seconds_of(parser.get()[http::field::retry_after]);
        const bool stays = parser.keep_alive();
        answer.body = std::move(parser.get().body());
        if (!stays)
            stream_.reset();
        return answer;
    }

    EndpointUrl url_;
    std::size_t largest_;
    asio::io_context context_{1};
    std::optional<Stream> stream_;
};

} // namespace

std::unique_ptr<HttpConnection> HttpConnection::make(const EndpointUrl& url,
                                                     std::size_t largest_answer)
{
    if (url.tls)
        return std::make_unique<Connection<true>>(url, largest_answer);
    return std::make_unique<Connection<false>>(url, largest_answer);
}

} // namespace nucleate::node
