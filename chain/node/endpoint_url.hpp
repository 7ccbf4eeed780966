#pragma once

#include "chain/base/result.hpp"

#include <string>
#include <string_view>

namespace nucleate::node {

/// The parts of an http(s) URL.
struct EndpointUrl
{
    bool tls = false;
    std::string user; ///< "user:password", decoded; empty for none
    std::string host; ///< without the brackets of IPv6
    std::string port;
    std::string target = "/"; ///< path and query

    /// For people and logs: without user, path and query, where providers have their keys.
    std::string shown() const;
};

/// Reads "http[s]://[user[:password]@]host[:port][/path][?query]".
Result<EndpointUrl> parse_endpoint(std::string_view text);

} // namespace nucleate::node
