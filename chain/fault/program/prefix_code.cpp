#include "chain/fault/program/prefix_code.hpp"

namespace nucleate::fault {

PrefixCode::PrefixCode(std::span<const std::uint8_t> lengths)
{
    for (const std::uint8_t length : lengths)
        ++counts_[length];
    counts_[0] = 0;
    std::array<std::uint16_t, kMaxLength + 2> starts{};
    left_ = 1;
    for (unsigned length = 1; length <= kMaxLength; ++length) {
        left_ = left_ < 0 ? left_ : 2 * left_ - counts_[length];
        longest_ = counts_[length] != 0 ? length : longest_;
        starts[length + 1] = static_cast<std::uint16_t>(starts[length] + counts_[length]);
    }
    symbols_.resize(starts[kMaxLength + 1]);
    for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol)
        if (lengths[symbol] != 0)
            symbols_[starts[lengths[symbol]]++] = static_cast<std::uint16_t>(symbol);
}

PrefixCode PrefixCode::of_one(std::uint16_t symbol)
{
    PrefixCode out;
    out.symbols_ = {symbol};
    return out;
}

std::optional<std::uint16_t> PrefixCode::read(BitReader& in) const
{
    if (longest_ == 0)
        return symbols_.empty() ? std::nullopt : std::optional{symbols_[0]};
    std::uint32_t code = 0;  // bits so far
    std::uint32_t first = 0; // lowest code of this length
    std::uint32_t index = 0; // of its symbol
    for (unsigned length = 1; length <= longest_; ++length) {
        code |= in.bits(1);
        if (in.ended())
            return std::nullopt;
        const std::uint32_t count = counts_[length];
        if (code < first + count)
            return symbols_[index + code - first];
        index += count;
        first = (first + count) << 1U;
        code <<= 1U;
    }
    return std::nullopt;
}

} // namespace nucleate::fault
