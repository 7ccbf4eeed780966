#include "chain/rpc/replay.hpp"

#include "chain/rpc/call_errors.hpp"
#include "chain/rpc/error.hpp"

namespace nucleate::rpc {

Replay::Replay(const node::Chain& chain, const node::SealedBlock& block)
    : block_(block), state_(chain.state_before(block.number()))
{
    std::optional<execution::BlockEnv> env = chain.env(block.number());
    if (!state_ || !env)
        refuse("genesis is not traceable");
    execution_ = execution::begin_block(chain.spec(), *env, *state_);
}

execution::Receipt Replay::next(evm::Tracer* tracer)
{
    auto receipt =
        execution_->apply(block_.block.transactions[index_], block_.senders[index_], tracer);
    if (!receipt)
        throw_tx_error(receipt.error());
    ++index_;
    return std::move(*receipt);
}

void Replay::skip_to(std::size_t index)
{
    while (index_ < index)
        next();
}

} // namespace nucleate::rpc
