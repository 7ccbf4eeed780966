#include "chain/agents/outbox.hpp"

#include <algorithm>
#include <utility>

namespace nucleate::agents {
namespace {

/// Blocks after which a transaction that is in no block is looked at again.
constexpr std::uint64_t kStaleAfter = 8;
/// An urgent fee bears twenty full blocks (1.125^20 ≈ 10.5).
constexpr std::uint64_t kUrgentFactor = 10;
constexpr std::uint64_t kUrgentTip = 2'000'000'000;
/// A replacement must offer at least a tenth more, as pools want it.
constexpr std::uint64_t kBumpPercent = 112;

uint256 bumped(const uint256& fee)
{
    return fee * kBumpPercent / 100 + 1;
}

} // namespace

Outbox::Outbox(ChainPort& chain, const std::vector<Wallet>& wallets)
    : chain_(chain), wallets_(wallets)
{
    state_.nonces.reserve(wallets.size());
    for (const Wallet& wallet : wallets)
        state_.nonces.push_back(chain.nonce(wallet.address()));
    of_account_.resize(wallets.size());
    if (const auto head = chain.block(chain.head_number())) {
        base_fee_ = head->base_fee;
        time_ = head->timestamp;
        block_ = head->number;
    }
}

Fees Outbox::urgent_fees() const
{
    const uint256 tip{kUrgentTip};
    return {std::max(base_fee_, uint256{kUrgentTip}) * kUrgentFactor + tip, tip};
}

Result<Hash32> Outbox::send(std::uint64_t account, const std::string& key, const Call& call,
                            const Fees& fees, std::uint64_t gas_limit)
{
    if (!key.empty() && fate(key) == Fate::pending)
        return fail(key + " is already under way");
    if (gas_limit == 0) {
        const auto estimate =
            chain_.estimate_gas(wallets_[account].address(), call.to, call.value, call.data);
        if (!estimate)
            return fail("The transaction would fail at the head");
        gas_limit = *estimate;
    }
    InFlight tx;
    tx.key = key;
    tx.account = account;
    tx.nonce = state_.nonces[account];
    tx.gas_limit = gas_limit;
    tx.sent_at = time_;
    tx.sent_block = block_;
    tx.call = call;
    tx.fees = fees;
    return submit(std::move(tx));
}

Result<Hash32> Outbox::send_urgent(std::uint64_t account, const std::string& key, const Call& call,
                                   std::uint64_t gas_limit)
{
    const Fees fees = urgent_fees();
    raise_pending(account, fees);
    return send(account, key, call, fees, gas_limit);
}

Result<Hash32> Outbox::submit(InFlight tx)
{
    Result<Bytes> raw =
        wallets_[tx.account].sign(chain_.chain_id(), tx.nonce, tx.call, tx.gas_limit, tx.fees);
    if (!raw)
        return tl::unexpected(raw.error());
    const Result<Hash32> hash = chain_.send(*raw);
    if (!hash) {
        resync(tx.account);
        return hash;
    }
    state_.nonces[tx.account] = tx.nonce + 1;
    if (!tx.key.empty())
        forget(tx.key);
    tx.raw = std::move(*raw);
    tx.hash = *hash;
    const std::uint64_t number =
        state_.in_flight.empty() ? 1 : state_.in_flight.rbegin()->first + 1;
    changed_.insert(number);
    add(number, std::move(tx));
    return hash;
}

void Outbox::raise_pending(std::uint64_t account, const Fees& fees)
{
    for (const std::uint64_t number : of_account_[account]) {
        InFlight& tx = state_.in_flight.at(number);
        if (tx.fees.max_fee >= base_fee_ * 2)
            continue;
        const Fees raised{std::max(fees.max_fee, bumped(tx.fees.max_fee)),
                          std::max(fees.tip, bumped(tx.fees.tip))};
        Result<Bytes> raw =
            wallets_[account].sign(chain_.chain_id(), tx.nonce, tx.call, tx.gas_limit, raised);
        const Result<Hash32> hash = raw ? chain_.send(*raw) : tl::unexpected(raw.error());
        if (!hash)
            continue;
        by_hash_.erase(tx.hash);
        by_hash_.emplace(*hash, number);
        changed_.insert(number);
        tx.fees = raised;
        tx.raw = std::move(*raw);
        tx.hash = *hash;
    }
}

/// Keeps track of a transaction that is under way.
void Outbox::add(std::uint64_t number, InFlight tx)
{
    of_account_[tx.account].push_back(number);
    by_hash_.emplace(tx.hash, number);
    if (!tx.key.empty())
        pending_keys_.insert(tx.key);
    state_.in_flight.emplace(number, std::move(tx));
}

/// Ends a transaction's being under way.
InFlight Outbox::take(std::uint64_t number)
{
    InFlight tx = std::move(state_.in_flight.extract(number).mapped());
    std::erase(of_account_[tx.account], number);
    by_hash_.erase(tx.hash);
    if (!tx.key.empty())
        pending_keys_.erase(tx.key);
    changed_.insert(number);
    return tx;
}

void Outbox::note_result(const std::string& key, const TxResult& result)
{
    if (key.empty())
        return;
    state_.results[key] = result;
    changed_results_.insert(key);
}

Fate Outbox::fate(const std::string& key) const
{
    const auto result = state_.results.find(key);
    if (result != state_.results.end())
        return result->second.success ? Fate::done : Fate::failed;
    return pending_keys_.contains(key) ? Fate::pending : Fate::none;
}

const TxResult* Outbox::result(const std::string& key) const
{
    const auto found = state_.results.find(key);
    return found == state_.results.end() ? nullptr : &found->second;
}

void Outbox::forget(const std::string& key)
{
    if (state_.results.erase(key) != 0)
        changed_results_.insert(key);
}

void Outbox::forget_prefix(const std::string& prefix)
{
    auto it = state_.results.lower_bound(prefix);
    while (it != state_.results.end() && it->first.starts_with(prefix)) {
        changed_results_.insert(it->first);
        it = state_.results.erase(it);
    }
}

std::vector<std::uint64_t> Outbox::waiting_since() const
{
    std::vector<std::uint64_t> out;
    out.reserve(state_.in_flight.size());
    for (const auto& [number, tx] : state_.in_flight)
        out.push_back(tx.sent_at);
    return out;
}

std::vector<Included> Outbox::settle(const BlockFacts& block)
{
    base_fee_ = block.base_fee;
    time_ = block.timestamp;
    block_ = block.number;
    std::vector<Included> included;
    for (const TxFacts& tx : block.transactions) {
        const auto found = by_hash_.find(tx.hash);
        if (found == by_hash_.end())
            continue;
        InFlight ours = take(found->second);
        note_result(ours.key, {tx.success, tx.hash, block.number, block.timestamp, tx.gas_used,
                               tx.created, ours.account});
        included.push_back({ours.account, std::move(ours.key), tx.success,
                            block.timestamp - ours.sent_at, tx.gas_used,
                            tx.effective_gas_price * tx.gas_used + tx.l1_fee, tx.hash});
    }
    resend_stale(block);
    return included;
}

/// Lost is a transaction whose nonce was used by another one (then it can never come), or which
/// the pool no longer knows (then it is handed in again).
void Outbox::resend_stale(const BlockFacts& block)
{
    for (auto next = state_.in_flight.begin(); next != state_.in_flight.end();) {
        const auto& [number, tx] = *next++;
        if ((block.number - tx.sent_block) % kStaleAfter != 0 || block.number == tx.sent_block)
            continue;
        if (chain_.nonce(wallets_[tx.account].address()) > tx.nonce) {
            const InFlight lost = take(number);
            note_result(lost.key, {false, lost.hash, block_, time_, 0, std::nullopt, lost.account});
            continue;
        }
        (void)chain_.send(tx.raw); // "already known" is the usual and welcome answer
    }
}

/// After a refusal: the next nonce is what the chain has plus what is under way.
void Outbox::resync(std::uint64_t account)
{
    std::uint64_t next = chain_.nonce(wallets_[account].address());
    for (const std::uint64_t number : of_account_[account])
        next = std::max(next, state_.in_flight.at(number).nonce + 1);
    state_.nonces[account] = next;
}

void Outbox::restore(OutboxState state)
{
    state.nonces.resize(wallets_.size(), 0);
    state_.nonces = std::move(state.nonces);
    state_.results = std::move(state.results);
    for (auto& [number, tx] : state.in_flight) {
        (void)chain_.send(tx.raw); // those that are in a block already are found by `settle`
        add(number, std::move(tx));
    }
}

} // namespace nucleate::agents
