#pragma once

#include "chain/node/chain.hpp"
#include "chain/rpc/call_args.hpp"
#include "chain/rpc/override_args.hpp"

#include <vector>

namespace nucleate::rpc {

/// Blocks that follow a known one and are kept nowhere (eth_simulateV1).
struct SimulationRequest
{
    struct Block
    {
        BlockOverrides block;
        execution::StateOverrides state;
        std::vector<CallArgs> calls;
    };
    std::vector<Block> blocks;
    bool trace_transfers = false; ///< value that moves leaves a log like an ERC-20 transfer
    bool validate = false;        ///< nonces and fees count as in a real block
};

struct SimulatedCall
{
    evm::Status status = evm::Status::success;
    Bytes output;
    std::uint64_t gas_used = 0;
    std::uint64_t max_used_gas = 0;   ///< before refunds
    std::vector<node::LogEntry> logs; ///< transfers among them, where asked for
};
struct SimulatedBlock
{
    node::SealedBlock sealed;
    std::vector<SimulatedCall> calls;
};

/// Runs the blocks on top of block `base`, gaps in their numbers filled with empty ones. Throws
/// what makes the request as a whole fail.
std::vector<SimulatedBlock> simulate(const node::Chain& chain, const node::SealedBlock& base,
                                     SimulationRequest request);

} // namespace nucleate::rpc
