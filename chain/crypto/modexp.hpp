#pragma once

#include "chain/base/bytes.hpp"

namespace nucleate::crypto {

/// base ^ exponent mod modulus over big-endian numbers of any length, as EIP-198 has it: the
/// result is as long as `modulus`, zero when the modulus is zero, and 0 ^ 0 is 1.
Bytes modexp(BytesView base, BytesView exponent, BytesView modulus);

} // namespace nucleate::crypto
