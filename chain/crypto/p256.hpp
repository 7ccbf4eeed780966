#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/uint256.hpp"

namespace nucleate::crypto {

/// ECDSA over secp256r1 (FIPS 186-4): does (r, s) by the key (x, y) sign `digest`? False for
/// anything out of range or a key off the curve; a high s is accepted (RIP-7212, EIP-7951).
bool p256_verify(const Hash32& digest, const uint256& r, const uint256& s, const uint256& x,
                 const uint256& y);

} // namespace nucleate::crypto
