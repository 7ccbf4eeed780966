#include "chain/storage/schema.hpp"

#include "chain/storage/sqlite.hpp"
#include "chain/storage/upgrade.hpp"

#include <array>
#include <vector>

namespace nucleate::storage {
namespace {

/// "Nucl", so that no other program's file is taken for ours (PRAGMA application_id).
constexpr std::int64_t kApplicationId = 0x4e75636c;

/// One step from a version to the next. In `chain` and `after`, "$" stands for the prefix of each
/// chain's tables; `copy` runs between the two.
struct Migration
{
    const char* common;
    const char* chain;
    Result<void> (*copy)(Connection& writer, const std::string& prefix) = nullptr;
    const char* after = "";
};

// Keys that are hashes or addresses come first and the block last, so that "the value at block n"
// is one descent in one B-tree; the current value is the last entry. Code is named by its hash and
// shared by all chains.
constexpr std::array kMigrations{
    Migration{
        .common = "CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;"
                  "CREATE TABLE chains(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);"
                  "CREATE TABLE codes(hash BLOB PRIMARY KEY, code BLOB NOT NULL) WITHOUT ROWID;"
                  "CREATE TABLE nodes(hash BLOB PRIMARY KEY, node BLOB NOT NULL) WITHOUT ROWID;"
                  "CREATE TABLE events(id INTEGER PRIMARY KEY, cause INTEGER NOT NULL,"
                  " time INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,"
                  " actor TEXT NOT NULL, formation TEXT NOT NULL, chain TEXT NOT NULL,"
                  " block INTEGER NOT NULL, tx TEXT NOT NULL, facts BLOB NOT NULL);"
                  "CREATE INDEX events_formation ON events(formation, id);"
                  "CREATE INDEX events_kind ON events(kind, id);",
        .chain =
            "CREATE TABLE $blocks(number INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE,"
            " header BLOB NOT NULL, before BLOB NOT NULL, touched BLOB NOT NULL,"
            " body BLOB NOT NULL, receipts BLOB NOT NULL);"
            "CREATE TABLE $txs(hash BLOB PRIMARY KEY, block INTEGER NOT NULL,"
            " position INTEGER NOT NULL) WITHOUT ROWID;"
            "CREATE TABLE $accounts(address BLOB NOT NULL, block INTEGER NOT NULL, nonce INTEGER,"
            " balance BLOB, code BLOB, root BLOB, PRIMARY KEY(address, block)) WITHOUT ROWID;"
            "CREATE TABLE $slots(address BLOB NOT NULL, slot BLOB NOT NULL,"
            " block INTEGER NOT NULL, value BLOB NOT NULL,"
            " PRIMARY KEY(address, slot, block)) WITHOUT ROWID;"
            "CREATE TABLE $logs(key INTEGER NOT NULL, block INTEGER NOT NULL,"
            " PRIMARY KEY(key, block)) WITHOUT ROWID;",
    },
    // What clients are shown of the past after a restart: samples of the metrics and rows that
    // nothing else holds.
    Migration{
        .common = "CREATE TABLE series(id INTEGER PRIMARY KEY, chain TEXT NOT NULL,"
                  " metric TEXT NOT NULL, UNIQUE(chain, metric));"
                  "CREATE TABLE samples(series INTEGER NOT NULL, time INTEGER NOT NULL,"
                  " value REAL NOT NULL, PRIMARY KEY(series, time)) WITHOUT ROWID;"
                  "CREATE TABLE kept_rows(place INTEGER PRIMARY KEY, tbl TEXT NOT NULL,"
                  " id TEXT NOT NULL, row TEXT NOT NULL, UNIQUE(tbl, id));",
        .chain = "",
    },
    // Blocks in one packed piece, short keys in the indexes, and of the tries one version an epoch
    // (see TrieTables) in the place of all nodes that ever were: these are made again from the
    // history of the state when the chain is opened.
    Migration{
        .common = "DROP TABLE nodes;"
                  "ALTER TABLE chains ADD COLUMN first INTEGER NOT NULL DEFAULT 0;",
        .chain = "ALTER TABLE $blocks RENAME TO $old_blocks;"
                 "ALTER TABLE $txs RENAME TO $old_txs;"
                 "ALTER TABLE $slots RENAME TO $old_slots;"
                 "CREATE TABLE $blocks(number INTEGER PRIMARY KEY, hash BLOB NOT NULL,"
                 " before BLOB NOT NULL, content BLOB NOT NULL);"
                 "CREATE INDEX $hashes ON $blocks(substr(hash, 1, 8));"
                 "CREATE TABLE $txs(key INTEGER NOT NULL, block INTEGER NOT NULL,"
                 " position INTEGER NOT NULL, PRIMARY KEY(key, block, position)) WITHOUT ROWID;"
                 "CREATE TABLE $slots(address BLOB NOT NULL, slot BLOB NOT NULL,"
                 " block INTEGER NOT NULL, value BLOB NOT NULL,"
                 " PRIMARY KEY(address, slot, block)) WITHOUT ROWID;"
                 "CREATE TABLE $nodes(place BLOB NOT NULL, epoch INTEGER NOT NULL,"
                 " node BLOB NOT NULL, PRIMARY KEY(place, epoch)) WITHOUT ROWID;"
                 "CREATE TABLE $epochs(epoch INTEGER PRIMARY KEY, block INTEGER NOT NULL,"
                 " changes INTEGER NOT NULL);",
        .copy = upgrade_blocks,
        .after = "DROP TABLE $old_blocks; DROP TABLE $old_txs; DROP TABLE $old_slots;",
    },
    // What came with the blob transactions of the blocks (see BlobTable).
    Migration{
        .common = "",
        .chain = "CREATE TABLE $blobs(block INTEGER NOT NULL, position INTEGER NOT NULL,"
                 " place INTEGER NOT NULL, tx BLOB NOT NULL, hash BLOB NOT NULL,"
                 " commitment BLOB NOT NULL, proofs BLOB NOT NULL, data BLOB NOT NULL);"
                 "CREATE UNIQUE INDEX $blob_places ON $blobs(block, position, place);"
                 "CREATE INDEX $blob_hashes ON $blobs(substr(hash, 1, 8));",
    },
};
static_assert(kMigrations.size() == kSchemaVersion);
constexpr std::array kChainTables{"blocks", "txs",   "accounts", "slots",
                                  "logs",   "nodes", "epochs",   "blobs"};

std::string with_prefix(const char* sql, const std::string& prefix)
{
    std::string out;
    for (const char* c = sql; *c != 0; ++c) {
        if (*c == '$')
            out += prefix;
        else
            out += *c;
    }
    return out;
}

Result<std::int64_t> pragma(Connection& writer, const std::string& name)
{
    Query query = writer.query("PRAGMA " + name);
    const Result<bool> row = query.step();
    if (!row)
        return tl::unexpected<Error>(row.error());
    return query.integer(0);
}

/// The prefixes of the chains that the file holds already.
Result<std::vector<std::string>> prefixes(Connection& writer)
{
    std::vector<std::string> out;
    Query chains = writer.query("SELECT id FROM chains");
    Result<bool> row = chains.step();
    for (; row && *row; row = chains.step())
        out.push_back(table_prefix(chains.integer(0)));
    if (!row)
        return tl::unexpected<Error>(row.error());
    return out;
}

Result<void> apply_to_chain(Connection& writer, const Migration& migration,
                            const std::string& prefix)
{
    if (auto done = writer.execute(with_prefix(migration.chain, prefix)); !done)
        return done;
    if (migration.copy != nullptr) {
        auto done = migration.copy(writer, prefix);
        writer.forget_statements(); // what follows may drop their tables
        if (!done)
            return done;
    }
    return writer.execute(with_prefix(migration.after, prefix));
}

Result<void> apply(Connection& writer, std::int64_t from)
{
    const Migration& migration = kMigrations[static_cast<std::size_t>(from)];
    if (auto done = writer.execute(migration.common); !done)
        return done;
    if (from > 0) {
        const Result<std::vector<std::string>> chains = prefixes(writer);
        if (!chains)
            return tl::unexpected<Error>(chains.error());
        for (const std::string& prefix : *chains)
            if (auto done = apply_to_chain(writer, migration, prefix); !done)
                return done;
    }
    return writer.execute("PRAGMA user_version=" + std::to_string(from + 1) + ";" +
                          "PRAGMA application_id=" + std::to_string(kApplicationId) + ";");
}

} // namespace

std::string table_prefix(std::int64_t chain)
{
    return "c" + std::to_string(chain) + "_";
}

Result<void> migrate(Connection& writer)
{
    const Result<std::int64_t> version = pragma(writer, "user_version");
    if (!version)
        return tl::unexpected<Error>(version.error());
    const Result<std::int64_t> application = pragma(writer, "application_id");
    if (!application)
        return tl::unexpected<Error>(application.error());
    if (*version != 0 && *application != kApplicationId)
        return fail("The file nucleate.db in the data folder was made by another program. Choose "
                    "another data folder.");
    if (*version > kSchemaVersion)
        return fail("The data folder was made by a later version of Nucleate (format " +
                    std::to_string(*version) + ", this one knows " +
                    std::to_string(kSchemaVersion) + "). Use that version or another data folder.");
    if (*version == kSchemaVersion)
        return {};
    if (auto begun = writer.execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    for (std::int64_t from = *version; from < kSchemaVersion; ++from) {
        auto done = apply(writer, from);
        if (!done) {
            (void)writer.execute("ROLLBACK");
            return done;
        }
    }
    if (auto done = writer.execute("COMMIT"); !done || *version == 0)
        return done;
    // What an older format took is given back to the disk; where there is no room to do that now,
    // it is used for what comes.
    writer.forget_statements();
    (void)writer.execute("VACUUM");
    return {};
}

Result<void> create_chain_tables(Connection& writer, const std::string& prefix)
{
    for (const Migration& migration : kMigrations)
        if (auto done = apply_to_chain(writer, migration, prefix); !done)
            return done;
    return {};
}

Result<void> clear_chain_tables(Connection& writer, const std::string& prefix)
{
    std::string sql;
    for (const char* table : kChainTables)
        sql += "DELETE FROM " + prefix + table + ";";
    return writer.execute(sql);
}

Result<void> drop_chain_tables(Connection& writer, const std::string& prefix)
{
    writer.forget_statements();
    std::string sql;
    for (const char* table : kChainTables)
        sql += "DROP TABLE IF EXISTS " + prefix + table + ";";
    return writer.execute(sql);
}

} // namespace nucleate::storage
