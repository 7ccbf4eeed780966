#include "chain/crypto/kzg_polynomial.hpp"

#include "chain/crypto/fft.hpp"
#include "chain/crypto/kzg.hpp"
#include "chain/crypto/kzg_setup.hpp"

#include <string_view>

namespace nucleate::crypto::kzg {
namespace {

constexpr std::string_view kChallengeDomain = "FSBLOBVERIFY_V1_"; ///< FIAT_SHAMIR_PROTOCOL_DOMAIN

} // namespace

using bls12_381::Scalar;

Scalars powers(const Scalar& root, std::size_t count)
{
    Scalars out(count, Scalar::one());
    for (std::size_t i = 1; i < count; ++i)
        out[i] = out[i - 1] * root;
    return out;
}

void transform(Scalars& values, const Scalars& roots)
{
    fourier_transform(
        values, [&roots](const Scalar& value, std::size_t index) { return value * roots[index]; });
}

void interpolate(Scalars& values)
{
    const std::size_t n = values.size();
    transform(values, powers(root_of_unity(n).inverse(), n / 2));
    const Scalar factor = Scalar{n}.inverse();
    for (Scalar& value : values)
        value = value * factor;
}

Scalar evaluate_at(const Scalars& coefficients, const Scalar& z)
{
    Scalar sum;
    for (std::size_t i = coefficients.size(); i-- > 0;)
        sum = sum * z + coefficients[i];
    return sum;
}

Scalars divide_by_root(const Scalars& coefficients, const Scalar& z)
{
    Scalars quotient(coefficients.size() - 1);
    Scalar carry;
    for (std::size_t i = quotient.size(); i-- > 0;) {
        carry = carry * z + coefficients[i + 1];
        quotient[i] = carry;
    }
    return quotient;
}

// `compute_challenge` of the specification: the number of elements stands in 16 bytes, big end
// first.
Scalar compute_challenge(BytesView blob, BytesView commitment)
{
    Bytes data(kChallengeDomain.begin(), kChallengeDomain.end());
    Bytes degree(16);
    store_be64(kFieldElementsPerBlob, degree.data() + 8);
    append(data, degree);
    append(data, blob);
    append(data, commitment);
    return hash_to_scalar(data);
}

} // namespace nucleate::crypto::kzg
