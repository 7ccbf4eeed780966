#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"
#include "chain/execution/state_view.hpp"
#include "chain/storage/database.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace nucleate::storage {

/// A block as it is stored; the encodings are the node's.
struct BlockRecord
{
    std::uint64_t number = 0;
    Hash32 hash;
    Bytes header;
    Bytes body;
    Bytes receipts;
    Bytes before; ///< state changes between the parent and this block; empty for none
    std::vector<Hash32> tx_hashes;
    /// What log queries may ask for (see log_key), each once.
    std::vector<std::uint64_t> log_keys;
};

/// Encoded trie nodes by their hash.
using NodeMap = std::unordered_map<Hash32, Bytes>;

/// The tables of one chain. Every value that an account or a slot ever had is kept under the block
/// that brought it on. Reading is for any thread and shows what is committed.
class ChainStore
{
public:
    /// Opens the chain of that name, or makes its tables.
    static Result<std::unique_ptr<ChainStore>> open(std::shared_ptr<Database> database,
                                                    const std::string& name);
    /// Names of all chains in the database.
    static Result<std::vector<std::string>> names(const Database& database);
    /// Forgets a chain with all that it has. Must not be open.
    static Result<void> erase(Database& database, const std::string& name);

    Database& database() const { return *database_; }

    // Writing, within one transaction of the database.
    /// The block, the accounts and slots it changed (`storage_root` of the accounts is final here)
    /// and the trie nodes that are new.
    Result<void> put_block(const BlockRecord& block, const execution::StateChanges& changes,
                           const NodeMap& nodes);
    /// Forgets every block after `number` and the values they brought.
    Result<void> truncate(std::uint64_t number);

    // Blocks.
    /// Number of the last block; nothing in a new chain.
    Result<std::optional<std::uint64_t>> last() const;
    Result<std::optional<BlockRecord>> block(std::uint64_t number) const; ///< without keys
    Result<std::optional<Hash32>> hash(std::uint64_t number) const;
    Result<std::optional<std::uint64_t>> number(const Hash32& hash) const;
    Result<std::optional<Bytes>> before(std::uint64_t number) const;
    Result<std::optional<std::pair<std::uint64_t, std::size_t>>>
    transaction(const Hash32& hash) const; ///< block and position in it
    /// Blocks of [from, to] that bear the key, ascending; at most `limit`.
    Result<std::vector<std::uint64_t>> blocks_with_log(std::uint64_t key, std::uint64_t from,
                                                       std::uint64_t to, std::size_t limit) const;

    /// Blocks below (or above) `number` that changed the account, the nearest first.
    Result<std::vector<std::uint64_t>> blocks_with_change(const Address& account,
                                                          std::uint64_t number, bool below,
                                                          std::size_t limit) const;
    /// The same of a log key.
    Result<std::vector<std::uint64_t>> blocks_with_key(std::uint64_t key, std::uint64_t number,
                                                       bool below, std::size_t limit) const;

    // State after a block.
    struct AccountValue
    {
        std::optional<execution::Account> account;
        std::uint64_t since = 0; ///< block that brought the value on
    };
    Result<AccountValue> account(const Address& address, std::uint64_t block) const;
    struct SlotValue
    {
        uint256 value;
        std::uint64_t since = 0;
    };
    Result<SlotValue> slot(const Address& address, const uint256& key, std::uint64_t block) const;
    /// Slots of an account that are not zero, ascending from `from`, at most `limit`.
    Result<std::vector<std::pair<uint256, uint256>>> storage_range(const Address& address,
                                                                   std::uint64_t block,
                                                                   const uint256& from,
                                                                   std::size_t limit) const;
    /// Accounts that exist, ascending from `from`, at most `limit`.
    Result<std::vector<std::pair<Address, execution::Account>>>
    accounts(std::uint64_t block, const Address& from, std::size_t limit) const;

    // Named by their hash, shared by all chains.
    Result<std::optional<Bytes>> code(const Hash32& hash) const;
    Result<std::optional<Bytes>> node(const Hash32& hash) const;

private:
    ChainStore(std::shared_ptr<Database> database, const std::string& prefix);
    using SlotMap = std::map<uint256, uint256>;
    Result<void> put_state(const execution::StateChanges& changes, std::uint64_t block,
                           Bytes& touched);
    Result<void> put_account(const Address& address, const execution::AccountChange& change,
                             std::uint64_t block);
    Result<SlotMap> written_slots(const Address& address,
                                  const execution::AccountChange& change) const;
    Result<void> put_slots(const Address& address, const SlotMap& slots, std::uint64_t block);
    Result<void> put_indexes(const BlockRecord& block);
    Result<void> put_blobs(const execution::StateChanges& changes, const NodeMap& nodes);
    Result<void> remove_block(std::uint64_t number, BytesView touched);

    std::shared_ptr<Database> database_;
    struct Statements;
    std::shared_ptr<const Statements> sql_;
};

/// Key under which a log is found by its emitter, or by a topic at a position (0 to 3).
std::uint64_t log_key(const Address& emitter);
std::uint64_t log_key(const Hash32& topic, std::size_t position);
/// Key of every block with a transaction to an account that it leaves unchanged: the accounts' own
/// history does not tell of it.
std::uint64_t recipient_key(const Address& recipient);
/// Key of every block that has a log.
inline constexpr std::uint64_t kAnyLog = 0;

} // namespace nucleate::storage
