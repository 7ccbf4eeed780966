#pragma once

#include "chain/base/bytes.hpp"

#include <optional>
#include <span>

/// The pairing-friendly curve of EIP-196 and EIP-197 (alt_bn128), behind its wire format: a field
/// element is 32 big-endian bytes below the field modulus, G1 is x and y (64 bytes), G2 is x and y
/// with the imaginary part of each first (128 bytes), and infinity is all zeros.
namespace nucleate::crypto::bn254 {

using G1Bytes = FixedBytes<64>;
inline constexpr std::size_t kPairSize = 192; ///< bytes of a G1 and a G2 point

/// Nothing when a point is not on the curve or a coordinate is out of range.
std::optional<G1Bytes> add(BytesView p, BytesView q);
/// `scalar` is any number of 32 big-endian bytes.
std::optional<G1Bytes> multiply(BytesView p, BytesView scalar);
/// Whether the product of the pairings of `pairs` (a multiple of kPairSize bytes) is one; nothing
/// when a point is invalid or outside the subgroup of G2.
std::optional<bool> pairing_product_is_one(BytesView pairs);

} // namespace nucleate::crypto::bn254
