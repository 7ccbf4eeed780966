#include "chain/evm/code.hpp"
#include "chain/node/fetch_scope.hpp"
#include "chain/node/running_chain.hpp"
#include "chain/node/stored_block.hpp"

#include <algorithm>

namespace nucleate::node {

namespace {
constexpr std::size_t kMostSnapshots = 10'000;
constexpr std::size_t kMostSignatures = 10'000;
constexpr std::size_t kLargestCode = 1U << 20U;
constexpr std::uint64_t kLeastGasLimit = 21'000;
} // namespace

Result<void> RunningChain::apply(const execution::StateChanges& changes)
{
    const HeadPtr head = published();
    auto merged = std::make_shared<execution::StateChanges>();
    if (head->changes)
        *merged = *head->changes;
    merge_changes(*merged, changes);
    if (auto stored = store_settings(head->marks, merged); !stored)
        return stored;
    publish(head->block, std::move(merged), head->marks);
    refresh_pool(changes);
    return {};
}

Result<void>
RunningChain::change_account(const Address& address,
                             const std::function<void(execution::StateChanges&)>& change)
{
    FetchScope scope;
    execution::StateChanges changes;
    // Most of an account stays as it is.
    changes.accounts[address].account =
        published()->state->account(address).value_or(execution::Account{});
    if (auto fetched = scope.check(); !fetched)
        return fetched;
    change(changes);
    return apply(changes);
}

Result<void> RunningChain::set_balance(const Address& account, const uint256& wei)
{
    return change_account(account, [&](execution::StateChanges& changes) {
        changes.accounts[account].account->balance = wei;
    });
}

Result<void> RunningChain::set_nonce(const Address& account, std::uint64_t nonce)
{
    return change_account(account, [&](execution::StateChanges& changes) {
        changes.accounts[account].account->nonce = nonce;
    });
}

Result<void> RunningChain::set_code(const Address& account, Bytes code)
{
    if (code.size() > kLargestCode)
        return fail("code of " + std::to_string(code.size()) + " bytes is too large");
    return change_account(account, [&](execution::StateChanges& changes) {
        const auto made = std::make_shared<const evm::Code>(code);
        changes.accounts[account].account->code_hash = made->hash();
        if (!made->empty())
            changes.codes.emplace(made->hash(), made);
    });
}

Result<void> RunningChain::set_storage(const Address& account, const uint256& key,
                                       const uint256& value)
{
    return change_account(account, [&](execution::StateChanges& changes) {
        changes.accounts[account].storage[key] = value;
    });
}

void RunningChain::impersonate(const Address& account)
{
    const std::lock_guard lock(settings_mutex_);
    impersonated_.insert(account);
}

void RunningChain::stop_impersonating(const Address& account)
{
    const std::lock_guard lock(settings_mutex_);
    impersonated_.erase(account);
}

void RunningChain::set_auto_impersonate(bool all)
{
    const std::lock_guard lock(settings_mutex_);
    impersonate_all_ = all;
}

bool RunningChain::is_impersonated(const Address& account) const
{
    const std::lock_guard lock(settings_mutex_);
    return impersonate_all_ || impersonated_.contains(account);
}

void RunningChain::impersonate_signature(const FixedBytes<65>& signature, const Address& account)
{
    FixedBytes<65> key = signature;
    if (key[64] < 27)
        key[64] = static_cast<std::uint8_t>(key[64] + 27);
    const std::lock_guard lock(settings_mutex_);
    auto owners = signature_owners_
                      ? std::make_shared<execution::SignatureOwners>(*signature_owners_)
                      : std::make_shared<execution::SignatureOwners>();
    if (owners->size() < kMostSignatures || owners->contains(key))
        owners->insert_or_assign(key, account);
    signature_owners_ = std::move(owners);
}

std::shared_ptr<const execution::SignatureOwners> RunningChain::signature_owners() const
{
    const std::lock_guard lock(settings_mutex_);
    return signature_owners_;
}

std::uint64_t RunningChain::snapshot()
{
    const HeadPtr head = published();
    if (snapshots_.size() >= kMostSnapshots)
        snapshots_.erase(snapshots_.begin());
    const std::uint64_t id = next_snapshot_++;
    snapshots_.emplace(id, Snapshot{.block = head->block->number(),
                                    .changes = head->changes,
                                    .pool = pool_.all(),
                                    .clock = clock_.state(),
                                    .overrides = overrides()});
    return id;
}

std::vector<DevControl::SnapshotMark> RunningChain::snapshots() const
{
    std::vector<SnapshotMark> out;
    for (const auto& [id, snapshot] : snapshots_)
        if (SealedBlockPtr at = block(snapshot.block))
            out.push_back({id, std::move(at)});
    return out;
}

Result<bool> RunningChain::revert(std::uint64_t id)
{
    const auto found = snapshots_.find(id);
    if (found == snapshots_.end())
        return false;
    const Snapshot snapshot = found->second;
    snapshots_.erase(found, snapshots_.end());
    const ChainClock::State before = clock_.state();
    clock_.restore(snapshot.clock);
    if (auto done = rewind_to(snapshot.block, snapshot.changes, &snapshot.pool); !done) {
        clock_.restore(before);
        return tl::unexpected<Error>(done.error());
    }
    {
        const std::lock_guard lock(settings_mutex_);
        overrides_ = snapshot.overrides;
    }
    refresh_pool({});
    return true;
}

std::uint64_t RunningChain::next_timestamp() const
{
    return clock_.next_timestamp(head()->block.header.timestamp);
}

Result<std::int64_t> RunningChain::increase_time(std::uint64_t seconds)
{
    auto offset = clock_.increase(seconds);
    if (offset)
        if (auto stored = store_settings(heads(), published()->changes); !stored)
            return tl::unexpected<Error>(stored.error());
    return offset;
}

Result<std::int64_t> RunningChain::set_time(std::uint64_t timestamp)
{
    auto offset = clock_.set(timestamp);
    if (offset)
        if (auto stored = store_settings(heads(), published()->changes); !stored)
            return tl::unexpected<Error>(stored.error());
    return offset;
}

Result<void> RunningChain::set_next_timestamp(std::uint64_t timestamp)
{
    return clock_.set_next(timestamp, head()->block.header.timestamp);
}

Result<void> RunningChain::set_timestamp_interval(std::optional<std::uint64_t> seconds)
{
    return clock_.set_interval(seconds);
}

RunningChain::Overrides RunningChain::overrides() const
{
    const std::lock_guard lock(settings_mutex_);
    return overrides_;
}

void RunningChain::refresh_pool(const execution::StateChanges& changes)
{
    pool_.head_changed(terms_for(*published()), changes);
}

void RunningChain::set_next_base_fee(const uint256& wei)
{
    {
        const std::lock_guard lock(settings_mutex_);
        overrides_.base_fee = wei;
    }
    refresh_pool({});
}

void RunningChain::set_next_prev_randao(const Hash32& value)
{
    const std::lock_guard lock(settings_mutex_);
    overrides_.prev_randao = value;
}

void RunningChain::set_coinbase(const Address& account)
{
    const std::lock_guard lock(settings_mutex_);
    overrides_.coinbase = account;
}

Result<void> RunningChain::set_gas_limit(std::uint64_t gas)
{
    if (gas < kLeastGasLimit || gas > (std::uint64_t{1} << 62U))
        return fail("A block's gas limit must lie between 21000 and 2^62.");
    {
        const std::lock_guard lock(settings_mutex_);
        overrides_.gas_limit = gas;
    }
    refresh_pool({});
    return {};
}

Result<void> RunningChain::set_chain_id(std::uint64_t id)
{
    constexpr std::size_t kMostSpecs = 100;
    if (id == 0)
        return fail("A chain id is above 0.");
    auto found = std::find_if(specs_.begin(), specs_.end(),
                              [id](const auto& each) { return each.chain_id == id; });
    if (found == specs_.end()) {
        if (specs_.size() == kMostSpecs)
            return fail("This chain has had too many chain ids.");
        found = specs_.insert(specs_.end(), spec());
        found->chain_id = id;
    }
    spec_ = &*found;
    refresh_pool({});
    return {};
}

void RunningChain::set_min_tip(const uint256& wei)
{
    {
        const std::lock_guard lock(settings_mutex_);
        min_tip_ = wei;
    }
    refresh_pool({});
}

} // namespace nucleate::node
