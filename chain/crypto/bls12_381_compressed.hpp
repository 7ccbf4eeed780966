#pragma once

#include "chain/base/bytes.hpp"
#include "chain/crypto/bls12_381_curve.hpp"

#include <optional>

/// Points in 48 and 96 bytes: x, its imaginary part first, with three flags in the top bits
/// (draft-irtf-cfrg-pairing-friendly-curves-11, appendix C; "ZCash format").
namespace nucleate::crypto::bls12_381 {

inline constexpr std::size_t kCompressedG1 = 48;
inline constexpr std::size_t kCompressedG2 = 96;

/// Nothing unless the bytes are the one encoding of a point of the curve (of the twist). Whether it
/// lies in the subgroup is not looked at.
std::optional<G1> decompress_g1(BytesView bytes);
std::optional<G2> decompress_g2(BytesView bytes);
Bytes compress_g1(const G1& point);

} // namespace nucleate::crypto::bls12_381
