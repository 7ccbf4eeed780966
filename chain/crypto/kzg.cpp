#include "chain/crypto/kzg.hpp"

#include "chain/crypto/hash.hpp"
#include "chain/crypto/kzg_setup.hpp"

#include <array>

namespace nucleate::crypto::kzg {
namespace {

using namespace bls12_381;

constexpr std::uint8_t kVersionedHashVersion = 0x01; ///< VERSIONED_HASH_VERSION_KZG

} // namespace

const Hash32& bls_modulus()
{
    static const Hash32 modulus = [] {
        Hash32 out;
        for (std::size_t i = 0; i < 4; ++i)
            store_be64(Scalar::kModulus[3 - i], out.data() + 8 * i);
        return out;
    }();
    return modulus;
}

Hash32 to_versioned_hash(BytesView commitment)
{
    Hash32 hash = sha256(commitment);
    hash[0] = kVersionedHashVersion;
    return hash;
}

/// e(C - [y] G1, G2) = e(π, [τ - z] G2), with the part in z moved to the side of G1, where it costs
/// less: e(C - [y] G1 + [z] π, -G2) e(π, [τ] G2) = 1.
bool verify_proof(BytesView commitment, const Hash32& z, const Hash32& y, BytesView proof)
{
    const std::optional<G1> c = decode_g1(commitment);
    const std::optional<G1> pi = decode_g1(proof);
    const std::optional<Scalar> at = decode_scalar(z.data());
    const std::optional<Scalar> value = decode_scalar(y.data());
    if (!c || !pi || !at || !value)
        return false;
    const TrustedSetup& setup = trusted_setup();
    const std::array points{setup.g1_monomial[0], *pi};
    const std::array scalars{(-*value).to_raw(), at->to_raw()};
    const G1 left = (multi_scalar(points, scalars) + *c).to_affine();
    std::vector<Pair> pairs;
    if (!left.infinity)
        pairs.push_back({left, -setup.g2});
    if (!pi->infinity)
        pairs.push_back({*pi, setup.g2_tau});
    return pairing_product_is_one(pairs);
}

} // namespace nucleate::crypto::kzg
