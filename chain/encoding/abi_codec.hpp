#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"
#include "chain/base/uint256.hpp"

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

/// How each C++ type is laid out by the contract ABI. Use it through abi.hpp.
namespace nucleate::abi {

inline constexpr std::size_t kWord = 32;

enum class Error : std::uint8_t
{
    truncated,    ///< an offset or length reaches past the data
    out_of_range, ///< a word that its type cannot hold
    too_large,    ///< more decoded than the data can honestly mean (offsets into each other)
    bad_type,     ///< a type string that is none
    wrong_value,  ///< a value that does not fit its type
};
const char* to_string(Error error);

/// First error of a decoding, and what is left of its budget. Offsets may point at the same bytes
/// many times over; the budget bounds the memory that costs.
struct ReadState
{
    std::optional<Error> error;
    std::size_t budget = std::size_t{32} << 20U;

    void fail(Error why)
    {
        if (!error)
            error = why;
    }
    /// Takes `n` bytes off the budget; false when decoding must stop.
    bool spend(std::size_t n)
    {
        if (n > budget)
            fail(Error::too_large);
        else
            budget -= n;
        return !error;
    }
};

/// A frame of data that offsets count from.
struct Reader
{
    BytesView frame;
    ReadState* state = nullptr;

    /// The word at `at`; zero and an error when it is not there.
    uint256 word(std::size_t at) const
    {
        if (at <= frame.size() && frame.size() - at >= kWord)
            return load_be(frame.data() + at);
        state->fail(Error::truncated);
        return {};
    }
    /// A word that counts or points, at most the size of the frame.
    std::size_t length(std::size_t at) const
    {
        const uint256 value = word(at);
        if (value <= uint256{frame.size()})
            return static_cast<std::size_t>(value.low64());
        state->fail(Error::truncated);
        return 0;
    }
    Reader from(std::size_t at) const
    {
        return {at <= frame.size() ? frame.subspan(at) : BytesView{}, state};
    }
    /// `bytes` and `string`: a length and that many bytes.
    BytesView blob() const
    {
        const std::size_t n = length(0);
        if (state->error || n > frame.size() - kWord) {
            state->fail(Error::truncated);
            return {};
        }
        return state->spend(n + kWord) ? frame.subspan(kWord, n) : BytesView{};
    }
};

/// Static types: kHeadSize bytes written at a place. Dynamic types: appended, with kHeadSize one
/// word for the offset to them.
template <class T>
struct Codec;

namespace detail {

inline void put_word(Bytes& out, std::size_t at, const uint256& value)
{
    store_be(value, out.data() + at);
}

inline void append_word(Bytes& out, const uint256& value)
{
    out.resize(out.size() + kWord);
    put_word(out, out.size() - kWord, value);
}

inline void append_blob(Bytes& out, BytesView bytes)
{
    append_word(out, uint256{bytes.size()});
    append(out, bytes);
    out.resize(out.size() + (kWord - bytes.size() % kWord) % kWord);
}

template <class T>
void put_member(Bytes& out, std::size_t base, std::size_t& at, const T& value)
{
    if constexpr (Codec<T>::kDynamic) {
        put_word(out, at, uint256{out.size() - base});
        Codec<T>::append(out, value);
    } else {
        Codec<T>::put(out, at, value);
    }
    at += Codec<T>::kHeadSize;
}

template <class... Ts>
void append_members(Bytes& out, const Ts&... values)
{
    const std::size_t base = out.size();
    [[maybe_unused]] std::size_t at = base;
    out.resize(base + (std::size_t{0} + ... + Codec<Ts>::kHeadSize));
    (put_member(out, base, at, values), ...);
}

template <class T>
void read_member(const Reader& reader, std::size_t& at, T& value)
{
    if constexpr (Codec<T>::kDynamic)
        Codec<T>::get(reader.from(reader.length(at)), 0, value);
    else
        Codec<T>::get(reader, at, value);
    at += Codec<T>::kHeadSize;
}

template <class... Ts>
void read_members(const Reader& reader, [[maybe_unused]] std::size_t at, Ts&... values)
{
    (read_member(reader, at, values), ...);
}

template <class Integer>
constexpr uint256 from_integer(Integer value)
{
    if constexpr (std::is_signed_v<Integer>)
        return value < 0 ? -uint256{std::uint64_t{0} - static_cast<std::uint64_t>(value)}
                         : uint256{static_cast<std::uint64_t>(value)};
    else
        return uint256{value};
}

template <class Integer>
void append_packed_integer(Bytes& out, Integer value)
{
    for (std::size_t i = sizeof(Integer); i-- > 0;)
        out.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * i)));
}

template <class T>
void append_packed(Bytes& out, const T& value)
{
    if constexpr (std::same_as<T, bool>)
        out.push_back(value ? 1 : 0);
    else if constexpr (std::integral<T>)
        append_packed_integer(out, value);
    else if constexpr (std::same_as<T, uint256>)
        append_word(out, value);
    else if constexpr (std::same_as<T, Bytes> || std::same_as<T, std::string>)
        out.insert(out.end(), value.begin(), value.end());
    else
        append(out, value.view());
}

} // namespace detail

template <>
struct Codec<uint256>
{
    static constexpr bool kDynamic = false;
    static constexpr std::size_t kHeadSize = kWord;
    static void put(Bytes& out, std::size_t at, const uint256& value)
    {
        detail::put_word(out, at, value);
    }
    static void get(const Reader& reader, std::size_t at, uint256& value)
    {
        value = reader.word(at);
    }
};

template <std::integral T>
struct Codec<T>
{
    static constexpr bool kDynamic = false;
    static constexpr std::size_t kHeadSize = kWord;
    static void put(Bytes& out, std::size_t at, T value)
    {
        detail::put_word(out, at, detail::from_integer(value));
    }
    static void get(const Reader& reader, std::size_t at, T& value)
    {
        const uint256 word = reader.word(at);
        if (std::same_as<T, bool> && word > uint256{1})
            return reader.state->fail(Error::out_of_range);
        value = static_cast<T>(word.low64());
        if (detail::from_integer(value) != word)
            reader.state->fail(Error::out_of_range);
    }
};

template <>
struct Codec<Address>
{
    static constexpr bool kDynamic = false;
    static constexpr std::size_t kHeadSize = kWord;
    static void put(Bytes& out, std::size_t at, const Address& value)
    {
        detail::put_word(out, at, to_uint256(value));
    }
    static void get(const Reader& reader, std::size_t at, Address& value)
    {
        const uint256 word = reader.word(at);
        value = to_address(word);
        if (to_uint256(value) != word)
            reader.state->fail(Error::out_of_range);
    }
};

template <std::size_t N>
requires(N >= 1 && N <= 32 && N != 20) struct Codec<FixedBytes<N>>
{
    static constexpr bool kDynamic = false;
    static constexpr std::size_t kHeadSize = kWord;
    static void put(Bytes& out, std::size_t at, const FixedBytes<N>& value)
    {
        std::copy(value.bytes.begin(), value.bytes.end(), out.data() + at);
    }
    static void get(const Reader& reader, std::size_t at, FixedBytes<N>& value)
    {
        const Hash32 word = to_hash(reader.word(at));
        value = FixedBytes<N>::from_view(word.view().first(N));
        if (!FixedBytes<32>::from_view(word.view().subspan(N)).is_zero())
            reader.state->fail(Error::out_of_range);
    }
};

template <>
struct Codec<Bytes>
{
    static constexpr bool kDynamic = true;
    static constexpr std::size_t kHeadSize = kWord;
    static void append(Bytes& out, const Bytes& value) { detail::append_blob(out, value); }
    static void get(const Reader& reader, std::size_t, Bytes& value)
    {
        value = to_bytes(reader.blob());
    }
};

template <>
struct Codec<std::string>
{
    static constexpr bool kDynamic = true;
    static constexpr std::size_t kHeadSize = kWord;
    static void append(Bytes& out, const std::string& value)
    {
        detail::append_blob(out, Bytes(value.begin(), value.end()));
    }
    static void get(const Reader& reader, std::size_t, std::string& value)
    {
        const BytesView bytes = reader.blob();
        value.assign(bytes.begin(), bytes.end());
    }
};

template <class T>
struct Codec<std::vector<T>>
{
    static constexpr bool kDynamic = true;
    static constexpr std::size_t kHeadSize = kWord;
    static void append(Bytes& out, const std::vector<T>& values)
    {
        detail::append_word(out, uint256{values.size()});
        const std::size_t base = out.size();
        std::size_t at = base;
        out.resize(base + values.size() * Codec<T>::kHeadSize);
        for (const T& value : values)
            detail::put_member(out, base, at, value);
    }
    static void get(const Reader& reader, std::size_t, std::vector<T>& values)
    {
        const std::size_t count = reader.length(0);
        if (reader.state->error || count > (reader.frame.size() - kWord) / Codec<T>::kHeadSize)
            return reader.state->fail(Error::truncated);
        if (!reader.state->spend(count * sizeof(T)))
            return;
        const Reader elements = reader.from(kWord);
        std::size_t at = 0;
        for (std::size_t i = 0; i < count && !reader.state->error; ++i) {
            T value{}; // not emplace_back(): std::vector<bool> has no bool to refer to
            detail::read_member(elements, at, value);
            values.push_back(std::move(value));
        }
    }
};

template <class T, std::size_t N>
struct Codec<std::array<T, N>>
{
    static constexpr bool kDynamic = Codec<T>::kDynamic;
    static constexpr std::size_t kHeadSize = kDynamic ? kWord : N * Codec<T>::kHeadSize;
    static void put(Bytes& out, std::size_t at, const std::array<T, N>& values)
    {
        for (const T& value : values)
            detail::put_member(out, at, at, value);
    }
    static void append(Bytes& out, const std::array<T, N>& values)
    {
        std::apply([&](const auto&... all) { detail::append_members(out, all...); }, values);
    }
    static void get(const Reader& reader, std::size_t at, std::array<T, N>& values)
    {
        for (T& value : values)
            detail::read_member(reader, at, value);
    }
};

template <class... Ts>
struct Codec<std::tuple<Ts...>>
{
    static constexpr bool kDynamic = (false || ... || Codec<std::remove_cvref_t<Ts>>::kDynamic);
    static constexpr std::size_t kHeadSize =
        kDynamic ? kWord : (std::size_t{0} + ... + Codec<std::remove_cvref_t<Ts>>::kHeadSize);
    static void put(Bytes& out, std::size_t at, const std::tuple<Ts...>& values)
    {
        std::apply([&](const auto&... all) { (detail::put_member(out, at, at, all), ...); },
                   values);
    }
    static void append(Bytes& out, const std::tuple<Ts...>& values)
    {
        std::apply([&](const auto&... all) { detail::append_members(out, all...); }, values);
    }
    static void get(const Reader& reader, std::size_t at, std::tuple<Ts...>& values)
    {
        std::apply([&](auto&... all) { detail::read_members(reader, at, all...); }, values);
    }
};

/// A struct that names its fields.
template <class T>
concept Aggregate = requires(T& value, const T& constant)
{
    value.abi_fields();
    constant.abi_fields();
};

template <Aggregate T>
struct Codec<T>
{
    using Fields = decltype(std::declval<const T&>().abi_fields());
    using Tuple = Codec<Fields>;
    static constexpr bool kDynamic = Tuple::kDynamic;
    static constexpr std::size_t kHeadSize = Tuple::kHeadSize;
    static void put(Bytes& out, std::size_t at, const T& value)
    {
        Tuple::put(out, at, value.abi_fields());
    }
    static void append(Bytes& out, const T& value) { Tuple::append(out, value.abi_fields()); }
    static void get(const Reader& reader, std::size_t at, T& value)
    {
        auto fields = value.abi_fields();
        Codec<decltype(fields)>::get(reader, at, fields);
    }
};

} // namespace nucleate::abi
