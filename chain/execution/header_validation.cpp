#include "chain/execution/block_import.hpp"
#include "chain/execution/fees.hpp"

namespace nucleate::execution {
namespace {

using evm::Fork;
using Check = Expected<void, BlockError>;

constexpr std::size_t kMaxExtraData = 32; ///< Yellow Paper, 4.4.4
constexpr std::uint64_t kMinGasLimit = 5'000;
constexpr std::uint64_t kGasLimitBound = 1'024;
constexpr std::uint64_t kMaxGasLimit = 0x7fff'ffff'ffff'ffff;

Check refuse(BlockError error)
{
    return tl::unexpected(error);
}

/// Which of the optional fields there are is a matter of the fork alone.
bool has_fields_of(const Header& h, Fork fork)
{
    const bool cancun = fork >= Fork::cancun;
    return h.base_fee.has_value() == (fork >= Fork::london) &&
           h.withdrawals_root.has_value() == (fork >= Fork::shanghai) &&
           h.blob_gas_used.has_value() == cancun && h.excess_blob_gas.has_value() == cancun &&
           h.parent_beacon_block_root.has_value() == cancun &&
           h.requests_hash.has_value() == (fork >= Fork::prague);
}

/// A limit moves by less than a 1024th; EIP-1559's first block starts from twice the parent's.
Check check_gas_limit(const ChainSpec& spec, const Header& h, const Header& parent)
{
    if (h.gas_limit > kMaxGasLimit)
        return refuse(BlockError::invalid_gaslimit);
    if (spec.rules == RuleSet::l2)
        return {}; // the system config on L1 sets it freely
    const bool first = h.base_fee && !parent.base_fee;
    const std::uint64_t base = parent.gas_limit * (first ? spec.base_fee.elasticity : 1);
    const std::uint64_t distance = h.gas_limit > base ? h.gas_limit - base : base - h.gas_limit;
    if (distance >= base / kGasLimitBound || h.gas_limit < kMinGasLimit)
        return refuse(BlockError::invalid_gaslimit);
    return {};
}

/// EIP-3675: what proof of work left behind is constant.
Check check_proof_of_stake(const Header& h, Fork fork)
{
    if (fork < Fork::paris)
        return {};
    if (!h.difficulty.is_zero())
        return refuse(BlockError::import_impossible_difficulty_over_paris);
    if (h.ommers_hash != kEmptyOmmersHash)
        return refuse(BlockError::import_impossible_uncles_over_paris);
    return h.nonce.is_zero() ? Check{} : refuse(BlockError::incorrect_block_format);
}

Check check_fees(const ChainSpec& spec, const Header& h, const Header& parent, Fork fork)
{
    if (fork >= Fork::london && *h.base_fee != next_base_fee(spec, parent))
        return refuse(BlockError::invalid_basefee_per_gas);
    if (fork < Fork::cancun)
        return {};
    const std::uint64_t excess =
        spec.rules == RuleSet::l2 ? 0 : next_excess_blob_gas(spec, parent, h.timestamp);
    if (*h.excess_blob_gas != excess)
        return refuse(BlockError::incorrect_excess_blob_gas);
    return {};
}

} // namespace

Expected<void, BlockError> validate_header(const ChainSpec& spec, const Header& header,
                                           const Header& parent)
{
    const Fork fork = spec.fork_at(header.number, header.timestamp);
    if (header.number != parent.number + 1)
        return refuse(BlockError::invalid_block_number);
    if (header.timestamp <= parent.timestamp)
        return refuse(BlockError::invalid_block_timestamp_older_than_parent);
    if (!has_fields_of(header, fork))
        return refuse(BlockError::incorrect_block_format);
    if (header.extra_data.size() > kMaxExtraData)
        return refuse(BlockError::extra_data_too_big);
    if (const Check good = check_gas_limit(spec, header, parent); !good)
        return good;
    if (header.gas_used > header.gas_limit)
        return refuse(BlockError::gas_used_overflow);
    if (const Check good = check_proof_of_stake(header, fork); !good)
        return good;
    return check_fees(spec, header, parent, fork);
}

} // namespace nucleate::execution
