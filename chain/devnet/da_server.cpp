#include "chain/devnet/da_server.hpp"

#include "chain/base/hex.hpp"
#include "chain/rpc/access.hpp"

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <chrono>
#include <functional>
#include <optional>
#include <string_view>
#include <thread>

namespace nucleate::devnet {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;
using tcp = asio::ip::tcp;

using Request = http::request<http::vector_body<std::uint8_t>>;
using Response = http::response<http::vector_body<std::uint8_t>>;

constexpr std::chrono::seconds kIdle{15};
constexpr std::size_t kMostConnections = 64;
constexpr std::string_view kPut = "/put";
constexpr std::string_view kGet = "/get/";
constexpr const char* kOctets = "application/octet-stream";

std::string_view view_of(beast::string_view text)
{
    return {text.data(), text.size()};
}

Bytes text_bytes(std::string_view text)
{
    return {text.begin(), text.end()};
}

} // namespace

struct DaServer::Impl
{
    explicit Impl(std::unique_ptr<DaFolder> kept) : store(std::move(kept)) {}

    void accept();
    Response answer(const Request& request) const;
    Response put(const Request& request, std::string_view target) const;
    Response get(const Request& request, std::string_view target) const;

    std::unique_ptr<DaFolder> store;
    std::size_t connections = 0; ///< on the server's thread; outlives what waits in `context`
    asio::io_context context{1};
    tcp::acceptor acceptor{context};
    std::atomic<bool> outage{false};
    std::thread thread;
};

namespace {

Response make(const Request& request, http::status status, Bytes body = {},
              const char* type = kOctets)
{
    Response out{status, request.version()};
    out.set(http::field::server, std::string("nucleate-da (") + DaServer::kLabel + ")");
    out.set(http::field::content_type, type);
    out.keep_alive(request.keep_alive());
    out.body() = std::move(body);
    out.prepare_payload();
    return out;
}

/// Words for whoever reads the answer.
Response refuse(const Request& request, http::status status, std::string_view why)
{
    return make(request, status, text_bytes(why), "text/plain");
}

/// A page in a browser must not reach a server on its reader's machine, by whatever name.
bool is_local(const Request& request)
{
    const rpc::AccessOptions nobody;
    return rpc::host_allowed(view_of(request[http::field::host]), nobody) &&
           rpc::origin_kind(view_of(request[http::field::origin]), nobody) !=
               rpc::OriginKind::foreign;
}

} // namespace

/// One connection and its requests, one after the other.
class DaSession final : public std::enable_shared_from_this<DaSession>
{
public:
    using Answer = std::function<Response(const Request&)>;

    DaSession(tcp::socket socket, Answer answer, std::size_t& connections)
        : stream_(std::move(socket)), answer_(std::move(answer)), connections_(connections)
    {
        ++connections_;
    }
    ~DaSession() { --connections_; }
    DaSession(const DaSession&) = delete;
    DaSession& operator=(const DaSession&) = delete;

    void read()
    {
        parser_.emplace();
        parser_->body_limit(DaFolder::kMostItemBytes);
        stream_.expires_after(kIdle);
        http::async_read(stream_, buffer_, *parser_,
                         [self = shared_from_this()](const error_code& error, std::size_t) {
                             self->on_read(error);
                         });
    }

private:
    void on_read(const error_code& error)
    {
        const bool too_large = error == http::error::body_limit;
        if (error && !too_large)
            return close();
        const Request request = parser_->release();
        response_ = too_large ? refuse(request, http::status::payload_too_large, "too large")
                              : answer_(request);
        if (too_large)
            response_.keep_alive(false);
        stream_.expires_after(kIdle);
        http::async_write(stream_, response_,
                          [self = shared_from_this()](const error_code& failed, std::size_t) {
                              if (failed || !self->response_.keep_alive())
                                  return self->close();
                              self->read();
                          });
    }
    void close()
    {
        error_code ignored;
        stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
    }

    beast::tcp_stream stream_;
    beast::flat_buffer buffer_;
    Answer answer_;
    std::size_t& connections_;
    std::optional<http::request_parser<http::vector_body<std::uint8_t>>> parser_;
    Response response_;
};

void DaServer::Impl::accept()
{
    acceptor.async_accept([this](const error_code& error, tcp::socket socket) {
        if (error == asio::error::operation_aborted)
            return;
        if (!error && connections < kMostConnections)
            std::make_shared<DaSession>(
                std::move(socket), [this](const Request& request) { return answer(request); },
                connections)
                ->read();
        accept();
    });
}

Response DaServer::Impl::answer(const Request& request) const
{
    if (!is_local(request))
        return refuse(request, http::status::forbidden, "not for web pages");
    if (outage)
        return refuse(request, http::status::service_unavailable, "outage");
    const std::string_view target = view_of(request.target());
    const http::verb verb = request.method();
    const bool stores = verb == http::verb::post || verb == http::verb::put;
    if (stores && (target == kPut || target.starts_with("/put/")))
        return put(request, target);
    if (verb == http::verb::get && target.starts_with(kGet))
        return get(request, target);
    if (verb == http::verb::get && target == "/")
        return refuse(request, http::status::ok,
                      std::string("DA server of Nucleate: ") + kLabel + "\n");
    return refuse(request, http::status::bad_request, "unknown request");
}

Response DaServer::Impl::put(const Request& request, std::string_view target) const
{
    if (view_of(request[http::field::content_type]) != kOctets)
        return refuse(request, http::status::unsupported_media_type, kOctets);
    const std::string_view name = target.substr(std::min(target.size(), kPut.size() + 1));
    const Bytes commitment = store->commitment_of(request.body());
    if (!name.empty() && parse_hex(name) != commitment)
        return refuse(request, http::status::bad_request, "not the commitment of the data");
    if (request.body().empty())
        return refuse(request, http::status::bad_request, "no data");
    if (const auto kept = store->put(request.body()); !kept)
        return refuse(request, http::status::insufficient_storage, kept.error().message);
    return make(request, http::status::ok, name.empty() ? commitment : Bytes{});
}

Response DaServer::Impl::get(const Request& request, std::string_view target) const
{
    const auto commitment = parse_hex(target.substr(kGet.size()));
    if (!commitment)
        return refuse(request, http::status::bad_request, "not a commitment in hex");
    auto data = store->get(*commitment);
    if (!data && data.error() == derivation::L1Error::data_missing)
        return refuse(request, http::status::not_found, "not here");
    if (!data)
        return refuse(request, http::status::internal_server_error, "damaged");
    return make(request, http::status::ok, std::move(*data));
}

DaServer::DaServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Result<std::unique_ptr<DaServer>> DaServer::start(std::unique_ptr<DaFolder> store,
                                                  std::uint16_t port)
{
    auto impl = std::make_unique<Impl>(std::move(store));
    const tcp::endpoint where(asio::ip::address_v4::loopback(), port);
    error_code error;
    impl->acceptor.open(where.protocol(), error);
    if (!error)
        impl->acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        impl->acceptor.bind(where, error);
    if (!error)
        impl->acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return fail("The DA server cannot listen on port " + std::to_string(port) + ": " +
                    error.message() + ".");
    impl->accept();
    impl->thread = std::thread([context = &impl->context] { context->run(); });
    return std::unique_ptr<DaServer>(new DaServer(std::move(impl)));
}

DaServer::~DaServer()
{
    impl_->context.stop();
    impl_->thread.join();
}

std::uint16_t DaServer::port() const
{
    error_code ignored;
    return impl_->acceptor.local_endpoint(ignored).port();
}

std::string DaServer::url() const
{
    return "http://127.0.0.1:" + std::to_string(port());
}

void DaServer::set_outage(bool on)
{
    impl_->outage = on;
}

bool DaServer::is_out() const
{
    return impl_->outage;
}

} // namespace nucleate::devnet
