#include "chain/execution/state.hpp"

#include "chain/evm/code.hpp"

namespace nucleate::execution {
namespace {

constexpr std::size_t kExpectedAccounts = 256;

/// Touched in a frame that ran out of gas at mainnet block 2,675,119, and deleted all the same;
/// the official tests hold every client to it.
constexpr Address kRipemd160 = "0x0000000000000000000000000000000000000003"_address;

} // namespace

State::State(const StateView& parent, evm::Fork fork) : parent_(parent), fork_(fork)
{
    accounts_.reserve(kExpectedAccounts);
}

AccountEntry& State::account(const Address& address)
{
    const auto [found, is_new] = accounts_.try_emplace(address);
    AccountEntry& entry = found->second;
    if (!is_new)
        return entry;
    entry.address = address;
    if (const std::optional<Account> known = parent_.account(address)) {
        entry.initial = *known;
        entry.initial_exists = true;
        entry.exists = 1;
        entry.nonce = known->nonce;
        entry.balance = known->balance;
        entry.code_hash = known->code_hash;
    }
    return entry;
}

const evm::CodePtr& State::code(AccountEntry& account)
{
    if (!account.code)
        account.code =
            account.code_hash == kEmptyCodeHash ? evm::Code::none() : known_code(account.code_hash);
    return account.code;
}

evm::CodePtr State::known_code(const Hash32& hash) const
{
    const auto found = new_codes_.find(hash);
    return found == new_codes_.end() ? parent_.code(hash) : found->second;
}

StorageSlot& State::slot(AccountEntry& account, const uint256& key)
{
    const auto [found, is_new] = account.storage.try_emplace(key);
    StorageSlot& slot = found->second;
    if (is_new && account.initial_exists && !account.storage_cleared) {
        slot.initial = parent_.storage(account.address, key);
        slot.current = slot.initial;
    }
    if (slot.seen != tx_) {
        slot.seen = tx_;
        slot.original = slot.current;
    }
    return slot;
}

bool State::is_occupied(const AccountEntry& account) const
{
    const bool has_storage = account.initial_exists && !account.storage_cleared &&
                             account.initial.storage_root != kEmptyTrieRoot;
    return account.nonce != 0 || account.code_hash != kEmptyCodeHash || has_storage;
}

void State::write(uint256& word, const uint256& value)
{
    Undo undo{UndoKind::word, {}, word};
    undo.word = &word;
    journal_.push_back(undo);
    word = value;
}

void State::write(std::uint64_t& number, std::uint64_t value)
{
    Undo undo{UndoKind::number, {}, uint256{number}};
    undo.number = &number;
    journal_.push_back(undo);
    number = value;
}

void State::write_mark(TxMark& mark, TxMark value)
{
    Undo undo{UndoKind::mark, {}, uint256{mark}};
    undo.mark = &mark;
    journal_.push_back(undo);
    mark = value;
}

void State::set_balance(AccountEntry& account, const uint256& balance)
{
    touch(account);
    if (account.balance != balance)
        write(account.balance, balance);
}

void State::set_nonce(AccountEntry& account, std::uint64_t nonce)
{
    touch(account);
    write(account.nonce, nonce);
}

void State::set_code(AccountEntry& account, evm::CodePtr code)
{
    touch(account);
    Undo undo{UndoKind::code, {}, {}};
    undo.account = &account;
    journal_.push_back(undo);
    code_journal_.push_back({std::move(account.code), account.code_hash});
    account.code_hash = code->hash();
    if (!code->empty())
        new_codes_.try_emplace(code->hash(), code);
    account.code = std::move(code);
}

void State::set_storage(StorageSlot& slot, const uint256& value)
{
    if (slot.current != value)
        write(slot.current, value);
}

void State::set_transient(const Address& address, const uint256& key, const uint256& value)
{
    uint256& cell = transient_[{address, key}];
    if (cell != value)
        write(cell, value);
}

uint256 State::transient(const Address& address, const uint256& key) const
{
    if (transient_.empty())
        return {};
    const auto found = transient_.find({address, key});
    return found == transient_.end() ? uint256{} : found->second;
}

void State::touch(AccountEntry& account)
{
    if (account.exists == 0)
        write_mark(account.exists, 1);
    if (account.touched == tx_)
        return;
    if (account.address == kRipemd160)
        account.touched = tx_;
    else
        write_mark(account.touched, tx_);
    touched_.push_back(&account);
}

void State::mark_created(AccountEntry& account)
{
    touch(account);
    write_mark(account.created, tx_);
}

bool State::mark_destructed(AccountEntry& account)
{
    if (account.destructed == tx_)
        return false;
    write_mark(account.destructed, tx_);
    destructed_.push_back(&account);
    return true;
}

evm::Access State::warm(AccountEntry& account)
{
    if (account.warm == tx_)
        return evm::Access::warm;
    write_mark(account.warm, tx_);
    return evm::Access::cold;
}

evm::Access State::warm(StorageSlot& slot)
{
    if (slot.warm == tx_)
        return evm::Access::warm;
    write_mark(slot.warm, tx_);
    return evm::Access::cold;
}

void State::revert(const Snapshot& snapshot)
{
    while (journal_.size() > snapshot.journal) {
        const Undo& undo = journal_.back();
        switch (undo.kind) {
        case UndoKind::word:
            *undo.word = undo.old;
            break;
        case UndoKind::number:
            *undo.number = undo.old.low64();
            break;
        case UndoKind::mark:
            *undo.mark = static_cast<TxMark>(undo.old.low64());
            break;
        case UndoKind::code:
            undo.account->code = std::move(code_journal_.back().code);
            undo.account->code_hash = code_journal_.back().hash;
            code_journal_.pop_back();
            break;
        }
        journal_.pop_back();
    }
    logs_.resize(snapshot.logs);
    refund_ = snapshot.refund;
}

void State::begin_transaction()
{
    ++tx_;
    journal_.clear();
    code_journal_.clear();
    logs_.clear();
    touched_.clear();
    destructed_.clear();
    transient_.clear();
    refund_ = 0;
}

void State::erase(AccountEntry& account)
{
    account.exists = 0;
    account.nonce = 0;
    account.balance = {};
    account.code_hash = kEmptyCodeHash;
    account.code = evm::Code::none();
    account.storage.clear();
    account.storage_cleared = account.initial_exists;
}

std::vector<evm::Log> State::end_transaction()
{
    for (AccountEntry* account : destructed_)
        if (account->destructed == tx_)
            erase(*account);
    if (fork_ >= evm::Fork::spurious_dragon)
        for (AccountEntry* account : touched_)
            if (account->touched == tx_ && account->exists != 0 && account->is_empty())
                erase(*account);
    std::vector<evm::Log> logs = std::move(logs_);
    begin_transaction();
    return logs;
}

namespace {

/// Nothing when the account is as it was.
std::optional<AccountChange> change_of(const AccountEntry& entry)
{
    AccountChange change;
    change.storage_cleared = entry.storage_cleared;
    for (const auto& [key, slot] : entry.storage)
        if (slot.current != slot.initial)
            change.storage.emplace(key, slot.current);
    const bool exists = entry.exists != 0;
    const bool same = exists == entry.initial_exists && entry.nonce == entry.initial.nonce &&
                      entry.balance == entry.initial.balance &&
                      entry.code_hash == entry.initial.code_hash;
    if (same && !change.storage_cleared && change.storage.empty())
        return std::nullopt;
    if (exists)
        change.account =
            Account{entry.nonce, entry.balance, entry.code_hash,
                    entry.storage_cleared ? kEmptyTrieRoot : entry.initial.storage_root};
    return change;
}

} // namespace

StateChanges State::changes() const
{
    StateChanges result;
    for (const auto& [address, entry] : accounts_)
        if (std::optional<AccountChange> change = change_of(entry))
            result.accounts.emplace(address, std::move(*change));
    for (const auto& [hash, code] : new_codes_)
        result.codes.emplace(hash, code);
    return result;
}

const AccountEntry* State::find(const Address& address) const
{
    const auto found = accounts_.find(address);
    return found == accounts_.end() ? nullptr : &found->second;
}

std::optional<Account> StateOfBlock::account(const Address& address) const
{
    const AccountEntry* entry = state_.find(address);
    if (entry == nullptr)
        return state_.parent().account(address);
    if (entry->exists == 0)
        return std::nullopt;
    return Account{entry->nonce, entry->balance, entry->code_hash,
                   entry->storage_cleared ? kEmptyTrieRoot : entry->initial.storage_root};
}

uint256 StateOfBlock::storage(const Address& address, const uint256& key) const
{
    const AccountEntry* entry = state_.find(address);
    if (entry == nullptr)
        return state_.parent().storage(address, key);
    const auto slot = entry->storage.find(key);
    if (slot != entry->storage.end())
        return slot->second.current;
    const bool from_parent = entry->initial_exists && !entry->storage_cleared;
    return from_parent ? state_.parent().storage(address, key) : uint256{};
}

evm::CodePtr StateOfBlock::code(const Hash32& code_hash) const
{
    return code_hash == kEmptyCodeHash ? evm::Code::none() : state_.known_code(code_hash);
}

} // namespace nucleate::execution
