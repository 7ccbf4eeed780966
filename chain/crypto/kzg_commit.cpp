#include "chain/crypto/bls12_381_compressed.hpp"
#include "chain/crypto/kzg.hpp"
#include "chain/crypto/kzg_polynomial.hpp"
#include "chain/crypto/kzg_powers.hpp"
#include "chain/crypto/kzg_setup.hpp"

#include <algorithm>

namespace nucleate::crypto::kzg {
namespace {

using namespace bls12_381;

constexpr std::size_t kBytesPerValue = kBytesPerBlob / kFieldElementsPerBlob;

/// Σ numbers[i] points[i], compressed.
Bytes sum(const std::vector<G1>& points, const Scalars& numbers)
{
    std::vector<Limbs<4>> raw;
    raw.reserve(numbers.size());
    for (const Scalar& number : numbers)
        raw.push_back(number.to_raw());
    const std::span<const G1> all{points};
    return compress_g1(multi_scalar(all.first(raw.size()), raw).to_affine());
}

/// [p(τ)] G1.
Bytes commit(const Scalars& coefficients)
{
    return sum(g1_powers(), coefficients);
}

/// The values up to the last that is not zero, when their Lagrange points are at hand.
std::optional<Scalars> few_values(BytesView blob)
{
    const auto last = std::find_if(blob.rbegin(), blob.rend(), [](auto byte) { return byte != 0; });
    const auto bytes = static_cast<std::size_t>(blob.rend() - last);
    const std::size_t count = (bytes + kBytesPerValue - 1) / kBytesPerValue;
    if (blob.size() != kBytesPerBlob || count > kLagrangePoints)
        return std::nullopt;
    Scalars out;
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = decode_scalar(blob.data() + i * kBytesPerValue);
        if (!value)
            return std::nullopt;
        out.push_back(*value);
    }
    return out;
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
// and powers the points that come out are the same, and fewer must be kept. Commitments of blobs
// that are mostly empty are what batchers make all day: these take the short way.

std::optional<Bytes> to_commitment(BytesView blob)
{
    if (const auto values = few_values(blob))
        return sum(g1_lagrange(), *values);
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
