#include "chain/node/block_builder.hpp"

#include "chain/execution/errors.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/node/pool_rules.hpp"

#include <chrono>
#include <queue>

namespace nucleate::node {
namespace {

using execution::TxError;

constexpr std::uint64_t kLeastGas = 21'000;

/// The front of a sender's run, for the order in which the builder takes them.
struct Candidate
{
    uint256 tip;
    std::uint64_t sequence = 0;
    std::size_t run = 0;
    std::size_t position = 0;

    /// Higher tip first; among equals who came first.
    bool operator<(const Candidate& other) const
    {
        if (tip != other.tip)
            return tip < other.tip;
        return sequence > other.sequence;
    }
};

/// True when the transaction may fit a later block. The pool lets no more blobs in than any block
/// can take.
bool may_fit_later(TxError error)
{
    return error == TxError::gas_allowance_exceeded || error == TxError::nonce_mismatch_too_high ||
           error == TxError::insufficient_max_fee_per_gas ||
           error == TxError::insufficient_max_fee_per_blob_gas ||
           error == TxError::type_3_tx_max_blob_gas_allowance_exceeded;
}

class Builder
{
public:
    explicit Builder(const DraftInput& input)
        : input_(input), execution_(execution::begin_block(*input.spec, input.env, *input.parent))
    {}

    Result<void> run_forced()
    {
        for (std::size_t i = 0; i < input_.forced.size(); ++i) {
            const PooledTransaction& tx = *input_.forced[i];
            if (const auto error = include(tx))
                return fail("Transaction " + std::to_string(i) + " (" + to_hex_data(tx.hash) +
                            ") is invalid: " + execution::to_string(*error) + ".");
        }
        return {};
    }

    void run_pool()
    {
        std::priority_queue<Candidate> candidates;
        for (std::size_t run = 0; run < input_.runs.size(); ++run)
            push(candidates, run, 0);
        while (!candidates.empty() && execution_->gas_left() >= kLeastGas) {
            const Candidate best = candidates.top();
            candidates.pop();
            const PooledTransaction& tx = *input_.runs[best.run][best.position];
            if (tx.tx.gas_limit > execution_->gas_left())
                continue; // its sender waits for the next block
            if (const auto error = include(tx)) {
                if (!may_fit_later(*error))
                    draft_.unfit.push_back(tx.hash);
                if (*error != TxError::nonce_mismatch_too_low)
                    continue;
            }
            push(candidates, best.run, best.position + 1);
        }
    }

    Result<Draft> finish()
    {
        auto outcome = execution_->finish();
        if (!outcome)
            return fail(std::string("The block cannot be finished: ") +
                        execution::to_string(outcome.error()) + ".");
        draft_.outcome = std::move(*outcome);
        draft_.block.header = execution::make_header(*input_.spec, input_.env, draft_.outcome,
                                                     draft_.block.transactions);
        if (draft_.block.header.withdrawals_root)
            draft_.block.withdrawals = input_.env.withdrawals;
        return std::move(draft_);
    }

private:
    std::optional<TxError> include(const PooledTransaction& tx)
    {
        BuildWatcher* const watcher = input_.watcher.get();
        const auto receipt =
            execution_->apply(tx.tx, tx.sender, watcher == nullptr ? nullptr : watcher->begin());
        if (!receipt)
            return receipt.error();
        if (watcher != nullptr)
            watcher->included(tx.hash);
        draft_.block.transactions.push_back(tx.tx);
        draft_.tx_hashes.push_back(tx.hash);
        draft_.senders.push_back(tx.sender);
        return std::nullopt;
    }

    void push(std::priority_queue<Candidate>& candidates, std::size_t run, std::size_t position)
    {
        if (position >= input_.runs[run].size())
            return;
        const PooledTransaction& tx = *input_.runs[run][position];
        if (tx.tx.max_fee < input_.env.base_fee)
            return;
        candidates.push({effective_tip(tx.tx, input_.env.base_fee), tx.sequence, run, position});
    }

    const DraftInput& input_;
    std::unique_ptr<execution::BlockExecution> execution_;
    Draft draft_;
};

} // namespace

Result<Draft> draft_block(const DraftInput& input)
{
    const auto start = std::chrono::steady_clock::now();
    Builder builder(input);
    if (auto done = builder.run_forced(); !done)
        return tl::unexpected<Error>(done.error());
    builder.run_pool();
    Result<Draft> draft = builder.finish();
    if (draft)
        draft->seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return draft;
}

Result<std::vector<PooledPtr>>
prepare_forced(const std::vector<execution::Transaction>& transactions,
               const std::function<PooledPtr(const Hash32&)>& known)
{
    std::vector<PooledPtr> out;
    out.reserve(transactions.size());
    for (std::size_t i = 0; i < transactions.size(); ++i) {
        const Hash32 hash = execution::transaction_hash(transactions[i]);
        if (PooledPtr pooled = known(hash)) {
            out.push_back(std::move(pooled));
            continue;
        }
        const std::optional<Address> sender = execution::recover_sender(transactions[i]);
        if (!sender)
            return fail("Transaction " + std::to_string(i) + " (" + to_hex_data(hash) +
                        ") has no valid signature.");
        auto prepared = std::make_shared<PooledTransaction>();
        prepared->tx = transactions[i];
        prepared->hash = hash;
        prepared->sender = *sender;
        out.push_back(std::move(prepared));
    }
    return out;
}

} // namespace nucleate::node
