#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nucleate::agents {

/// Reads a JSON object strictly: every key must be known, of the right type and in range. The first
/// fault is kept, with the path of its key ("agents[2].rate"); readers of nested objects share it.
/// An absent key leaves its target as it is.
class JsonReader
{
public:
    JsonReader(const boost::json::value& value, std::string path, std::string& fault);

    void read(std::string_view key, bool& target);
    void read(std::string_view key, std::string& target, std::size_t max_length = 200);
    void read(std::string_view key, std::uint64_t& target, std::uint64_t min = 0,
              std::uint64_t max = std::numeric_limits<std::uint32_t>::max());
    void read(std::string_view key, double& target, double min, double max);

    /// A nested object; null when absent.
    const boost::json::value* object(std::string_view key);
    /// The elements of an array; empty when absent. At most `max_size`.
    std::vector<const boost::json::value*> array(std::string_view key, std::size_t max_size);

    /// Faults a key that must be there.
    void require(std::string_view key);
    /// Faults the first key that nobody asked for. Call last.
    void finish();
    void fail(std::string_view key, const std::string& what);
    std::string path_of(std::string_view key) const;

private:
    const boost::json::value* find(std::string_view key);

    static const boost::json::object& empty();

    const boost::json::object* object_;
    std::string path_;
    std::string& fault_;
    std::set<std::string, std::less<>> asked_;
};

} // namespace nucleate::agents
