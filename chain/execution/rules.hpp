#pragma once

#include "chain/execution/block_context.hpp"
#include "chain/execution/fees.hpp"
#include "chain/execution/l2_fees.hpp"

/// Where the state transition of the L1 and of an L2 differ. The transition itself is written once,
/// as a template over one of these.
namespace nucleate::execution {

/// Ethereum.
struct L1Rules
{
    static constexpr bool kDeposits = false;
    static constexpr evm::PrecompileSet kPrecompiles = evm::PrecompileSet::ethereum;

    static uint256 blob_base_fee(const BlockContext& block)
    {
        return execution::blob_base_fee(block.spec, block.env.number, block.env.timestamp,
                                        block.env.excess_blob_gas);
    }
    /// Beside gas, wei.
    static uint256 data_fee(BlockContext&, const Transaction&) { return {}; }
    /// The base fee is burned.
    static void collect(BlockContext&, const uint256& /*base_fees*/, const uint256& /*data_fee*/) {}

    /// What happens after the last transaction: rewards, withdrawals, requests.
    static Expected<void, BlockError> finish(BlockContext& block, BlockOutcome& outcome);
};

/// OP Stack with Fjord.
struct L2Rules
{
    static constexpr bool kDeposits = true;
    static constexpr evm::PrecompileSet kPrecompiles = evm::PrecompileSet::op_fjord;

    static uint256 blob_base_fee(const BlockContext&) { return uint256{1}; }
    static uint256 data_fee(BlockContext& block, const Transaction& tx);
    static void collect(BlockContext& block, const uint256& base_fees, const uint256& data_fee);
    static Expected<void, BlockError> finish(BlockContext&, BlockOutcome&) { return {}; }
};

} // namespace nucleate::execution
