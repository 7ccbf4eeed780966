#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nucleate::rpc {

/// Who may talk to an endpoint. Without it a web page could reach a node on the reader's machine:
/// by a request of its own (Origin) or by a name that it points at 127.0.0.1 (Host).
struct AccessOptions
{
    std::vector<std::string> hosts;   ///< names allowed in Host besides loopback and IP addresses
    std::vector<std::string> origins; ///< origins allowed besides loopback and wallet extensions
    std::string control_token;        ///< empty: control methods are refused to all
};

enum class OriginKind : unsigned char
{
    none,      ///< not a browser
    local,     ///< a page served from loopback, or an origin that was allowed
    extension, ///< a browser wallet
    foreign,   ///< any other page: refused
};

/// True when `host` (a Host header: name or address, with or without port) cannot have come from
/// a foreign name: loopback names, IP literals, allowed names.
bool host_allowed(std::string_view host, const AccessOptions& options);
OriginKind origin_kind(std::string_view origin, const AccessOptions& options);
/// Looks for the token in the target's query (`?token=…`) and in an Authorization header
/// (`Bearer …`); compares in constant time.
bool has_token(std::string_view target, std::string_view authorization,
               const AccessOptions& options);

} // namespace nucleate::rpc
