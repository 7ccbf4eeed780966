#pragma once

#include "chain/base/bytes.hpp"

#include <optional>

/// BLS12-381 behind the wire format of EIP-2537: an element of Fp is 64 big-endian bytes below the
/// modulus, one of Fp2 is c0 and c1 (128 bytes), a point of G1 is x and y (128 bytes), one of G2
/// the same over Fp2 (256 bytes), infinity is all zeros, and a scalar is any number of 32 bytes.
/// Functions give nothing when a coordinate is out of range or a point is not on the curve, and
/// those that want points of the subgroup when one is outside.
namespace nucleate::crypto::bls12_381 {

using G1Bytes = FixedBytes<128>;
using G2Bytes = FixedBytes<256>;
inline constexpr std::size_t kG1MsmPair = 160; ///< bytes of a point and a scalar
inline constexpr std::size_t kG2MsmPair = 288;
inline constexpr std::size_t kPairingPair = 384;

std::optional<G1Bytes> g1_add(BytesView p, BytesView q);
std::optional<G2Bytes> g2_add(BytesView p, BytesView q);
/// Sum of multiples over `pairs`, a multiple of kG1MsmPair (kG2MsmPair) bytes; in the subgroup.
std::optional<G1Bytes> g1_msm(BytesView pairs);
std::optional<G2Bytes> g2_msm(BytesView pairs);
/// Whether the product of the pairings of `pairs` (a multiple of kPairingPair bytes) is one; in the
/// subgroups.
std::optional<bool> pairing_check(BytesView pairs);
std::optional<G1Bytes> map_fp_to_g1(BytesView element);
std::optional<G2Bytes> map_fp2_to_g2(BytesView element);

} // namespace nucleate::crypto::bls12_381
