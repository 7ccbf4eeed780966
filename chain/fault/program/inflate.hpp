#pragma once

#include "chain/base/bytes.hpp"

namespace nucleate::fault {

/// What a zlib stream (RFC 1950, RFC 1951) holds, at most `limit` bytes. Of a stream that is cut
/// off or corrupt: what comes before. The checksum at the end is not looked at.
Bytes inflate(BytesView stream, std::size_t limit);

} // namespace nucleate::fault
