#include "chain/fault/mips/system_oracle.hpp"

#include "chain/fault/instruction.hpp"
#include "chain/fault/mips/system.hpp"

namespace nucleate::fault::mips {
namespace {

void read_all(std::uint8_t* to, std::size_t size)
{
    while (size != 0) {
        const std::size_t part = read(fd::kPreimageRead, to, size);
        to += part;
        size -= part;
    }
}

} // namespace

std::optional<Bytes> SystemOracle::preimage(const Hash32& key)
{
    for (std::size_t done = 0; done < Hash32::kSize;)
        done += write(fd::kPreimageWrite, key.data() + done, Hash32::kSize - done);
    alignas(4) std::uint8_t length[8];
    read_all(length, sizeof length);
    std::size_t size = 0;
    for (std::size_t i = 4; i < sizeof length; ++i)
        size = size << 8U | length[i];
    Bytes out(size);
    read_all(out.data(), size);
    return out;
}

void SystemOracle::hint(BytesView text)
{
    Bytes framed;
    for (unsigned shift = 32; shift > 0; shift -= 8)
        framed.push_back(static_cast<std::uint8_t>(text.size() >> (shift - 8)));
    append(framed, text);
    write(fd::kHintWrite, framed.data(), framed.size());
    std::uint8_t answer = 0;
    read(fd::kHintRead, &answer, 1);
}

} // namespace nucleate::fault::mips
