#pragma once

#include "chain/base/bytes.hpp"

namespace nucleate::crypto {

/// Keccak-256 with the original padding (Ethereum's hash; not the later SHA3-256).
Hash32 keccak256(BytesView data);

/// The permutation Keccak-f[1600] on 25 lanes, lane (x, y) at index x + 5 y (FIPS 202, 3.3).
void keccak_f1600(std::uint64_t (&state)[25]);

/// keccak256 of no bytes: the code hash of an account without code.
inline constexpr Hash32 kEmptyKeccak{{0xc5, 0xd2, 0x46, 0x01, 0x86, 0xf7, 0x23, 0x3c,
                                      0x92, 0x7e, 0x7d, 0xb2, 0xdc, 0xc7, 0x03, 0xc0,
                                      0xe5, 0x00, 0xb6, 0x53, 0xca, 0x82, 0x27, 0x3b,
                                      0x7b, 0xfa, 0xd8, 0x04, 0x5d, 0x85, 0xa4, 0x70}};

} // namespace nucleate::crypto
