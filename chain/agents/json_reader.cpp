#include "chain/agents/json_reader.hpp"

#include <fmt/format.h>

#include <utility>

namespace nucleate::agents {

JsonReader::JsonReader(const boost::json::value& value, std::string path, std::string& fault)
    : object_(value.if_object()), path_(std::move(path)), fault_(fault)
{
    if (object_ == nullptr) {
        object_ = &empty();
        fail("", "must be an object");
    }
}

const boost::json::object& JsonReader::empty()
{
    static const boost::json::object none;
    return none;
}

std::string JsonReader::path_of(std::string_view key) const
{
    if (path_.empty() || key.empty())
        return path_.empty() ? std::string{key} : path_;
    return path_ + "." + std::string{key};
}

void JsonReader::fail(std::string_view key, const std::string& what)
{
    if (!fault_.empty())
        return;
    const std::string path = path_of(key);
    fault_ = (path.empty() ? std::string{"the file"} : path) + " " + what;
}

const boost::json::value* JsonReader::find(std::string_view key)
{
    asked_.emplace(key);
    return object_->if_contains({key.data(), key.size()});
}

void JsonReader::read(std::string_view key, bool& target)
{
    const boost::json::value* value = find(key);
    if (value == nullptr)
        return;
    if (!value->is_bool())
        return fail(key, "must be true or false");
    target = value->get_bool();
}

void JsonReader::read(std::string_view key, std::string& target, std::size_t max_length)
{
    const boost::json::value* value = find(key);
    if (value == nullptr)
        return;
    if (!value->is_string())
        return fail(key, "must be a text");
    if (value->get_string().size() > max_length)
        return fail(key, fmt::format("must have at most {} bytes", max_length));
    target.assign(value->get_string().data(), value->get_string().size());
}

void JsonReader::read(std::string_view key, std::uint64_t& target, std::uint64_t min,
                      std::uint64_t max)
{
    const boost::json::value* value = find(key);
    if (value == nullptr)
        return;
    std::uint64_t number = 0;
    if (value->is_uint64())
        number = value->get_uint64();
    else if (value->is_int64() && value->get_int64() >= 0)
        number = static_cast<std::uint64_t>(value->get_int64());
    else
        return fail(key, "must be a whole number, not negative");
    if (number < min || number > max)
        return fail(key, fmt::format("must lie between {} and {}", min, max));
    target = number;
}

void JsonReader::read(std::string_view key, double& target, double min, double max)
{
    const boost::json::value* value = find(key);
    if (value == nullptr)
        return;
    if (!value->is_number())
        return fail(key, "must be a number");
    const double number = value->to_number<double>();
    if (!(number >= min && number <= max))
        return fail(key, fmt::format("must lie between {} and {}", min, max));
    target = number;
}

const boost::json::value* JsonReader::object(std::string_view key)
{
    const boost::json::value* value = find(key);
    if (value != nullptr && !value->is_object()) {
        fail(key, "must be an object");
        return nullptr;
    }
    return value;
}

std::vector<const boost::json::value*> JsonReader::array(std::string_view key, std::size_t max_size)
{
    const boost::json::value* value = find(key);
    if (value == nullptr)
        return {};
    if (!value->is_array()) {
        fail(key, "must be a list");
        return {};
    }
    if (value->get_array().size() > max_size) {
        fail(key, fmt::format("must have at most {} entries", max_size));
        return {};
    }
    std::vector<const boost::json::value*> out;
    for (const boost::json::value& element : value->get_array())
        out.push_back(&element);
    return out;
}

void JsonReader::require(std::string_view key)
{
    if (find(key) == nullptr)
        fail(key, "is missing");
}

void JsonReader::finish()
{
    for (const auto& pair : *object_)
        if (asked_.find(std::string_view{pair.key().data(), pair.key().size()}) == asked_.end())
            return fail({pair.key().data(), pair.key().size()}, "is not a known key");
}

} // namespace nucleate::agents
