#pragma once

#include "chain/base/hex.hpp"
#include "chain/node/remote_json.hpp"

#include <boost/json.hpp>

#include <string_view>

namespace nucleate::node::remote {

/// The fields of one object. What is missing or malformed is noted and reads as nothing.
class Fields
{
public:
    explicit Fields(const boost::json::value& value) : object_(value.if_object())
    {
        if (object_ == nullptr)
            wrong_ = "object";
    }

    bool ok() const { return wrong_.empty(); }
    /// The first field that is wrong.
    Error error() const { return {"the endpoint's answer has no usable \"" + wrong_ + "\""}; }
    void spoil(std::string_view name)
    {
        if (wrong_.empty())
            wrong_ = name;
    }

    /// Null when missing or null.
    const boost::json::value* find(std::string_view name) const
    {
        const boost::json::value* const found =
            object_ == nullptr ? nullptr : object_->if_contains(name);
        return found == nullptr || found->is_null() ? nullptr : found;
    }
    bool has(std::string_view name) const { return find(name) != nullptr; }

    uint256 quantity(std::string_view name)
    {
        const boost::json::value* const value = find(name);
        return take(name, value == nullptr ? std::nullopt : read_quantity(*value));
    }
    uint256 quantity_or(std::string_view name, const uint256& other)
    {
        return has(name) ? quantity(name) : other;
    }
    std::uint64_t u64(std::string_view name)
    {
        const uint256 value = quantity(name);
        if (!value.fits_u64())
            spoil(name);
        return value.low64();
    }
    std::uint64_t u64_or(std::string_view name, std::uint64_t other)
    {
        return has(name) ? u64(name) : other;
    }
    template <std::size_t N>
    FixedBytes<N> fixed(std::string_view name)
    {
        const boost::json::value* const value = find(name);
        return take(name, value == nullptr || !value->is_string()
                              ? std::nullopt
                              : parse_fixed<N>(std::string_view(value->get_string())));
    }
    Hash32 hash(std::string_view name) { return fixed<32>(name); }
    Address address(std::string_view name) { return fixed<20>(name); }
    Bytes data(std::string_view name)
    {
        const boost::json::value* const value = find(name);
        return take(name, value == nullptr ? std::nullopt : read_data(*value));
    }
    bool boolean_or(std::string_view name, bool other) const
    {
        const boost::json::value* const value = find(name);
        return value == nullptr || !value->is_bool() ? other : value->get_bool();
    }
    const boost::json::array& array(std::string_view name)
    {
        static const boost::json::array kNone;
        const boost::json::value* const value = find(name);
        if (value != nullptr && value->is_array())
            return value->get_array();
        spoil(name);
        return kNone;
    }

private:
    template <class T>
    T take(std::string_view name, std::optional<T> value)
    {
        if (!value)
            spoil(name);
        return value ? std::move(*value) : T{};
    }

    const boost::json::object* object_;
    std::string wrong_;
};

/// Items of an array read one by one; the first that is wrong spoils the field.
template <class T, class Read>
std::vector<T> read_list(Fields& fields, std::string_view name, const Read& read)
{
    std::vector<T> out;
    for (const boost::json::value& item : fields.array(name)) {
        Fields inner(item);
        out.push_back(read(inner));
        if (!inner.ok())
            fields.spoil(name);
    }
    return out;
}

/// The same for texts of exactly N bytes.
template <std::size_t N>
std::vector<FixedBytes<N>> read_words(Fields& fields, std::string_view name)
{
    std::vector<FixedBytes<N>> out;
    for (const boost::json::value& item : fields.array(name)) {
        const auto word =
            item.is_string() ? parse_fixed<N>(std::string_view(item.get_string())) : std::nullopt;
        if (!word)
            fields.spoil(name);
        out.push_back(word.value_or(FixedBytes<N>{}));
    }
    return out;
}

/// Part of a block or of a receipt.
execution::Transaction read_transaction(Fields& fields);
execution::Receipt read_receipt(Fields& fields);
execution::Log read_log_body(Fields& fields);

} // namespace nucleate::node::remote
