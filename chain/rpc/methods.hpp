#pragma once

#include "chain/base/result.hpp"
#include "chain/rpc/error.hpp"
#include "chain/rpc/params.hpp"
#include "chain/rpc/writer.hpp"

#include <boost/json.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nucleate::rpc {

/// The other end of a connection that can be told things unasked (WebSocket).
class Peer
{
public:
    virtual ~Peer() = default;
    /// Queues a message; from any thread. False when the connection is gone: the caller forgets it.
    virtual bool notify(std::shared_ptr<const std::string> text) = 0;
    /// Bytes that wait to be sent.
    virtual std::size_t backlog() const = 0;
    /// Ends the connection: it missed what it was promised. From any thread.
    virtual void drop() {}
};
using PeerPtr = std::shared_ptr<Peer>;

/// What a caller may do.
struct Caller
{
    PeerPtr peer;               ///< null over HTTP
    bool control = false;       ///< showed the control token
    bool standard_only = false; ///< a browser extension: eth_, net_ and web3_ only
};

/// One call of a method.
struct Call
{
    Params params;
    const Caller& caller;
    /// Run after the answer is on its way, so that a subscription's first notification follows it.
    std::vector<std::function<void()>>& after;

    /// The peer, or the error of methods that need a WebSocket.
    const PeerPtr& peer() const
    {
        if (!caller.peer)
            throw RpcError{Code::method_not_found, "notifications not supported over HTTP", {}};
        return caller.peer;
    }
};

/// Writes exactly one JSON value, or throws RpcError.
using Handler = std::function<void(const Call&, Writer&)>;

enum class Kind : std::uint8_t
{
    normal,  ///< runs on the worker pool
    quick,   ///< answers from memory in microseconds: runs on the I/O thread
    control, ///< changes the devnet: needs the control token
    streamed ///< may answer at great length: runs apart, where it may wait for its reader
};

struct Method
{
    std::string_view name;
    std::string_view params; ///< documentation: "[address, block?]"
    Handler handler;
    Kind kind = Kind::normal;
};

/// A row of a namespace's table: a method of `Api`.
template <class Api>
struct MethodRow
{
    std::string_view name;
    std::string_view params;
    void (*handler)(Api&, const Call&, Writer&);
    Kind kind = Kind::normal;
};

/// What is answered to a GET, as JSON.
struct Page
{
    unsigned status = 200; ///< of HTTP
    std::string json;
};
/// `target` is the path with its query, as it came. Runs on the worker pool.
using PageHandler = std::function<Page(std::string_view target)>;

/// The methods that an endpoint answers. Filled before the endpoint opens, then only read.
class MethodTable
{
public:
    void add(Method method) { methods_.insert_or_assign(method.name, std::move(method)); }
    /// Adds a namespace's table; `api` outlives this.
    template <class Api, class Rows>
    void add_all(Api& api, const Rows& rows)
    {
        for (const MethodRow<Api>& row : rows)
            add({row.name, row.params,
                 [&api, f = row.handler](const Call& call, Writer& out) { f(api, call, out); },
                 row.kind});
    }
    /// For rooms outside: a method that takes its params as they came and gives a JSON value.
    /// `name` must outlive the table.
    using PlainHandler =
        std::function<tl::expected<boost::json::value, RpcError>(const boost::json::array&)>;
    void add_plain(std::string_view name, std::string_view params, PlainHandler handler,
                   Kind kind = Kind::normal);
    /// `alias` answers as `name`, which must be there.
    void alias(std::string_view alias, std::string_view name);

    /// GETs of all paths that begin with `prefix`, which outlives the table.
    void add_pages(std::string_view prefix, PageHandler handler)
    {
        pages_.emplace_back(prefix, std::move(handler));
    }
    /// Null where there is nothing to GET.
    const PageHandler* pages(std::string_view target) const
    {
        for (const auto& [prefix, handler] : pages_)
            if (target.starts_with(prefix))
                return &handler;
        return nullptr;
    }

    const Method* find(std::string_view name) const;
    std::vector<std::string_view> names() const; ///< sorted

private:
    std::unordered_map<std::string_view, Method> methods_;
    std::vector<std::pair<std::string_view, PageHandler>> pages_;
};

} // namespace nucleate::rpc
