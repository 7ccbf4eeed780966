#include "chain/rpc/gzip.hpp"

#include <array>
#include <zlib.h>

namespace nucleate::rpc {

namespace {

constexpr int kGzipWindow = 15 + 16; ///< zlib: 16 asks for gzip's header
constexpr int kMemoryLevel = 8;
constexpr std::size_t kChunk = 65'536;

} // namespace

Bytes gzip(std::string_view text)
{
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzipWindow, kMemoryLevel,
                 Z_DEFAULT_STRATEGY);
    std::string input(text); // zlib's interface wants it mutable
    Bytes out(deflateBound(&stream, static_cast<uLong>(input.size())));
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = out.data();
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::optional<std::string> gunzip(BytesView packed, std::size_t most)
{
    z_stream stream{};
    if (inflateInit2(&stream, kGzipWindow) != Z_OK)
        return std::nullopt;
    Bytes input(packed.begin(), packed.end());
    stream.next_in = input.data();
    stream.avail_in = static_cast<uInt>(input.size());
    std::string out;
    std::array<char, kChunk> chunk{};
    int status = Z_OK;
    while (status == Z_OK && out.size() <= most) {
        stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
        stream.avail_out = static_cast<uInt>(chunk.size());
        status = inflate(&stream, Z_NO_FLUSH);
        out.append(chunk.data(), chunk.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    return status == Z_STREAM_END && out.size() <= most ? std::optional{std::move(out)}
                                                        : std::nullopt;
}

} // namespace nucleate::rpc
