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
    pending_.assign(wallets.size(), 0);
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
    tx.to = call.to;
    tx.value = call.value;
    tx.data = call.data;
    tx.max_fee = fees.max_fee;
    tx.tip = fees.tip;
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
        wallets_[tx.account].sign(chain_.chain_id(), tx.nonce, {tx.to, tx.value, tx.data},
                                  tx.gas_limit, {tx.max_fee, tx.tip});
    if (!raw)
        return tl::unexpected(raw.error());
    const Result<Hash32> hash = chain_.send(*raw);
    if (!hash) {
        resync(tx.account);
        return hash;
    }
    state_.nonces[tx.account] = tx.nonce + 1;
    ++pending_[tx.account];
    if (!tx.key.empty()) {
        state_.results.erase(tx.key);
        pending_keys_.insert(tx.key);
    }
    tx.raw = std::move(*raw);
    tx.hash = *hash;
    state_.in_flight.push_back(std::move(tx));
    return hash;
}

void Outbox::raise_pending(std::uint64_t account, const Fees& fees)
{
    if (pending_[account] == 0)
        return;
    for (InFlight& tx : state_.in_flight) {
        if (tx.account != account || tx.max_fee >= base_fee_ * 2)
            continue;
        const Fees raised{std::max(fees.max_fee, bumped(tx.max_fee)),
                          std::max(fees.tip, bumped(tx.tip))};
        Result<Bytes> raw = wallets_[account].sign(
            chain_.chain_id(), tx.nonce, {tx.to, tx.value, tx.data}, tx.gas_limit, raised);
        const Result<Hash32> hash = raw ? chain_.send(*raw) : tl::unexpected(raw.error());
        if (!hash)
            continue;
        tx.max_fee = raised.max_fee;
        tx.tip = raised.tip;
        tx.raw = std::move(*raw);
        tx.hash = *hash;
    }
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
    state_.results.erase(key);
}

void Outbox::forget_prefix(const std::string& prefix)
{
    auto it = state_.results.lower_bound(prefix);
    while (it != state_.results.end() && it->first.starts_with(prefix))
        it = state_.results.erase(it);
}

std::size_t Outbox::pending(std::uint64_t account) const
{
    return pending_[account];
}

std::vector<Included> Outbox::settle(const BlockFacts& block)
{
    base_fee_ = block.base_fee;
    time_ = block.timestamp;
    block_ = block.number;
    std::unordered_map<Hash32, std::size_t> index;
    for (std::size_t i = 0; i < state_.in_flight.size(); ++i)
        index.emplace(state_.in_flight[i].hash, i);
    std::vector<Included> included;
    std::vector<bool> gone(state_.in_flight.size(), false);
    for (const TxFacts& tx : block.transactions) {
        const auto found = index.find(tx.hash);
        if (found == index.end())
            continue;
        const InFlight& ours = state_.in_flight[found->second];
        gone[found->second] = true;
        --pending_[ours.account];
        if (!ours.key.empty()) {
            pending_keys_.erase(ours.key);
            state_.results[ours.key] = {tx.success,  tx.hash,    block.number, block.timestamp,
                                        tx.gas_used, tx.created, ours.account};
        }
        included.push_back({ours.account, ours.key, tx.success, block.timestamp - ours.sent_at,
                            tx.gas_used, tx.effective_gas_price * tx.gas_used + tx.l1_fee,
                            tx.hash});
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < gone.size(); ++i) {
        if (gone[i])
            continue;
        if (kept != i)
            state_.in_flight[kept] = std::move(state_.in_flight[i]);
        ++kept;
    }
    state_.in_flight.resize(kept);
    resend_stale(block);
    return included;
}

/// Lost is a transaction whose nonce was used by another one (then it can never come), or which
/// the pool no longer knows (then it is handed in again).
void Outbox::resend_stale(const BlockFacts& block)
{
    for (std::size_t i = 0; i < state_.in_flight.size();) {
        InFlight& tx = state_.in_flight[i];
        if ((block.number - tx.sent_block) % kStaleAfter != 0 || block.number == tx.sent_block) {
            ++i;
            continue;
        }
        if (chain_.nonce(wallets_[tx.account].address()) > tx.nonce) {
            drop(i);
            continue;
        }
        (void)chain_.send(tx.raw); // "already known" is the usual and welcome answer
        ++i;
    }
}

void Outbox::drop(std::size_t index)
{
    const InFlight& tx = state_.in_flight[index];
    if (!tx.key.empty()) {
        pending_keys_.erase(tx.key);
        state_.results[tx.key] = {false, tx.hash, block_, time_, 0, std::nullopt, tx.account};
    }
    --pending_[tx.account];
    state_.in_flight.erase(state_.in_flight.begin() + static_cast<std::ptrdiff_t>(index));
}

/// After a refusal: the next nonce is what the chain has plus what is under way.
void Outbox::resync(std::uint64_t account)
{
    std::uint64_t next = chain_.nonce(wallets_[account].address());
    for (const InFlight& tx : state_.in_flight)
        if (tx.account == account)
            next = std::max(next, tx.nonce + 1);
    state_.nonces[account] = next;
}

void Outbox::count_pending()
{
    pending_.assign(wallets_.size(), 0);
    pending_keys_.clear();
    for (const InFlight& tx : state_.in_flight) {
        ++pending_[tx.account];
        if (!tx.key.empty())
            pending_keys_.insert(tx.key);
    }
}

void Outbox::restore(OutboxState state)
{
    state_ = std::move(state);
    state_.nonces.resize(wallets_.size(), 0);
    count_pending();
    for (const InFlight& tx : state_.in_flight)
        (void)chain_.send(tx.raw); // those that are in a block already are found by `settle`
}

} // namespace nucleate::agents
