#pragma once

#include "chain/base/result.hpp"
#include "chain/rpc/access.hpp"
#include "chain/rpc/dispatcher.hpp"
#include "chain/rpc/methods.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace nucleate::rpc {

struct ServerLimits
{
    std::size_t connections = 1'000;                  ///< open at once, over all endpoints
    std::size_t body = std::size_t{10} << 20U;        ///< bytes of a request or WebSocket message
    std::size_t send_queue = std::size_t{320} << 20U; ///< bytes; a slower reader is dropped
    std::size_t requests = std::size_t{256} << 20U;   ///< bytes of large ones, over all connections
    std::size_t answers = std::size_t{512} << 20U; ///< bytes that wait for slow readers, over all
    std::size_t notifications = std::size_t{64} << 20U; ///< bytes that wait for one WebSocket
    std::size_t in_flight = 64;                         ///< calls at once of one WebSocket
    std::chrono::milliseconds idle{120'000};            ///< between requests; WebSockets are pinged
    std::chrono::milliseconds header{10'000};           ///< from a request's first byte on
    std::chrono::milliseconds receive{60'000};          ///< for a body or a WebSocket message
    std::chrono::milliseconds write{60'000};            ///< for one answer to be taken
    std::size_t least_rate = std::size_t{256} << 10U;   ///< bytes a second, of a long one besides
    DispatchLimits dispatch;
};

struct ServerOptions
{
    std::string address = "127.0.0.1"; ///< to listen on, an IP literal
    unsigned workers = 2;
    unsigned streams = 4; ///< streamed methods at once, beside the workers
    AccessOptions access;
    ServerLimits limits;
};

/// HTTP/1.1 and WebSocket, both on one port, for any number of endpoints (one a chain). Sockets
/// live on one thread; methods run on a pool, quick ones on the sockets' thread, streamed ones on a
/// pool of their own, where they may wait for a slow reader.
class Server
{
public:
    explicit Server(ServerOptions options);
    /// Stops.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Listens on `port`, or on the next free one of the 100 that follow when it is taken; 0 lets
    /// the system choose. Gives the port. `methods` outlives the server or the endpoint's closing.
    Result<std::uint16_t> open(std::uint16_t port, const MethodTable& methods);
    /// Stops listening on that port; connections there end after the call they are in. Waits for
    /// calls in progress.
    void close(std::uint16_t port);
    /// Ends everything and waits; later calls do nothing.
    void stop();

    const std::string& address() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace nucleate::rpc
