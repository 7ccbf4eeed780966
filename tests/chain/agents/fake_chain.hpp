#pragma once

#include "chain/agents/chain_port.hpp"
#include "chain/execution/transaction_codec.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace nucleate::agents {

/// A chain without contracts: it takes signed transfers, orders them by fee and nonce, fills blocks
/// up to a gas limit and moves the base fee by EIP-1559. Every transaction uses its whole gas
/// limit.
class FakeChain final : public ChainPort
{
public:
    explicit FakeChain(std::uint64_t gas_limit = 1'000'000, std::uint64_t base_fee = 1'000'000'000)
    {
        blocks_.push_back({});
        blocks_[0].gas_limit = gas_limit;
        blocks_[0].base_fee = base_fee;
        blocks_[0].timestamp = 1'000;
    }

    const std::string& id() const override { return id_; }
    std::uint64_t chain_id() const override { return chain_id_; }
    std::uint64_t head_number() const override { return blocks_.size() - 1; }
    std::optional<BlockFacts> block(std::uint64_t number) const override
    {
        return number < blocks_.size() ? std::optional{blocks_[number]} : std::nullopt;
    }
    std::size_t pending_count() const override { return pool_.size(); }
    uint256 balance(const Address&) const override { return uint256{1'000'000'000'000'000'000}; }
    bool has_code(const Address&) const override { return false; }
    std::uint64_t nonce(const Address& account) const override
    {
        const auto found = nonces_.find(account);
        return found == nonces_.end() ? 0 : found->second;
    }
    Expected<Bytes, CallError> call(const Address&, const Address&, BytesView) const override
    {
        return Bytes{};
    }
    std::optional<std::uint64_t> estimate_gas(const Address&, const std::optional<Address>&,
                                              const uint256&, BytesView data) const override
    {
        return 21'000 + 16 * data.size();
    }
    Result<Hash32> send(BytesView raw) override
    {
        const auto tx = execution::decode_transaction(raw);
        if (!tx)
            return fail("undecodable");
        const Address from = execution::recover_sender(*tx).value();
        if (tx->nonce < nonce(from))
            return fail("nonce too low");
        const Hash32 hash = execution::transaction_hash(*tx);
        for (Pooled& pooled : pool_)
            if (pooled.from == from && pooled.tx.nonce == tx->nonce) {
                if (pooled.hash == hash)
                    return fail("already known");
                if (tx->max_fee < pooled.tx.max_fee * 110 / 100 ||
                    tx->max_priority_fee < pooled.tx.max_priority_fee * 110 / 100)
                    return fail("replacement transaction underpriced");
                pooled = {*tx, from, hash};
                return hash;
            }
        if (refuse_next_) {
            refuse_next_ = false;
            return fail("refused");
        }
        pool_.push_back({*tx, from, hash});
        return hash;
    }

    void mine()
    {
        const BlockFacts& parent = blocks_.back();
        BlockFacts next;
        next.number = parent.number + 1;
        next.timestamp = parent.timestamp + 2;
        next.gas_limit = parent.gas_limit;
        next.base_fee = next_base_fee(parent);
        std::stable_sort(pool_.begin(), pool_.end(), [](const Pooled& a, const Pooled& b) {
            return a.from == b.from ? a.tx.nonce < b.tx.nonce : a.tx.max_fee > b.tx.max_fee;
        });
        for (bool progress = true; progress;) {
            progress = false;
            for (std::size_t i = 0; i < pool_.size(); ++i)
                if (take(pool_[i], next)) {
                    pool_.erase(pool_.begin() + static_cast<std::ptrdiff_t>(i));
                    progress = true;
                    break;
                }
        }
        blocks_.push_back(next);
    }
    void lose_pool() { pool_.clear(); }
    void refuse_next() { refuse_next_ = true; }
    void set_chain_id(std::uint64_t id) { chain_id_ = id; }
    /// Another wallet with the same key used the nonce.
    void use_nonce(const Address& account) { ++nonces_[account]; }

private:
    struct Pooled
    {
        execution::Transaction tx;
        Address from;
        Hash32 hash;
    };

    static uint256 next_base_fee(const BlockFacts& parent)
    {
        const std::uint64_t target = parent.gas_limit / 2;
        const uint256& fee = parent.base_fee;
        if (parent.gas_used > target)
            return fee + std::max(fee * (parent.gas_used - target) / target / 8, uint256{1});
        return fee - fee * (target - parent.gas_used) / target / 8;
    }
    bool take(const Pooled& pooled, BlockFacts& into)
    {
        if (pooled.tx.nonce != nonce(pooled.from) || pooled.tx.max_fee < into.base_fee ||
            into.gas_used + pooled.tx.gas_limit > into.gas_limit)
            return false;
        ++nonces_[pooled.from];
        into.gas_used += pooled.tx.gas_limit;
        TxFacts facts;
        facts.hash = pooled.hash;
        facts.from = pooled.from;
        facts.success = true;
        facts.gas_used = pooled.tx.gas_limit;
        facts.effective_gas_price =
            std::min(pooled.tx.max_fee, into.base_fee + pooled.tx.max_priority_fee);
        into.transactions.push_back(facts);
        return true;
    }

    std::string id_ = "l1";
    std::uint64_t chain_id_ = 31'337;
    std::vector<BlockFacts> blocks_;
    std::vector<Pooled> pool_;
    std::map<Address, std::uint64_t> nonces_;
    bool refuse_next_ = false;
};

} // namespace nucleate::agents
