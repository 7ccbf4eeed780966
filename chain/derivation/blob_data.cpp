#include "chain/derivation/blob_data.hpp"

#include <algorithm>
#include <array>

namespace nucleate::derivation {

namespace {

constexpr std::uint8_t kEncodingVersion = 0;
constexpr std::size_t kElement = 32;
constexpr std::size_t kElementsARound = 4;
constexpr std::size_t kRoundBlob = kElement * kElementsARound; ///< bytes of a blob
constexpr std::size_t kRoundData = 127;                        ///< bytes that they carry
constexpr std::size_t kHead = 4;         ///< version and length, the first of the carried bytes
constexpr std::uint8_t kHighBits = 0xc0; ///< zero in a field element's first byte

/// Four elements give four times 31 bytes, and three more out of six bits of each one's first byte.
using Round = std::array<std::uint8_t, kRoundData>;

Round unpack(BytesView elements)
{
    std::array<std::uint8_t, kElementsARound> high{};
    Round out{};
    for (std::size_t i = 0; i < kElementsARound; ++i) {
        const BytesView element = elements.subspan(i * kElement, kElement);
        high[i] = element[0];
        std::copy(element.begin() + 1, element.end(), out.data() + i * kElement);
    }
    out[31] = static_cast<std::uint8_t>((high[0] & 0x3fU) | ((high[1] & 0x30U) << 2U));
    out[63] = static_cast<std::uint8_t>((high[1] & 0x0fU) | ((high[3] & 0x0fU) << 4U));
    out[95] = static_cast<std::uint8_t>((high[2] & 0x3fU) | ((high[3] & 0x30U) << 2U));
    return out;
}

void pack(const Round& data, std::uint8_t* elements)
{
    const std::uint8_t x = data[31];
    const std::uint8_t y = data[63];
    const std::uint8_t z = data[95];
    elements[0] = x & 0x3fU;
    elements[kElement] = static_cast<std::uint8_t>((y & 0x0fU) | ((x & 0xc0U) >> 2U));
    elements[2 * kElement] = z & 0x3fU;
    elements[3 * kElement] = static_cast<std::uint8_t>(((y & 0xf0U) >> 4U) | ((z & 0xc0U) >> 2U));
    for (std::size_t i = 0; i < kElementsARound; ++i)
        std::copy_n(data.data() + i * kElement, kElement - 1, elements + i * kElement + 1);
}

bool is_zero(BytesView bytes)
{
    return std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte == 0; });
}

/// Whether the elements that are read have the shape of the encoding. The first one of the blob is
/// as op-node has it: what lies above its six bits is passed over.
bool has_shape(BytesView elements, bool is_first)
{
    for (std::size_t i = is_first ? 1 : 0; i < kElementsARound; ++i)
        if ((elements[i * kElement] & kHighBits) != 0)
            return false;
    return true;
}

} // namespace

std::optional<Bytes> decode_blob_data(BytesView blob)
{
    if (blob.size() != kBlobBytes || blob[1] != kEncodingVersion)
        return std::nullopt;
    const std::size_t length =
        std::size_t{blob[2]} << 16U | std::size_t{blob[3]} << 8U | std::size_t{blob[4]};
    if (length > kMaxBlobData)
        return std::nullopt;
    Bytes carried; // with the head
    std::size_t round = 0;
    for (; round == 0 || carried.size() < kHead + length; ++round) {
        const BytesView elements = blob.subspan(round * kRoundBlob, kRoundBlob);
        if (!has_shape(elements, round == 0))
            return std::nullopt;
        append(carried, unpack(elements));
    }
    if (!is_zero(BytesView{carried}.subspan(kHead + length)) ||
        !is_zero(blob.subspan(round * kRoundBlob)))
        return std::nullopt;
    return to_bytes(BytesView{carried}.subspan(kHead, length));
}

std::optional<Bytes> encode_blob_data(BytesView data)
{
    if (data.size() > kMaxBlobData)
        return std::nullopt;
    Bytes carried{kEncodingVersion};
    for (const unsigned shift : {16U, 8U, 0U})
        carried.push_back(static_cast<std::uint8_t>(data.size() >> shift));
    append(carried, data);
    Bytes blob(kBlobBytes);
    for (std::size_t at = 0, round = 0; at < carried.size(); at += kRoundData, ++round) {
        Round piece{};
        std::copy_n(carried.data() + at, std::min(kRoundData, carried.size() - at), piece.data());
        pack(piece, blob.data() + round * kRoundBlob);
    }
    return blob;
}

} // namespace nucleate::derivation
