#pragma once

#include "chain/base/bytes.hpp"

#include <span>

namespace nucleate::crypto {

/// Fills with bytes of the system's generator, fit for keys. Ends the program when there are none:
/// a predictable key is worse than no program.
void fill_random(std::span<std::uint8_t> out);

template <std::size_t N>
FixedBytes<N> random_bytes()
{
    FixedBytes<N> out;
    fill_random({out.data(), N});
    return out;
}

/// A private key: uniform in [1, n) of secp256k1.
Hash32 random_private_key();

} // namespace nucleate::crypto
