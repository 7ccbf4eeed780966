#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/hex.hpp"
#include "chain/base/uint256.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <array>
#include <bit>
#include <concepts>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

/// The swarm's own state as JSON and back. Structs list their fields as rows.hpp does. Doubles are
/// kept as their bits, so that a run that was interrupted goes on with the very same numbers.
namespace nucleate::agents::state {

namespace json = boost::json;

template <class T>
concept Fielded = requires
{
    T::fields();
};
template <class T>
concept Sequence = requires(T t, typename T::value_type v)
{
    t.push_back(v);
}
&&!std::same_as<T, std::string> && !std::same_as<T, Bytes>;

template <class T>
json::value write(const T& value);
template <class T>
bool read(const json::value& in, T& out);

template <class T>
struct Codec;

template <class T>
requires std::integral<T> || std::is_enum_v<T>
struct Codec<T>
{
    static json::value write(T value) { return static_cast<std::uint64_t>(value); }
    static bool read(const json::value& in, T& out)
    {
        if (!in.is_int64() && !in.is_uint64())
            return false;
        out = static_cast<T>(in.is_uint64() ? in.get_uint64()
                                            : static_cast<std::uint64_t>(in.get_int64()));
        return true;
    }
};
template <>
struct Codec<double>
{
    static json::value write(double value) { return std::bit_cast<std::uint64_t>(value); }
    static bool read(const json::value& in, double& out)
    {
        std::uint64_t bits = 0;
        const bool ok = Codec<std::uint64_t>::read(in, bits);
        out = std::bit_cast<double>(bits);
        return ok;
    }
};
template <>
struct Codec<std::string>
{
    static json::value write(const std::string& value) { return json::string{value}; }
    static bool read(const json::value& in, std::string& out)
    {
        if (!in.is_string())
            return false;
        out.assign(in.get_string().data(), in.get_string().size());
        return true;
    }
};
template <>
struct Codec<uint256>
{
    static json::value write(const uint256& value) { return json::string{to_decimal(value)}; }
    static bool read(const json::value& in, uint256& out)
    {
        const auto value = in.is_string() ? parse_decimal(in.get_string().c_str()) : std::nullopt;
        out = value.value_or(0);
        return value.has_value();
    }
};
template <>
struct Codec<Bytes>
{
    static json::value write(const Bytes& value) { return json::string{to_hex(value)}; }
    static bool read(const json::value& in, Bytes& out)
    {
        auto value = in.is_string() ? parse_hex(in.get_string().c_str()) : std::nullopt;
        if (value)
            out = std::move(*value);
        return value.has_value();
    }
};
template <std::size_t N>
struct Codec<FixedBytes<N>>
{
    static json::value write(const FixedBytes<N>& value)
    {
        return json::string{to_hex(value.view())};
    }
    static bool read(const json::value& in, FixedBytes<N>& out)
    {
        const auto value = in.is_string() ? parse_fixed<N>(in.get_string().c_str()) : std::nullopt;
        if (value)
            out = *value;
        return value.has_value();
    }
};
template <class T>
struct Codec<std::optional<T>>
{
    static json::value write(const std::optional<T>& value)
    {
        return value ? state::write(*value) : json::value(nullptr);
    }
    static bool read(const json::value& in, std::optional<T>& out)
    {
        if (in.is_null()) {
            out.reset();
            return true;
        }
        return state::read(in, out.emplace());
    }
};
template <Sequence T>
struct Codec<T>
{
    static json::value write(const T& value)
    {
        json::array out;
        out.reserve(value.size());
        for (const auto& element : value)
            out.push_back(state::write(element));
        return out;
    }
    static bool read(const json::value& in, T& out)
    {
        out.clear();
        if (!in.is_array())
            return false;
        for (const json::value& element : in.get_array()) {
            typename T::value_type item{};
            if (!state::read(element, item))
                return false;
            out.push_back(std::move(item));
        }
        return true;
    }
};
template <class T, std::size_t N>
struct Codec<std::array<T, N>>
{
    static json::value write(const std::array<T, N>& value)
    {
        return state::write(std::vector<T>(value.begin(), value.end()));
    }
    static bool read(const json::value& in, std::array<T, N>& out)
    {
        std::vector<T> items;
        if (!state::read(in, items) || items.size() != N)
            return false;
        std::copy(items.begin(), items.end(), out.begin());
        return true;
    }
};
template <class A, class B>
struct Codec<std::pair<A, B>>
{
    static json::value write(const std::pair<A, B>& value)
    {
        return json::array{state::write(value.first), state::write(value.second)};
    }
    static bool read(const json::value& in, std::pair<A, B>& out)
    {
        return in.is_array() && in.get_array().size() == 2 &&
               state::read(in.get_array()[0], out.first) &&
               state::read(in.get_array()[1], out.second);
    }
};
template <class T>
struct Codec<std::map<std::string, T>>
{
    static json::value write(const std::map<std::string, T>& value)
    {
        json::object out;
        for (const auto& [key, element] : value)
            out[key] = state::write(element);
        return out;
    }
    static bool read(const json::value& in, std::map<std::string, T>& out)
    {
        out.clear();
        if (!in.is_object())
            return false;
        for (const auto& pair : in.get_object())
            if (!state::read(pair.value(), out[std::string{pair.key()}]))
                return false;
        return true;
    }
};
template <Fielded T>
struct Codec<T>
{
    static json::value write(const T& value)
    {
        json::object out;
        std::apply(
            [&](const auto&... f) { ((out[f.name] = state::write(value.*(f.member))), ...); },
            T::fields());
        return out;
    }
    static bool read(const json::value& in, T& out)
    {
        const json::object* object = in.if_object();
        if (object == nullptr)
            return false;
        const auto member = [&](const auto& f) {
            const json::value* value = object->if_contains(f.name);
            return value != nullptr && state::read(*value, out.*(f.member));
        };
        return std::apply([&](const auto&... f) { return (member(f) && ...); }, T::fields());
    }
};

template <class T>
json::value write(const T& value)
{
    return Codec<T>::write(value);
}
template <class T>
bool read(const json::value& in, T& out)
{
    return Codec<T>::read(in, out);
}

} // namespace nucleate::agents::state
