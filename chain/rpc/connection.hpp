#pragma once

#include "chain/rpc/access.hpp"
#include "chain/rpc/dispatcher.hpp"
#include "chain/rpc/memory_budget.hpp"
#include "chain/rpc/server.hpp"

#include <boost/asio.hpp>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <set>
#include <utility>

/// Internals of the server that its connections share.
namespace nucleate::rpc {

using SteadyTime = std::chrono::steady_clock::time_point;

/// A connection as the server sees it. All on the I/O thread.
class Connection
{
public:
    virtual ~Connection() = default;
    virtual void shut() = 0;
    /// Bytes that wait for its reader.
    virtual std::size_t backlog() const = 0;
    /// Comes now and then: ends a connection whose request takes too long to arrive.
    virtual void check(SteadyTime now) = 0;
};

/// What all connections of a server have in common.
struct ServerContext
{
    ServerOptions options;
    boost::asio::io_context io{1};
    boost::asio::thread_pool pool;
    boost::asio::thread_pool streams;
    std::set<Connection*> connections; ///< I/O thread
    MemoryBudget requests;
    std::atomic<std::size_t> answers{0}; ///< bytes that wait, over all connections
    std::atomic<std::size_t> alive{0};   ///< connections, those that end included

    explicit ServerContext(ServerOptions given)
        : options(std::move(given)), pool(options.workers == 0 ? 1 : options.workers),
          streams(options.streams == 0 ? 1 : options.streams), requests(options.limits.requests)
    {}

    /// Ends the connections with the most to send, until what is left keeps the limit. I/O thread.
    void relieve();
};

/// One listening port and its connections.
struct Endpoint
{
    ServerContext& server;
    const MethodTable& methods;
    Dispatcher dispatcher;
    boost::asio::ip::tcp::acceptor acceptor;
    std::set<Connection*> connections; ///< I/O thread
    std::atomic<std::size_t> calls{0}; ///< in progress on the pool
    std::atomic<bool> closed{false};

    Endpoint(ServerContext& context, const MethodTable& table)
        : server(context), methods(table), dispatcher(table, context.options.limits.dispatch),
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
        endpoint_->server.connections.insert(connection_);
    }
    ~ConnectionEntry()
    {
        endpoint_->connections.erase(connection_);
        endpoint_->server.connections.erase(connection_);
    }
    ConnectionEntry(const ConnectionEntry&) = delete;
    ConnectionEntry& operator=(const ConnectionEntry&) = delete;
    const EndpointPtr& endpoint() const { return endpoint_; }

private:
    EndpointPtr endpoint_;
    Connection* connection_;
};

/// Makes a connection that dies on the I/O thread, wherever the last hold on it is let go: a worker
/// or a subscription's thread may be the last to have told it something.
template <class T, class... Arguments>
std::shared_ptr<T> make_connection(ServerContext& server, Arguments&&... arguments)
{
    ++server.alive;
    return {new T(std::forward<Arguments>(arguments)...), [&server](T* connection) {
                boost::asio::dispatch(server.io, [&server, connection] {
                    delete connection;
                    if (--server.alive == 0)
                        server.alive.notify_all();
                });
            }};
}

/// Serves HTTP on an accepted socket, and goes over to WebSocket when asked to.
void serve(EndpointPtr endpoint, boost::asio::ip::tcp::socket socket);

} // namespace nucleate::rpc
