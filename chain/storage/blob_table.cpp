#include "chain/storage/blob_table.hpp"

#include "chain/storage/database.hpp"
#include "chain/storage/sqlite.hpp"

#include <algorithm>

namespace nucleate::storage {
namespace {

constexpr std::size_t kBlobBytes = 131'072;

/// Most blobs are not full: the zeros at their ends take no room.
BytesView without_end(BytesView blob)
{
    const auto last = std::find_if(blob.rbegin(), blob.rend(), [](auto byte) { return byte != 0; });
    return blob.first(static_cast<std::size_t>(blob.rend() - last));
}

BlobRecord read_row(const Query& query)
{
    BlobRecord out;
    out.block = query.unsigned_integer(0);
    out.position = query.unsigned_integer(1);
    out.place = query.unsigned_integer(2);
    out.transaction = Hash32::from_view(query.blob(3));
    out.hash = Hash32::from_view(query.blob(4));
    out.commitment = to_bytes(query.blob(5));
    out.proofs = to_bytes(query.blob(6));
    out.data = to_bytes(query.blob(7));
    out.data.resize(kBlobBytes);
    return out;
}

const char* const kColumns =
    "SELECT block, position, place, tx, hash, commitment, proofs, data FROM ";

} // namespace

struct BlobTable::Statements
{
    explicit Statements(const std::string& p)
        : of_block(kColumns + p + "blobs WHERE block = ? ORDER BY position, place"),
          of_transaction(kColumns + p + "blobs WHERE block = ? AND position = ? ORDER BY place"),
          find(kColumns + p +
               "blobs WHERE substr(hash, 1, 8) = substr(?1, 1, 8) AND hash = ?1"
               " ORDER BY block DESC LIMIT 1"),
          put("INSERT INTO " + p +
              "blobs(block, position, place, tx, hash, commitment, proofs, data)"
              " VALUES(?, ?, ?, ?, ?, ?, ?, ?)"),
          truncate("DELETE FROM " + p + "blobs WHERE block > ?"),
          prune("DELETE FROM " + p + "blobs WHERE block < ?")
    {}

    std::string of_block, of_transaction, find, put, truncate, prune;
};

BlobTable::BlobTable(Database& database, const std::string& prefix)
    : database_(database), sql_(std::make_shared<const Statements>(prefix))
{}

Result<std::vector<BlobRecord>> BlobTable::of_block(std::uint64_t block) const
{
    return read(sql_->of_block, block, std::nullopt);
}

Result<std::vector<BlobRecord>> BlobTable::of_transaction(std::uint64_t block,
                                                          std::uint64_t position) const
{
    return read(sql_->of_transaction, block, position);
}

Result<std::vector<BlobRecord>> BlobTable::read(const std::string& sql, std::uint64_t block,
                                                std::optional<std::uint64_t> position) const
{
    auto reader = database_.reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Query query = (*reader)->query(sql);
    query.bind(block);
    if (position)
        query.bind(*position);
    std::vector<BlobRecord> out;
    Result<bool> row = query.step();
    for (; row && *row; row = query.step())
        out.push_back(read_row(query));
    if (!row)
        return tl::unexpected<Error>(row.error());
    return out;
}

Result<std::optional<BlobRecord>> BlobTable::find(const Hash32& versioned_hash) const
{
    auto reader = database_.reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Query query = (*reader)->query(sql_->find);
    const Result<bool> row = query.bind(versioned_hash).step();
    if (!row)
        return tl::unexpected<Error>(row.error());
    return *row ? std::optional(read_row(query)) : std::nullopt;
}

Result<void> BlobTable::put(const BlobRecord& blob)
{
    return database_.writer()
        .query(sql_->put)
        .bind(blob.block)
        .bind(blob.position)
        .bind(blob.place)
        .bind(blob.transaction)
        .bind(blob.hash)
        .bind(BytesView{blob.commitment})
        .bind(BytesView{blob.proofs})
        .bind(without_end(blob.data))
        .run();
}

Result<void> BlobTable::truncate(std::uint64_t number)
{
    return database_.writer().query(sql_->truncate).bind(number).run();
}

Result<void> BlobTable::prune(std::uint64_t first)
{
    return database_.writer().query(sql_->prune).bind(first).run();
}

} // namespace nucleate::storage
