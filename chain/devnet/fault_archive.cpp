// What stays of faults when the devnet ends.

#include "chain/devnet/fault_board.hpp"
#include "chain/rpc/row_json.hpp"

#include <boost/json/parse.hpp>

#include <algorithm>

namespace nucleate::devnet {
namespace {

constexpr std::string_view kTable = rpc::TableOf<protocol::FaultRow>::name;

} // namespace

Result<void> FaultBoard::save(storage::RowArchive& archive)
{
    for (Entry& entry : entries_) {
        std::string text = rpc::row_text(entry.row);
        if (text == entry.kept)
            continue;
        if (auto kept = archive.put(kTable, entry.row.id, text, kMost); !kept)
            return kept;
        entry.kept = std::move(text);
    }
    return {};
}

Result<void> FaultBoard::load(const storage::RowArchive& archive)
{
    const auto rows = archive.read(kTable);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const std::string& text : *rows) {
        boost::json::error_code error;
        const boost::json::value json = boost::json::parse({text.data(), text.size()}, error);
        auto row = error ? fail("it is no JSON") : rpc::read_row<protocol::FaultRow>(json);
        if (!row)
            return fail("A kept fault cannot be read: " + row.error().message);
        Entry entry;
        entry.kind = kind_of(row->kind);
        entry.row = std::move(*row);
        if (entry.row.state != "over") {
            entry.row.state = "over";
            entry.row.healed = l1_.head()->block.header.timestamp;
        }
        entry.told_begin = entry.told_end = true;
        entry.kept = text;
        ++last_id_;
        // One of a kind that this program has no more is history only.
        if (entry.kind != nullptr)
            entries_.push_back(std::move(entry));
    }
    return {};
}

} // namespace nucleate::devnet
