#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nucleate::rpc {

/// The target of a GET, in its parts. Text from outside.
class BeaconQuery
{
public:
    /// Only the first kMostValues values are read.
    explicit BeaconQuery(std::string_view target);

    const std::string& path() const { return path_; }
    /// The values of a parameter, which may come several times and hold several with commas
    /// between them.
    std::vector<std::string> values(std::string_view name) const;

private:
    static constexpr std::size_t kMostValues = 256;

    std::string path_;
    std::vector<std::pair<std::string, std::string>> values_;
};

/// Digits alone; nothing for anything else and for what is beyond 64 bits.
std::optional<std::uint64_t> parse_decimal(std::string_view text);

} // namespace nucleate::rpc
