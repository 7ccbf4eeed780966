#include "chain/derivation/event_data.hpp"

#include "chain/base/uint256.hpp"

namespace nucleate::derivation {

std::optional<BytesView> single_bytes_argument(BytesView data)
{
    constexpr std::size_t kWord = 32;
    if (data.size() < 2 * kWord || data.size() % kWord != 0)
        return std::nullopt;
    const uint256 offset = load_be(data.data());
    const uint256 length = load_be(data.data() + kWord);
    if (offset != uint256{kWord} || length > uint256{data.size() - 2 * kWord})
        return std::nullopt;
    const auto size = static_cast<std::size_t>(length.low64());
    if (data.size() - 2 * kWord - size >= kWord)
        return std::nullopt;
    return data.subspan(2 * kWord, size);
}

} // namespace nucleate::derivation
