#pragma once

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/json.hpp>

#include <string>

namespace nucleate::devnet::test {

/// A JSON-RPC call over HTTP to "http://host:port"; null on an error.
inline boost::json::value call(const std::string& url, const std::string& method,
                               boost::json::array params = {})
{
    namespace http = boost::beast::http;
    const std::string place = url.substr(url.find("//") + 2);
    const std::size_t colon = place.rfind(':');
    boost::asio::io_context context;
    boost::asio::ip::tcp::resolver resolver(context);
    boost::beast::tcp_stream stream(context);
    stream.connect(resolver.resolve(place.substr(0, colon), place.substr(colon + 1)));
    http::request<http::string_body> request{http::verb::post, "/", 11};
    request.set(http::field::host, place);
    request.set(http::field::content_type, "application/json");
    request.body() = boost::json::serialize(boost::json::object{
        {"jsonrpc", "2.0"}, {"id", 1}, {"method", method}, {"params", std::move(params)}});
    request.prepare_payload();
    http::write(stream, request);
    boost::beast::flat_buffer buffer;
    http::response_parser<http::string_body> response;
    response.body_limit(64 * 1024 * 1024);
    http::read(stream, buffer, response);
    const boost::json::value answer = boost::json::parse(response.get().body());
    const boost::json::value* result = answer.as_object().if_contains("result");
    return result == nullptr ? boost::json::value{} : *result;
}

} // namespace nucleate::devnet::test
