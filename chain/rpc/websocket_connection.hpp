#pragma once

#include "chain/rpc/connection.hpp"

#include <boost/beast.hpp>

namespace nucleate::rpc {

/// Takes over a connection whose HTTP request asked for a WebSocket and was let in.
void serve_websocket(EndpointPtr endpoint, boost::beast::tcp_stream stream,
                     boost::beast::http::request_header<> request, Caller caller);

} // namespace nucleate::rpc
