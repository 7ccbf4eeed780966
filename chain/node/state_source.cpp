#include "chain/node/state_source.hpp"

#include "chain/evm/code.hpp"
#include "chain/node/fetch_scope.hpp"

namespace nucleate::node {
namespace {
constexpr std::size_t kCodeBytes = std::size_t{32} << 20U;

/// The value, or `otherwise` with the failure noted where the writer will see it.
template <class T>
T value_or_note(const storage::ChainStore& store, Result<T> result, T otherwise)
{
    if (result)
        return std::move(*result);
    store.database().note_failure(result.error());
    return otherwise;
}

/// What a fork's source has, or nothing with the failure noted where the reader will see it.
/// `read` is not called where one has failed already.
template <class T, class Read>
std::optional<T> fetched(const Read& read)
{
    if (FetchScope::failed())
        return std::nullopt;
    Result<T> result = read();
    if (result)
        return std::move(*result);
    FetchScope::note(result.error());
    return std::nullopt;
}
} // namespace

evm::CodePtr CodeCache::find(const Hash32& hash)
{
    const std::lock_guard lock(mutex_);
    const auto it = codes_.find(hash);
    return it == codes_.end() ? nullptr : it->second;
}

void CodeCache::put(const Hash32& hash, const evm::CodePtr& code)
{
    const std::lock_guard lock(mutex_);
    if (used_ + code->size() > bytes_) {
        codes_.clear();
        used_ = 0;
    }
    if (codes_.emplace(hash, code).second)
        used_ += code->size();
}

StateSource::StateSource(std::shared_ptr<storage::ChainStore> store, std::size_t entries,
                         ForkPtr fork)
    : store_(std::move(store)), fork_(std::move(fork)), accounts_(entries), slots_(entries),
      codes_(kCodeBytes)
{
    if (fork_)
        fork_block_ = fork_->info().number;
}

std::optional<execution::Account> StateSource::account(const Address& address, std::uint64_t block)
{
    const auto known = accounts_.find(address, block);
    if (known.value)
        return *known.value;
    auto read = store_->account(address, block);
    if (!read) {
        store_->database().note_failure(read.error());
        return std::nullopt;
    }
    // No block here touched the account: it is as the fork's block left it.
    if (fork_ && read->since == 0) {
        auto remote = fetched<std::optional<execution::Account>>(
            [&] { return fork_->account(address, fork_block_); });
        if (!remote)
            return std::nullopt;
        read->account = std::move(*remote);
        read->since = fork_block_;
    }
    accounts_.offer(address, read->account, read->since, block, known.epoch);
    return read->account;
}

uint256 StateSource::slot(const Address& address, const uint256& key, std::uint64_t block)
{
    const SlotKey slot{address, key};
    const auto known = slots_.find(slot, block);
    if (known.value)
        return *known.value;
    auto read = store_->slot(address, key, block);
    if (!read) {
        store_->database().note_failure(read.error());
        return {};
    }
    if (fork_ && read->since == 0) {
        const auto remote =
            fetched<uint256>([&] { return fork_->slot(address, key, fork_block_); });
        if (!remote)
            return {};
        *read = {*remote, fork_block_};
    }
    slots_.offer(slot, read->value, read->since, block, known.epoch);
    return read->value;
}

evm::CodePtr StateSource::code(const Hash32& hash)
{
    if (hash == execution::kEmptyCodeHash)
        return evm::Code::none();
    if (evm::CodePtr known = codes_.find(hash))
        return known;
    auto bytes = value_or_note(*store_, store_->code(hash), std::optional<Bytes>{});
    if (!bytes && fork_)
        bytes =
            fetched<std::optional<Bytes>>([&] { return fork_->code(hash); }).value_or(std::nullopt);
    if (!bytes)
        return evm::Code::none();
    const auto code = std::make_shared<const evm::Code>(*bytes, hash);
    codes_.put(hash, code);
    return code;
}

void StateSource::advance(const execution::StateChanges& changes, std::uint64_t block)
{
    for (const auto& [hash, code] : changes.codes)
        codes_.put(hash, code);
    for (const auto& [address, change] : changes.accounts) {
        // Slots that were cleared without being named may lie in the cache: start afresh.
        if (change.storage_cleared) {
            slots_.reset(block);
            break;
        }
    }
    for (const auto& [address, change] : changes.accounts) {
        accounts_.put(address, change.account, block);
        for (const auto& [key, value] : change.storage)
            slots_.put({address, key}, value, block);
    }
    accounts_.set_head(block);
    slots_.set_head(block);
}

void StateSource::reset(std::uint64_t block)
{
    accounts_.reset(block);
    slots_.reset(block);
}

std::optional<execution::Account> StoredState::account(const Address& address) const
{
    return source_->account(address, block_);
}

uint256 StoredState::storage(const Address& address, const uint256& key) const
{
    return source_->slot(address, key, block_);
}

evm::CodePtr StoredState::code(const Hash32& code_hash) const
{
    return source_->code(code_hash);
}

std::optional<execution::Account> ForkedState::account(const Address& address) const
{
    return fetched<std::optional<execution::Account>>(
               [&] { return fork_->account(address, block_); })
        .value_or(std::nullopt);
}

uint256 ForkedState::storage(const Address& address, const uint256& key) const
{
    return fetched<uint256>([&] { return fork_->slot(address, key, block_); }).value_or(uint256{});
}

evm::CodePtr ForkedState::code(const Hash32& code_hash) const
{
    return source_->code(code_hash);
}

std::optional<execution::Account> LayeredState::account(const Address& address) const
{
    const auto it = changes_->accounts.find(address);
    return it == changes_->accounts.end() ? base_->account(address) : it->second.account;
}

uint256 LayeredState::storage(const Address& address, const uint256& key) const
{
    const auto it = changes_->accounts.find(address);
    if (it != changes_->accounts.end()) {
        const auto slot = it->second.storage.find(key);
        if (slot != it->second.storage.end())
            return slot->second;
        if (it->second.storage_cleared)
            return {};
    }
    return base_->storage(address, key);
}

evm::CodePtr LayeredState::code(const Hash32& code_hash) const
{
    const auto it = changes_->codes.find(code_hash);
    return it == changes_->codes.end() ? base_->code(code_hash) : it->second;
}

} // namespace nucleate::node
