#include "chain/execution/block_execution.hpp"

#include "chain/execution/block_codec.hpp"
#include "chain/execution/system_calls.hpp"
#include "chain/execution/transaction_runner.hpp"

#include <limits>

namespace nucleate::execution {
namespace {

using evm::Fork;

template <class Rules>
class BlockRunner final : public BlockExecution
{
public:
    BlockRunner(const ChainSpec& spec, const BlockEnv& env, const StateView& parent)
        : block_(spec, env, parent), view_(block_.state)
    {
        block_.blob_base_fee = Rules::blob_base_fee(block_);
        if (env.simulation)
            block_.blob_base_fee = env.simulation->blob_base_fee.value_or(block_.blob_base_fee);
        blob_gas_limit_ = block_.blob_parameters().max * kGasPerBlob;
        run_opening_calls(block_);
    }

    Expected<Receipt, TxError> apply(const Transaction& tx, const Address& sender,
                                     evm::Tracer* tracer) override
    {
        if constexpr (Rules::kDeposits)
            if (tx.type == TxType::deposit)
                return apply_deposit(tx, sender, tracer);
        Checks checks;
        if (const Simulation* const simulation = block_.env.simulation.get())
            checks = {.nonce = simulation->validate,
                      .fees = true,
                      .gas_cap = false,
                      .free_gas = !simulation->validate};
        TransactionRunner<Rules> runner(block_, tx, sender, tracer, checks);
        auto result = runner.run(gas_left(), blob_gas_limit_ - outcome_.blob_gas_used);
        if (!result)
            return tl::unexpected(result.error());
        outcome_.blob_gas_used += tx.blob_hashes.size() * kGasPerBlob;
        return record(tx, std::move(*result), std::nullopt);
    }

    std::uint64_t gas_left() const override { return block_.env.gas_limit - outcome_.gas_used; }
    const StateView& state() const override { return view_; }

    Expected<BlockOutcome, BlockError> finish() override
    {
        if (auto done = Rules::finish(block_, outcome_); !done)
            return tl::unexpected(done.error());
        outcome_.changes = block_.state.changes();
        return std::move(outcome_);
    }

private:
    Expected<Receipt, TxError> apply_deposit(const Transaction& tx, const Address& sender,
                                             evm::Tracer* tracer)
    {
        if (tx.gas_limit > gas_left())
            return tl::unexpected(TxError::gas_allowance_exceeded);
        TransactionRunner<Rules> runner(block_, tx, sender, tracer);
        const std::uint64_t nonce = block_.state.account(sender).nonce;
        return record(tx, runner.run_deposit(), nonce);
    }

    Receipt record(const Transaction& tx, TransactionResult result,
                   std::optional<std::uint64_t> deposit_nonce)
    {
        outcome_.gas_used += result.gas_used;
        Receipt receipt;
        receipt.type = tx.type;
        receipt.success = result.status == evm::Status::success;
        if (block_.fork < Fork::byzantium && block_.env.state_root)
            receipt.post_state = block_.env.state_root(block_.state.changes());
        receipt.cumulative_gas = outcome_.gas_used;
        receipt.logs = std::move(result.logs);
        receipt.bloom = logs_bloom(receipt.logs);
        receipt.gas_used = result.gas_used;
        receipt.effective_gas_price = result.price;
        receipt.created = result.created;
        receipt.deposit_nonce = deposit_nonce;
        receipt.l1_fee = result.data_fee;
        merge_bloom(outcome_.bloom, receipt.bloom);
        outcome_.receipts.push_back(receipt);
        return receipt;
    }

    BlockContext block_;
    StateOfBlock view_;
    BlockOutcome outcome_;
    std::uint64_t blob_gas_limit_ = 0;
};

template <class Rules>
Expected<CallOutcome, TxError> call_under(BlockContext& block, const CallRequest& request,
                                          evm::Tracer* tracer)
{
    block.blob_base_fee = Rules::blob_base_fee(block);
    if (block.env.simulation)
        block.blob_base_fee = block.env.simulation->blob_base_fee.value_or(block.blob_base_fee);
    TransactionRunner<Rules> runner(block, request.tx, request.sender, tracer,
                                    {.nonce = request.check_nonce,
                                     .fees = request.check_fees,
                                     .gas_cap = request.check_block_limits});
    constexpr std::uint64_t kNoLimit = std::numeric_limits<std::int64_t>::max();
    const bool limited = request.check_block_limits;
    const std::uint64_t blobs = block.blob_parameters().max * kGasPerBlob;
    auto result = runner.run(limited ? block.env.gas_limit : kNoLimit, limited ? blobs : kNoLimit);
    if (!result)
        return tl::unexpected(result.error());
    return CallOutcome{
        result->status,          result->gas_used, result->gas_refund,   std::move(result->output),
        std::move(result->logs), result->created,  block.state.changes()};
}

} // namespace

std::unique_ptr<BlockExecution> begin_block(const ChainSpec& spec, const BlockEnv& env,
                                            const StateView& parent)
{
    if (spec.rules == RuleSet::l2)
        return std::make_unique<BlockRunner<L2Rules>>(spec, env, parent);
    return std::make_unique<BlockRunner<L1Rules>>(spec, env, parent);
}

Expected<CallOutcome, TxError> call(const ChainSpec& spec, const BlockEnv& env,
                                    const StateView& state, const CallRequest& request,
                                    evm::Tracer* tracer)
{
    BlockContext block(spec, env, state);
    if (spec.rules == RuleSet::l2)
        return call_under<L2Rules>(block, request, tracer);
    return call_under<L1Rules>(block, request, tracer);
}

} // namespace nucleate::execution
