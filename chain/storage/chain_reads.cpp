#include "chain/storage/block_content.hpp"
#include "chain/storage/chain_statements.hpp"
#include "chain/storage/chain_store.hpp"
#include "chain/storage/sqlite.hpp"

#include <algorithm>

namespace nucleate::storage {
namespace {

/// Runs `read(query)` on the first row of a statement; `none` when there is no row.
template <class T, class Bind, class Read>
Result<T> first_row(const Database& database, const std::string& sql, T none, Bind bind, Read read)
{
    auto reader = database.reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Query query = (*reader)->query(sql);
    bind(query);
    const Result<bool> row = query.step();
    if (!row)
        return tl::unexpected<Error>(row.error());
    return *row ? read(query) : none;
}

/// SQLite integers are signed; no block lies beyond.
std::uint64_t clamp(std::uint64_t block)
{
    return std::min<std::uint64_t>(block, INT64_MAX);
}

Hash32 hash_or(const Query& query, int column, const Hash32& otherwise)
{
    return query.is_null(column) ? otherwise : Hash32::from_view(query.blob(column));
}

/// Columns nonce, balance, code, root from `at` on.
std::optional<execution::Account> account_of(const Query& query, int at)
{
    if (query.is_null(at + 1))
        return std::nullopt;
    return execution::Account{
        .nonce = query.unsigned_integer(at),
        .balance = uint256_from_be(query.blob(at + 1)),
        .code_hash = hash_or(query, at + 2, execution::kEmptyCodeHash),
        .storage_root = hash_or(query, at + 3, execution::kEmptyTrieRoot),
    };
}

/// The first column of all rows.
Result<std::vector<std::uint64_t>> numbers_of(Query& query)
{
    std::vector<std::uint64_t> numbers;
    Result<bool> row = query.step();
    for (; row && *row; row = query.step())
        numbers.push_back(query.unsigned_integer(0));
    if (!row)
        return tl::unexpected<Error>(row.error());
    return numbers;
}

std::optional<Bytes> bytes_of(const Query& query)
{
    return to_bytes(query.blob(0));
}

} // namespace

Result<std::uint64_t> ChainStore::first() const
{
    return first_row<std::uint64_t>(
        *database_, "SELECT first FROM chains WHERE id = ?", 0, [&](Query& q) { q.bind(id_); },
        [](const Query& q) { return q.unsigned_integer(0); });
}

Result<std::optional<std::uint64_t>> ChainStore::last() const
{
    return first_row<std::optional<std::uint64_t>>(
        *database_, sql_->last, {}, [](Query&) {},
        [](const Query& q) -> std::optional<std::uint64_t> {
            return q.is_null(0) ? std::nullopt : std::optional(q.unsigned_integer(0));
        });
}

Result<std::optional<BlockRecord>> ChainStore::block(std::uint64_t number) const
{
    bool damaged = false;
    auto found = first_row<std::optional<BlockRecord>>(
        *database_, sql_->block, {}, [&](Query& q) { q.bind(clamp(number)); },
        [&](const Query& q) -> std::optional<BlockRecord> {
            if (q.blob(2).empty()) // its hash alone is left
                return std::nullopt;
            std::optional<BlockContent> content = unpack_content(q.blob(2));
            damaged = !content;
            if (damaged)
                return std::nullopt;
            BlockRecord record;
            record.number = number;
            record.hash = Hash32::from_view(q.blob(0));
            record.before = to_bytes(q.blob(1));
            record.body = std::move(content->body);
            record.receipts = std::move(content->receipts);
            return record;
        });
    if (damaged)
        return fail("The database file is damaged: block " + std::to_string(number) +
                    " cannot be read.");
    return found;
}

Result<std::optional<Hash32>> ChainStore::hash(std::uint64_t number) const
{
    return first_row<std::optional<Hash32>>(
        *database_, sql_->hash, {}, [&](Query& q) { q.bind(clamp(number)); },
        [](const Query& q) { return std::optional(Hash32::from_view(q.blob(0))); });
}

Result<std::optional<std::uint64_t>> ChainStore::number(const Hash32& hash) const
{
    return first_row<std::optional<std::uint64_t>>(
        *database_, sql_->number, {}, [&](Query& q) { q.bind(hash); },
        [](const Query& q) { return std::optional(q.unsigned_integer(0)); });
}

Result<std::optional<Bytes>> ChainStore::before(std::uint64_t number) const
{
    return first_row<std::optional<Bytes>>(
        *database_, sql_->before, {}, [&](Query& q) { q.bind(clamp(number)); }, bytes_of);
}

Result<std::vector<std::pair<std::uint64_t, std::size_t>>>
ChainStore::transaction(const Hash32& hash) const
{
    auto reader = database_->reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Query query = (*reader)->query(sql_->transaction);
    query.bind(tx_key(hash));
    std::vector<std::pair<std::uint64_t, std::size_t>> places;
    Result<bool> row = query.step();
    for (; row && *row; row = query.step())
        places.emplace_back(query.unsigned_integer(0), query.unsigned_integer(1));
    if (!row)
        return tl::unexpected<Error>(row.error());
    return places;
}

Result<ChainStore::TouchedRange> ChainStore::touched(std::uint64_t first, std::uint64_t last,
                                                     std::size_t most) const
{
    auto reader = database_->reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Query query = (*reader)->query(first <= last ? sql_->contents_up : sql_->contents_down);
    query.bind(clamp(std::min(first, last))).bind(clamp(std::max(first, last)));
    TouchedRange range;
    range.last = first;
    Result<bool> row = query.step();
    for (; row && *row && range.count < most; row = query.step()) {
        range.last = query.unsigned_integer(0);
        const std::optional<BlockContent> content = unpack_content(query.blob(1));
        if (!content || !add_touched(content->touched, range.keys, range.count))
            return fail("The database file is damaged: block " + std::to_string(range.last) +
                        " does not say what it changed.");
    }
    if (!row)
        return tl::unexpected<Error>(row.error());
    return range;
}

Result<std::vector<std::uint64_t>> ChainStore::blocks_with_log(std::uint64_t key,
                                                               std::uint64_t from, std::uint64_t to,
                                                               std::size_t limit) const
{
    auto reader = database_->reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Query query = (*reader)->query(sql_->logs);
    query.bind(key).bind(clamp(from)).bind(clamp(to)).bind(clamp(limit));
    return numbers_of(query);
}

Result<std::vector<std::uint64_t>> ChainStore::blocks_with_change(const Address& account,
                                                                  std::uint64_t number, bool below,
                                                                  std::size_t limit) const
{
    auto reader = database_->reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Query query = (*reader)->query(below ? sql_->changes_below : sql_->changes_above);
    query.bind(account).bind(clamp(number)).bind(clamp(limit));
    return numbers_of(query);
}

Result<std::vector<std::uint64_t>> ChainStore::blocks_with_key(std::uint64_t key,
                                                               std::uint64_t number, bool below,
                                                               std::size_t limit) const
{
    auto reader = database_->reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Query query = (*reader)->query(below ? sql_->keys_below : sql_->keys_above);
    query.bind(key).bind(clamp(number)).bind(clamp(limit));
    return numbers_of(query);
}

Result<ChainStore::AccountValue> ChainStore::account(const Address& address,
                                                     std::uint64_t block) const
{
    return first_row<AccountValue>(
        *database_, sql_->account, {}, [&](Query& q) { q.bind(address).bind(clamp(block)); },
        [](const Query& q) {
            return AccountValue{account_of(q, 1), q.unsigned_integer(0)};
        });
}

Result<ChainStore::SlotValue> ChainStore::slot(const Address& address, const uint256& key,
                                               std::uint64_t block) const
{
    const Bytes slot = slot_column(key);
    return first_row<SlotValue>(
        *database_, sql_->slot, {},
        [&](Query& q) { q.bind(address).bind(BytesView{slot}).bind(clamp(block)); },
        [](const Query& q) {
            return SlotValue{uint256_from_be(q.blob(1)), q.unsigned_integer(0)};
        });
}

Result<std::vector<std::pair<uint256, uint256>>> ChainStore::storage_range(const Address& address,
                                                                           std::uint64_t block,
                                                                           const uint256& from,
                                                                           std::size_t limit) const
{
    auto reader = database_->reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    const Bytes first = slot_column(from);
    Query query = (*reader)->query(sql_->account_slots);
    query.bind(address).bind(clamp(block)).bind(BytesView{first}).bind(clamp(limit));
    std::vector<std::pair<uint256, uint256>> out;
    Result<bool> row = query.step();
    for (; row && *row; row = query.step())
        out.emplace_back(slot_of_column(query.blob(0)), uint256_from_be(query.blob(1)));
    if (!row)
        return tl::unexpected<Error>(row.error());
    return out;
}

Result<std::vector<std::pair<Address, execution::Account>>>
ChainStore::accounts(std::uint64_t block, const Address& from, std::size_t limit) const
{
    auto reader = database_->reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Query query = (*reader)->query(sql_->account_list);
    query.bind(clamp(block)).bind(from).bind(clamp(limit));
    std::vector<std::pair<Address, execution::Account>> out;
    Result<bool> row = query.step();
    for (; row && *row; row = query.step())
        if (const auto account = account_of(query, 1))
            out.emplace_back(Address::from_view(query.blob(0)), *account);
    if (!row)
        return tl::unexpected<Error>(row.error());
    return out;
}

Result<std::optional<Bytes>> ChainStore::code(const Hash32& hash) const
{
    return first_row<std::optional<Bytes>>(
        *database_, "SELECT code FROM codes WHERE hash = ?", {}, [&](Query& q) { q.bind(hash); },
        bytes_of);
}

} // namespace nucleate::storage
