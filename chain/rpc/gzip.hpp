#pragma once

#include "chain/base/bytes.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace nucleate::rpc {

/// gzip (RFC 1952), there and back; unpacking gives nothing for damaged input and for more than
/// `most` bytes.
Bytes gzip(std::string_view text);
std::optional<std::string> gunzip(BytesView packed, std::size_t most);

} // namespace nucleate::rpc
