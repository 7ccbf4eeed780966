#pragma once

#include "chain/execution/chain_spec.hpp"

namespace nucleate::execution {

/// Base fee of the first block with EIP-1559.
inline constexpr std::uint64_t kInitialBaseFee = 1'000'000'000;
/// EIP-4844: gas of one blob.
inline constexpr std::uint64_t kGasPerBlob = 1U << 17U;

/// EIP-1559: base fee of the block after one with these values, wei.
uint256 next_base_fee(const BaseFeeParameters& parameters, std::uint64_t parent_gas_limit,
                      std::uint64_t parent_gas_used, const uint256& parent_base_fee);
/// The same from a header; kInitialBaseFee when the parent has none.
uint256 next_base_fee(const ChainSpec& spec, const Header& parent);

/// EIP-4844, EIP-7691: price of one unit of blob gas, wei.
uint256 blob_base_fee(std::uint64_t excess_blob_gas, std::uint64_t update_fraction);
uint256 blob_base_fee(const ChainSpec& spec, std::uint64_t number, std::uint64_t timestamp,
                      std::uint64_t excess_blob_gas);
/// Excess blob gas of the block after `parent` at `timestamp` (EIP-4844, from Osaka on EIP-7918);
/// 0 for the first one.
std::uint64_t next_excess_blob_gas(const ChainSpec& spec, const Header& parent,
                                   std::uint64_t timestamp);

/// What a transaction pays a gas under a base fee: min(max fee, base fee + tip).
uint256 effective_gas_price(const Transaction& tx, const uint256& base_fee);

} // namespace nucleate::execution
