#include "chain/rpc/simulate.hpp"

#include "chain/evm/code.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/fees.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/execution/transaction_rules.hpp"
#include "chain/node/stored_block.hpp"
#include "chain/rpc/call_errors.hpp"
#include "chain/rpc/call_runner.hpp"
#include "chain/rpc/error.hpp"
#include "chain/rpc/simulation_tracer.hpp"

#include <algorithm>

namespace nucleate::rpc {

namespace {

// go-ethereum's, which the official exchanges were made with.
constexpr std::uint64_t kMostBlocks = 256;
constexpr std::uint64_t kSeconds = 12;          ///< between blocks whose time nobody names
constexpr std::uint64_t kGasOfAll = 50'000'000; ///< that all calls together may use

[[noreturn]] void refuse_with(Code code, std::string message)
{
    throw RpcError{code, std::move(message), {}};
}

/// Gives every block its number and time, in order, and fills the gaps.
std::vector<SimulationRequest::Block> line_up(std::vector<SimulationRequest::Block> blocks,
                                              const execution::Header& base)
{
    std::vector<SimulationRequest::Block> out;
    std::uint64_t number = base.number;
    std::uint64_t time = base.timestamp;
    for (SimulationRequest::Block& block : blocks) {
        const std::uint64_t wanted = block.block.number.value_or(number + 1);
        if (wanted <= number)
            refuse_with(Code::block_number_invalid,
                        "block numbers must be in order: " + std::to_string(wanted) +
                            " <= " + std::to_string(number));
        if (wanted - base.number > kMostBlocks)
            refuse_with(Code::client_limit_exceeded, "too many blocks");
        while (number + 1 < wanted) {
            SimulationRequest::Block& gap = out.emplace_back();
            gap.block.number = ++number;
            gap.block.time = time += kSeconds;
        }
        const std::uint64_t at = block.block.time.value_or(time + kSeconds);
        if (at <= time)
            refuse_with(Code::block_timestamp_invalid,
                        "block timestamps must be in order: " + std::to_string(at) +
                            " <= " + std::to_string(time));
        number = wanted;
        time = at;
        block.block.number = number;
        block.block.time = time;
        out.push_back(std::move(block));
    }
    return out;
}

Code code_of(execution::TxError error)
{
    using execution::TxError;
    switch (error) {
    case TxError::nonce_mismatch_too_low:
        return Code::nonce_too_low;
    case TxError::nonce_mismatch_too_high:
        return Code::nonce_too_high;
    case TxError::insufficient_max_fee_per_gas:
        return Code::base_fee_too_low;
    case TxError::intrinsic_gas_too_low:
        return Code::intrinsic_gas_too_low;
    case TxError::insufficient_account_funds:
        return Code::insufficient_funds;
    case TxError::gas_allowance_exceeded:
        return Code::block_gas_limit_reached;
    case TxError::sender_not_eoa:
        return Code::sender_is_not_eoa;
    case TxError::initcode_size_exceeded:
        return Code::max_init_code_size_exceeded;
    case TxError::priority_greater_than_max_fee_per_gas:
        return Code::invalid_params;
    default:
        return Code::internal_error;
    }
}

[[noreturn]] void refuse_call(execution::TxError error)
{
    try {
        throw_tx_error(error);
    } catch (RpcError& refused) {
        refused.code = code_of(error);
        throw;
    }
}

class Simulator
{
public:
    Simulator(const node::Chain& chain, const node::SealedBlock& base,
              const SimulationRequest& request)
        : chain_(chain), request_(request), base_(base.number()), state_(chain.state(base_)),
          parent_(base.block.header), parent_hash_(base.hash)
    {
        if (!state_)
            refuse("header not found");
    }

    SimulatedBlock run(const SimulationRequest::Block& block)
    {
        const execution::BlockEnv env = env_of(block);
        node::merge_changes(changes_, execution::changes_of(block.state, view()));
        const execution::ChangedState state = view();
        const auto execution = execution::begin_block(chain_.spec(), env, state);
        SimulationTracer tracer(request_.trace_transfers);
        SimulatedBlock out;
        for (const CallArgs& args : block.calls)
            out.calls.push_back(call(args, *execution, env, tracer, out.sealed));
        auto outcome = execution->finish();
        if (!outcome)
            refuse(std::string("the block cannot be finished: ") +
                   execution::to_string(outcome.error()));
        seal(out, env, std::move(*outcome));
        return out;
    }

private:
    execution::ChangedState view() const { return {*state_, changes_}; }

    execution::BlockEnv env_of(const SimulationRequest::Block& block) const
    {
        execution::BlockEnv env;
        env.gas_limit = parent_.gas_limit;
        env.coinbase = parent_.coinbase;
        env.parent_hash = parent_hash_;
        env.contract_senders = true;
        env.pay_rewards = true;
        apply_block_overrides(block.block, env);
        const evm::Fork fork = chain_.spec().fork_at(env.number, env.timestamp);
        if (fork < evm::Fork::paris)
            env.difficulty = parent_.difficulty;
        if (request_.validate && !block.block.base_fee)
            env.base_fee = execution::next_base_fee(chain_.spec(), parent_);
        if (fork >= evm::Fork::cancun) {
            env.excess_blob_gas =
                execution::next_excess_blob_gas(chain_.spec(), parent_, env.timestamp);
            env.parent_beacon_block_root = block.block.beacon_root.value_or(Hash32{});
        }
        env.block_hash = [this](std::uint64_t number) {
            return number > base_ && number - base_ <= hashes_.size()
                       ? hashes_[number - base_ - 1]
                       : chain_.block_hash(number).value_or(Hash32{});
        };
        execution::Simulation simulation;
        simulation.validate = request_.validate;
        simulation.blob_base_fee = block.block.blob_base_fee;
        simulation.precompiles = moved_precompiles(block.state, fork, precompiles_of(chain_));
        env.simulation = std::make_shared<const execution::Simulation>(std::move(simulation));
        return env;
    }

    execution::Transaction transaction_of(const CallArgs& args,
                                          const execution::BlockExecution& block,
                                          const execution::BlockEnv& env) const
    {
        const auto sender = block.state().account(args.sender()).value_or(execution::Account{});
        execution::Transaction tx = args.transaction();
        if (args.chain_id && *args.chain_id != chain_.spec().chain_id)
            refuse_with(Code::invalid_params, "chainId does not match node's");
        tx.chain_id = chain_.spec().chain_id;
        tx.nonce = args.nonce.value_or(sender.nonce);
        tx.gas_limit = args.gas.value_or(block.gas_left());
        if (tx.gas_limit > block.gas_left())
            refuse_with(
                Code::block_gas_limit_reached,
                "block gas limit reached: " + std::to_string(env.gas_limit - block.gas_left()) +
                    " >= " + std::to_string(env.gas_limit));
        tx.gas_limit = std::min(tx.gas_limit, gas_of_all_);
        return tx;
    }

    SimulatedCall call(const CallArgs& args, execution::BlockExecution& block,
                       const execution::BlockEnv& env, SimulationTracer& tracer,
                       node::SealedBlock& sealed)
    {
        const execution::Transaction tx = transaction_of(args, block, env);
        const auto receipt = block.apply(tx, args.sender(), &tracer);
        if (!receipt)
            refuse_call(receipt.error());
        gas_of_all_ -= std::min(receipt->gas_used, gas_of_all_);
        SimulatedCall out;
        out.status = tracer.end().status;
        out.output =
            receipt->created ? code_at(block.state(), *receipt->created) : tracer.end().output;
        out.gas_used = receipt->gas_used;
        const evm::Fork fork = chain_.spec().fork_at(env.number, env.timestamp);
        out.max_used_gas =
            std::max(tx.gas_limit - static_cast<std::uint64_t>(tracer.end().gas_left),
                     execution::intrinsic_gas(tx, fork).floor);
        const Hash32 hash = execution::transaction_hash(tx);
        for (SimulationTracer::NumberedLog& log : tracer.take_logs())
            out.logs.push_back({std::move(log.log),
                                env.number,
                                {},
                                env.timestamp,
                                hash,
                                sealed.tx_hashes.size(),
                                log.number});
        sealed.block.transactions.push_back(tx);
        sealed.tx_hashes.push_back(hash);
        sealed.senders.push_back(args.sender());
        return out;
    }

    static Bytes code_at(const execution::StateView& state, const Address& address)
    {
        const auto account = state.account(address);
        return account ? to_bytes(state.code(account->code_hash)->bytes()) : Bytes{};
    }

    /// Completes the block and makes it the parent of the next.
    void seal(SimulatedBlock& out, const execution::BlockEnv& env, execution::BlockOutcome outcome)
    {
        node::SealedBlock& sealed = out.sealed;
        execution::Block& block = sealed.block;
        block.header = execution::make_header(chain_.spec(), env, outcome, block.transactions);
        node::merge_changes(changes_, outcome.changes);
        const Result<Hash32> root = chain_.root_after(base_, changes_);
        if (!root)
            refuse(root.error().message);
        block.header.state_root = *root;
        if (block.header.withdrawals_root)
            block.withdrawals = env.withdrawals;
        sealed.hash = execution::header_hash(block.header);
        sealed.size = execution::encode_block(block).size();
        sealed.receipts = std::move(outcome.receipts);
        for (SimulatedCall& call : out.calls)
            for (node::LogEntry& log : call.logs)
                log.block_hash = sealed.hash;
        parent_ = block.header;
        parent_hash_ = sealed.hash;
        hashes_.push_back(sealed.hash);
    }

    const node::Chain& chain_;
    const SimulationRequest& request_;
    std::uint64_t base_;
    node::StatePtr state_;
    execution::StateChanges changes_; ///< since the base
    execution::Header parent_;
    Hash32 parent_hash_;
    std::vector<Hash32> hashes_; ///< of the simulated blocks
    std::uint64_t gas_of_all_ = kGasOfAll;
};

} // namespace

std::vector<SimulatedBlock> simulate(const node::Chain& chain, const node::SealedBlock& base,
                                     SimulationRequest request)
{
    const auto blocks = line_up(std::move(request.blocks), base.block.header);
    Simulator simulator(chain, base, request);
    std::vector<SimulatedBlock> out;
    for (const SimulationRequest::Block& block : blocks)
        out.push_back(simulator.run(block));
    return out;
}

} // namespace nucleate::rpc
