#pragma once

#include "chain/base/hex.hpp"
#include "chain/contracts/artifact.hpp"
#include "chain/encoding/abi.hpp"

#include <optional>
#include <span>
#include <tuple>
#include <utility>

/// What the generated headers are written in.
namespace nucleate::contracts {

/// Several return values into a struct with abi_fields().
template <class Result>
Expected<Result, abi::Error> decode_members(BytesView returned)
{
    Result out;
    abi::ReadState state;
    std::apply(
        [&](auto&... fields) {
            abi::detail::read_members(abi::Reader{returned, &state}, 0, fields...);
        },
        out.abi_fields());
    if (state.error)
        return tl::unexpected(*state.error);
    return out;
}

/// Topic 0 is `signature` and the rest are the indexed parameters, no more and no fewer.
template <class... Ts>
bool read_topics(std::span<const Hash32> topics, const Hash32& signature, Ts&... out)
{
    if (topics.size() != sizeof...(Ts) + 1 || topics[0] != signature)
        return false;
    abi::ReadState state;
    [[maybe_unused]] std::size_t at = 1;
    (abi::Codec<Ts>::get(abi::Reader{topics[at++].view(), &state}, 0, out), ...);
    return !state.error;
}

template <class... Ts>
bool read_data(BytesView data, Ts&... out)
{
    abi::ReadState state;
    abi::detail::read_members(abi::Reader{data, &state}, 0, out...);
    return !state.error;
}

/// Revert data of a custom error.
template <class... Ts>
bool read_error(BytesView returned, const abi::Selector& selector, Ts&... out)
{
    return returned.size() >= 4 && equal(returned.first(4), selector.view()) &&
           read_data(returned.subspan(4), out...);
}

} // namespace nucleate::contracts
