#include "chain/storage/chain_store.hpp"

#include "chain/evm/code.hpp"
#include "chain/storage/block_content.hpp"
#include "chain/storage/chain_statements.hpp"
#include "chain/storage/schema.hpp"
#include "chain/storage/sqlite.hpp"
#include "chain/storage/touched.hpp"

#include <algorithm>

namespace nucleate::storage {
namespace {

Result<std::optional<std::int64_t>> find_chain(Connection& connection, const std::string& name)
{
    Query query = connection.query("SELECT id FROM chains WHERE name = ?");
    const Result<bool> row = query.bind(name).step();
    if (!row)
        return tl::unexpected<Error>(row.error());
    return *row ? std::optional(query.integer(0)) : std::nullopt;
}

Result<std::int64_t> make_chain(Connection& connection, const std::string& name)
{
    auto done = connection.query("INSERT INTO chains(name) VALUES(?)").bind(name).run();
    if (!done)
        return tl::unexpected<Error>(done.error());
    const std::int64_t id = connection.last_insert_id();
    if (done = create_chain_tables(connection, table_prefix(id)); !done)
        return tl::unexpected<Error>(done.error());
    return id;
}

/// FNV-1a, 64 bit: stable across machines and versions, as it is stored.
class Fnv
{
public:
    Fnv& add(std::uint8_t byte)
    {
        state_ = (state_ ^ byte) * 0x100000001b3ULL;
        return *this;
    }
    Fnv& add(BytesView bytes)
    {
        for (const std::uint8_t byte : bytes)
            add(byte);
        return *this;
    }
    /// Never kAnyLog.
    std::uint64_t key() const { return state_ == kAnyLog ? 1 : state_; }

private:
    std::uint64_t state_ = 0xcbf29ce484222325ULL;
};

} // namespace

std::uint64_t log_key(const Address& emitter)
{
    return Fnv{}.add(0xff).add(emitter.view()).key();
}

std::uint64_t log_key(const Hash32& topic, std::size_t position)
{
    return Fnv{}.add(static_cast<std::uint8_t>(position)).add(topic.view()).key();
}

std::uint64_t recipient_key(const Address& recipient)
{
    return Fnv{}.add(0xfe).add(recipient.view()).key();
}

ChainStore::ChainStore(std::shared_ptr<Database> database, std::int64_t id)
    : database_(std::move(database)), id_(id),
      sql_(std::make_shared<const Statements>(table_prefix(id))),
      tries_(*database_, table_prefix(id)), blobs_(*database_, table_prefix(id))
{}

Result<std::unique_ptr<ChainStore>> ChainStore::open(std::shared_ptr<Database> database,
                                                     const std::string& name)
{
    auto transaction = Database::Transaction::begin(*database);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    const auto found = find_chain(database->writer(), name);
    if (!found)
        return tl::unexpected<Error>(found.error());
    const Result<std::int64_t> id =
        *found ? Result<std::int64_t>(**found) : make_chain(database->writer(), name);
    if (!id)
        return tl::unexpected<Error>(id.error());
    if (auto done = transaction->commit(); !done)
        return tl::unexpected<Error>(done.error());
    return std::unique_ptr<ChainStore>(new ChainStore(std::move(database), *id));
}

Result<std::vector<std::string>> ChainStore::names(const Database& database)
{
    auto reader = database.reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Query query = (*reader)->query("SELECT name FROM chains ORDER BY id");
    std::vector<std::string> out;
    Result<bool> row = query.step();
    for (; row && *row; row = query.step())
        out.push_back(query.text(0));
    if (!row)
        return tl::unexpected<Error>(row.error());
    return out;
}

Result<void> ChainStore::erase(Database& database, const std::string& name)
{
    auto transaction = Database::Transaction::begin(database);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    const auto found = find_chain(database.writer(), name);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return {};
    auto done = database.writer().query("DELETE FROM chains WHERE id = ?").bind(**found).run();
    if (!done)
        return done;
    if (done = drop_chain_tables(database.writer(), table_prefix(**found)); !done)
        return done;
    return transaction->commit();
}

Result<void> ChainStore::put_block(const BlockRecord& block, const execution::StateChanges& changes)
{
    auto transaction = Database::Transaction::begin(*database_);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    std::vector<std::uint64_t> tx_keys;
    for (const Hash32& hash : block.tx_hashes)
        tx_keys.push_back(tx_key(hash));
    Bytes touched = touched_head(tx_keys, block.log_keys);
    if (auto done = put_state(changes, block.number, touched); !done)
        return done;
    if (auto done = put_indexes(block); !done)
        return done;
    if (auto done = put_codes(changes); !done)
        return done;
    const Bytes content = pack_content(packer_, block.body, block.receipts, touched);
    auto done = database_->writer()
                    .query(sql_->put_block)
                    .bind(block.number)
                    .bind(block.hash)
                    .bind(BytesView{block.before})
                    .bind(BytesView{content})
                    .run();
    if (!done)
        return done;
    return transaction->commit();
}

Result<void> ChainStore::put_indexes(const BlockRecord& block)
{
    Query tx = database_->writer().query(sql_->put_tx);
    for (std::size_t i = 0; i < block.tx_hashes.size(); ++i) {
        auto done =
            tx.bind(tx_key(block.tx_hashes[i])).bind(block.number).bind(std::uint64_t{i}).run();
        if (!done)
            return done;
    }
    Query log = database_->writer().query(sql_->put_log);
    for (const std::uint64_t key : block.log_keys)
        if (auto done = log.bind(key).bind(block.number).run(); !done)
            return done;
    return {};
}

Result<void> ChainStore::put_codes(const execution::StateChanges& changes)
{
    Query code = database_->writer().query("INSERT OR IGNORE INTO codes(hash, code) VALUES(?, ?)");
    for (const auto& [hash, value] : changes.codes)
        if (auto done = code.bind(hash).bind(value->bytes()).run(); !done)
            return done;
    return {};
}

Result<void> ChainStore::put_state(const execution::StateChanges& changes, std::uint64_t block,
                                   Bytes& touched)
{
    for (const auto& [address, change] : changes.accounts) {
        if (auto done = put_account(address, change, block); !done)
            return done;
        const Result<SlotMap> slots = written_slots(address, change);
        if (!slots)
            return tl::unexpected<Error>(slots.error());
        if (auto done = put_slots(address, *slots, block); !done)
            return done;
        append_touched(touched, address, *slots);
    }
    return {};
}

Result<void> ChainStore::put_account(const Address& address, const execution::AccountChange& change,
                                     std::uint64_t block)
{
    Query query = database_->writer().query(sql_->put_account);
    query.bind(address).bind(block);
    if (!change.account)
        return query.bind_null().bind_null().bind_null().bind_null().run();
    const execution::Account& account = *change.account;
    const Bytes balance = to_minimal_be(account.balance);
    query.bind(account.nonce).bind(BytesView{balance});
    // The usual values of code hash and storage root take no room.
    if (account.code_hash == execution::kEmptyCodeHash)
        query.bind_null();
    else
        query.bind(account.code_hash);
    if (account.storage_root == execution::kEmptyTrieRoot)
        query.bind_null();
    else
        query.bind(account.storage_root);
    return query.run();
}

Result<ChainStore::SlotMap> ChainStore::written_slots(const Address& address,
                                                      const execution::AccountChange& change) const
{
    if (!change.storage_cleared)
        return change.storage;
    SlotMap slots;
    Query query = database_->writer().query(sql_->account_slots);
    const Bytes zero;
    query.bind(address)
        .bind(std::int64_t{INT64_MAX})
        .bind(BytesView{zero})
        .bind(std::int64_t{INT64_MAX});
    Result<bool> row = query.step();
    for (; row && *row; row = query.step())
        slots[slot_of_column(query.blob(0))] = uint256{};
    if (!row)
        return tl::unexpected<Error>(row.error());
    for (const auto& [key, value] : change.storage)
        slots[key] = value;
    return slots;
}

Result<void> ChainStore::put_slots(const Address& address, const SlotMap& slots,
                                   std::uint64_t block)
{
    Query query = database_->writer().query(sql_->put_slot);
    for (const auto& [key, value] : slots) {
        const Bytes slot = slot_column(key);
        const Bytes bytes = to_minimal_be(value);
        auto done =
            query.bind(address).bind(BytesView{slot}).bind(block).bind(BytesView{bytes}).run();
        if (!done)
            return done;
    }
    return {};
}

Result<void> ChainStore::clear()
{
    auto transaction = Database::Transaction::begin(*database_);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    if (auto done = clear_chain_tables(database_->writer(), table_prefix(id_)); !done)
        return done;
    if (auto done =
            database_->writer().query("UPDATE chains SET first = 0 WHERE id = ?").bind(id_).run();
        !done)
        return done;
    return transaction->commit();
}

Result<void> ChainStore::truncate(std::uint64_t number)
{
    auto transaction = Database::Transaction::begin(*database_);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    if (auto done = blobs_.truncate(number); !done)
        return done;
    for (;;) {
        std::vector<std::pair<std::uint64_t, Bytes>> dropped;
        {
            Query query = database_->writer().query(sql_->last_after);
            query.bind(number);
            Result<bool> row = query.step();
            for (; row && *row; row = query.step())
                dropped.emplace_back(query.unsigned_integer(0), to_bytes(query.blob(1)));
            if (!row)
                return tl::unexpected<Error>(row.error());
        }
        if (dropped.empty())
            return transaction->commit();
        for (const auto& [block, content] : dropped)
            if (auto done = remove_block(block, content); !done)
                return done;
    }
}

Result<void> ChainStore::remove_block(std::uint64_t number, BytesView packed)
{
    Connection& writer = database_->writer();
    Result<void> done;
    const auto remember = [&done](Result<void> next) {
        if (done && !next)
            done = std::move(next);
    };
    const std::optional<BlockContent> content = unpack_content(packed);
    const bool complete =
        content &&
        for_each_touched(
            content->touched,
            [&](std::uint64_t tx) {
                remember(writer.query(sql_->delete_tx).bind(tx).bind(number).run());
            },
            [&](std::uint64_t key) {
                remember(writer.query(sql_->delete_log).bind(key).bind(number).run());
            },
            [&](const Address& account) {
                remember(writer.query(sql_->delete_account).bind(account).bind(number).run());
            },
            [&](const Address& account, const Hash32& slot) {
                const Bytes column = slot_column(to_uint256(slot));
                remember(writer.query(sql_->delete_slot)
                             .bind(account)
                             .bind(BytesView{column})
                             .bind(number)
                             .run());
            });
    if (!complete)
        return fail("The database file is damaged: block " + std::to_string(number) +
                    " does not say what it changed.");
    remember(writer.query(sql_->delete_block).bind(number).run());
    return done;
}

Result<void> ChainStore::prune(std::uint64_t first)
{
    auto transaction = Database::Transaction::begin(*database_);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    constexpr std::uint64_t kHashes = 256; // that BLOCKHASH reaches back
    const std::uint64_t hashes = first > kHashes ? first - kHashes : 0;
    const std::pair<const std::string*, std::uint64_t> steps[] = {
        {&sql_->prune_blocks, hashes}, {&sql_->prune_contents, first}, {&sql_->prune_txs, first},
        {&sql_->prune_logs, first},    {&sql_->prune_accounts, first}, {&sql_->prune_slots, first},
    };
    for (const auto& [sql, block] : steps)
        if (auto done = database_->writer().query(*sql).bind(block).run(); !done)
            return done;
    if (auto done = tries_.prune(first); !done)
        return done;
    if (auto done = blobs_.prune(first); !done)
        return done;
    auto done = database_->writer()
                    .query("UPDATE chains SET first = ? WHERE id = ?")
                    .bind(first)
                    .bind(id_)
                    .run();
    return done ? transaction->commit() : done;
}

} // namespace nucleate::storage
