#pragma once

#include "chain/base/bytes.hpp"
#include "chain/crypto/secret.hpp"

namespace nucleate::crypto {

/// AES-128 in counter mode (NIST SP 800-38A); encryption and decryption are the same. `key` and
/// `counter` have 16 bytes each.
Secret aes_128_ctr(BytesView key, BytesView counter, BytesView data);

} // namespace nucleate::crypto
