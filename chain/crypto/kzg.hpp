#pragma once

#include "chain/base/bytes.hpp"

#include <optional>
#include <span>
#include <vector>

/// Polynomial commitments of EIP-4844 and EIP-7594 (consensus specs, "polynomial-commitments.md" of
/// Deneb and "polynomial-commitments-sampling.md" of Fulu), over the trusted setup of the KZG
/// ceremony. Whatever does not decode makes a check fail: a point that is not of the subgroup, a
/// number that is not below BLS_MODULUS, a wrong length.
namespace nucleate::crypto::kzg {

inline constexpr std::size_t kFieldElementsPerBlob = 4096;
inline constexpr std::size_t kBytesPerBlob = 32 * kFieldElementsPerBlob;
inline constexpr std::size_t kCellsPerExtBlob = 128;
inline constexpr std::size_t kBytesPerCommitment = 48;
inline constexpr std::size_t kBytesPerProof = 48;
/// Order of the group, BLS_MODULUS: what field elements are below.
const Hash32& bls_modulus();

/// 0x01 and the last 31 bytes of the commitment's SHA-256.
Hash32 to_versioned_hash(BytesView commitment);

/// `blob_to_kzg_commitment`. Nothing unless the blob consists of kFieldElementsPerBlob numbers
/// below BLS_MODULUS, which goes for all that are computed of one. Tens of milliseconds.
std::optional<Bytes> to_commitment(BytesView blob);

/// `compute_blob_kzg_proof`: what verify_blob_proof takes.
std::optional<Bytes> compute_blob_proof(BytesView blob, BytesView commitment);

/// `compute_kzg_proof`: the value of a blob's polynomial at `z`, and what verify_proof takes for
/// it. Nothing also when `z` is not below BLS_MODULUS.
struct Opening
{
    Hash32 y;
    Bytes proof;
};
std::optional<Opening> open_blob(BytesView blob, const Hash32& z);

/// The proofs of `compute_cells_and_kzg_proofs`: kCellsPerExtBlob of them, what verify_cell_proofs
/// takes. Some tenths of a second; the first time in a process seconds, as tables are made.
std::optional<std::vector<Bytes>> compute_cell_proofs(BytesView blob);

/// Whether the polynomial behind `commitment` has the value `y` at `z`.
bool verify_proof(BytesView commitment, const Hash32& z, const Hash32& y, BytesView proof);

/// Whether `commitment` is that of `blob`, by a proof at a point that hangs on both.
bool verify_blob_proof(BytesView blob, BytesView commitment, BytesView proof);

/// Whether each commitment is that of its blob, by the proofs of all cells: kCellsPerExtBlob a
/// blob, one blob after the other. All are checked by one equation of random weights.
bool verify_cell_proofs(std::span<const BytesView> blobs, std::span<const BytesView> commitments,
                        std::span<const BytesView> proofs);

} // namespace nucleate::crypto::kzg
