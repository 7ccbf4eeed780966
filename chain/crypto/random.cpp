#include "chain/crypto/random.hpp"

#include "chain/crypto/secp256k1.hpp"

#include <cstdlib>
#include <openssl/rand.h>

namespace nucleate::crypto {

void fill_random(std::span<std::uint8_t> out)
{
    if (RAND_priv_bytes(out.data(), static_cast<int>(out.size())) != 1)
        std::abort();
}

Hash32 random_private_key()
{
    for (;;) {
        const Hash32 key = random_bytes<32>();
        const uint256 number = to_uint256(key);
        if (!number.is_zero() && number < kSecp256k1Order)
            return key;
    }
}

} // namespace nucleate::crypto
