#include "chain/crypto/modexp.hpp"

#include <cstdlib>
#include <memory>
#include <openssl/bn.h>

namespace nucleate::crypto {
namespace {

struct FreeNumber
{
    void operator()(BIGNUM* n) const { BN_free(n); }
};
struct FreeContext
{
    void operator()(BN_CTX* c) const { BN_CTX_free(c); }
};
using Number = std::unique_ptr<BIGNUM, FreeNumber>;

Number number(BytesView bytes)
{
    return Number{BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr)};
}

} // namespace

Bytes modexp(BytesView base, BytesView exponent, BytesView modulus)
{
    Bytes out(modulus.size());
    const Number m = number(modulus);
    if (!m || BN_is_zero(m.get()) || BN_is_one(m.get()))
        return out;
    const Number b = number(base);
    const Number e = number(exponent);
    const Number result{BN_new()};
    const std::unique_ptr<BN_CTX, FreeContext> context{BN_CTX_new()};
    // Fails only for want of memory.
    if (!b || !e || !result || !context ||
        BN_mod_exp(result.get(), b.get(), e.get(), m.get(), context.get()) != 1 ||
        BN_bn2binpad(result.get(), out.data(), static_cast<int>(out.size())) < 0)
        std::abort();
    return out;
}

} // namespace nucleate::crypto
