#include "chain/derivation/compression.hpp"

#include <brotli/encode.h>
#include <zlib.h>

namespace nucleate::derivation {

namespace {

/// op-batcher's default is 10: at 6 a channel of swaps and postings is 0.5 % larger and takes a
/// thirtieth of the time.
constexpr int kBrotliQuality = 6;
constexpr int kBrotliWindow = 22;

Expected<Bytes, CompressionError> deflate_all(BytesView data)
{
    uLongf size = compressBound(static_cast<uLong>(data.size()));
    Bytes out(size);
    if (compress2(out.data(), &size, data.data(), static_cast<uLong>(data.size()),
                  Z_BEST_COMPRESSION) != Z_OK)
        return tl::unexpected(CompressionError::failed);
    out.resize(size);
    return out;
}

Expected<Bytes, CompressionError> brotli_all(BytesView data)
{
    std::size_t size = BrotliEncoderMaxCompressedSize(data.size());
    Bytes out(size + 1);
    out[0] = kBrotliVersion;
    if (BrotliEncoderCompress(kBrotliQuality, kBrotliWindow, BROTLI_MODE_GENERIC, data.size(),
                              data.data(), &size, out.data() + 1) != BROTLI_TRUE)
        return tl::unexpected(CompressionError::failed);
    out.resize(size + 1);
    return out;
}

} // namespace

Expected<Bytes, CompressionError> compress(Compression algorithm, BytesView data)
{
    return algorithm == Compression::zlib ? deflate_all(data) : brotli_all(data);
}

} // namespace nucleate::derivation
