#pragma once

#include "chain/evm/precompiles.hpp"
#include "chain/execution/block_execution.hpp"
#include "chain/execution/overrides.hpp"
#include "chain/rpc/params.hpp"

#include <optional>
#include <vector>

namespace nucleate::rpc {

/// {address: {balance, nonce, code, state, stateDiff, movePrecompileToAddress}}; empty when not
/// given.
execution::StateOverrides read_state_overrides(const Arg& arg);

/// Where precompiles run under these overrides: an overridden one is gone from its place, and runs
/// where it was moved to. Throws when what is to be moved is no precompile.
execution::PrecompileMoves moved_precompiles(const execution::StateOverrides& overrides,
                                             evm::Fork fork, evm::PrecompileSet set);

/// What a caller wants otherwise than the block has it.
struct BlockOverrides
{
    std::optional<std::uint64_t> number;
    std::optional<std::uint64_t> time;
    std::optional<std::uint64_t> gas_limit;
    std::optional<Address> fee_recipient;
    std::optional<uint256> prev_randao;
    std::optional<uint256> base_fee;
    std::optional<uint256> blob_base_fee;
    std::optional<Hash32> beacon_root;
    std::optional<std::vector<execution::Withdrawal>> withdrawals;
};
/// {number, time, gasLimit, feeRecipient, prevRandao, baseFeePerGas, blobBaseFee, beaconRoot,
/// withdrawals} and the older names of the same.
BlockOverrides read_block_overrides(const Arg& arg);
/// All but the blob base fee.
void apply_block_overrides(const BlockOverrides& overrides, execution::BlockEnv& env);

std::vector<execution::Withdrawal> read_withdrawals(const Arg& arg);

} // namespace nucleate::rpc
