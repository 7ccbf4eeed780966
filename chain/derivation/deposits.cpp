#include "chain/derivation/deposits.hpp"

#include "chain/base/uint256.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/derivation/event_data.hpp"

#include <array>

namespace nucleate::derivation {

using execution::Log;
using execution::Receipt;
using execution::Transaction;

namespace {

/// Source hash domains (specs: deposits.md, source hash computation).
enum class SourceDomain : std::uint8_t
{
    user_deposit,
    l1_attributes,
    upgrade
};

/// Added to the address of an L1 contract, modulo 2^160.
constexpr Address kAliasOffset = "0x1111000000000000000000000000000000001111"_address;

Hash32 hash_pair(const Hash32& a, const Hash32& b)
{
    std::array<std::uint8_t, 64> joined{};
    std::copy(a.bytes.begin(), a.bytes.end(), joined.begin());
    std::copy(b.bytes.begin(), b.bytes.end(), joined.begin() + 32);
    return crypto::keccak256(joined);
}

Hash32 source_hash(SourceDomain domain, const Hash32& inner)
{
    return hash_pair(to_hash(uint256{static_cast<std::uint64_t>(domain)}), inner);
}

/// opaqueData of version 0: mint 32, value 32, gas 8, isCreation 1, data.
Expected<Transaction, DepositError> unpack_version0(BytesView opaque)
{
    constexpr std::size_t kFixed = 32 + 32 + 8 + 1;
    if (opaque.size() < kFixed)
        return tl::unexpected(DepositError::bad_data);
    Transaction tx;
    tx.type = execution::TxType::deposit;
    tx.mint = load_be(opaque.data());
    tx.value = load_be(opaque.data() + 32);
    tx.gas_limit = uint256_from_be(opaque.subspan(64, 8)).low64();
    const bool is_creation = opaque[72] != 0;
    if (!is_creation)
        tx.to = Address{};
    tx.data = to_bytes(opaque.subspan(kFixed));
    return tx;
}

} // namespace

const char* to_string(DepositError error)
{
    switch (error) {
    case DepositError::bad_topics:
        return "TransactionDeposited log with the wrong topics";
    case DepositError::unknown_version:
        return "TransactionDeposited of an unknown version";
    case DepositError::bad_data:
        return "TransactionDeposited with malformed data";
    }
    return "unknown";
}

Hash32 user_deposit_source(const Hash32& l1_block, std::uint64_t log_index)
{
    return source_hash(SourceDomain::user_deposit,
                       hash_pair(l1_block, to_hash(uint256{log_index})));
}

Hash32 l1_attributes_source(const Hash32& l1_block, std::uint64_t sequence_number)
{
    return source_hash(SourceDomain::l1_attributes,
                       hash_pair(l1_block, to_hash(uint256{sequence_number})));
}

Hash32 upgrade_source(std::string_view intent)
{
    const Bytes bytes(intent.begin(), intent.end());
    return source_hash(SourceDomain::upgrade, crypto::keccak256(bytes));
}

Address apply_alias(const Address& l1_contract)
{
    return to_address(to_uint256(l1_contract) + to_uint256(kAliasOffset));
}

Address undo_alias(const Address& l2_sender)
{
    return to_address(to_uint256(l2_sender) - to_uint256(kAliasOffset));
}

Expected<Transaction, DepositError> decode_deposit(const Log& log, const Hash32& l1_block,
                                                   std::uint64_t log_index)
{
    if (log.topics.size() != 4 || log.topics[0] != kTransactionDepositedTopic)
        return tl::unexpected(DepositError::bad_topics);
    if (!log.topics[3].is_zero())
        return tl::unexpected(DepositError::unknown_version);
    const std::optional<BytesView> opaque = single_bytes_argument(log.data);
    if (!opaque)
        return tl::unexpected(DepositError::bad_data);
    Expected<Transaction, DepositError> tx = unpack_version0(*opaque);
    if (!tx)
        return tx;
    tx->source_hash = user_deposit_source(l1_block, log_index);
    tx->deposit_from = Address::from_view(log.topics[1].view());
    if (tx->to)
        tx->to = Address::from_view(log.topics[2].view());
    return tx;
}

Expected<std::vector<Transaction>, DepositError>
derive_deposits(std::span<const Receipt> receipts, const Hash32& l1_block, const Address& portal)
{
    std::vector<Transaction> deposits;
    std::uint64_t log_index = 0;
    for (const Receipt& receipt : receipts) {
        for (const Log& log : receipt.logs) {
            const std::uint64_t index = log_index++;
            if (!receipt.success || log.address != portal || log.topics.empty() ||
                log.topics[0] != kTransactionDepositedTopic)
                continue;
            Expected<Transaction, DepositError> deposit = decode_deposit(log, l1_block, index);
            if (!deposit)
                return tl::unexpected(deposit.error());
            deposits.push_back(std::move(*deposit));
        }
    }
    return deposits;
}

} // namespace nucleate::derivation
