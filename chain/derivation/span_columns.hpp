#pragma once

#include "chain/base/bytes.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

/// The pieces that span batches are written in (specs: delta/span-batches.md).
namespace nucleate::derivation {

/// A big-endian number whose bit i belongs to element i.
class BitColumn
{
public:
    BitColumn() = default;
    explicit BitColumn(BytesView bytes) : bytes_(bytes) {}

    bool at(std::size_t i) const
    {
        return ((unsigned{bytes_[bytes_.size() - 1 - i / 8]} >> (i % 8)) & 1U) != 0;
    }

private:
    BytesView bytes_;
};

/// Takes one piece after another. Once something is missing or malformed, `ok()` is false and
/// everything after it is empty or zero.
class ColumnReader
{
public:
    explicit ColumnReader(BytesView data) : rest_(data) {}

    bool ok() const { return ok_; }
    void fail();
    BytesView take(std::size_t size);
    template <std::size_t N>
    FixedBytes<N> fixed()
    {
        return FixedBytes<N>::from_view(take(N));
    }
    /// Base 128, low groups first, as Go's binary.ReadUvarint takes it: also longer than need be.
    std::uint64_t uvarint();
    /// Bits of `count` elements; those beyond must be zero.
    BitColumn bits(std::size_t count);
    /// An RLP list, header included, and the type byte before it if there is one.
    std::pair<std::optional<std::uint8_t>, BytesView> typed_list();

private:
    BytesView rest_;
    bool ok_ = true;
};

/// The way back.
void append_uvarint(Bytes& out, std::uint64_t value);
void append_bits(Bytes& out, const std::vector<bool>& bits);

} // namespace nucleate::derivation
