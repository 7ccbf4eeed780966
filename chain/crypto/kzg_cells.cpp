#include "chain/crypto/fft.hpp"
#include "chain/crypto/hash.hpp"
#include "chain/crypto/kzg.hpp"
#include "chain/crypto/kzg_polynomial.hpp"
#include "chain/crypto/kzg_setup.hpp"

#include <string_view>

namespace nucleate::crypto::kzg {
namespace {

using namespace bls12_381;

constexpr std::size_t kFieldElementsPerCell = 64;
constexpr unsigned kCellBits = 7;
static_assert(1U << kCellBits == kCellsPerExtBlob);
constexpr std::string_view kChallengeDomain = "RCKZGCBATCH__V1_";

/// The batch decoded.
struct Batch
{
    std::vector<G1> commitments;
    std::vector<G1> proofs;
    /// Powers of the challenge, one a proof.
    std::vector<Scalar> weights;
    /// The blobs' values, added up with the weights of their first proofs.
    std::vector<Scalar> values;
};

bool decode_points(std::span<const BytesView> encoded, std::vector<G1>& points)
{
    points.reserve(encoded.size());
    for (const BytesView bytes : encoded) {
        const std::optional<G1> point = decode_g1(bytes);
        if (!point)
            return false;
        points.push_back(*point);
    }
    return true;
}

/// Hangs on all that is checked. The specification hashes the cells; the blobs determine them.
Scalar compute_challenge(std::span<const BytesView> blobs, std::span<const BytesView> commitments,
                         std::span<const BytesView> proofs)
{
    Bytes data(kChallengeDomain.begin(), kChallengeDomain.end());
    for (const BytesView blob : blobs)
        append(data, sha256(blob).view());
    for (const BytesView commitment : commitments)
        append(data, commitment);
    for (const BytesView proof : proofs)
        append(data, proof);
    return hash_to_scalar(data);
}

bool add_values(std::span<const BytesView> blobs, Batch& batch)
{
    batch.values.resize(kFieldElementsPerBlob);
    for (std::size_t b = 0; b < blobs.size(); ++b) {
        const auto values = decode_blob(blobs[b]);
        if (!values)
            return false;
        const Scalar& weight = batch.weights[b * kCellsPerExtBlob];
        for (std::size_t i = 0; i < values->size(); ++i)
            batch.values[i] = batch.values[i] + (*values)[i] * weight;
    }
    return true;
}

std::optional<Batch> decode(std::span<const BytesView> blobs,
                            std::span<const BytesView> commitments,
                            std::span<const BytesView> proofs)
{
    Batch batch;
    if (commitments.size() != blobs.size() || proofs.size() != blobs.size() * kCellsPerExtBlob ||
        !decode_points(commitments, batch.commitments) || !decode_points(proofs, batch.proofs))
        return std::nullopt;
    const Scalar challenge = compute_challenge(blobs, commitments, proofs);
    batch.weights.reserve(proofs.size());
    for (Scalar power = Scalar::one(); batch.weights.size() < proofs.size();
         power = power * challenge)
        batch.weights.push_back(power);
    if (!add_values(blobs, batch))
        return std::nullopt;
    return batch;
}

/// h^64 of each cell, h being the shift of its coset: X^64 - h^64 vanishes there.
std::vector<Scalar> vanishing_constants()
{
    const Scalar root = root_of_unity(kCellsPerExtBlob);
    std::vector<Scalar> constants(kCellsPerExtBlob);
    Scalar power = Scalar::one();
    for (std::size_t i = 0; i < kCellsPerExtBlob; ++i) {
        constants[reverse_bits(i, kCellBits)] = power;
        power = power * root;
    }
    return constants;
}

/// Σ of the cells' interpolation polynomials by their weights. That of a cell is p mod X^64 - c, so
/// its coefficient j is Σ p[64 m + j] c^m, and the sums over c can be made before those over p.
std::vector<Scalar> sum_interpolations(const Batch& batch, const std::vector<Scalar>& constants)
{
    std::vector<Scalar> coefficients = batch.values;
    interpolate(coefficients);
    std::vector<Scalar> powers(batch.weights.begin(), batch.weights.begin() + kCellsPerExtBlob);
    std::vector<Scalar> sum(kFieldElementsPerCell);
    for (std::size_t m = 0; m < kFieldElementsPerBlob / kFieldElementsPerCell; ++m) {
        Scalar factor;
        for (std::size_t k = 0; k < kCellsPerExtBlob; ++k) {
            factor = factor + powers[k];
            powers[k] = powers[k] * constants[k];
        }
        for (std::size_t j = 0; j < kFieldElementsPerCell; ++j)
            sum[j] = sum[j] + coefficients[kFieldElementsPerCell * m + j] * factor;
    }
    return sum;
}

JacobianPoint<F> combine(const std::vector<G1>& points, const std::vector<Scalar>& factors)
{
    std::vector<Limbs<4>> scalars;
    scalars.reserve(factors.size());
    for (const Scalar& factor : factors)
        scalars.push_back(factor.to_raw());
    return multi_scalar(points, scalars);
}

} // namespace

/// `verify_cell_kzg_proof_batch`; names of the terms as there.
bool verify_cell_proofs(std::span<const BytesView> blobs, std::span<const BytesView> commitments,
                        std::span<const BytesView> proofs)
{
    const std::optional<Batch> batch = decode(blobs, commitments, proofs);
    if (!batch)
        return false;
    if (blobs.empty())
        return true;
    const std::vector<Scalar> constants = vanishing_constants();
    std::vector<Scalar> of_commitments(blobs.size());
    std::vector<Scalar> of_proofs;
    of_proofs.reserve(proofs.size());
    for (std::size_t i = 0; i < proofs.size(); ++i) {
        Scalar& weight = of_commitments[i / kCellsPerExtBlob];
        weight = weight + batch->weights[i];
        of_proofs.push_back(batch->weights[i] * constants[i % kCellsPerExtBlob]);
    }
    const JacobianPoint<F> ll = combine(batch->proofs, batch->weights);
    const JacobianPoint<F> rlc = combine(batch->commitments, of_commitments);
    const JacobianPoint<F> rli =
        combine(trusted_setup().g1_monomial, sum_interpolations(*batch, constants));
    const JacobianPoint<F> rlp = combine(batch->proofs, of_proofs);
    return pairings_are_equal(ll.to_affine(), trusted_setup().g2_tau_64,
                              (rlc + -rli + rlp).to_affine());
}

} // namespace nucleate::crypto::kzg
