#include "chain/storage/sqlite.hpp"

#include <sqlite3.h>

namespace nucleate::storage {
namespace {

constexpr int kBusyMilliseconds = 10'000;

/// What happened and what to do, for a person.
Error describe(int code, sqlite3* handle)
{
    const std::string detail = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {"The disk is full: free some space, then continue. Nothing stored was lost."};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {"The database file is damaged (" + detail +
                "). Move the data folder away to start afresh."};
    case SQLITE_CANTOPEN:
        return {"The database file cannot be opened (" + detail +
                "). Check that the data folder exists and that you may write to it."};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {"The database file may not be written (" + detail +
                "). Check the permissions of the data folder."};
    case SQLITE_IOERR:
        return {"The disk reported an error (" + detail + ")."};
    case SQLITE_BUSY:
        return {"The database is in use by another program (" + detail + "). Close it."};
    default:
        return {"Storage: " + detail + " (SQLite code " + std::to_string(code) + ")."};
    }
}

std::string pragmas(Connection::Mode mode, bool durable)
{
    // WAL with NORMAL: a commit is in the page cache when it returns, so the death of the process
    // loses nothing; the disk is waited for at checkpoints only.
    std::string sql = "PRAGMA temp_store=MEMORY;";
    sql += durable ? "PRAGMA synchronous=NORMAL;" : "PRAGMA synchronous=OFF;";
    if (mode == Connection::Mode::writer)
        sql += "PRAGMA journal_mode=WAL;PRAGMA wal_autocheckpoint=1000;PRAGMA cache_size=-8192;"
               "PRAGMA journal_size_limit=4194304;";
    else
        sql += "PRAGMA query_only=ON;PRAGMA cache_size=-1024;";
    return sql;
}

} // namespace

Query::~Query()
{
    reset();
}

void Query::reset()
{
    if (statement_ == nullptr)
        return;
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
    next_ = 1;
}

void Query::check(int code)
{
    if (code != SQLITE_OK && error_.message.empty())
        error_ = describe(code, sqlite3_db_handle(statement_));
}

Query& Query::bind(std::int64_t value)
{
    if (statement_ != nullptr)
        check(sqlite3_bind_int64(statement_, next_++, value));
    return *this;
}

Query& Query::bind(double value)
{
    if (statement_ != nullptr)
        check(sqlite3_bind_double(statement_, next_++, value));
    return *this;
}

Query& Query::bind(BytesView blob)
{
    // A null pointer would bind NULL.
    static constexpr std::uint8_t kNothing = 0;
    if (statement_ != nullptr)
        check(sqlite3_bind_blob64(statement_, next_++, blob.empty() ? &kNothing : blob.data(),
                                  blob.size(), SQLITE_STATIC));
    return *this;
}

Query& Query::bind(std::string_view text)
{
    if (statement_ != nullptr)
        check(sqlite3_bind_text64(statement_, next_++, text.empty() ? "" : text.data(), text.size(),
                                  SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Query& Query::bind_null()
{
    if (statement_ != nullptr)
        check(sqlite3_bind_null(statement_, next_++));
    return *this;
}

Result<bool> Query::step()
{
    if (!error_.message.empty())
        return tl::unexpected<Error>(error_);
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    check(code);
    return tl::unexpected<Error>(error_);
}

Result<void> Query::run()
{
    const Result<bool> row = step();
    reset();
    if (!row)
        return tl::unexpected<Error>(row.error());
    return {};
}

std::int64_t Query::integer(int column) const
{
    return sqlite3_column_int64(statement_, column);
}

double Query::real(int column) const
{
    return sqlite3_column_double(statement_, column);
}

BytesView Query::blob(int column) const
{
    const void* data = sqlite3_column_blob(statement_, column);
    const int size = sqlite3_column_bytes(statement_, column);
    if (data == nullptr || size <= 0)
        return {};
    return {static_cast<const std::uint8_t*>(data), static_cast<std::size_t>(size)};
}

std::string Query::text(int column) const
{
    const BytesView bytes = blob(column);
    return {bytes.begin(), bytes.end()};
}

bool Query::is_null(int column) const
{
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

Result<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path& file, Mode mode,
                                                     bool durable)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    if (mode == Mode::writer)
        flags |= SQLITE_OPEN_CREATE;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
    std::unique_ptr<Connection> connection(new Connection(handle));
    if (code != SQLITE_OK)
        return tl::unexpected<Error>(describe(code, handle));
    sqlite3_busy_timeout(handle, kBusyMilliseconds);
    if (auto done = connection->execute(pragmas(mode, durable)); !done)
        return tl::unexpected<Error>(done.error());
    return connection;
}

Connection::~Connection()
{
    forget_statements();
    sqlite3_close(handle_);
}

Result<void> Connection::execute(const std::string& sql)
{
    const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected<Error>(describe(code, handle_));
    return {};
}

Query Connection::query(const std::string& sql)
{
    const auto found = statements_.find(sql);
    if (found != statements_.end())
        return Query(found->second);
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(handle_, sql.c_str(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return Query(describe(code, handle_));
    statements_.emplace(sql, statement);
    return Query(statement);
}

std::int64_t Connection::last_insert_id() const
{
    return sqlite3_last_insert_rowid(handle_);
}

void Connection::forget_statements()
{
    for (const auto& [sql, statement] : statements_)
        sqlite3_finalize(statement);
    statements_.clear();
}

} // namespace nucleate::storage
