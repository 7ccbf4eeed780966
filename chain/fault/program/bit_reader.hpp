#pragma once

#include "chain/base/bytes.hpp"

#include <cstdint>

namespace nucleate::fault {

/// Bits of a compressed stream, the least significant of each byte first. What is read past the end
/// is zero, and the reader has ended() then.
class BitReader
{
public:
    explicit BitReader(BytesView data) : data_(data) {}

    /// At most 25.
    std::uint32_t bits(unsigned count)
    {
        while (held_ < count) {
            if (at_ == data_.size()) {
                ended_ = true;
                return 0;
            }
            buffer_ |= std::uint32_t{data_[at_++]} << held_;
            held_ += 8;
        }
        const std::uint32_t value = buffer_ & ((1U << count) - 1);
        buffer_ >>= count;
        held_ -= count;
        return value;
    }

    /// What is left of the byte begun; the reader stands at the next one.
    std::uint32_t rest_of_byte() { return bits(held_ % 8); }

    /// Whole bytes, from a byte's beginning on; fewer at the end of the data.
    BytesView bytes(std::size_t count)
    {
        at_ -= held_ / 8;
        buffer_ = 0;
        held_ = 0;
        const std::size_t present = count < data_.size() - at_ ? count : data_.size() - at_;
        ended_ = ended_ || present < count;
        at_ += present;
        return data_.subspan(at_ - present, present);
    }

    bool ended() const { return ended_; }

private:
    BytesView data_;
    std::size_t at_ = 0;
    std::uint32_t buffer_ = 0;
    unsigned held_ = 0;
    bool ended_ = false;
};

} // namespace nucleate::fault
