#include "chain/node/pool_rules.hpp"

#include "chain/execution/transaction_rules.hpp"

#include <algorithm>

namespace nucleate::node {
namespace {

using evm::Fork;
using execution::Transaction;
using execution::TxType;

constexpr std::uint64_t kMaxInitcode = 49'152; // EIP-3860

std::string text(std::uint64_t value)
{
    return std::to_string(value);
}

bool type_allowed(TxType type, const PoolTerms& terms)
{
    const Fork fork = terms.fork;
    switch (type) {
    case TxType::legacy:
        return true;
    case TxType::access_list:
        return fork >= Fork::berlin;
    case TxType::dynamic_fee:
        return fork >= Fork::london;
    case TxType::set_code:
        return fork >= Fork::prague;
    case TxType::blob:
        return terms.max_blobs.has_value();
    case TxType::deposit: // comes from L1 only
        return false;
    }
    return false;
}

std::optional<PoolError> check_shape(const PooledTransaction& pooled, const PoolTerms& terms,
                                     const PoolLimits& limits)
{
    const Transaction& tx = pooled.tx;
    if (!type_allowed(tx.type, terms))
        return PoolError{"transaction type not supported"};
    if (pooled.size > limits.transaction_bytes)
        return PoolError{"oversized data: transaction size " + text(pooled.size) + ", limit " +
                         text(limits.transaction_bytes)};
    if (tx.chain_id && *tx.chain_id != terms.chain_id)
        return PoolError{"invalid chain id for signer: have " + text(*tx.chain_id) + " want " +
                         text(terms.chain_id)};
    if (terms.fork >= Fork::shanghai && !tx.to && tx.data.size() > kMaxInitcode)
        return PoolError{"max initcode size exceeded: code size " + text(tx.data.size()) +
                         ", limit " + text(kMaxInitcode)};
    if (tx.type == TxType::set_code && !tx.to)
        return PoolError{"set code transaction must not be a create transaction"};
    if (tx.type == TxType::set_code && tx.authorizations.empty())
        return PoolError{"set code tx must have at least one authorization tuple"};
    if (tx.nonce == ~std::uint64_t{0})
        return PoolError{"nonce has max value"};
    return std::nullopt;
}

std::optional<PoolError> check_gas(const Transaction& tx, const PoolTerms& terms)
{
    if (tx.gas_limit > terms.gas_limit)
        return PoolError{"exceeds block gas limit"};
    if (terms.fork >= Fork::osaka && tx.gas_limit > execution::kMaxTransactionGas)
        return PoolError{"transaction gas limit too high (cap: " +
                         text(execution::kMaxTransactionGas) + ", tx: " + text(tx.gas_limit) + ")"};
    const execution::IntrinsicGas gas = execution::intrinsic_gas(tx, terms.fork);
    if (tx.gas_limit < gas.gas)
        return PoolError{"intrinsic gas too low: gas " + text(tx.gas_limit) + ", minimum needed " +
                         text(gas.gas)};
    if (tx.gas_limit < gas.floor)
        return PoolError{"insufficient gas for floor data gas cost: gas " + text(tx.gas_limit) +
                         ", minimum needed " + text(gas.floor)};
    return std::nullopt;
}

} // namespace

uint256 effective_tip(const Transaction& tx, const uint256& base_fee)
{
    if (tx.max_fee < base_fee)
        return {};
    return std::min(tx.max_priority_fee, tx.max_fee - base_fee);
}

std::optional<PoolError> check_alone(const PooledTransaction& pooled, const PoolTerms& terms,
                                     const PoolLimits& limits)
{
    if (auto error = check_shape(pooled, terms, limits))
        return error;
    if (auto error = check_gas(pooled.tx, terms))
        return error;
    const Transaction& tx = pooled.tx;
    if (tx.max_priority_fee > tx.max_fee)
        return PoolError{"max priority fee per gas higher than max fee per gas: tip " +
                         to_decimal(tx.max_priority_fee) + ", fee cap " + to_decimal(tx.max_fee)};
    if (tx.max_priority_fee < terms.min_tip && !pooled.impersonated)
        return PoolError{"transaction underpriced: gas tip cap " + to_decimal(tx.max_priority_fee) +
                         ", minimum needed " + to_decimal(terms.min_tip)};
    return std::nullopt;
}

bool may_replace(const Transaction& old, const Transaction& next, const PoolLimits& limits)
{
    const bool blobs = old.type == TxType::blob || next.type == TxType::blob;
    const std::uint64_t bump = blobs ? limits.blob_price_bump_percent : limits.price_bump_percent;
    const auto raised = [bump](const uint256& before, const uint256& after) {
        // Fees beyond 2^248 cannot be bumped without overflow; nobody pays them either.
        const uint256 bumped = before * uint256(100 + bump) / uint256(100);
        return before.bit_length() <= 248 && after > before && after >= bumped;
    };
    return raised(old.max_fee, next.max_fee) &&
           (raised(old.max_priority_fee, next.max_priority_fee) ||
            (old.max_priority_fee.is_zero() && next.max_priority_fee.is_zero())) &&
           (old.type != TxType::blob || raised(old.max_blob_fee, next.max_blob_fee));
}

} // namespace nucleate::node
