#pragma once

#include "chain/base/bytes.hpp"
#include "chain/crypto/secret.hpp"

#include <optional>

namespace nucleate::crypto {

enum class Prf : std::uint8_t
{
    hmac_sha256,
    hmac_sha512
};

/// RFC 8018, 5.2. `rounds` is at least 1.
std::optional<Secret> pbkdf2(Prf prf, BytesView password, BytesView salt, std::uint32_t rounds,
                             std::size_t size);

/// Cost of scrypt (RFC 7914): memory is 128 * n * r bytes.
struct ScryptCost
{
    std::uint32_t n = 131072; ///< a power of two
    std::uint32_t r = 8;
    std::uint32_t p = 1;
};

/// Memory that scrypt may take; a keystore from elsewhere must not exhaust the machine.
inline constexpr std::uint64_t kScryptMemoryLimit = std::uint64_t{512} << 20U;

/// Nothing when the cost is invalid or beyond kScryptMemoryLimit.
std::optional<Secret> scrypt(BytesView password, BytesView salt, const ScryptCost& cost,
                             std::size_t size);

} // namespace nucleate::crypto
