#include "chain/devnet/safe_head_rows.hpp"

#include "chain/base/hex.hpp"
#include "chain/storage/row_archive.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

/// Entries that are kept of a chain; a chain remembers as many.
constexpr std::size_t kMost = 100'000;

std::string table_of(const rollup::L2Node& node)
{
    return "safe_heads/" + node.chain().name();
}

/// The text up to the next space, which is taken away with it.
std::string_view word(std::string_view& text)
{
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view out = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return out;
}

std::optional<derivation::BlockId> block_id(std::string_view& text)
{
    const auto number = parse_decimal(word(text));
    const auto hash = parse_hash(word(text));
    if (!number || !number->fits_u64() || !hash)
        return std::nullopt;
    return derivation::BlockId{*hash, number->low64()};
}

std::string id_text(const derivation::BlockId& id)
{
    return std::to_string(id.number) + " " + to_hex_data(id.hash);
}

} // namespace

std::string to_text(const rollup::SafeHeads::Entry& entry)
{
    return id_text(entry.l1) + " " + id_text(entry.l2);
}

std::optional<rollup::SafeHeads::Entry> safe_head_from_text(std::string_view text)
{
    const auto l1 = block_id(text);
    const auto l2 = block_id(text);
    if (!l1 || !l2 || !text.empty())
        return std::nullopt;
    return rollup::SafeHeads::Entry{*l1, *l2};
}

Result<void> save_safe_heads(storage::Database& database, rollup::L2Node& node)
{
    storage::RowArchive rows(database);
    for (const rollup::SafeHeads::Entry& entry : node.safe_heads().take_fresh())
        if (auto kept =
                rows.put(table_of(node), std::to_string(entry.l1.number), to_text(entry), kMost);
            !kept)
            return kept;
    return {};
}

Result<void> load_safe_heads(storage::Database& database, rollup::L2Node& node,
                             const rollup::L1Source& l1)
{
    const auto kept = storage::RowArchive(database).read(table_of(node));
    if (!kept)
        return tl::unexpected(kept.error());
    for (const std::string& row : *kept) {
        const auto entry = safe_head_from_text(row);
        if (!entry)
            return fail("A kept safe head of " + node.chain().name() + " cannot be read.");
        const auto block = l1.block(entry->l1.number);
        if (block && block->hash == entry->l1.hash &&
            node.chain().block_hash(entry->l2.number) == entry->l2.hash)
            node.safe_heads().record(*entry);
    }
    (void)node.safe_heads().take_fresh();
    return {};
}

} // namespace nucleate::devnet
