#pragma once

#include "chain/base/hex.hpp"
#include "chain/base/result.hpp"
#include "chain/execution/types.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// Deposits: transactions that L1 puts into L2 blocks (specs: deposits.md).
namespace nucleate::derivation {

using namespace literals;

/// TransactionDeposited(address indexed from, address indexed to, uint256 indexed version,
/// bytes opaqueData) of the portal.
inline constexpr Hash32 kTransactionDepositedTopic =
    "0xb3813568d9991fc951961fcb4c784893574240a28925604d09fc577c55bb7c32"_hash;

enum class DepositError : std::uint8_t
{
    bad_topics,
    unknown_version,
    bad_data,
};
const char* to_string(DepositError error);

/// Source hash of a user deposit; `log_index` counts over all logs of the L1 block.
Hash32 user_deposit_source(const Hash32& l1_block, std::uint64_t log_index);
/// Source hash of an L1 attributes transaction.
Hash32 l1_attributes_source(const Hash32& l1_block, std::uint64_t sequence_number);
/// Source hash of an upgrade transaction, from its intent.
Hash32 upgrade_source(std::string_view intent);

/// How a contract of L1 appears as a sender on L2, and back (specs: deposits.md, address aliasing).
Address apply_alias(const Address& l1_contract);
Address undo_alias(const Address& l2_sender);

/// The transaction that a TransactionDeposited log stands for.
Expected<execution::Transaction, DepositError>
decode_deposit(const execution::Log& log, const Hash32& l1_block, std::uint64_t log_index);

/// All deposits that `portal` logged in an L1 block, in log order.
Expected<std::vector<execution::Transaction>, DepositError>
derive_deposits(std::span<const execution::Receipt> receipts, const Hash32& l1_block,
                const Address& portal);

} // namespace nucleate::derivation
