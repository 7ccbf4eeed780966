#include "chain/execution/fees.hpp"

#include <algorithm>

namespace nucleate::execution {
namespace {

constexpr std::uint64_t kMinBlobBaseFee = 1;
/// e^160 times any fraction stays below 2^256; beyond it no one can pay.
constexpr std::uint64_t kMaxExponent = 160;
constexpr std::uint64_t kBlobBaseCost = 1U << 13U; ///< EIP-7918

/// EIP-4844 `fake_exponential`: factor * e^(numerator / denominator) by its Taylor series.
uint256 fake_exponential(const uint256& factor, const uint256& numerator,
                         const uint256& denominator)
{
    uint256 output;
    uint256 term = factor * denominator;
    for (std::uint64_t i = 1; !term.is_zero(); ++i) {
        output += term;
        term = muldiv(term, numerator, denominator * uint256{i});
    }
    return output / denominator;
}

} // namespace

uint256 next_base_fee(const BaseFeeParameters& parameters, std::uint64_t parent_gas_limit,
                      std::uint64_t parent_gas_used, const uint256& parent_base_fee)
{
    const std::uint64_t target = parent_gas_limit / parameters.elasticity;
    if (parent_gas_used == target || target == 0)
        return parent_base_fee;
    const bool rises = parent_gas_used > target;
    const std::uint64_t distance = rises ? parent_gas_used - target : target - parent_gas_used;
    const uint256 change =
        muldiv(parent_base_fee, uint256{distance}, uint256{target}) / parameters.denominator;
    if (!rises)
        return parent_base_fee - change;
    return parent_base_fee + std::max(change, uint256{1});
}

uint256 next_base_fee(const ChainSpec& spec, const Header& parent)
{
    if (!parent.base_fee)
        return uint256{kInitialBaseFee};
    return next_base_fee(spec.base_fee, parent.gas_limit, parent.gas_used, *parent.base_fee);
}

uint256 blob_base_fee(std::uint64_t excess_blob_gas, std::uint64_t update_fraction)
{
    if (update_fraction == 0 || excess_blob_gas / update_fraction >= kMaxExponent)
        return ~uint256{};
    return fake_exponential(uint256{kMinBlobBaseFee}, uint256{excess_blob_gas},
                            uint256{update_fraction});
}

uint256 blob_base_fee(const ChainSpec& spec, std::uint64_t number, std::uint64_t timestamp,
                      std::uint64_t excess_blob_gas)
{
    const BlobParameters blobs = spec.blob_parameters_at(number, timestamp);
    return blob_base_fee(excess_blob_gas, blobs.base_fee_update_fraction);
}

std::uint64_t next_excess_blob_gas(const ChainSpec& spec, const Header& parent,
                                   std::uint64_t timestamp)
{
    const evm::Fork fork = spec.fork_at(parent.number + 1, timestamp);
    const BlobParameters blobs = spec.blob_parameters_at(parent.number + 1, timestamp);
    const std::uint64_t target = blobs.target * kGasPerBlob;
    const std::uint64_t used = parent.blob_gas_used.value_or(0);
    const std::uint64_t sum = parent.excess_blob_gas.value_or(0) + used;
    if (sum < target)
        return 0;
    if (fork >= evm::Fork::osaka && parent.base_fee) {
        const uint256 blob_price =
            blob_base_fee(parent.excess_blob_gas.value_or(0), blobs.base_fee_update_fraction);
        // EIP-7918: while execution costs more than blobs, the excess does not fall.
        if (*parent.base_fee * uint256{kBlobBaseCost} > blob_price * uint256{kGasPerBlob})
            return parent.excess_blob_gas.value_or(0) +
                   used * (blobs.max - blobs.target) / blobs.max;
    }
    return sum - target;
}

uint256 effective_gas_price(const Transaction& tx, const uint256& base_fee)
{
    if (tx.type == TxType::legacy || tx.type == TxType::access_list)
        return tx.max_fee;
    if (tx.max_fee < base_fee)
        return tx.max_fee;
    return base_fee + std::min(tx.max_priority_fee, tx.max_fee - base_fee);
}

} // namespace nucleate::execution
