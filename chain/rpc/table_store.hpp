#pragma once

#include "chain/protocol/methods.hpp"
#include "chain/rpc/row_json.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace nucleate::rpc {

/// Text of one row, written once and shared by the table, the deltas and every subscriber.
using RowText = std::shared_ptr<const std::string>;

/// A change of a row since the last drain; `row` is null when it was erased.
struct TableOp
{
    std::string_view table; ///< one of protocol::kTables
    std::string key;        ///< the row's id as JSON: "\"agent-7\"" or "12"
    RowText row;
};

/// All rows of one table in the order in which they first came.
struct TableRows
{
    std::string_view table;
    std::vector<RowText> rows;
};

/// The tables of the control protocol. The devnet puts rows in; the hub drains what changed, with
/// many changes of a row melted into the last one. Safe from any thread; a writer never waits for
/// a subscriber.
class TableStore
{
public:
    TableStore();

    /// Adds the row, or replaces the one with the same id. A row equal to the present one is no
    /// change.
    template <TableRow Row>
    void put(const Row& row)
    {
        put_text(TableOf<Row>::name, key_of(row), row_text(row));
    }
    /// Takes a row out; nothing happens when there is none.
    template <TableRow Row>
    void erase(std::string_view id)
    {
        std::string key;
        Writer(key).string(id);
        erase_key(TableOf<Row>::name, key);
    }
    /// Adds an entry of the event log. The store numbers nothing: `event.id` is the log's.
    void append(const protocol::EventRow& event) { put(event); }

    /// Makes a table a window onto its newest `rows`: older rows fall out without an op, and
    /// subscribers bound their copy themselves. Defaults: blocks 512, metrics 20,000, edges 2,000,
    /// events 5,000; other tables are not bounded.
    void set_window(std::string_view table, std::size_t rows);

    /// Whether somebody drains: changes are not kept for nobody. On at first.
    void watch(bool on);
    /// The changes since the last drain, and, when asked for, all tables at that same moment.
    std::vector<TableOp> drain(std::vector<TableRows>* snapshot = nullptr);
    /// All tables, leaving the changes for the next drain.
    std::vector<TableRows> snapshot() const;
    /// True when a drain would give something.
    bool dirty() const;

private:
    struct Table
    {
        std::unordered_map<std::string, std::uint64_t> position; ///< key → place in `rows`
        std::map<std::uint64_t, std::pair<std::string, RowText>> rows;
        std::uint64_t next = 0;
        std::size_t window = 0; ///< 0: unbounded
        std::unordered_set<std::string> changed;
        std::vector<std::string> order; ///< of `changed`
    };

    template <class Row>
    static std::string key_of(const Row& row)
    {
        std::string key;
        Writer writer(key);
        write_member(writer, row.id);
        return key;
    }
    void put_text(std::string_view table, std::string key, std::string text);
    void erase_key(std::string_view table, const std::string& key);
    Table& table(std::string_view name);
    void mark(Table& table, const std::string& key);
    std::vector<TableRows> snapshot_locked() const;

    mutable std::mutex mutex_;
    std::array<Table, protocol::kTables.size()> tables_;
    bool watched_ = true;
};

} // namespace nucleate::rpc
