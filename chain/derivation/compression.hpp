#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"

#include <cstddef>
#include <cstdint>

namespace nucleate::derivation {

/// How a channel is compressed (specs: derivation.md, channel format; fjord/derivation.md).
enum class Compression : std::uint8_t
{
    zlib,
    brotli, ///< one version byte, 0x01, in front
};

enum class CompressionError : std::uint8_t
{
    unknown_algorithm, ///< the first byte is of neither
    failed,
};

/// In front of a Brotli stream.
inline constexpr std::uint8_t kBrotliVersion = 1;

/// The most decompressed bytes that count of a channel (Fjord).
inline constexpr std::size_t kMaxChannelBytes = 100'000'000;

/// Channel data, version byte included.
Expected<Bytes, CompressionError> compress(Compression algorithm, BytesView data);

/// At most `limit` decompressed bytes. A stream that is cut off or turns out corrupt gives what
/// came before: the batches in there count.
Expected<Bytes, CompressionError> decompress(BytesView channel,
                                             std::size_t limit = kMaxChannelBytes);

} // namespace nucleate::derivation
