#include "chain/rpc/beacon_query.hpp"

#include <algorithm>
#include <charconv>

namespace nucleate::rpc {
namespace {

int digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// With %XX put back (RFC 3986, 2.1); what is none stays.
std::string decoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 &&
            digit(text[i + 2]) >= 0) {
            out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

/// Takes what comes before the next `mark` off the front.
std::string_view take_until(std::string_view& text, char mark)
{
    const std::size_t at = text.find(mark);
    const std::string_view taken = text.substr(0, at);
    text = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
    return taken;
}

} // namespace

BeaconQuery::BeaconQuery(std::string_view target)
{
    path_ = decoded(take_until(target, '?'));
    while (!target.empty() && values_.size() < kMostValues) {
        std::string_view value = take_until(target, '&');
        const std::string name = decoded(take_until(value, '='));
        const std::string list = decoded(value);
        for (std::string_view rest = list; !rest.empty() && values_.size() < kMostValues;)
            values_.emplace_back(name, take_until(rest, ','));
    }
}

std::vector<std::string> BeaconQuery::values(std::string_view name) const
{
    std::vector<std::string> out;
    for (const auto& [key, value] : values_)
        if (key == name)
            out.push_back(value);
    return out;
}

std::optional<std::uint64_t> parse_decimal(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

} // namespace nucleate::rpc
