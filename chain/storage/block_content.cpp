#include "chain/storage/block_content.hpp"

namespace nucleate::storage {
namespace {

constexpr std::size_t kLength = 4;

void append_part(Bytes& out, BytesView part)
{
    for (unsigned shift = 8 * kLength; shift > 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(part.size() >> (shift - 8)));
    append(out, part);
}

/// Takes a part off the front; nothing when it is cut short.
std::optional<Bytes> take_part(BytesView& rest)
{
    if (rest.size() < kLength)
        return std::nullopt;
    std::size_t size = 0;
    for (const std::uint8_t byte : rest.first(kLength))
        size = (size << 8U) | byte;
    rest = rest.subspan(kLength);
    if (rest.size() < size)
        return std::nullopt;
    Bytes part = to_bytes(rest.first(size));
    rest = rest.subspan(size);
    return part;
}

} // namespace

Bytes pack_content(Packer& packer, BytesView body, BytesView receipts, BytesView touched)
{
    Bytes joined;
    joined.reserve(body.size() + receipts.size() + touched.size() + 3 * kLength);
    append_part(joined, body);
    append_part(joined, receipts);
    append_part(joined, touched);
    return packer.pack(joined);
}

std::optional<BlockContent> unpack_content(BytesView packed)
{
    const std::optional<Bytes> joined = unpack(packed);
    if (!joined)
        return std::nullopt;
    BytesView rest = *joined;
    auto body = take_part(rest);
    auto receipts = body ? take_part(rest) : std::nullopt;
    auto touched = receipts ? take_part(rest) : std::nullopt;
    if (!touched || !rest.empty())
        return std::nullopt;
    return BlockContent{std::move(*body), std::move(*receipts), std::move(*touched)};
}

Bytes slot_column(const uint256& slot)
{
    const Bytes digits = to_minimal_be(slot);
    Bytes out{static_cast<std::uint8_t>(digits.size())};
    append(out, digits);
    return out;
}

uint256 slot_of_column(BytesView column)
{
    return column.empty() ? uint256{} : uint256_from_be(column.subspan(1));
}

} // namespace nucleate::storage
