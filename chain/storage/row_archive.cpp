#include "chain/storage/row_archive.hpp"

#include "chain/storage/database.hpp"
#include "chain/storage/sqlite.hpp"

#include <cstdint>

namespace nucleate::storage {

Result<void> RowArchive::put(std::string_view table, std::string_view id, std::string_view row,
                             std::size_t most)
{
    auto transaction = Database::Transaction::begin(database_);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    Connection& writer = database_.writer();
    auto kept = writer
                    .query("INSERT INTO kept_rows(tbl, id, row) VALUES(?, ?, ?)"
                           " ON CONFLICT(tbl, id) DO UPDATE SET row = excluded.row")
                    .bind(table)
                    .bind(id)
                    .bind(row)
                    .run();
    if (!kept)
        return kept;
    auto trimmed = writer
                       .query("DELETE FROM kept_rows WHERE tbl = ? AND place <="
                              " (SELECT place FROM kept_rows WHERE tbl = ?"
                              " ORDER BY place DESC LIMIT 1 OFFSET ?)")
                       .bind(table)
                       .bind(table)
                       .bind(std::uint64_t{most})
                       .run();
    if (!trimmed)
        return trimmed;
    return transaction->commit();
}

Result<std::vector<std::string>> RowArchive::read(std::string_view table) const
{
    auto reader = database_.reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Query query = (*reader)->query("SELECT row FROM kept_rows WHERE tbl = ? ORDER BY place");
    query.bind(table);
    std::vector<std::string> rows;
    Result<bool> row = query.step();
    for (; row && *row; row = query.step())
        rows.push_back(query.text(0));
    if (!row)
        return tl::unexpected<Error>(row.error());
    return rows;
}

} // namespace nucleate::storage
