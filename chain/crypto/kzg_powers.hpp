#pragma once

#include "chain/crypto/bls12_381_curve.hpp"

#include <cstddef>
#include <vector>

namespace nucleate::crypto::kzg {

/// [τ^0 … τ^4095] G1: what commitments and proofs are made of. Decoded when first asked for.
const std::vector<bls12_381::G1>& g1_powers();

/// How many values at the start of a blob have their Lagrange points here.
inline constexpr std::size_t kLagrangePoints = 512;
/// [L_i(τ)] G1 for the first values of a blob, in its (bit-reversed) order: the commitment of a
/// blob that is mostly empty is a sum of few of them.
const std::vector<bls12_381::G1>& g1_lagrange();

} // namespace nucleate::crypto::kzg
