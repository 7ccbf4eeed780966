#pragma once

#include "chain/base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nucleate::storage {

class Database;

/// Rows of tables as text, under the names of table and row: for what can be worked out again from
/// nothing else. Writing is for the writer thread and joins the transaction that is open.
class RowArchive
{
public:
    explicit RowArchive(Database& database) : database_(database) {}

    /// Keeps a row, or replaces it; of the table's rows the newest `most` stay.
    Result<void> put(std::string_view table, std::string_view id, std::string_view row,
                     std::size_t most);
    /// Rows of a table in the order in which they first came. Any thread.
    Result<std::vector<std::string>> read(std::string_view table) const;

private:
    Database& database_;
};

} // namespace nucleate::storage
