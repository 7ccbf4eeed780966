#pragma once

#include "chain/execution/block_execution.hpp"
#include "chain/execution/evm_host.hpp"

namespace nucleate::execution {

/// What all transactions of a block share.
struct BlockContext
{
    ChainSpec spec;
    BlockEnv env;
    evm::Fork fork;
    State state;
    uint256 blob_base_fee;

    BlockContext(ChainSpec chain, BlockEnv environment, const StateView& parent)
        : spec(std::move(chain)), env(std::move(environment)),
          fork(spec.fork_at(env.number, env.timestamp)), state(parent, fork)
    {}

    BlobParameters blob_parameters() const
    {
        return spec.blob_parameters_at(env.number, env.timestamp);
    }

    /// The block's part of what code can ask for.
    evm::TxContext tx_context() const
    {
        evm::TxContext context;
        context.coinbase = env.coinbase;
        context.number = env.number;
        context.timestamp = env.timestamp;
        context.gas_limit = env.gas_limit;
        context.prev_randao = fork >= evm::Fork::paris ? env.prev_randao : env.difficulty;
        context.base_fee = env.base_fee;
        context.blob_base_fee = blob_base_fee;
        context.chain_id = uint256{spec.chain_id};
        return context;
    }
};

} // namespace nucleate::execution
