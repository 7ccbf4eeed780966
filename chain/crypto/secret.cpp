#include "chain/crypto/secret.hpp"

#include <openssl/crypto.h>

namespace nucleate::crypto {

void wipe(std::span<std::uint8_t> memory)
{
    if (!memory.empty())
        OPENSSL_cleanse(memory.data(), memory.size());
}

} // namespace nucleate::crypto
