#pragma once

#include "chain/base/bytes.hpp"

#include <optional>

/// Batcher data in blobs (specs: ecotone/derivation.md, blob encoding): 4096 field elements of 254
/// usable bits carry a version, a length, and the data.
namespace nucleate::derivation {

inline constexpr std::size_t kBlobBytes = std::size_t{4096} * 32;
inline constexpr std::size_t kMaxBlobData = std::size_t{1024} * 127 - 4;

/// What a blob carries; nothing when it is not encoded this way. `blob` of any other length than
/// kBlobBytes carries nothing.
std::optional<Bytes> decode_blob_data(BytesView blob);
/// The blob that carries `data`; nothing when that is longer than kMaxBlobData.
std::optional<Bytes> encode_blob_data(BytesView data);

} // namespace nucleate::derivation
