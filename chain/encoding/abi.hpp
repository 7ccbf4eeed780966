#pragma once

#include "chain/encoding/abi_codec.hpp"

#include <string_view>

/// Contract ABI (Solidity documentation, "Contract ABI Specification"): typed values to bytes and
/// back.
///
/// | Solidity | C++ |
/// |---|---|
/// | `uintN`, `intN` of any N | `uint256` (two's complement for `intN`) |
/// | `uint8` … `uint64`, `int8` … `int64` | the integer of that size |
/// | `bool`, `address` | `bool`, `Address` |
/// | `bytesN` | `FixedBytes<N>`; `bytes20` is taken for an address |
/// | `bytes`, `string` | `Bytes`, `std::string` |
/// | `T[]`, `T[n]` | `std::vector<T>`, `std::array<T, n>` |
/// | tuples | `std::tuple<…>`, or a struct with `auto abi_fields()` and the same `const`, both
///   `{ return std::tie(a, b); }` |
namespace nucleate::abi {

/// Hash that selectors and topics are made with; `encoding` knows no cryptography itself.
using Keccak = Hash32 (*)(BytesView);

using Selector = FixedBytes<4>;

/// First four bytes of the hash of a signature such as "transfer(address,uint256)".
inline Selector selector(std::string_view signature, Keccak keccak)
{
    const Bytes text(signature.begin(), signature.end());
    const Hash32 hash = keccak(text);
    return Selector::from_view(hash.view().first(4));
}

/// Topic 0 of an event's logs.
inline Hash32 topic(std::string_view signature, Keccak keccak)
{
    const Bytes text(signature.begin(), signature.end());
    return keccak(text);
}

/// Arguments one after another, as `abi.encode` has it.
template <class... Ts>
Bytes encode(const Ts&... values)
{
    Bytes out;
    detail::append_members(out, values...);
    return out;
}

/// Call data of a function.
template <class... Ts>
Bytes encode_call(const Selector& selector, const Ts&... values)
{
    Bytes out = encode(values...);
    out.insert(out.begin(), selector.bytes.begin(), selector.bytes.end());
    return out;
}

/// `abi.encodePacked`: no padding, no lengths. Flat values only.
template <class... Ts>
Bytes encode_packed(const Ts&... values)
{
    Bytes out;
    (detail::append_packed(out, values), ...);
    return out;
}

/// Arguments out of call data without its selector, return data, or a log's data. Bytes after the
/// last argument are let through, as Solidity does.
template <class... Ts>
Expected<std::tuple<Ts...>, Error> decode(BytesView data)
{
    ReadState state;
    std::tuple<Ts...> values;
    std::apply([&](Ts&... out) { detail::read_members(Reader{data, &state}, 0, out...); }, values);
    if (state.error)
        return tl::unexpected(*state.error);
    return values;
}

/// One value alone.
template <class T>
Expected<T, Error> decode_one(BytesView data)
{
    Expected<std::tuple<T>, Error> values = decode<T>(data);
    if (!values)
        return tl::unexpected(values.error());
    return std::get<0>(std::move(*values));
}

/// Word of an indexed event parameter of a value type (not of `bytes`, `string` or arrays, whose
/// topics are hashes).
template <class T>
Expected<T, Error> decode_topic(const Hash32& topic)
{
    static_assert(!Codec<T>::kDynamic && Codec<T>::kHeadSize == kWord);
    return decode_one<T>(topic.view());
}

} // namespace nucleate::abi
