#pragma once

#include "chain/base/bytes.hpp"

#include <optional>

namespace nucleate::derivation {

/// The content of log data that is one ABI-encoded `bytes`: offset 0x20, length, padded content.
/// Nothing on any other layout.
std::optional<BytesView> single_bytes_argument(BytesView data);

} // namespace nucleate::derivation
