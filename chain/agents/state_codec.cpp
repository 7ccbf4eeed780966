#include "chain/agents/state_codec.hpp"

namespace nucleate::agents::state {

BytesView Reader::take(std::size_t size)
{
    if (!ok_ || size > data_.size()) {
        ok_ = false;
        return {};
    }
    const BytesView taken = data_.first(size);
    data_ = data_.subspan(size);
    return taken;
}

std::uint64_t Reader::number()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const BytesView byte = take(1);
        if (!ok_)
            return 0;
        value |= std::uint64_t{byte[0] & 0x7fU} << shift;
        if (byte[0] < 0x80)
            return value;
    }
    ok_ = false;
    return 0;
}

void put_number(Bytes& out, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7U)
        out.push_back(static_cast<std::uint8_t>(value | 0x80U));
    out.push_back(static_cast<std::uint8_t>(value));
}

} // namespace nucleate::agents::state
