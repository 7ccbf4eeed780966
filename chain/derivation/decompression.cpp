#include "chain/derivation/compression.hpp"

#include <algorithm>
#include <array>
#include <brotli/decode.h>
#include <memory>
#include <zlib.h>

namespace nucleate::derivation {

namespace {

/// Low nibble of the first byte of a zlib stream: its compression method (RFC 1950).
constexpr std::uint8_t kZlibMethod8 = 8;
constexpr std::uint8_t kZlibMethod15 = 15;
constexpr std::size_t kChunk = std::size_t{64} << 10U;

/// Adds what was decoded, up to the limit; false once the limit is reached.
bool take(Bytes& out, BytesView decoded, std::size_t limit)
{
    append(out, decoded.first(std::min(decoded.size(), limit - out.size())));
    return out.size() < limit;
}

Bytes inflate_prefix(BytesView data, std::size_t limit)
{
    Bytes out;
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return out;
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> guard(&stream, inflateEnd);
    Bytes input(data.begin(), data.end()); // zlib's interface wants it mutable
    stream.next_in = input.data();
    stream.avail_in = static_cast<uInt>(input.size());
    std::array<std::uint8_t, kChunk> chunk;
    for (;;) {
        stream.next_out = chunk.data();
        stream.avail_out = static_cast<uInt>(chunk.size());
        const int status = inflate(&stream, Z_NO_FLUSH);
        const std::size_t decoded = chunk.size() - stream.avail_out;
        const bool stalled = status == Z_BUF_ERROR || (decoded == 0 && stream.avail_in == 0);
        if (!take(out, BytesView{chunk}.first(decoded), limit) || status != Z_OK || stalled)
            return out;
    }
}

Bytes unbrotli_prefix(BytesView data, std::size_t limit)
{
    Bytes out;
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
    if (!state)
        return out;
    std::size_t left = data.size();
    const std::uint8_t* next = data.data();
    std::array<std::uint8_t, kChunk> chunk;
    for (;;) {
        std::size_t room = chunk.size();
        std::uint8_t* target = chunk.data();
        const BrotliDecoderResult status =
            BrotliDecoderDecompressStream(state.get(), &left, &next, &room, &target, nullptr);
        if (!take(out, BytesView{chunk}.first(chunk.size() - room), limit) ||
            status != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT)
            return out;
    }
}

} // namespace

Expected<Bytes, CompressionError> decompress(BytesView channel, std::size_t limit)
{
    if (channel.empty())
        return tl::unexpected(CompressionError::unknown_algorithm);
    const auto method = static_cast<std::uint8_t>(channel[0] & 0x0fU);
    if (method == kZlibMethod8 || method == kZlibMethod15)
        return inflate_prefix(channel, limit);
    if (channel[0] == kBrotliVersion)
        return unbrotli_prefix(channel.subspan(1), limit);
    return tl::unexpected(CompressionError::unknown_algorithm);
}

} // namespace nucleate::derivation
