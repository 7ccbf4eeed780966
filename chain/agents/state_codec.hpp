#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/uint256.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

/// The swarm's own state as bytes and back. Structs list their fields as rows do; members follow
/// each other without names, so that what is written can only be read by structs of the same
/// layout: `layout_of` tells two apart. Doubles are kept as their bits, so that a run that was
/// interrupted goes on with the very same numbers.
namespace nucleate::agents::state {

template <class T>
concept Fielded = requires
{
    T::fields();
};
template <class T>
concept Sequence = requires(T t, typename T::value_type v)
{
    t.push_back(v);
};
template <class T>
concept Number = std::integral<T> || std::is_enum_v<T>;
template <class T>
concept Text = std::same_as<T, std::string> || std::same_as<T, Bytes>;

/// Reads from the front of a record; once something is missing it stays failed and gives zeros.
class Reader
{
public:
    explicit Reader(BytesView data) : data_(data) {}

    BytesView take(std::size_t size);
    std::uint64_t number();
    bool ok() const { return ok_; }
    bool at_end() const { return ok_ && data_.empty(); }
    std::size_t left() const { return data_.size(); }
    void fail() { ok_ = false; }

private:
    BytesView data_;
    bool ok_ = true;
};

/// LEB128: seven bits a byte, the lowest first.
void put_number(Bytes& out, std::uint64_t value);

template <class T>
struct Codec;

template <class T>
void write(Bytes& out, const T& value)
{
    Codec<T>::write(out, value);
}
template <class T>
void read(Reader& in, T& out)
{
    Codec<T>::read(in, out);
}
/// Appends what tells the layout of a type from that of any other: names and kinds of its fields.
template <class T>
void describe(std::string& out)
{
    Codec<T>::describe(out);
}

template <Number T>
struct Codec<T>
{
    static void write(Bytes& out, T value) { put_number(out, static_cast<std::uint64_t>(value)); }
    static void read(Reader& in, T& out) { out = static_cast<T>(in.number()); }
    static void describe(std::string& out) { out += 'n'; }
};
template <>
struct Codec<double>
{
    static void write(Bytes& out, double value)
    {
        const auto bits = std::bit_cast<std::array<std::uint8_t, sizeof value>>(value);
        out.insert(out.end(), bits.begin(), bits.end());
    }
    static void read(Reader& in, double& out)
    {
        const BytesView bits = in.take(sizeof out);
        if (in.ok())
            std::memcpy(&out, bits.data(), sizeof out);
    }
    static void describe(std::string& out) { out += 'd'; }
};
template <Text T>
struct Codec<T>
{
    static void write(Bytes& out, const T& value)
    {
        put_number(out, value.size());
        out.insert(out.end(), value.begin(), value.end());
    }
    static void read(Reader& in, T& out)
    {
        const BytesView bytes = in.take(in.number());
        out.assign(bytes.begin(), bytes.end());
    }
    static void describe(std::string& out) { out += 's'; }
};
template <>
struct Codec<uint256>
{
    static void write(Bytes& out, const uint256& value)
    {
        Codec<Bytes>::write(out, to_minimal_be(value));
    }
    static void read(Reader& in, uint256& out)
    {
        const BytesView bytes = in.take(in.number());
        if (bytes.size() > 32)
            return in.fail();
        out = uint256_from_be(bytes);
    }
    static void describe(std::string& out) { out += 'u'; }
};
template <std::size_t N>
struct Codec<FixedBytes<N>>
{
    static void write(Bytes& out, const FixedBytes<N>& value) { append(out, value.view()); }
    static void read(Reader& in, FixedBytes<N>& out) { out = FixedBytes<N>::from_view(in.take(N)); }
    static void describe(std::string& out) { out += 'f' + std::to_string(N); }
};
template <class T>
struct Codec<std::optional<T>>
{
    static void write(Bytes& out, const std::optional<T>& value)
    {
        out.push_back(value ? 1 : 0);
        if (value)
            state::write(out, *value);
    }
    static void read(Reader& in, std::optional<T>& out)
    {
        out.reset();
        if (in.number() != 0)
            state::read(in, out.emplace());
    }
    static void describe(std::string& out)
    {
        out += '?';
        state::describe<T>(out);
    }
};
template <Sequence T>
requires(!Text<T>) struct Codec<T>
{
    static void write(Bytes& out, const T& value)
    {
        put_number(out, value.size());
        for (const auto& element : value)
            state::write(out, element);
    }
    static void read(Reader& in, T& out)
    {
        out.clear();
        const std::uint64_t count = in.number();
        if (count > in.left()) // every element has a byte at least
            return in.fail();
        for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
            typename T::value_type item{};
            state::read(in, item);
            out.push_back(std::move(item));
        }
    }
    static void describe(std::string& out)
    {
        out += '*';
        state::describe<typename T::value_type>(out);
    }
};
template <class T, std::size_t N>
struct Codec<std::array<T, N>>
{
    static void write(Bytes& out, const std::array<T, N>& value)
    {
        for (const T& element : value)
            state::write(out, element);
    }
    static void read(Reader& in, std::array<T, N>& out)
    {
        for (T& element : out)
            state::read(in, element);
    }
    static void describe(std::string& out)
    {
        out += std::to_string(N) + '*';
        state::describe<T>(out);
    }
};
template <class A, class B>
struct Codec<std::pair<A, B>>
{
    static void write(Bytes& out, const std::pair<A, B>& value)
    {
        state::write(out, value.first);
        state::write(out, value.second);
    }
    static void read(Reader& in, std::pair<A, B>& out)
    {
        state::read(in, out.first);
        state::read(in, out.second);
    }
    static void describe(std::string& out)
    {
        state::describe<A>(out);
        state::describe<B>(out);
    }
};
template <class T>
struct Codec<std::map<std::string, T>>
{
    static void write(Bytes& out, const std::map<std::string, T>& value)
    {
        put_number(out, value.size());
        for (const auto& entry : value) {
            state::write(out, entry.first);
            state::write(out, entry.second);
        }
    }
    static void read(Reader& in, std::map<std::string, T>& out)
    {
        out.clear();
        for (std::uint64_t i = in.number(); i > 0 && in.ok(); --i) {
            std::string key;
            state::read(in, key);
            state::read(in, out[key]);
        }
    }
    static void describe(std::string& out)
    {
        out += 'm';
        state::describe<T>(out);
    }
};
template <Fielded T>
struct Codec<T>
{
    static void write(Bytes& out, const T& value)
    {
        std::apply([&](const auto&... f) { (state::write(out, value.*(f.member)), ...); },
                   T::fields());
    }
    static void read(Reader& in, T& out)
    {
        std::apply([&](const auto&... f) { (state::read(in, out.*(f.member)), ...); }, T::fields());
    }
    static void describe(std::string& out)
    {
        out += '{';
        std::apply([&](const auto&... f) { (describe_field(out, f), ...); }, T::fields());
        out += '}';
    }

private:
    template <class F>
    static void describe_field(std::string& out, const F& f)
    {
        out += f.name;
        out += ':';
        state::describe<std::remove_cvref_t<decltype(std::declval<T&>().*(f.member))>>(out);
    }
};

template <class T>
Bytes encode(const T& value)
{
    Bytes out;
    state::write(out, value);
    return out;
}
/// False when the bytes are not exactly one value.
template <class T>
bool decode(BytesView bytes, T& out)
{
    Reader in(bytes);
    state::read(in, out);
    return in.at_end();
}
template <class T>
std::string layout_of()
{
    std::string out;
    state::describe<T>(out);
    return out;
}

} // namespace nucleate::agents::state
