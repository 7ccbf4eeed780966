#pragma once

#include "chain/evm/fork.hpp"
#include "chain/evm/host.hpp"
#include "chain/execution/state_view.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace nucleate::execution {

/// Counts transactions, so that marks such as "warm" end with theirs without being cleared.
using TxMark = std::uint32_t;

struct StorageSlot
{
    uint256 initial;  ///< at the start of the block
    uint256 original; ///< at the start of the transaction `seen`
    uint256 current;
    TxMark seen = 0;
    TxMark warm = 0;
};

/// An account that the block has looked at.
struct AccountEntry
{
    Address address;
    Account initial; ///< at the start of the block
    bool initial_exists = false;
    bool storage_cleared = false; ///< nothing of the initial storage holds
    TxMark exists = 0;            ///< 0 or 1
    std::uint64_t nonce = 0;
    uint256 balance;
    Hash32 code_hash = kEmptyCodeHash;
    evm::CodePtr code; ///< null until asked for
    TxMark warm = 0;
    TxMark created = 0;    ///< transaction that created it
    TxMark destructed = 0; ///< transaction in which it ran SELFDESTRUCT to the end
    TxMark touched = 0;
    std::unordered_map<uint256, StorageSlot> storage;

    bool is_empty() const { return nonce == 0 && balance.is_zero() && code_hash == kEmptyCodeHash; }
};

/// The state of a block in execution: what was read of the parent, what was written since, and a
/// journal that takes back what a failed frame did. Entries stay where they are, so references to
/// them hold until the block ends.
class State
{
public:
    State(const StateView& parent, evm::Fork fork);
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    AccountEntry& account(const Address& address);
    const evm::CodePtr& code(AccountEntry& account);
    StorageSlot& slot(AccountEntry& account, const uint256& key);
    /// EIP-684 and EIP-7610: nothing may be created where code, a nonce or storage lies.
    bool is_occupied(const AccountEntry& account) const;

    // Journaled writes.
    void set_balance(AccountEntry& account, const uint256& balance);
    void set_nonce(AccountEntry& account, std::uint64_t nonce);
    void set_code(AccountEntry& account, evm::CodePtr code);
    void set_storage(StorageSlot& slot, const uint256& value);
    void set_transient(const Address& address, const uint256& key, const uint256& value);
    uint256 transient(const Address& address, const uint256& key) const;
    /// Brings it into being (EIP-161 takes it away again if it stays empty).
    void touch(AccountEntry& account);
    void mark_created(AccountEntry& account);
    /// True the first time in the transaction.
    bool mark_destructed(AccountEntry& account);
    evm::Access warm(AccountEntry& account);
    evm::Access warm(StorageSlot& slot);
    void add_log(evm::Log log) { logs_.push_back(std::move(log)); }
    void add_refund(std::int64_t gas) { refund_ += gas; }

    bool created_now(const AccountEntry& account) const { return account.created == tx_; }
    std::int64_t refund() const { return refund_; }

    struct Snapshot
    {
        std::size_t journal = 0;
        std::size_t logs = 0;
        std::int64_t refund = 0;
    };
    Snapshot snapshot() const { return {journal_.size(), logs_.size(), refund_}; }
    void revert(const Snapshot& snapshot);

    /// Everything warm, transient or original starts anew.
    void begin_transaction();
    /// Deletes what is to be deleted and hands over the logs.
    std::vector<evm::Log> end_transaction();

    /// What the block has done so far.
    StateChanges changes() const;
    /// Looks without loading.
    const AccountEntry* find(const Address& address) const;
    const StateView& parent() const { return parent_; }
    evm::CodePtr known_code(const Hash32& hash) const;

private:
    enum class UndoKind : std::uint8_t
    {
        word,
        number,
        mark,
        code
    };
    struct Undo
    {
        UndoKind kind;
        union {
            uint256* word;
            std::uint64_t* number;
            TxMark* mark;
            AccountEntry* account;
        };
        uint256 old;
    };
    struct CodeUndo
    {
        evm::CodePtr code;
        Hash32 hash;
    };
    struct TransientKey
    {
        Address address;
        uint256 key;
        bool operator==(const TransientKey&) const = default;
    };
    struct TransientHash
    {
        std::size_t operator()(const TransientKey& k) const noexcept
        {
            return std::hash<Address>{}(k.address) ^ (std::hash<uint256>{}(k.key) * 31);
        }
    };

    void write(uint256& word, const uint256& value);
    void write(std::uint64_t& number, std::uint64_t value);
    void write_mark(TxMark& mark, TxMark value);
    void erase(AccountEntry& account);

    const StateView& parent_;
    evm::Fork fork_;
    TxMark tx_ = 1;
    std::unordered_map<Address, AccountEntry> accounts_;
    std::unordered_map<TransientKey, uint256, TransientHash> transient_;
    std::unordered_map<Hash32, evm::CodePtr> new_codes_;
    std::vector<Undo> journal_;
    std::vector<CodeUndo> code_journal_;
    std::vector<evm::Log> logs_;
    std::vector<AccountEntry*> touched_;
    std::vector<AccountEntry*> destructed_;
    std::int64_t refund_ = 0;
};

/// A block's state between two transactions, for reading.
class StateOfBlock final : public StateView
{
public:
    explicit StateOfBlock(const State& state) : state_(state) {}
    std::optional<Account> account(const Address& address) const override;
    uint256 storage(const Address& address, const uint256& key) const override;
    evm::CodePtr code(const Hash32& code_hash) const override;

private:
    const State& state_;
};

} // namespace nucleate::execution
