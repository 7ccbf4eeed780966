#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace nucleate::storage {

class Connection;

/// The file that holds everything: all chains, the event log and the state of whoever drives them.
/// One file, so that one transaction can hold a block together with the events about it.
///
/// SQLite in WAL mode. What was committed survives the death of the process (kill -9) at any
/// moment; after a power cut the last transactions may be missing, never half of one.
/// One thread writes; reading is for any thread, on connections of its own, and never waits for a
/// write.
class Database
{
public:
    /// Opens or makes `nucleate.db` in `folder` (made if missing) and locks the folder against a
    /// second process. Fails with what to do: folder in use (by which process), not writable, disk
    /// full, damaged file, made by a later version.
    static Result<std::shared_ptr<Database>> open(const std::filesystem::path& folder);
    /// The same without anything that lasts: files in memory (/dev/shm, else the temporary folder),
    /// gone when closed.
    static Result<std::shared_ptr<Database>> in_memory();
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const std::filesystem::path& folder() const;

    /// Values by name: clock offset, swarm state, … Any thread reads what is committed; writing is
    /// for the writer and joins the transaction that is open.
    Result<std::optional<Bytes>> meta(std::string_view key) const;
    /// All values whose names start with `prefix`, by the rest of the name.
    Result<std::map<std::string, Bytes>> metas(std::string_view prefix) const;
    Result<void> put_meta(std::string_view key, BytesView value);
    Result<void> erase_meta(std::string_view key);

    /// Several writes at once, or none of them. Transactions of one thread nest: only the outermost
    /// commits. Without a commit the destructor rolls back. While one is open other threads that
    /// want to write wait.
    class Transaction
    {
    public:
        static Result<Transaction> begin(Database& database);
        Transaction(Transaction&& other) noexcept;
        Transaction& operator=(Transaction&&) = delete;
        ~Transaction();
        Result<void> commit();

    private:
        explicit Transaction(Database& database) : database_(&database) {}
        Database* database_;
    };

    /// The first failure of a read that had nobody to tell (a state view), if any. Writers ask
    /// before they commit.
    Result<void> health() const;
    void note_failure(const Error& error) const;

    /// A reader connection for as long as the lease lives.
    class Reader
    {
    public:
        Reader(const Database& database, std::unique_ptr<Connection> connection);
        Reader(Reader&&) noexcept = default;
        ~Reader();
        Connection& operator*() const { return *connection_; }
        Connection* operator->() const { return connection_.get(); }

    private:
        const Database* database_;
        std::unique_ptr<Connection> connection_;
    };
    Result<Reader> reader() const;
    /// Gives the file's free pages back to the disk. No transaction may be open.
    Result<void> shrink();
    /// The writer connection; only within a Transaction.
    Connection& writer();

private:
    struct Impl;
    explicit Database(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace nucleate::storage
