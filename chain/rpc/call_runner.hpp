#pragma once

#include "chain/evm/precompiles.hpp"
#include "chain/execution/overrides.hpp"
#include "chain/node/chain.hpp"
#include "chain/rpc/block_id.hpp"
#include "chain/rpc/call_args.hpp"

namespace nucleate::rpc {

/// Where eth_call and its relatives run: a block's state and surroundings with overrides.
class CallSite
{
public:
    CallSite(const node::Chain& chain, const BlockId& block);
    /// The newest block with these overrides.
    CallSite(const node::Chain& chain, const execution::StateOverrides& overrides);
    /// Surroundings of a call on the newest block ("latest", or no block named).
    enum class Newest : std::uint8_t
    {
        block, ///< those of that block
        next   ///< those of the block that comes: its number, time and base fee
    };
    /// Reads the block, state override and block override arguments.
    CallSite(const node::Chain& chain, const Arg& block, const Arg& state_overrides,
             const Arg& block_overrides, Newest newest = Newest::block);

    /// Runs; throws geth's error when the transaction cannot run at all.
    execution::CallOutcome run(const execution::CallRequest& request,
                               evm::Tracer* tracer = nullptr) const;
    const execution::StateView& state() const { return overridden_ ? *overridden_ : *base_; }
    const execution::BlockEnv& env() const { return env_; }
    /// What a transaction may ask for there, whatever a call may use.
    std::uint64_t most_transaction_gas() const;

private:
    const node::Chain& chain_;
    node::StatePtr base_;
    std::unique_ptr<execution::OverriddenState> overridden_;
    execution::BlockEnv env_;
};

/// The precompiles that the chain has beside those of the fork.
evm::PrecompileSet precompiles_of(const node::Chain& chain);

/// The least gas limit at which the call succeeds, within 1.5 % as geth has it, and never more than
/// a transaction may ask for; throws the call's own error when it fails at any limit.
std::uint64_t estimate_gas(const CallSite& site, const CallArgs& args, std::uint64_t gas_cap);

} // namespace nucleate::rpc
