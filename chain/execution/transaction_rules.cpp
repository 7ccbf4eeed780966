#include "chain/execution/transaction_rules.hpp"

#include "chain/execution/fees.hpp"

#include <algorithm>
#include <limits>

namespace nucleate::execution {
namespace {

using evm::Fork;

// Yellow Paper, appendix G, and the EIPs that changed it.
constexpr std::uint64_t kTransactionGas = 21'000;
constexpr std::uint64_t kCreationGas = 32'000; ///< EIP-2
constexpr std::uint64_t kZeroByteGas = 4;
constexpr std::uint64_t kDataByteGas = 16; ///< EIP-2028
constexpr std::uint64_t kDataByteGasFrontier = 68;
constexpr std::uint64_t kAccessListAddressGas = 2'400; ///< EIP-2930
constexpr std::uint64_t kAccessListKeyGas = 1'900;
constexpr std::uint64_t kInitcodeWordGas = 2; ///< EIP-3860
constexpr std::uint64_t kMaxInitcodeSize = 49'152;
constexpr std::uint64_t kAuthorizationGas = 25'000; ///< EIP-7702
constexpr std::uint64_t kFloorGasPerToken = 10;     ///< EIP-7623
constexpr std::uint64_t kTokensPerDataByte = 4;
constexpr std::uint8_t kBlobHashVersion = 0x01; ///< EIP-4844

std::optional<TxError> check_type(TxType type, Fork fork, RuleSet rules)
{
    switch (type) {
    case TxType::legacy:
        break;
    case TxType::access_list:
        if (fork < Fork::berlin)
            return TxError::type_1_tx_pre_fork;
        break;
    case TxType::dynamic_fee:
        if (fork < Fork::london)
            return TxError::type_2_tx_pre_fork;
        break;
    case TxType::blob:
        if (rules == RuleSet::l2)
            return TxError::type_not_supported;
        if (fork < Fork::cancun)
            return TxError::type_3_tx_pre_fork;
        break;
    case TxType::set_code:
        if (fork < Fork::prague)
            return TxError::type_4_tx_pre_fork;
        break;
    case TxType::deposit:
        return TxError::type_not_supported;
    }
    return std::nullopt;
}

std::optional<TxError> check_blobs(const Transaction& tx, const BlobParameters& blobs, Fork fork)
{
    if (!tx.to)
        return TxError::type_3_tx_contract_creation;
    if (tx.blob_hashes.empty())
        return TxError::type_3_tx_zero_blobs;
    for (const Hash32& hash : tx.blob_hashes)
        if (hash[0] != kBlobHashVersion)
            return TxError::type_3_tx_invalid_blob_versioned_hash;
    if (tx.blob_hashes.size() > blobs.max)
        return TxError::type_3_tx_max_blob_gas_allowance_exceeded;
    if (fork >= Fork::osaka && tx.blob_hashes.size() > kMaxBlobsOsaka)
        return TxError::type_3_tx_blob_count_exceeded;
    return std::nullopt;
}

std::optional<TxError> check_gas(const Transaction& tx, Fork fork, bool gas_cap)
{
    const IntrinsicGas needed = intrinsic_gas(tx, fork);
    if (needed.gas > tx.gas_limit)
        return TxError::intrinsic_gas_too_low;
    if (needed.floor > tx.gas_limit)
        return TxError::intrinsic_gas_below_floor_gas_cost;
    if (gas_cap && fork >= Fork::osaka && tx.gas_limit > kMaxTransactionGas)
        return TxError::gas_limit_exceeds_maximum;
    return std::nullopt;
}

/// a * b + sum, or nothing beyond 256 bits.
std::optional<uint256> add_product(const uint256& sum, const uint256& a, std::uint64_t b)
{
    const uint256 product = a * uint256{b};
    if (b != 0 && product / uint256{b} != a)
        return std::nullopt;
    const uint256 total = sum + product;
    return total < sum ? std::nullopt : std::optional{total};
}

} // namespace

IntrinsicGas intrinsic_gas(const Transaction& tx, Fork fork)
{
    const auto zeros = static_cast<std::uint64_t>(std::count(tx.data.begin(), tx.data.end(), 0));
    const std::uint64_t others = tx.data.size() - zeros;
    std::uint64_t gas = kTransactionGas + zeros * kZeroByteGas;
    gas += others * (fork >= Fork::istanbul ? kDataByteGas : kDataByteGasFrontier);
    if (!tx.to && fork >= Fork::homestead)
        gas += kCreationGas;
    if (!tx.to && fork >= Fork::shanghai)
        gas += (tx.data.size() + 31) / 32 * kInitcodeWordGas;
    for (const AccessListEntry& entry : tx.access_list)
        gas += kAccessListAddressGas + entry.keys.size() * kAccessListKeyGas;
    gas += tx.authorizations.size() * kAuthorizationGas;
    if (fork < Fork::prague)
        return {gas, 0};
    const std::uint64_t tokens = zeros + others * kTokensPerDataByte;
    return {gas, kTransactionGas + tokens * kFloorGasPerToken};
}

std::optional<TxError> check_form(const Transaction& tx, const ChainSpec& spec,
                                  std::uint64_t number, std::uint64_t timestamp, bool gas_cap)
{
    const Fork fork = spec.fork_at(number, timestamp);
    if (const auto error = check_type(tx.type, fork, spec.rules))
        return error;
    if (tx.chain_id && *tx.chain_id != spec.chain_id)
        return TxError::invalid_chainid;
    if (const auto error = check_gas(tx, fork, gas_cap))
        return error;
    if (tx.nonce == std::numeric_limits<std::uint64_t>::max())
        return TxError::nonce_is_max;
    if (fork >= Fork::shanghai && !tx.to && tx.data.size() > kMaxInitcodeSize)
        return TxError::initcode_size_exceeded;
    if (tx.max_priority_fee > tx.max_fee)
        return TxError::priority_greater_than_max_fee_per_gas;
    if (tx.type == TxType::blob)
        return check_blobs(tx, spec.blob_parameters_at(number, timestamp), fork);
    if (tx.type == TxType::set_code && !tx.to)
        return TxError::type_4_tx_contract_creation;
    if (tx.type == TxType::set_code && tx.authorizations.empty())
        return TxError::type_4_empty_authorization_list;
    return std::nullopt;
}

std::uint64_t most_transaction_gas(const ChainSpec& spec, std::uint64_t number,
                                   std::uint64_t timestamp, std::uint64_t block_gas_limit)
{
    const bool capped = spec.fork_at(number, timestamp) >= Fork::osaka;
    return capped ? std::min(block_gas_limit, kMaxTransactionGas) : block_gas_limit;
}

std::optional<uint256> max_cost(const Transaction& tx)
{
    const auto gas = add_product(tx.value, tx.max_fee, tx.gas_limit);
    if (!gas)
        return std::nullopt;
    return add_product(*gas, tx.max_blob_fee, tx.blob_hashes.size() * kGasPerBlob);
}

} // namespace nucleate::execution
