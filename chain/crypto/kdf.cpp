#include "chain/crypto/kdf.hpp"

#include <openssl/err.h>
#include <openssl/evp.h>

namespace nucleate::crypto {
namespace {

/// OpenSSL wants a valid pointer also for an empty password.
const char* text(BytesView bytes)
{
    return bytes.empty() ? "" : reinterpret_cast<const char*>(bytes.data());
}

} // namespace

std::optional<Secret> pbkdf2(Prf prf, BytesView password, BytesView salt, std::uint32_t rounds,
                             std::size_t size)
{
    constexpr std::uint32_t kMostRounds = 10'000'000; // seconds; more is an attack or a mistake
    if (rounds == 0 || rounds > kMostRounds)
        return std::nullopt;
    Secret out{size};
    const EVP_MD* const digest = prf == Prf::hmac_sha256 ? EVP_sha256() : EVP_sha512();
    if (PKCS5_PBKDF2_HMAC(text(password), static_cast<int>(password.size()), salt.data(),
                          static_cast<int>(salt.size()), static_cast<int>(rounds), digest,
                          static_cast<int>(size), out.span().data()) != 1)
        return std::nullopt;
    return out;
}

std::optional<Secret> scrypt(BytesView password, BytesView salt, const ScryptCost& cost,
                             std::size_t size)
{
    if (cost.r == 0 || cost.p == 0 || cost.p > 64 ||
        std::uint64_t{cost.n} * cost.r > kScryptMemoryLimit / 128)
        return std::nullopt;
    Secret out{size};
    // OpenSSL counts its bookkeeping against the limit too.
    const std::uint64_t limit = kScryptMemoryLimit + (std::uint64_t{1} << 20U);
    if (EVP_PBE_scrypt(text(password), password.size(), salt.data(), salt.size(), cost.n, cost.r,
                       cost.p, limit, out.span().data(), size) != 1)
    {
        ERR_clear_error();
        return std::nullopt;
    }
    return out;
}

} // namespace nucleate::crypto
