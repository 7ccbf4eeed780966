#include "chain/crypto/hash.hpp"

#include <cstdlib>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace nucleate::crypto {
namespace {

/// Digests are fetched once: looking one up by name costs more than hashing a short message.
const EVP_MD* fetch(const char* name)
{
    return EVP_MD_fetch(nullptr, name, nullptr);
}

/// Fails only when OpenSSL is built without the digest or memory ran out: nothing to go on with.
template <class Digest>
Digest digest(const EVP_MD* algorithm, BytesView data)
{
    Digest out;
    unsigned size = 0;
    if (EVP_Digest(data.data(), data.size(), out.data(), &size, algorithm, nullptr) != 1 ||
        size != Digest::kSize)
        std::abort();
    return out;
}

} // namespace

Hash32 sha256(BytesView data)
{
    static const EVP_MD* const algorithm = fetch("SHA256");
    return digest<Hash32>(algorithm, data);
}

Hash20 ripemd160(BytesView data)
{
    static const EVP_MD* const algorithm = fetch("RIPEMD160");
    return digest<Hash20>(algorithm, data);
}

Hash64 hmac_sha512(BytesView key, BytesView data)
{
    static const std::uint8_t kNone = 0; // OpenSSL takes a null key for "the one before"
    Hash64 out;
    unsigned size = 0;
    if (HMAC(EVP_sha512(), key.empty() ? &kNone : key.data(), static_cast<int>(key.size()),
             data.data(), data.size(), out.data(), &size) == nullptr)
        std::abort();
    return out;
}

} // namespace nucleate::crypto
