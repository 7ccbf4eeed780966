#pragma once

#include "chain/rpc/access.hpp"
#include "chain/rpc/dispatcher.hpp"
#include "chain/rpc/server.hpp"

#include <boost/asio.hpp>

#include <atomic>
#include <functional>
#include <memory>
#include <set>

/// Internals of the server that its connections share.
namespace nucleate::rpc {

/// What all connections of a server have in common.
struct ServerContext
{
    ServerOptions options;
    boost::asio::io_context io{1};
    boost::asio::thread_pool pool;
    boost::asio::thread_pool streams;
    std::size_t connections = 0; ///< I/O thread

    explicit ServerContext(ServerOptions given)
        : options(std::move(given)), pool(options.workers == 0 ? 1 : options.workers),
          streams(options.streams == 0 ? 1 : options.streams)
    {}
};

/// A connection that can be told to end.
class Connection
{
public:
    virtual ~Connection() = default;
    virtual void shut() = 0; ///< I/O thread
};

/// One listening port and its connections.
struct Endpoint
{
    ServerContext& server;
    Dispatcher dispatcher;
    boost::asio::ip::tcp::acceptor acceptor;
    std::set<Connection*> connections; ///< I/O thread
    std::atomic<std::size_t> calls{0}; ///< in progress on the pool
    std::atomic<bool> closed{false};

    Endpoint(ServerContext& context, const MethodTable& methods)
        : server(context), dispatcher(methods, context.options.limits.dispatch),
          acceptor(context.io)
    {}

    /// Runs `job` on a pool of the server, counted in `calls`.
    void run(boost::asio::thread_pool& pool, std::function<void()> job)
    {
        ++calls;
        boost::asio::post(pool, [this, job = std::move(job)] {
            job();
            if (--calls == 0)
                calls.notify_all();
        });
    }
};
using EndpointPtr = std::shared_ptr<Endpoint>;

/// Registers a connection for as long as it lives.
class ConnectionEntry
{
public:
    ConnectionEntry(EndpointPtr endpoint, Connection* connection)
        : endpoint_(std::move(endpoint)), connection_(connection)
    {
        endpoint_->connections.insert(connection_);
        ++endpoint_->server.connections;
    }
    ~ConnectionEntry()
    {
        endpoint_->connections.erase(connection_);
        --endpoint_->server.connections;
    }
    ConnectionEntry(const ConnectionEntry&) = delete;
    ConnectionEntry& operator=(const ConnectionEntry&) = delete;
    const EndpointPtr& endpoint() const { return endpoint_; }

private:
    EndpointPtr endpoint_;
    Connection* connection_;
};

/// Serves HTTP on an accepted socket, and goes over to WebSocket when asked to.
void serve(EndpointPtr endpoint, boost::asio::ip::tcp::socket socket);

} // namespace nucleate::rpc
