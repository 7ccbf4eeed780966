#pragma once

#include "chain/base/result.hpp"
#include "chain/execution/chain_spec.hpp"
#include "chain/execution/errors.hpp"
#include "chain/execution/types.hpp"

#include <optional>

namespace nucleate::execution {

inline constexpr std::uint64_t kMaxTransactionGas = 1U << 24U; ///< EIP-7825
inline constexpr std::size_t kMaxBlobsOsaka = 6;               ///< EIP-7594: in one transaction

/// What a transaction costs before it runs, gas.
struct IntrinsicGas
{
    std::uint64_t gas = 0;
    std::uint64_t floor = 0; ///< the least it pays in the end (EIP-7623); 0 before Prague
};
IntrinsicGas intrinsic_gas(const Transaction& tx, evm::Fork fork);

/// Checks that need no state: type, gas, sizes, fees against each other, blobs, authorizations.
/// The pool does them once, a block again under its own number and time. A call that is no
/// transaction knows no `gas_cap` (EIP-7825).
std::optional<TxError> check_form(const Transaction& tx, const ChainSpec& spec,
                                  std::uint64_t number, std::uint64_t timestamp,
                                  bool gas_cap = true);

/// The most gas that a transaction may ask for in a block of that gas limit (EIP-7825).
std::uint64_t most_transaction_gas(const ChainSpec& spec, std::uint64_t number,
                                   std::uint64_t timestamp, std::uint64_t block_gas_limit);

/// The most that the sender may have to pay: gas at the max fee, value and blobs, wei. Nothing
/// when it exceeds 2^256 - 1.
std::optional<uint256> max_cost(const Transaction& tx);

} // namespace nucleate::execution
