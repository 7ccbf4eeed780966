#pragma once

#include "chain/base/bytes.hpp"
#include "chain/crypto/bls12_381_curve.hpp"

#include <vector>

/// Polynomials of blobs.
namespace nucleate::crypto::kzg {

using Scalars = std::vector<bls12_381::Scalar>;

/// root^0 … root^(count - 1).
Scalars powers(const bls12_381::Scalar& root, std::size_t count);
/// Values at the powers of a root of unity, whose first half is `roots`, from values in
/// bit-reversed order; in place.
void transform(Scalars& values, const Scalars& roots);
/// Coefficients from values at the roots of unity in bit-reversed order, in place.
void interpolate(Scalars& values);
/// p(z) from the coefficients.
bls12_381::Scalar evaluate_at(const Scalars& coefficients, const bls12_381::Scalar& z);
/// (p(X) - p(z)) / (X - z).
Scalars divide_by_root(const Scalars& coefficients, const bls12_381::Scalar& z);

/// The point at which a blob's proof opens it: hangs on the blob and its commitment.
bls12_381::Scalar compute_challenge(BytesView blob, BytesView commitment);

} // namespace nucleate::crypto::kzg
