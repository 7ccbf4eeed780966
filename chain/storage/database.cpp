#include "chain/storage/database.hpp"

#include "chain/storage/folder_lock.hpp"
#include "chain/storage/schema.hpp"
#include "chain/storage/sqlite.hpp"
#include "chain/storage/temporary_folder.hpp"

#include <condition_variable>
#include <mutex>
#include <system_error>
#include <utility>
#include <vector>

namespace nucleate::storage {
namespace {
constexpr std::size_t kMostReaders = 16;
constexpr const char* kFileName = "nucleate.db";
} // namespace

struct Database::Impl
{
    // Destroyed last to first: connections, then the lock, then the temporary folder.
    std::optional<TemporaryFolder> temporary;
    std::filesystem::path folder;
    std::optional<FolderLock> lock;
    bool durable = true;
    std::unique_ptr<Connection> writer;

    std::recursive_mutex write_mutex; ///< held while a transaction is open
    int depth = 0;
    bool broken = false; ///< an inner transaction failed: the outer one must not commit

    std::mutex reader_mutex;
    std::condition_variable reader_back;
    std::vector<std::unique_ptr<Connection>> idle;
    std::size_t readers = 0;

    mutable std::mutex failure_mutex;
    std::optional<Error> failure;

    Result<void> open()
    {
        auto connection = Connection::open(folder / kFileName, Connection::Mode::writer, durable);
        if (!connection)
            return tl::unexpected<Error>(connection.error());
        writer = std::move(*connection);
        return migrate(*writer);
    }
};

Database::Database(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Database::~Database() = default;

Result<std::shared_ptr<Database>> Database::open(const std::filesystem::path& folder)
{
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (code)
        return fail("The data folder " + folder.string() + " cannot be made (" + code.message() +
                    "). Check the path and its permissions.");
    Result<FolderLock> lock = FolderLock::acquire(folder);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    auto impl = std::make_unique<Impl>();
    impl->folder = folder;
    impl->lock.emplace(std::move(*lock));
    if (auto opened = impl->open(); !opened)
        return tl::unexpected<Error>(opened.error());
    return std::shared_ptr<Database>(new Database(std::move(impl)));
}

Result<std::shared_ptr<Database>> Database::in_memory()
{
    Result<TemporaryFolder> folder = TemporaryFolder::make();
    if (!folder)
        return tl::unexpected<Error>(folder.error());
    auto impl = std::make_unique<Impl>();
    impl->folder = folder->path();
    impl->temporary.emplace(std::move(*folder));
    impl->durable = false;
    if (auto opened = impl->open(); !opened)
        return tl::unexpected<Error>(opened.error());
    return std::shared_ptr<Database>(new Database(std::move(impl)));
}

const std::filesystem::path& Database::folder() const
{
    return impl_->folder;
}

Connection& Database::writer()
{
    return *impl_->writer;
}

Result<Database::Transaction> Database::Transaction::begin(Database& database)
{
    Impl& impl = *database.impl_;
    impl.write_mutex.lock();
    if (impl.depth == 0) {
        impl.broken = false;
        if (auto begun = impl.writer->execute("BEGIN IMMEDIATE"); !begun) {
            impl.write_mutex.unlock();
            return tl::unexpected<Error>(begun.error());
        }
    }
    ++impl.depth;
    return Transaction(database);
}

Database::Transaction::Transaction(Transaction&& other) noexcept
    : database_(std::exchange(other.database_, nullptr))
{}

Database::Transaction::~Transaction()
{
    if (database_ == nullptr)
        return;
    Impl& impl = *database_->impl_;
    if (--impl.depth == 0)
        (void)impl.writer->execute("ROLLBACK");
    else
        impl.broken = true;
    impl.write_mutex.unlock();
}

Result<void> Database::Transaction::commit()
{
    Impl& impl = *database_->impl_;
    if (impl.broken)
        return fail("Storage: a part of the transaction failed; nothing was stored.");
    if (impl.depth == 1) {
        if (auto done = impl.writer->execute("COMMIT"); !done)
            return done; // the destructor rolls back
    }
    --impl.depth;
    database_ = nullptr;
    impl.write_mutex.unlock();
    return {};
}

Database::Reader::Reader(const Database& database, std::unique_ptr<Connection> connection)
    : database_(&database), connection_(std::move(connection))
{}

Database::Reader::~Reader()
{
    if (connection_ == nullptr)
        return;
    Impl& impl = *database_->impl_;
    {
        const std::lock_guard lock(impl.reader_mutex);
        impl.idle.push_back(std::move(connection_));
    }
    impl.reader_back.notify_one();
}

Result<Database::Reader> Database::reader() const
{
    {
        std::unique_lock lock(impl_->reader_mutex);
        impl_->reader_back.wait(
            lock, [this] { return !impl_->idle.empty() || impl_->readers < kMostReaders; });
        if (!impl_->idle.empty()) {
            Reader reader(*this, std::move(impl_->idle.back()));
            impl_->idle.pop_back();
            return reader;
        }
        ++impl_->readers;
    }
    auto connection =
        Connection::open(impl_->folder / kFileName, Connection::Mode::reader, impl_->durable);
    if (!connection) {
        {
            const std::lock_guard lock(impl_->reader_mutex);
            --impl_->readers;
        }
        impl_->reader_back.notify_one();
        return tl::unexpected<Error>(connection.error());
    }
    return Reader(*this, std::move(*connection));
}

Result<std::optional<Bytes>> Database::meta(std::string_view key) const
{
    Result<Reader> lease = reader();
    if (!lease)
        return tl::unexpected<Error>(lease.error());
    Query query = (*lease)->query("SELECT value FROM meta WHERE key = ?");
    const Result<bool> row = query.bind(key).step();
    if (!row)
        return tl::unexpected<Error>(row.error());
    if (!*row)
        return std::optional<Bytes>{};
    return std::optional<Bytes>(to_bytes(query.blob(0)));
}

Result<std::map<std::string, Bytes>> Database::metas(std::string_view prefix) const
{
    Result<Reader> lease = reader();
    if (!lease)
        return tl::unexpected<Error>(lease.error());
    Query query = (*lease)->query("SELECT key, value FROM meta WHERE key >= ? ORDER BY key");
    query.bind(prefix);
    std::map<std::string, Bytes> found;
    Result<bool> row = query.step();
    for (; row && *row; row = query.step()) {
        const std::string key = query.text(0);
        if (!key.starts_with(prefix))
            break;
        found.emplace_hint(found.end(), key.substr(prefix.size()), to_bytes(query.blob(1)));
    }
    if (!row)
        return tl::unexpected<Error>(row.error());
    return found;
}

Result<void> Database::put_meta(std::string_view key, BytesView value)
{
    Result<Transaction> transaction = Transaction::begin(*this);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    auto done = writer()
                    .query("INSERT INTO meta(key, value) VALUES(?, ?)"
                           " ON CONFLICT(key) DO UPDATE SET value = excluded.value")
                    .bind(key)
                    .bind(value)
                    .run();
    if (!done)
        return done;
    return transaction->commit();
}

Result<void> Database::erase_meta(std::string_view key)
{
    Result<Transaction> transaction = Transaction::begin(*this);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    if (auto done = writer().query("DELETE FROM meta WHERE key = ?").bind(key).run(); !done)
        return done;
    return transaction->commit();
}

Result<void> Database::shrink()
{
    const std::lock_guard lock(impl_->write_mutex);
    impl_->writer->forget_statements();
    return impl_->writer->execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<void> Database::health() const
{
    const std::lock_guard lock(impl_->failure_mutex);
    if (impl_->failure)
        return tl::unexpected<Error>(*impl_->failure);
    return {};
}

void Database::note_failure(const Error& error) const
{
    const std::lock_guard lock(impl_->failure_mutex);
    if (!impl_->failure)
        impl_->failure = error;
}

} // namespace nucleate::storage
