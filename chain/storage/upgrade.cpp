#include "chain/storage/upgrade.hpp"

#include "chain/storage/block_content.hpp"
#include "chain/storage/sqlite.hpp"
#include "chain/storage/touched.hpp"

namespace nucleate::storage {
namespace {

/// A list of touched rows of format 2, which has whole hashes, in the form of format 3.
std::optional<Bytes> upgraded_touched(BytesView list)
{
    constexpr std::size_t kCount = 4;
    if (list.size() < kCount)
        return std::nullopt;
    std::size_t count = 0;
    for (const std::uint8_t byte : list.first(kCount))
        count = (count << 8U) | byte;
    if (list.size() - kCount < count * Hash32::kSize)
        return std::nullopt;
    Bytes out = to_bytes(list.first(kCount));
    for (std::size_t i = 0; i < count; ++i)
        append(out, list.subspan(kCount + i * Hash32::kSize, 8)); // big-endian, as tx_key has it
    append(out, list.subspan(kCount + count * Hash32::kSize));
    return out;
}

Result<void> copy_blocks(Connection& writer, const std::string& p)
{
    Packer packer;
    Query from = writer.query("SELECT number, hash, before, body, receipts, touched FROM " + p +
                              "old_blocks ORDER BY number");
    Query to =
        writer.query("INSERT INTO " + p + "blocks(number, hash, before, content) VALUES(?,?,?,?)");
    Result<bool> row = from.step();
    for (; row && *row; row = from.step()) {
        const std::optional<Bytes> touched = upgraded_touched(from.blob(5));
        if (!touched)
            return fail("The database file is damaged: block " + std::to_string(from.integer(0)) +
                        " does not say what it changed.");
        const Bytes content = pack_content(packer, from.blob(3), from.blob(4), *touched);
        auto done = to.bind(from.integer(0))
                        .bind(from.blob(1))
                        .bind(from.blob(2))
                        .bind(BytesView{content})
                        .run();
        if (!done)
            return done;
    }
    return row ? Result<void>{} : tl::unexpected<Error>(row.error());
}

Result<void> copy_transactions(Connection& writer, const std::string& p)
{
    Query from = writer.query("SELECT hash, block, position FROM " + p + "old_txs ORDER BY hash");
    Query to = writer.query("INSERT INTO " + p + "txs(key, block, position) VALUES(?, ?, ?)");
    Result<bool> row = from.step();
    for (; row && *row; row = from.step()) {
        const std::uint64_t key = tx_key(Hash32::from_view(from.blob(0)));
        if (auto done = to.bind(key).bind(from.integer(1)).bind(from.integer(2)).run(); !done)
            return done;
    }
    return row ? Result<void>{} : tl::unexpected<Error>(row.error());
}

Result<void> copy_slots(Connection& writer, const std::string& p)
{
    Query from = writer.query("SELECT address, slot, block, value FROM " + p +
                              "old_slots ORDER BY address, slot, block");
    Query to =
        writer.query("INSERT INTO " + p + "slots(address, slot, block, value) VALUES(?, ?, ?, ?)");
    Result<bool> row = from.step();
    for (; row && *row; row = from.step()) {
        const Bytes slot = slot_column(uint256_from_be(from.blob(1)));
        auto done = to.bind(from.blob(0))
                        .bind(BytesView{slot})
                        .bind(from.integer(2))
                        .bind(from.blob(3))
                        .run();
        if (!done)
            return done;
    }
    return row ? Result<void>{} : tl::unexpected<Error>(row.error());
}

} // namespace

Result<void> upgrade_blocks(Connection& writer, const std::string& prefix)
{
    if (auto done = copy_blocks(writer, prefix); !done)
        return done;
    if (auto done = copy_transactions(writer, prefix); !done)
        return done;
    return copy_slots(writer, prefix);
}

} // namespace nucleate::storage
