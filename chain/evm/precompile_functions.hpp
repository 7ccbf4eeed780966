#pragma once

#include "chain/base/bytes.hpp"
#include "chain/evm/fork.hpp"

#include <optional>

/// The precompiles one by one: `…_gas` is what a call costs, `…_run` the output, nothing when the
/// call fails. An input shorter than expected reads as if zeros followed.
namespace nucleate::evm::precompile {

std::int64_t ecrecover_gas(Fork fork, BytesView input);
std::optional<Bytes> ecrecover_run(BytesView input);
std::int64_t sha256_gas(Fork fork, BytesView input);
std::optional<Bytes> sha256_run(BytesView input);
std::int64_t ripemd160_gas(Fork fork, BytesView input);
std::optional<Bytes> ripemd160_run(BytesView input);
std::int64_t identity_gas(Fork fork, BytesView input);
std::optional<Bytes> identity_run(BytesView input);
/// EIP-198, EIP-2565, EIP-7823 and EIP-7883.
std::int64_t modexp_gas(Fork fork, BytesView input);
std::optional<Bytes> modexp_run(BytesView input);
/// EIP-7823: from Osaka on no number is longer than 1024 bytes.
std::optional<Bytes> modexp_bounded_run(BytesView input);
/// EIP-196, EIP-197, prices of EIP-1108.
std::int64_t bn254_add_gas(Fork fork, BytesView input);
std::optional<Bytes> bn254_add_run(BytesView input);
std::int64_t bn254_mul_gas(Fork fork, BytesView input);
std::optional<Bytes> bn254_mul_run(BytesView input);
std::int64_t bn254_pairing_gas(Fork fork, BytesView input);
std::optional<Bytes> bn254_pairing_run(BytesView input);
/// EIP-152.
std::int64_t blake2f_gas(Fork fork, BytesView input);
std::optional<Bytes> blake2f_run(BytesView input);
/// EIP-4844: point evaluation.
std::int64_t point_evaluation_gas(Fork fork, BytesView input);
std::optional<Bytes> point_evaluation_run(BytesView input);
/// EIP-2537.
std::int64_t bls12_g1add_gas(Fork fork, BytesView input);
std::optional<Bytes> bls12_g1add_run(BytesView input);
std::int64_t bls12_g1msm_gas(Fork fork, BytesView input);
std::optional<Bytes> bls12_g1msm_run(BytesView input);
std::int64_t bls12_g2add_gas(Fork fork, BytesView input);
std::optional<Bytes> bls12_g2add_run(BytesView input);
std::int64_t bls12_g2msm_gas(Fork fork, BytesView input);
std::optional<Bytes> bls12_g2msm_run(BytesView input);
std::int64_t bls12_pairing_check_gas(Fork fork, BytesView input);
std::optional<Bytes> bls12_pairing_check_run(BytesView input);
std::int64_t bls12_map_fp_to_g1_gas(Fork fork, BytesView input);
std::optional<Bytes> bls12_map_fp_to_g1_run(BytesView input);
std::int64_t bls12_map_fp2_to_g2_gas(Fork fork, BytesView input);
std::optional<Bytes> bls12_map_fp2_to_g2_run(BytesView input);
/// RIP-7212 on rollups, EIP-7951 from Osaka on.
std::int64_t p256_fjord_gas(Fork fork, BytesView input);
std::int64_t p256_gas(Fork fork, BytesView input);
std::optional<Bytes> p256_run(BytesView input);

/// `size` bytes of `input` from `offset`, with zeros for what lies past its end.
Bytes padded_slice(BytesView input, std::size_t offset, std::size_t size);

} // namespace nucleate::evm::precompile
