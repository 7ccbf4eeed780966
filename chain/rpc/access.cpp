#include "chain/rpc/access.hpp"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <cctype>

namespace nucleate::rpc {

namespace {

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

/// The host without its port and without the brackets of an IPv6 literal.
std::string host_name(std::string_view host)
{
    if (host.starts_with('[')) {
        const std::size_t end = host.find(']');
        return end == std::string_view::npos ? std::string{} : lower(host.substr(1, end - 1));
    }
    return lower(host.substr(0, host.find(':')));
}

bool is_loopback(const std::string& name)
{
    if (name == "localhost" || name.ends_with(".localhost"))
        return true;
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(name, error);
    return !error && address.is_loopback();
}

bool listed(const std::vector<std::string>& list, const std::string& name)
{
    return std::any_of(list.begin(), list.end(),
                       [&](const std::string& item) { return lower(item) == name; });
}

bool equal_secret(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<unsigned char>(a[i]) ^
                                            static_cast<unsigned char>(b[i]));
    return difference == 0;
}

} // namespace

bool host_allowed(std::string_view host, const AccessOptions& options)
{
    const std::string name = host_name(host);
    if (is_loopback(name) || listed(options.hosts, name))
        return true;
    boost::system::error_code error;
    boost::asio::ip::make_address(name, error);
    return !error;
}

OriginKind origin_kind(std::string_view origin, const AccessOptions& options)
{
    if (origin.empty())
        return OriginKind::none;
    if (listed(options.origins, lower(origin)))
        return OriginKind::local;
    const std::size_t scheme_end = origin.find("://");
    if (scheme_end == std::string_view::npos)
        return OriginKind::foreign;
    const std::string scheme = lower(origin.substr(0, scheme_end));
    if (scheme == "chrome-extension" || scheme == "moz-extension" ||
        scheme == "safari-web-extension")
        return OriginKind::extension;
    const bool web = scheme == "http" || scheme == "https";
    return web && is_loopback(host_name(origin.substr(scheme_end + 3))) ? OriginKind::local
                                                                        : OriginKind::foreign;
}

bool has_token(std::string_view target, std::string_view authorization,
               const AccessOptions& options)
{
    if (options.control_token.empty())
        return false;
    constexpr std::string_view kBearer = "Bearer ";
    if (authorization.starts_with(kBearer) &&
        equal_secret(authorization.substr(kBearer.size()), options.control_token))
        return true;
    const std::size_t query = target.find('?');
    if (query == std::string_view::npos)
        return false;
    target.remove_prefix(query + 1);
    constexpr std::string_view kKey = "token=";
    while (!target.empty()) {
        const std::string_view pair = target.substr(0, target.find('&'));
        if (pair.starts_with(kKey) && equal_secret(pair.substr(kKey.size()), options.control_token))
            return true;
        target.remove_prefix(std::min(pair.size() + 1, target.size()));
    }
    return false;
}

} // namespace nucleate::rpc
