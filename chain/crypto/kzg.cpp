#include "chain/crypto/kzg.hpp"

#include "chain/crypto/batch_inverse.hpp"
#include "chain/crypto/fft.hpp"
#include "chain/crypto/hash.hpp"
#include "chain/crypto/kzg_polynomial.hpp"
#include "chain/crypto/kzg_setup.hpp"

#include <array>
#include <vector>

namespace nucleate::crypto::kzg {
namespace {

using namespace bls12_381;

constexpr std::uint8_t kVersionedHashVersion = 0x01; ///< VERSIONED_HASH_VERSION_KZG

constexpr unsigned kBlobBits = 12;
static_assert(1U << kBlobBits == kFieldElementsPerBlob);

/// The roots of unity that a blob's elements are values at, in their order.
const std::vector<Scalar>& blob_roots()
{
    static const std::vector<Scalar> roots = [] {
        std::vector<Scalar> out(kFieldElementsPerBlob);
        const Scalar root = root_of_unity(kFieldElementsPerBlob);
        Scalar power = Scalar::one();
        for (std::size_t i = 0; i < out.size(); ++i) {
            out[reverse_bits(i, kBlobBits)] = power;
            power = power * root;
        }
        return out;
    }();
    return roots;
}

/// `evaluate_polynomial_in_evaluation_form`, the barycentric formula:
/// p(z) = (z^n - 1) / n · Σ p(ω) ω / (z - ω).
Scalar evaluate(const std::vector<Scalar>& values, const Scalar& z)
{
    const std::vector<Scalar>& roots = blob_roots();
    std::vector<Scalar> distances(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        distances[i] = z - roots[i];
        if (distances[i].is_zero())
            return values[i];
    }
    invert_all(distances);
    Scalar sum;
    for (std::size_t i = 0; i < values.size(); ++i)
        sum = sum + values[i] * roots[i] * distances[i];
    const Scalar width{kFieldElementsPerBlob};
    return sum * (z.pow(Limbs<1>{kFieldElementsPerBlob}) - Scalar::one()) * width.inverse();
}

/// e(C - [y] G1, G2) = e(π, [τ - z] G2), with the part in z moved to the side of G1, where it costs
/// less: e(π, [τ] G2) = e(C - [y] G1 + [z] π, G2).
bool verify_opening(const G1& commitment, const Scalar& z, const Scalar& y, const G1& proof)
{
    const TrustedSetup& setup = trusted_setup();
    const std::array points{setup.g1_monomial[0], proof};
    const std::array scalars{(-y).to_raw(), z.to_raw()};
    const G1 rest = (multi_scalar(points, scalars) + commitment).to_affine();
    return pairings_are_equal(proof, setup.g2_tau, rest);
}

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

bool verify_proof(BytesView commitment, const Hash32& z, const Hash32& y, BytesView proof)
{
    const std::optional<G1> c = decode_g1(commitment);
    const std::optional<G1> pi = decode_g1(proof);
    const std::optional<Scalar> at = decode_scalar(z.data());
    const std::optional<Scalar> value = decode_scalar(y.data());
    return c && pi && at && value && verify_opening(*c, *at, *value, *pi);
}

bool verify_blob_proof(BytesView blob, BytesView commitment, BytesView proof)
{
    const std::optional<G1> c = decode_g1(commitment);
    const std::optional<G1> pi = decode_g1(proof);
    const auto values = decode_blob(blob);
    if (!c || !pi || !values)
        return false;
    const Scalar z = compute_challenge(blob, commitment);
    return verify_opening(*c, z, evaluate(*values, z), *pi);
}

} // namespace nucleate::crypto::kzg
