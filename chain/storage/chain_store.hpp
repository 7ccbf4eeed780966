#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"
#include "chain/execution/state_view.hpp"
#include "chain/storage/blob_table.hpp"
#include "chain/storage/database.hpp"
#include "chain/storage/packing.hpp"
#include "chain/storage/touched.hpp"
#include "chain/storage/trie_tables.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace nucleate::storage {

/// A block as it is stored; the encodings are the node's.
struct BlockRecord
{
    std::uint64_t number = 0;
    Hash32 hash;
    Bytes body;
    Bytes receipts;
    Bytes before; ///< state changes between the parent and this block; empty for none
    std::vector<Hash32> tx_hashes;
    /// What log queries may ask for (see log_key), each once.
    std::vector<std::uint64_t> log_keys;
};

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
    /// The nodes of its tries.
    TrieTables& tries() { return tries_; }
    /// The blobs of its blocks; they go with their blocks.
    BlobTable& blobs() { return blobs_; }
    const BlobTable& blobs() const { return blobs_; }

    // Writing, within one transaction of the database.
    /// The block and the accounts and slots it changed (`storage_root` of the accounts is final
    /// here).
    Result<void> put_block(const BlockRecord& block, const execution::StateChanges& changes);
    /// Forgets every block after `number` and the values they brought.
    Result<void> truncate(std::uint64_t number);
    /// Forgets blocks and state before block `first`; the genesis block stays, and the hashes that
    /// the BLOCKHASH operation may ask for. The tries must have an epoch at or after `first`.
    Result<void> prune(std::uint64_t first);

    /// Forgets everything.
    Result<void> clear();

    // Blocks.
    /// The first block whose content and state are there (but for the genesis block's).
    Result<std::uint64_t> first() const;
    /// Number of the last block; nothing in a new chain.
    Result<std::optional<std::uint64_t>> last() const;
    Result<std::optional<BlockRecord>> block(std::uint64_t number) const; ///< without keys
    Result<std::optional<Hash32>> hash(std::uint64_t number) const;
    Result<std::optional<std::uint64_t>> number(const Hash32& hash) const;
    Result<std::optional<Bytes>> before(std::uint64_t number) const;
    /// Block and position in it of the transactions that may be it, ascending: the index has a
    /// part of the hash only.
    Result<std::vector<std::pair<std::uint64_t, std::size_t>>>
    transaction(const Hash32& hash) const;
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

    /// What a run of blocks changed: that of `first`, then on towards `last` (which may be the
    /// lower one) until about `most` accounts and slots have come together.
    struct TouchedRange
    {
        TouchedKeys keys;
        std::size_t count = 0;  ///< accounts and slots, those of each block counted
        std::uint64_t last = 0; ///< the block that it ends with
    };
    Result<TouchedRange> touched(std::uint64_t first, std::uint64_t last, std::size_t most) const;

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

    /// By its hash; shared by all chains.
    Result<std::optional<Bytes>> code(const Hash32& hash) const;

private:
    ChainStore(std::shared_ptr<Database> database, std::int64_t id);
    using SlotMap = std::map<uint256, uint256>;
    Result<void> put_state(const execution::StateChanges& changes, std::uint64_t block,
                           Bytes& touched);
    Result<void> put_account(const Address& address, const execution::AccountChange& change,
                             std::uint64_t block);
    Result<SlotMap> written_slots(const Address& address,
                                  const execution::AccountChange& change) const;
    Result<void> put_slots(const Address& address, const SlotMap& slots, std::uint64_t block);
    Result<void> put_indexes(const BlockRecord& block);
    Result<void> put_codes(const execution::StateChanges& changes);
    Result<void> remove_block(std::uint64_t number, BytesView packed);

    std::shared_ptr<Database> database_;
    std::int64_t id_;
    struct Statements;
    std::shared_ptr<const Statements> sql_;
    TrieTables tries_;
    BlobTable blobs_;
    Packer packer_; ///< writer only
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
