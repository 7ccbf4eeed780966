#include "chain/fault/client/precompile_oracle.hpp"

#include "chain/base/hex.hpp"
#include "chain/base/uint256.hpp"
#include "chain/crypto/bls12_381.hpp"
#include "chain/crypto/bn254.hpp"
#include "chain/crypto/hash.hpp"
#include "chain/crypto/kzg.hpp"
#include "chain/crypto/modexp.hpp"
#include "chain/crypto/p256.hpp"
#include "chain/crypto/secp256k1.hpp"
#include "chain/fault/mips/system.hpp"
#include "chain/fault/program/hints.hpp"

// In the place of the libraries that the host has: what a precompile of L1 answers to the same
// question (preimage key type 6). What it answers is what the library would.

namespace nucleate {
namespace {

fault::PreimageOracle* oracle = nullptr;

/// What the precompile returned; nothing if it failed.
std::optional<Bytes> ask(std::uint16_t number, BytesView input)
{
    Address precompile;
    precompile[18] = static_cast<std::uint8_t>(number >> 8U);
    precompile[19] = static_cast<std::uint8_t>(number);
    Bytes question = to_bytes(precompile.view());
    append(question, input);
    oracle->hint(fault::encode_hint(fault::Hint::precompile, {}, question));
    Bytes answer = *oracle->preimage(fault::precompile_key(precompile, input));
    if (answer.empty() || answer[0] == 0)
        return std::nullopt;
    answer.erase(answer.begin());
    return answer;
}

Bytes words(std::initializer_list<Hash32> all)
{
    Bytes out;
    for (const Hash32& word : all)
        append(out, word.view());
    return out;
}

Hash32 length_word(BytesView bytes)
{
    return to_hash(uint256{bytes.size()});
}

} // namespace

void fault::mips::use_for_precompiles(PreimageOracle& from)
{
    oracle = &from;
}

namespace crypto {

std::optional<Address> ecrecover(const Hash32& digest, bool y_parity, const uint256& r,
                                 const uint256& s)
{
    const uint256 v{y_parity ? 28U : 27U};
    const auto answer = ask(0x01, words({digest, to_hash(v), to_hash(r), to_hash(s)}));
    if (!answer || answer->empty())
        return std::nullopt;
    return Address::from_view(*answer);
}

Hash32 sha256(BytesView data)
{
    return Hash32::from_view(ask(0x02, data).value_or(Bytes{}));
}

Hash20 ripemd160(BytesView data)
{
    return Hash20::from_view(ask(0x03, data).value_or(Bytes{}));
}

Bytes modexp(BytesView base, BytesView exponent, BytesView modulus)
{
    Bytes input = words({length_word(base), length_word(exponent), length_word(modulus)});
    append(input, base);
    append(input, exponent);
    append(input, modulus);
    return ask(0x05, input).value_or(Bytes(modulus.size()));
}

bool p256_verify(const Hash32& digest, const uint256& r, const uint256& s, const uint256& x,
                 const uint256& y)
{
    const auto answer = ask(0x100, words({digest, to_hash(r), to_hash(s), to_hash(x), to_hash(y)}));
    return answer && !answer->empty();
}

namespace bn254 {
namespace {
std::optional<G1Bytes> point(const std::optional<Bytes>& answer)
{
    return answer ? std::optional{G1Bytes::from_view(*answer)} : std::nullopt;
}
Bytes joined(BytesView first, BytesView second)
{
    Bytes out = to_bytes(first);
    append(out, second);
    return out;
}
} // namespace

std::optional<G1Bytes> add(BytesView p, BytesView q)
{
    return point(ask(0x06, joined(p, q)));
}

std::optional<G1Bytes> multiply(BytesView p, BytesView scalar)
{
    return point(ask(0x07, joined(p, scalar)));
}

std::optional<bool> pairing_product_is_one(BytesView pairs)
{
    const auto answer = ask(0x08, pairs);
    return answer ? std::optional{!uint256_from_be(*answer).is_zero()} : std::nullopt;
}

} // namespace bn254

namespace kzg {

const Hash32& bls_modulus()
{
    static const Hash32 modulus = literals::fixed_literal<32>(
        "0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001");
    return modulus;
}

Hash32 to_versioned_hash(BytesView commitment)
{
    Hash32 hash = sha256(commitment);
    hash[0] = 1;
    return hash;
}

bool verify_proof(BytesView commitment, const Hash32& z, const Hash32& y, BytesView proof)
{
    Bytes input = words({to_versioned_hash(commitment), z, y});
    append(input, commitment);
    append(input, proof);
    return ask(0x0a, input).has_value();
}

} // namespace kzg

/// Precompiles of Prague: no block of this rollup's fork can call them.
namespace bls12_381 {
namespace {
[[noreturn]] void unreachable()
{
    fault::mips::panic("precompile of a later fork\n");
}
} // namespace

std::optional<G1Bytes> g1_add(BytesView, BytesView)
{
    unreachable();
}
std::optional<G2Bytes> g2_add(BytesView, BytesView)
{
    unreachable();
}
std::optional<G1Bytes> g1_msm(BytesView)
{
    unreachable();
}
std::optional<G2Bytes> g2_msm(BytesView)
{
    unreachable();
}
std::optional<bool> pairing_check(BytesView)
{
    unreachable();
}
std::optional<G1Bytes> map_fp_to_g1(BytesView)
{
    unreachable();
}
std::optional<G2Bytes> map_fp2_to_g2(BytesView)
{
    unreachable();
}

} // namespace bls12_381
} // namespace crypto
} // namespace nucleate
