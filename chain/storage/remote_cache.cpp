#include "chain/storage/remote_cache.hpp"

#include "chain/storage/sqlite.hpp"

namespace nucleate::storage {
namespace {

/// "NucR" (PRAGMA application_id).
constexpr std::int64_t kApplicationId = 0x4e756352;
constexpr std::int64_t kVersion = 1;

constexpr const char* kTables =
    "CREATE TABLE sources(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE);"
    "CREATE TABLE accounts(source INTEGER NOT NULL, address BLOB NOT NULL, value BLOB NOT NULL,"
    " PRIMARY KEY(source, address)) WITHOUT ROWID;"
    "CREATE TABLE slots(source INTEGER NOT NULL, address BLOB NOT NULL, slot BLOB NOT NULL,"
    " value BLOB NOT NULL, PRIMARY KEY(source, address, slot)) WITHOUT ROWID;"
    "CREATE TABLE codes(hash BLOB PRIMARY KEY, code BLOB NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE nodes(hash BLOB PRIMARY KEY, node BLOB NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE answers(source INTEGER NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL,"
    " PRIMARY KEY(source, question)) WITHOUT ROWID;";

Result<std::int64_t> pragma(Connection& connection, const std::string& name)
{
    Query query = connection.query("PRAGMA " + name);
    const Result<bool> row = query.step();
    if (!row)
        return tl::unexpected<Error>(row.error());
    return query.integer(0);
}

Result<void> prepare(Connection& connection)
{
    const Result<std::int64_t> version = pragma(connection, "user_version");
    const Result<std::int64_t> application = pragma(connection, "application_id");
    if (!version || !application)
        return tl::unexpected<Error>(version ? application.error() : version.error());
    if (*version == 0)
        return connection.execute("BEGIN IMMEDIATE;" + std::string(kTables) +
                                  "PRAGMA user_version=" + std::to_string(kVersion) +
                                  ";PRAGMA application_id=" + std::to_string(kApplicationId) +
                                  ";COMMIT");
    if (*application != kApplicationId || *version > kVersion)
        return fail("The file remote.db in the data folder was made by another program or a later "
                    "version. Remove it: what it holds is fetched again.");
    return {};
}

/// First column of the first row by `read`, or nothing.
template <class T, class Read>
Result<std::optional<T>> first(Query& query, const Read& read)
{
    const Result<bool> row = query.step();
    if (!row)
        return tl::unexpected<Error>(row.error());
    return *row ? std::optional<T>(read(query)) : std::nullopt;
}

Bytes blob_of(const Query& query)
{
    return to_bytes(query.blob(0));
}

} // namespace

RemoteCache::RemoteCache(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection))
{}

RemoteCache::~RemoteCache() = default;

Result<std::unique_ptr<RemoteCache>> RemoteCache::open(const std::filesystem::path& folder)
{
    auto connection = Connection::open(folder / "remote.db", Connection::Mode::writer, true);
    if (!connection)
        return tl::unexpected<Error>(connection.error());
    if (auto prepared = prepare(**connection); !prepared)
        return tl::unexpected<Error>(prepared.error());
    return std::unique_ptr<RemoteCache>(new RemoteCache(std::move(*connection)));
}

Result<std::int64_t> RemoteCache::source(const Hash32& block_hash)
{
    const std::lock_guard lock(mutex_);
    {
        Query insert = connection_->query("INSERT OR IGNORE INTO sources(hash) VALUES(?)");
        insert.bind(block_hash);
        if (auto done = insert.run(); !done)
            return tl::unexpected<Error>(done.error());
    }
    Query query = connection_->query("SELECT id FROM sources WHERE hash=?");
    query.bind(block_hash);
    const auto id = first<std::int64_t>(query, [](const Query& q) { return q.integer(0); });
    if (!id)
        return tl::unexpected<Error>(id.error());
    return id->value_or(0);
}

Result<std::optional<RemoteCache::Account>> RemoteCache::account(std::int64_t source,
                                                                 const Address& address)
{
    const std::lock_guard lock(mutex_);
    Query query = connection_->query("SELECT value FROM accounts WHERE source=? AND address=?");
    query.bind(source).bind(address);
    return first<Account>(query, [](const Query& q) { return Account{blob_of(q)}; });
}

Result<std::optional<uint256>> RemoteCache::slot(std::int64_t source, const Address& address,
                                                 const uint256& key)
{
    const std::lock_guard lock(mutex_);
    Query query =
        connection_->query("SELECT value FROM slots WHERE source=? AND address=? AND slot=?");
    const Hash32 word = to_hash(key);
    query.bind(source).bind(address).bind(word);
    return first<uint256>(query, [](const Query& q) { return uint256_from_be(q.blob(0)); });
}

Result<std::optional<Bytes>> RemoteCache::code(const Hash32& hash)
{
    const std::lock_guard lock(mutex_);
    Query query = connection_->query("SELECT code FROM codes WHERE hash=?");
    query.bind(hash);
    return first<Bytes>(query, blob_of);
}

Result<std::optional<Bytes>> RemoteCache::node(const Hash32& hash)
{
    const std::lock_guard lock(mutex_);
    Query query = connection_->query("SELECT node FROM nodes WHERE hash=?");
    query.bind(hash);
    return first<Bytes>(query, blob_of);
}

Result<std::optional<std::string>> RemoteCache::answer(std::int64_t source,
                                                       std::string_view question)
{
    const std::lock_guard lock(mutex_);
    Query query = connection_->query("SELECT answer FROM answers WHERE source=? AND question=?");
    query.bind(source).bind(question);
    return first<std::string>(query, [](const Query& q) { return q.text(0); });
}

Result<void> RemoteCache::put(std::int64_t source, const Batch& batch)
{
    const std::lock_guard lock(mutex_);
    if (auto begun = connection_->execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    if (auto done = put_all(source, batch); !done) {
        (void)connection_->execute("ROLLBACK");
        return done;
    }
    return connection_->execute("COMMIT");
}

Result<void> RemoteCache::put_all(std::int64_t source, const Batch& batch)
{
    Result<void> done;
    const auto insert = [&](const char* sql, const auto& bind) {
        if (!done)
            return;
        Query query = connection_->query(sql);
        bind(query);
        done = query.run();
    };
    for (const auto& account : batch.accounts)
        insert("INSERT OR IGNORE INTO accounts VALUES(?,?,?)", [&](Query& q) {
            q.bind(source).bind(account.first).bind(BytesView{account.second});
        });
    for (const Slot& slot : batch.slots) {
        const Hash32 key = to_hash(slot.key);
        const Bytes value = to_minimal_be(slot.value);
        insert("INSERT OR IGNORE INTO slots VALUES(?,?,?,?)", [&](Query& q) {
            q.bind(source).bind(slot.address).bind(key).bind(BytesView{value});
        });
    }
    for (const auto& code : batch.codes)
        insert("INSERT OR IGNORE INTO codes VALUES(?,?)",
               [&](Query& q) { q.bind(code.first).bind(BytesView{code.second}); });
    for (const auto& node : batch.nodes)
        insert("INSERT OR IGNORE INTO nodes VALUES(?,?)",
               [&](Query& q) { q.bind(node.first).bind(BytesView{node.second}); });
    for (const auto& known : batch.answers)
        insert("INSERT OR IGNORE INTO answers VALUES(?,?,?)", [&](Query& q) {
            q.bind(source).bind(std::string_view{known.first}).bind(std::string_view{known.second});
        });
    return done;
}

} // namespace nucleate::storage
