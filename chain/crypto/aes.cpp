#include "chain/crypto/aes.hpp"

#include <cstdlib>
#include <memory>
#include <openssl/evp.h>

namespace nucleate::crypto {
namespace {

struct FreeCipher
{
    void operator()(EVP_CIPHER_CTX* c) const { EVP_CIPHER_CTX_free(c); }
};

} // namespace

Secret aes_128_ctr(BytesView key, BytesView counter, BytesView data)
{
    constexpr std::size_t kBlock = 16;
    Secret out{data.size()};
    const std::unique_ptr<EVP_CIPHER_CTX, FreeCipher> cipher{EVP_CIPHER_CTX_new()};
    int size = 0;
    if (key.size() != kBlock || counter.size() != kBlock || !cipher ||
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_128_ctr(), nullptr, key.data(), counter.data()) !=
            1 ||
        EVP_EncryptUpdate(cipher.get(), out.span().data(), &size, data.data(),
                          static_cast<int>(data.size())) != 1)
        std::abort();
    return out;
}

} // namespace nucleate::crypto
