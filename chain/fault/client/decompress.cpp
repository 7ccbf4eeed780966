#include "chain/derivation/compression.hpp"
#include "chain/fault/program/brotli.hpp"
#include "chain/fault/program/inflate.hpp"

// In the place of the libraries that the host has.

namespace nucleate::derivation {

Expected<Bytes, CompressionError> decompress(BytesView channel, std::size_t limit)
{
    if (channel.empty())
        return tl::unexpected(CompressionError::unknown_algorithm);
    const auto method = static_cast<std::uint8_t>(channel[0] & 0x0fU);
    if (method == 8 || method == 15)
        return fault::inflate(channel, limit);
    if (channel[0] == kBrotliVersion)
        return fault::unbrotli(channel.subspan(1), limit);
    return tl::unexpected(CompressionError::unknown_algorithm);
}

} // namespace nucleate::derivation
