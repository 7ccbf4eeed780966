#include "chain/crypto/p256.hpp"

#include <memory>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

namespace nucleate::crypto {
namespace {

template <auto Free>
struct Deleter
{
    template <class T>
    void operator()(T* p) const
    {
        Free(p);
    }
};
template <class T, auto Free>
using Handle = std::unique_ptr<T, Deleter<Free>>;
using KeyContext = Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using Key = Handle<EVP_PKEY, EVP_PKEY_free>;
using Number = Handle<BIGNUM, BN_free>;

/// Null when the point is not on the curve.
Key import_key(const uint256& x, const uint256& y)
{
    std::uint8_t point[65] = {0x04}; // SEC 1, uncompressed
    store_be(x, point + 1);
    store_be(y, point + 33);
    char group[] = "prime256v1";
    char group_name[] = OSSL_PKEY_PARAM_GROUP_NAME;
    char key_name[] = OSSL_PKEY_PARAM_PUB_KEY;
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(group_name, group, 0),
        OSSL_PARAM_construct_octet_string(key_name, point, sizeof point),
        OSSL_PARAM_construct_end(),
    };
    const KeyContext context{EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr)};
    EVP_PKEY* key = nullptr;
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters) != 1)
        return nullptr;
    return Key{key};
}

Number number(const uint256& value)
{
    const Hash32 bytes = to_hash(value);
    return Number{BN_bin2bn(bytes.data(), 32, nullptr)};
}

/// OpenSSL takes signatures in DER.
Bytes encode_signature(const uint256& r, const uint256& s)
{
    const Handle<ECDSA_SIG, ECDSA_SIG_free> signature{ECDSA_SIG_new()};
    Number first = number(r);
    Number second = number(s);
    if (!signature || !first || !second ||
        ECDSA_SIG_set0(signature.get(), first.get(), second.get()) != 1)
        return {};
    static_cast<void>(first.release());
    static_cast<void>(second.release());
    std::uint8_t* der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    if (size <= 0)
        return {};
    Bytes out(der, der + size);
    OPENSSL_free(der);
    return out;
}

} // namespace

bool p256_verify(const Hash32& digest, const uint256& r, const uint256& s, const uint256& x,
                 const uint256& y)
{
    const Key key = import_key(x, y);
    const Bytes signature = encode_signature(r, s);
    bool valid = false;
    if (key && !signature.empty()) {
        const KeyContext context{EVP_PKEY_CTX_new(key.get(), nullptr)};
        valid = context && EVP_PKEY_verify_init(context.get()) == 1 &&
                EVP_PKEY_verify(context.get(), signature.data(), signature.size(), digest.data(),
                                digest.size()) == 1;
    }
    ERR_clear_error(); // a rejected key must not show up in somebody else's error report
    return valid;
}

} // namespace nucleate::crypto
