#pragma once

#include "chain/node/chain.hpp"

namespace nucleate::rpc {

/// A stored block being executed again, transaction by transaction. The chain and the block outlive
/// it.
class Replay
{
public:
    /// Throws for the genesis, which nothing made.
    Replay(const node::Chain& chain, const node::SealedBlock& block);

    /// Runs the next transaction; throws when it does not run as it did.
    execution::Receipt next(evm::Tracer* tracer = nullptr);
    void skip_to(std::size_t index);
    const execution::StateView& state() const { return execution_->state(); }

private:
    const node::SealedBlock& block_;
    node::StatePtr state_;
    std::unique_ptr<execution::BlockExecution> execution_;
    std::size_t index_ = 0;
};

} // namespace nucleate::rpc
