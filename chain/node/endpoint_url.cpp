#include "chain/node/endpoint_url.hpp"

#include <algorithm>
#include <charconv>

namespace nucleate::node {
namespace {

constexpr std::size_t kLongest = 4'096;

int digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// Resolves "%40" and its like (RFC 3986, 2.1).
std::string decoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escaped = text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 &&
                             digit(text[i + 2]) >= 0;
        out += escaped ? static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])) : text[i];
        i += escaped ? 2 : 0;
    }
    return out;
}

bool good_port(std::string_view port)
{
    unsigned number = 0;
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
    return error == std::errc{} && end == port.data() + port.size() && number > 0 &&
           number <= 65'535;
}

/// "host", "host:port", "[v6]" or "[v6]:port".
bool read_host(std::string_view text, EndpointUrl& url)
{
    std::string_view port;
    if (text.starts_with('[')) {
        const std::size_t end = text.find(']');
        if (end == std::string_view::npos)
            return false;
        url.host = text.substr(1, end - 1);
        const std::string_view rest = text.substr(end + 1);
        if (!rest.empty() && rest.front() != ':')
            return false;
        port = rest.empty() ? rest : rest.substr(1);
    } else {
        const std::size_t colon = text.find(':');
        url.host = text.substr(0, colon);
        port = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
    }
    url.port = port.empty() ? (url.tls ? "443" : "80") : std::string(port);
    return !url.host.empty() && good_port(url.port);
}

} // namespace

std::string EndpointUrl::shown() const
{
    const bool v6 = host.find(':') != std::string::npos;
    const std::string place = v6 ? "[" + host + "]" : host;
    return (tls ? "https://" : "http://") + place +
           (port == (tls ? "443" : "80") ? "" : ":" + port);
}

Result<EndpointUrl> parse_endpoint(std::string_view text)
{
    const auto bad = [] {
        return fail("The fork's URL must be of the form http://host:port/path or "
                    "https://host/path.");
    };
    EndpointUrl url;
    url.tls = text.starts_with("https://");
    const bool plain = text.starts_with("http://");
    const bool printable =
        std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
    if ((!url.tls && !plain) || !printable || text.size() > kLongest)
        return bad();
    text.remove_prefix(url.tls ? 8 : 7);
    const std::size_t path = std::min(text.find_first_of("/?#"), text.size());
    std::string_view place = text.substr(0, path);
    std::string_view target = text.substr(path);
    target = target.substr(0, target.find('#'));
    url.target = target.starts_with('/') ? std::string(target) : "/" + std::string(target);
    if (const std::size_t at = place.rfind('@'); at != std::string_view::npos) {
        url.user = decoded(place.substr(0, at));
        place.remove_prefix(at + 1);
    }
    if (!read_host(place, url))
        return bad();
    return url;
}

} // namespace nucleate::node
