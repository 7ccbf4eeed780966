#include "chain/rpc/server.hpp"

#include "chain/rpc/connection.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <mutex>
#include <thread>

namespace nucleate::rpc {

namespace asio = boost::asio;
using asio::ip::tcp;

struct Server::State
{
    ServerContext context;
    asio::executor_work_guard<asio::io_context::executor_type> work;
    asio::steady_timer rounds;
    std::thread thread;
    std::mutex mutex;
    std::map<std::uint16_t, EndpointPtr> endpoints;
    bool stopped = false;

    explicit State(ServerOptions options)
        : context(std::move(options)), work(asio::make_work_guard(context.io)), rounds(context.io)
    {
        next_round();
        thread = std::thread([this] { context.io.run(); });
    }

    /// Looks after the connections now and then.
    void next_round()
    {
        constexpr std::chrono::milliseconds kPeriod{1'000};
        const ServerLimits& limits = context.options.limits;
        rounds.expires_after(std::min({kPeriod, limits.header / 4, limits.receive / 4}));
        rounds.async_wait([this](boost::system::error_code error) {
            if (error)
                return;
            const std::set<Connection*> connections = context.connections;
            for (Connection* connection : connections)
                connection->check(std::chrono::steady_clock::now());
            next_round();
        });
    }
};

void ServerContext::relieve()
{
    while (answers > options.limits.answers) {
        const auto most = std::max_element(
            connections.begin(), connections.end(),
            [](const auto* a, const auto* b) { return a->backlog() < b->backlog(); });
        if (most == connections.end() || (*most)->backlog() == 0)
            return;
        (*most)->shut();
    }
}

namespace {

void accept_next(const EndpointPtr& endpoint);

/// Out of sockets, most likely: asking again at once would only burn the processor.
void accept_later(const EndpointPtr& endpoint)
{
    constexpr std::chrono::milliseconds kPause{100};
    auto timer = std::make_shared<asio::steady_timer>(endpoint->server.io, kPause);
    timer->async_wait([endpoint, timer](boost::system::error_code) { accept_next(endpoint); });
}

void accept_next(const EndpointPtr& endpoint)
{
    endpoint->acceptor.async_accept(
        [endpoint](boost::system::error_code error, tcp::socket socket) {
            if (endpoint->closed)
                return;
            if (error)
                return accept_later(endpoint);
            serve(endpoint, std::move(socket));
            accept_next(endpoint);
        });
}

/// Nothing when the port is taken.
Result<bool> listen_on(tcp::acceptor& acceptor, const tcp::endpoint& where)
{
    boost::system::error_code error;
    acceptor.open(where.protocol(), error);
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        acceptor.bind(where, error);
    if (!error)
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (!error)
        return true;
    boost::system::error_code ignored;
    acceptor.close(ignored);
    if (error == asio::error::address_in_use)
        return false;
    return fail("cannot listen on " + where.address().to_string() + ": " + error.message());
}

Result<void> listen(tcp::acceptor& acceptor, const asio::ip::address& address, std::uint16_t port)
{
    constexpr unsigned kTries = 100;
    for (unsigned i = 0; i <= kTries && port + i <= 65'535; ++i) {
        const Result<bool> done =
            listen_on(acceptor, {address, static_cast<std::uint16_t>(port + i)});
        if (!done)
            return tl::unexpected(done.error());
        if (*done)
            return {};
    }
    return fail("no free port from " + std::to_string(port) + " on");
}

/// I/O thread.
void shut(Endpoint& endpoint)
{
    endpoint.closed = true;
    boost::system::error_code ignored;
    endpoint.acceptor.close(ignored);
    const std::set<Connection*> connections = endpoint.connections;
    for (Connection* connection : connections)
        connection->shut();
}

void wait_for_none(const std::atomic<std::size_t>& count)
{
    while (const std::size_t now = count)
        count.wait(now);
}

} // namespace

Server::Server(ServerOptions options) : state_(std::make_unique<State>(std::move(options))) {}

Server::~Server()
{
    stop();
}

const std::string& Server::address() const
{
    return state_->context.options.address;
}

Result<std::uint16_t> Server::open(std::uint16_t port, const MethodTable& methods)
{
    boost::system::error_code error;
    const auto address = asio::ip::make_address(state_->context.options.address, error);
    if (error)
        return fail("not an address to listen on: " + state_->context.options.address);
    auto endpoint = std::make_shared<Endpoint>(state_->context, methods);
    if (Result<void> done = listen(endpoint->acceptor, address, port); !done)
        return tl::unexpected(done.error());
    const std::uint16_t chosen = endpoint->acceptor.local_endpoint(error).port();
    const std::lock_guard lock(state_->mutex);
    if (state_->stopped)
        return fail("the server has stopped");
    state_->endpoints.emplace(chosen, endpoint);
    asio::post(state_->context.io, [endpoint] { accept_next(endpoint); });
    return chosen;
}

void Server::close(std::uint16_t port)
{
    EndpointPtr endpoint;
    {
        const std::lock_guard lock(state_->mutex);
        const auto found = state_->endpoints.find(port);
        if (found == state_->endpoints.end())
            return;
        endpoint = std::move(found->second);
        state_->endpoints.erase(found);
    }
    std::promise<void> done;
    asio::post(state_->context.io, [&] {
        shut(*endpoint);
        done.set_value();
    });
    done.get_future().wait();
    wait_for_none(endpoint->calls);
}

void Server::stop()
{
    std::vector<std::uint16_t> ports;
    {
        const std::lock_guard lock(state_->mutex);
        if (state_->stopped)
            return;
        state_->stopped = true;
        for (const auto& [port, endpoint] : state_->endpoints)
            ports.push_back(port);
    }
    for (const std::uint16_t port : ports)
        close(port);
    state_->context.pool.join();
    state_->context.streams.join();
    wait_for_none(state_->context.alive);
    asio::post(state_->context.io, [this] { state_->rounds.cancel(); });
    state_->work.reset();
    state_->thread.join();
}

} // namespace nucleate::rpc
