#include "chain/storage/packing.hpp"

#include "chain/base/hex.hpp"

#include <array>
#include <cassert>
#include <zlib.h>

namespace nucleate::storage {
namespace {

// First byte of what is packed, then 4 bytes with the size of what it was.
constexpr std::uint8_t kAsItIs = 0;
constexpr std::uint8_t kDeflated = 1;
constexpr std::size_t kHead = 5;
constexpr int kRaw = -15; ///< windowBits: no header, no checksum
constexpr int kLevel = 1; ///< fast; higher ones win 1 % on blocks

/// It is part of the format: what was packed with it can be read with it only. A block of one
/// transfer as the node encodes it, without what is never twice the same; what comes often stands
/// last.
const Bytes& dictionary()
{
    static const Bytes bytes = *parse_hex(
        // The test accounts, which send most of a devnet's transactions.
        "f39fd6e51aad88f6f4ce6ab8827279cfffb9226670997970c51812dc3a010c7d01b50e0d17dc79c8"
        "3c44cdddb6a900fa2b585dd299e03d12fa4293bc90f79bf6eb2c4f870365e785982e1f101e93b906"
        "15d34aaf54267db7d7c367839aaf71a00a2c6a659965507d1a55bcc2695c58ba16fb37d819b0a4dc"
        "976ea74026e726554db657fa54763abd0c3a0aa914dc79964da2c08b23698b3d3cc7ca32193d9955"
        "23618e81e3f5cdf7f54c3d65f7fbc0abf5b21e8fa0ee7a142d267c1f36714e4a8f75612f20a79720"
        // Header: no ommers, no coinbase, …
        "000002f9f902f6f902dcf9025fa0"
        "a01dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d493479400000000000000"
        "00000000000000000000000000a0"
        // … no withdrawals, no beacon root, no requests; 30 million gas; a transfer.
        "806a8401c9c380825208846a0780a08800000000000000008202dba056e81f171bcc55a6ff8345e692c0f8"
        "6e5b48e01b996cadc001622fb5e363b4218080a00000000000000000000000000000000000000000000000"
        "000000000000000000a0e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        "f876b87402f871827a6969843b9aca008504a817c8008252089480c080a0c080a0c001a0"
        // Its sender, without a hash; its receipt.
        "c0d694f39fd6e51aad88f6f4ce6ab8827279cfffb922668000000014d3d2020180825208825208843b9acc80"
        "c080c00000000c8000000001"
        // What it touches: the contracts of EIP-2935 and EIP-4788 with their slots.
        "00000000000000000000f90827f1c53a10cb7a02335b17532000293500000001000000000000000000000000"
        "00000000000000000000000000000000000000000f3df6d732807ef1319fb7b8bb8522d0beac0200000001"
        "000000000000000000000000000000000000000000000000000000000000"
        // An empty bloom.
        "b90100" +
        std::string(512, '0'));
    return bytes;
}

Bytes head(std::uint8_t form, std::size_t size)
{
    Bytes out{form};
    for (unsigned shift = 32; shift > 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(size >> (shift - 8)));
    return out;
}

} // namespace

struct Packer::Stream
{
    z_stream z{};
    Stream() { deflateInit2(&z, kLevel, Z_DEFLATED, kRaw, 8, Z_DEFAULT_STRATEGY); }
    ~Stream() { deflateEnd(&z); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
};

Packer::Packer() : stream_(std::make_unique<Stream>()) {}
Packer::~Packer() = default;

Bytes Packer::pack(BytesView bytes)
{
    assert(bytes.size() < kLargestPacked);
    z_stream& z = stream_->z;
    Bytes out = head(kDeflated, bytes.size());
    if (deflateReset(&z) == Z_OK &&
        deflateSetDictionary(&z, dictionary().data(), static_cast<uInt>(dictionary().size())) ==
            Z_OK)
    {
        out.resize(kHead + bytes.size());
        z.next_in = const_cast<Bytef*>(bytes.data()); // zlib's interface; it only reads
        z.avail_in = static_cast<uInt>(bytes.size());
        z.next_out = out.data() + kHead;
        z.avail_out = static_cast<uInt>(bytes.size());
        if (deflate(&z, Z_FINISH) == Z_STREAM_END) {
            out.resize(kHead + z.total_out);
            out.shrink_to_fit();
            return out;
        }
    }
    // It did not get smaller.
    out = head(kAsItIs, bytes.size());
    append(out, bytes);
    return out;
}

std::optional<Bytes> unpack(BytesView packed)
{
    if (packed.size() < kHead)
        return std::nullopt;
    std::size_t size = 0;
    for (const std::uint8_t byte : packed.subspan(1, kHead - 1))
        size = (size << 8U) | byte;
    const BytesView data = packed.subspan(kHead);
    if (packed[0] == kAsItIs)
        return data.size() == size ? std::optional{to_bytes(data)} : std::nullopt;
    if (packed[0] != kDeflated || size > kLargestPacked)
        return std::nullopt;
    Bytes out(size);
    z_stream z{};
    if (inflateInit2(&z, kRaw) != Z_OK)
        return std::nullopt;
    inflateSetDictionary(&z, dictionary().data(), static_cast<uInt>(dictionary().size()));
    z.next_in = const_cast<Bytef*>(data.data());
    z.avail_in = static_cast<uInt>(data.size());
    z.next_out = out.data();
    z.avail_out = static_cast<uInt>(out.size());
    const bool complete = inflate(&z, Z_FINISH) == Z_STREAM_END && z.total_out == size;
    inflateEnd(&z);
    return complete ? std::optional{std::move(out)} : std::nullopt;
}

} // namespace nucleate::storage
