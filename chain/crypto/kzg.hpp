#pragma once

#include "chain/base/bytes.hpp"

/// Polynomial commitments of EIP-4844 ("polynomial-commitments.md" of the consensus specs for
/// Deneb), over the trusted setup of the KZG ceremony.
namespace nucleate::crypto::kzg {

inline constexpr std::size_t kFieldElementsPerBlob = 4096;
inline constexpr std::size_t kBytesPerCommitment = 48;
inline constexpr std::size_t kBytesPerProof = 48;
/// Order of the group, BLS_MODULUS: what field elements are below.
const Hash32& bls_modulus();

/// 0x01 and the last 31 bytes of the commitment's SHA-256.
Hash32 to_versioned_hash(BytesView commitment);

/// Whether the polynomial behind `commitment` has the value `y` at `z`. False also for what does
/// not decode: a point that is not of the subgroup, a number that is not below BLS_MODULUS.
bool verify_proof(BytesView commitment, const Hash32& z, const Hash32& y, BytesView proof);

} // namespace nucleate::crypto::kzg
