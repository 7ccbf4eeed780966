#pragma once

#include "chain/base/bytes.hpp"

#include <optional>

namespace nucleate::fault::brotli {

/// A word of the static dictionary, transformed (RFC 7932, section 8): of `length` bytes before
/// that, and the number that a distance beyond the window stands for. Nothing where there is none.
std::optional<Bytes> dictionary_word(std::size_t length, std::size_t number);

} // namespace nucleate::fault::brotli
