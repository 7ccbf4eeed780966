#pragma once

#include "chain/base/bytes.hpp"

namespace nucleate::fault {

/// What a Brotli stream (RFC 7932) holds, at most `limit` bytes. Of a stream that is cut off or
/// corrupt: what comes before.
Bytes unbrotli(BytesView stream, std::size_t limit);

} // namespace nucleate::fault
