#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/uint256.hpp"

#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nucleate::rpc {

/// A value inside a request's params: the n-th argument, or a field or element below it. Reading
/// it as the wrong kind fails with -32602 and a message that says which argument and why.
/// Borrows the request; `optional_…` take a missing value and null for "not given".
class Arg
{
public:
    Arg(const boost::json::value* value, std::size_t index, std::string_view field = {})
        : value_(value), index_(index), field_(field)
    {}

    bool given() const { return value_ != nullptr && !value_->is_null(); }
    bool is_object() const { return given() && value_->is_object(); }
    bool is_array() const { return given() && value_->is_array(); }
    bool is_string() const { return given() && value_->is_string(); }
    /// A field of an object; not given when the object lacks it.
    Arg operator[](std::string_view field) const;

    /// DATA of exactly N bytes.
    Address address() const;
    Hash32 hash() const;
    /// DATA of any length.
    Bytes data() const;
    /// QUANTITY; a JSON number or a decimal string is let through, as the dev nodes do.
    uint256 quantity() const;
    std::uint64_t u64() const;
    /// A storage slot: up to 32 bytes, with or without leading zeros.
    uint256 slot() const;
    bool boolean() const;
    double real() const;
    std::string_view string() const;
    const boost::json::object& object() const;
    const boost::json::array& array() const;
    Arg element(std::size_t i) const;
    const boost::json::value& value() const;

    template <class T>
    std::optional<T> maybe(T (Arg::*read)() const) const
    {
        return given() ? std::optional<T>{(this->*read)()} : std::nullopt;
    }
    std::optional<Address> optional_address() const { return maybe(&Arg::address); }
    std::optional<uint256> optional_quantity() const { return maybe(&Arg::quantity); }
    std::optional<std::uint64_t> optional_u64() const { return maybe(&Arg::u64); }
    bool boolean_or(bool other) const { return given() ? boolean() : other; }

    /// -32602, naming this argument.
    [[noreturn]] void bad(std::string_view why) const;

private:
    const boost::json::value* value_;
    std::size_t index_;
    std::string_view field_; ///< innermost field's name; empty for the argument itself
};

/// The params of a request, by position.
class Params
{
public:
    explicit Params(const boost::json::array* values) : values_(values) {}
    std::size_t size() const { return values_ == nullptr ? 0 : values_->size(); }
    Arg operator[](std::size_t i) const { return {i < size() ? &(*values_)[i] : nullptr, i}; }
    const boost::json::array* values() const { return values_; }

private:
    const boost::json::array* values_;
};

} // namespace nucleate::rpc
