#pragma once

#include "chain/crypto/bls12_381_curve.hpp"

#include <vector>

namespace nucleate::crypto::kzg {

/// [τ^0 … τ^4095] G1: what commitments and proofs are made of. Decoded when first asked for.
const std::vector<bls12_381::G1>& g1_powers();

} // namespace nucleate::crypto::kzg
