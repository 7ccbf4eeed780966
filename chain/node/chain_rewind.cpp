// Going back to an earlier block.

#include "chain/execution/fees.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/execution/transaction_rules.hpp"
#include "chain/node/running_chain.hpp"

#include <algorithm>

namespace nucleate::node {

Result<void> RunningChain::rewind(std::uint64_t number)
{
    return rewind_to(number, nullptr, nullptr);
}

Result<void> RunningChain::rewind_to(std::uint64_t number, ChangesPtr changes,
                                     const std::vector<PooledPtr>* pool)
{
    const HeadPtr head = published();
    const std::uint64_t latest = head->block->number();
    if (number < first_)
        return fail("History before block " + std::to_string(first_) +
                    " has been pruned: the chain cannot go back further.");
    if (number < ground_->first)
        return fail("Block " + std::to_string(number) + " lies before block " +
                    std::to_string(ground_->first) + ", which this fork stands on.");
    if (number > latest)
        return fail("Block " + std::to_string(number) + " is not there to go back to.");
    std::vector<SealedBlockPtr> dropped;
    for (std::uint64_t n = latest; n > number; --n)
        if (SealedBlockPtr old = block(n))
            dropped.push_back(std::move(old));
    const SealedBlockPtr target = block(number);
    if (!target)
        return fail("The database file is damaged: block " + std::to_string(number) +
                    " cannot be read.");
    Heads marks = head->marks;
    marks.safe = std::min(marks.safe, number);
    marks.finalized = std::min(marks.finalized, number);

    for (const SealedBlockPtr& old : dropped)
        if (auto done = blobs_.take_back(*old); !done)
            return done;
    if (auto done = cut_back(number, marks, changes); !done)
        return done;
    past_tries_.reset();
    ground_->source->reset(number);
    recent_.truncate(number);
    publish(target, std::move(changes), marks);
    std::erase_if(snapshots_, [number](const auto& entry) { return entry.second.block > number; });
    refill_pool(dropped, pool);
    if (!dropped.empty())
        rewind_hooks_.call(dropped);
    return {};
}

/// The tries go back first, by the history of the blocks that are to be forgotten.
Result<void> RunningChain::cut_back(std::uint64_t number, const Heads& marks,
                                    const ChangesPtr& changes)
{
    if (ground_->fork)
        return cut_stored(number, marks, changes);
    Result<void> done;
    while (done && tries_.block() != number) {
        done = tries_.step_towards(number);
        if (done)
            done = keep_tries();
    }
    if (done)
        done = cut_stored(number, marks, changes);
    if (done)
        return done;
    // Nothing has been forgotten.
    if (auto back = open_tries(published()->block->number()); !back)
        return back;
    return done;
}

Result<void> RunningChain::cut_stored(std::uint64_t number, const Heads& marks,
                                      const ChangesPtr& changes)
{
    auto transaction = storage::Database::Transaction::begin(store_->database());
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    if (auto done = store_->truncate(number); !done)
        return done;
    if (auto done = store_settings(marks, changes); !done)
        return done;
    // Storage cannot have the tries of a block that is not there.
    const bool write_over = tries_.stored().block > number;
    if (write_over)
        if (auto done = tries_.put(); !done)
            return done;
    if (auto done = transaction->commit(); !done)
        return done;
    if (write_over)
        tries_.was_put();
    return {};
}

void RunningChain::refill_pool(const std::vector<SealedBlockPtr>& dropped,
                               const std::vector<PooledPtr>* pool)
{
    std::vector<PooledPtr> back;
    if (pool != nullptr) {
        pool_.clear();
        back = *pool;
    } else {
        for (const SealedBlockPtr& old : dropped) {
            for (std::size_t i = 0; i < old->tx_hashes.size(); ++i) {
                if (old->block.transactions[i].type == execution::TxType::deposit)
                    continue;
                auto tx = std::make_shared<PooledTransaction>();
                tx->tx = old->block.transactions[i];
                tx->hash = old->tx_hashes[i];
                tx->sender = old->senders[i];
                tx->size = execution::encode_transaction(tx->tx).size();
                tx->submitted = old->block.header.timestamp;
                tx->impersonated = tx->hash != execution::transaction_hash(tx->tx);
                tx->max_cost = execution::max_cost(tx->tx).value_or(uint256{});
                back.push_back(std::move(tx));
            }
        }
    }
    std::erase_if(back, [this](const PooledPtr& tx) {
        return tx->tx.type == execution::TxType::blob && !blobs_.has(tx->hash);
    });
    pool_.restore(back);
    const HeadPtr head = published();
    pool_.head_replaced(terms_for(*head), [&head](const Address& address) {
        return head->state->account(address).value_or(execution::Account{});
    });
}

} // namespace nucleate::node
