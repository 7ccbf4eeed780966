#pragma once

#include <cstdint>

namespace nucleate::crypto {

/// The compression function F of BLAKE2b (RFC 7693, 3.2) with any number of rounds, as EIP-152
/// has it: state `h`, message block `m`, offset counter `t`, and whether the block is the last.
void blake2b_compress(std::uint32_t rounds, std::uint64_t (&h)[8], const std::uint64_t (&m)[16],
                      const std::uint64_t (&t)[2], bool last);

} // namespace nucleate::crypto
