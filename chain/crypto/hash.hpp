#pragma once

#include "chain/base/bytes.hpp"

namespace nucleate::crypto {

using Hash20 = FixedBytes<20>;
using Hash64 = FixedBytes<64>;

/// FIPS 180-4.
Hash32 sha256(BytesView data);
/// RIPEMD-160 (Dobbertin, Bosselaers, Preneel 1996).
Hash20 ripemd160(BytesView data);
/// RFC 2104 over SHA-512.
Hash64 hmac_sha512(BytesView key, BytesView data);

} // namespace nucleate::crypto
