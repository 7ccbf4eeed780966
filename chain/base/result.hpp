#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace nucleate {

/// A value or the reason there is none. Pure rooms use one enum a domain as `E`; rooms that talk
/// to people use Error.
template <class T, class E>
using Expected = tl::expected<T, E>;

/// What went wrong, in words for a person: what happened and, where known, what to do.
struct Error
{
    std::string message;
};

template <class T>
using Result = tl::expected<T, Error>;

/// `return fail("…")` from any function that returns Result.
inline tl::unexpected<Error> fail(std::string message)
{
    return tl::unexpected<Error>(Error{std::move(message)});
}

} // namespace nucleate
