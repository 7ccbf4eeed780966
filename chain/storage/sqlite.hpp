#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace nucleate::storage {

/// A prepared statement in use: bind, step, read columns; resets itself when it goes. Views given
/// to bind must live until the last step, views of columns end with the next step.
class Query
{
public:
    explicit Query(sqlite3_stmt* statement) : statement_(statement) {}
    explicit Query(Error error) : error_(std::move(error)) {}
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    ~Query();

    Query& bind(std::int64_t value);
    Query& bind(std::uint64_t value) { return bind(static_cast<std::int64_t>(value)); }
    Query& bind(double value);
    Query& bind(BytesView blob);
    template <std::size_t N>
    Query& bind(const FixedBytes<N>& blob)
    {
        return bind(blob.view());
    }
    Query& bind(std::string_view text);
    Query& bind_null();

    /// True: a row is there. False: done.
    Result<bool> step();
    /// Steps once and forgets a row: for writes.
    Result<void> run();
    /// Ready for other values.
    void reset();

    std::int64_t integer(int column) const;
    std::uint64_t unsigned_integer(int column) const
    {
        return static_cast<std::uint64_t>(integer(column));
    }
    double real(int column) const;
    BytesView blob(int column) const;
    std::string text(int column) const;
    bool is_null(int column) const;

private:
    void check(int code);

    sqlite3_stmt* statement_ = nullptr;
    int next_ = 1;
    Error error_;
};

/// One connection with its prepared statements; used by one thread at a time.
class Connection
{
public:
    enum class Mode : std::uint8_t
    {
        writer,
        reader
    };
    static Result<std::unique_ptr<Connection>> open(const std::filesystem::path& file, Mode mode,
                                                    bool durable);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Statements that return nothing, apart by semicolons.
    Result<void> execute(const std::string& sql);
    /// Prepares once, then from the cache. At most one Query of the same text may live at a time.
    Query query(const std::string& sql);
    std::int64_t last_insert_id() const;
    /// Drops the prepared statements (before tables are dropped).
    void forget_statements();

private:
    explicit Connection(sqlite3* handle) : handle_(handle) {}

    sqlite3* handle_;
    std::unordered_map<std::string, sqlite3_stmt*> statements_;
};

} // namespace nucleate::storage
