#include "chain/derivation/span_columns.hpp"

#include "chain/derivation/span_batch.hpp"
#include "chain/encoding/rlp.hpp"

namespace nucleate::derivation {

namespace {

/// Type bytes of EIP-2718 end here; the header of a list is above.
constexpr std::uint8_t kLastTypeByte = 0x7f;

} // namespace

void ColumnReader::fail()
{
    ok_ = false;
    rest_ = {};
}

BytesView ColumnReader::take(std::size_t size)
{
    if (size > rest_.size())
        fail();
    if (!ok_)
        return {};
    const BytesView taken = rest_.first(size);
    rest_ = rest_.subspan(size);
    return taken;
}

std::uint64_t ColumnReader::uvarint()
{
    constexpr unsigned kLastShift = 63; // of the tenth group, which has one bit left
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
        const BytesView next = take(1);
        if (!ok_)
            return 0;
        if (shift == kLastShift && next[0] > 1) {
            fail();
            return 0;
        }
        value |= std::uint64_t{next[0] & 0x7fU} << shift;
        if (next[0] < 0x80)
            return value;
    }
}

BitColumn ColumnReader::bits(std::size_t count)
{
    const std::size_t size = (count + 7) / 8;
    if (size > kMaxSpanBatchElements)
        fail();
    const BytesView bytes = take(size);
    if (!bytes.empty() && count % 8 != 0 && (unsigned{bytes[0]} >> (count % 8)) != 0)
        fail();
    return BitColumn(bytes);
}

std::pair<std::optional<std::uint8_t>, BytesView> ColumnReader::typed_list()
{
    std::optional<std::uint8_t> type;
    if (!rest_.empty() && rest_[0] <= kLastTypeByte) {
        type = rest_[0];
        rest_ = rest_.subspan(1);
    }
    const Expected<rlp::Item, rlp::Error> item = rlp::split_item(rest_);
    if (item && item->is_list && item->encoded.size() <= kMaxSpanBatchElements)
        return {type, item->encoded};
    fail();
    return {};
}

void append_uvarint(Bytes& out, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7U)
        out.push_back(static_cast<std::uint8_t>(value | 0x80U));
    out.push_back(static_cast<std::uint8_t>(value));
}

void append_bits(Bytes& out, const std::vector<bool>& bits)
{
    const std::size_t at = out.size();
    const std::size_t size = (bits.size() + 7) / 8;
    out.resize(at + size);
    for (std::size_t i = 0; i < bits.size(); ++i)
        if (bits[i])
            out[at + size - 1 - i / 8] |= static_cast<std::uint8_t>(1U << (i % 8));
}

} // namespace nucleate::derivation
