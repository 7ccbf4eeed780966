#include "chain/crypto/bls12_381_compressed.hpp"
#include "chain/crypto/kzg.hpp"
#include "chain/crypto/kzg_polynomial.hpp"
#include "chain/crypto/kzg_powers.hpp"
#include "chain/crypto/kzg_setup.hpp"

namespace nucleate::crypto::kzg {
namespace {

using namespace bls12_381;

/// [p(τ)] G1.
Bytes commit(const Scalars& coefficients)
{
    std::vector<Limbs<4>> numbers;
    numbers.reserve(coefficients.size());
    for (const Scalar& coefficient : coefficients)
        numbers.push_back(coefficient.to_raw());
    const std::span<const G1> powers{g1_powers()};
    return compress_g1(multi_scalar(powers.first(numbers.size()), numbers).to_affine());
}

std::optional<Scalars> coefficients_of(BytesView blob)
{
    auto values = decode_blob(blob);
    if (values)
        interpolate(*values);
    return values;
}

} // namespace

// The specification works with the values of the polynomials and Lagrange points; with coefficients
// and powers the points that come out are the same.

std::optional<Bytes> to_commitment(BytesView blob)
{
    const auto coefficients = coefficients_of(blob);
    return coefficients ? std::optional(commit(*coefficients)) : std::nullopt;
}

std::optional<Bytes> compute_blob_proof(BytesView blob, BytesView commitment)
{
    const auto coefficients = coefficients_of(blob);
    if (!coefficients || !decode_g1(commitment))
        return std::nullopt;
    return commit(divide_by_root(*coefficients, compute_challenge(blob, commitment)));
}

std::optional<Opening> open_blob(BytesView blob, const Hash32& z)
{
    const auto coefficients = coefficients_of(blob);
    const std::optional<Scalar> at = decode_scalar(z.data());
    if (!coefficients || !at)
        return std::nullopt;
    Opening out{{}, commit(divide_by_root(*coefficients, *at))};
    evaluate_at(*coefficients, *at).to_be(out.y.data());
    return out;
}

} // namespace nucleate::crypto::kzg
