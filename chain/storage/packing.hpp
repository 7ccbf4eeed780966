#pragma once

#include "chain/base/bytes.hpp"

#include <memory>
#include <optional>

namespace nucleate::storage {

/// Makes what is kept of a block smaller: DEFLATE with a dictionary of what nearly every block
/// holds. Not shared between threads.
class Packer
{
public:
    Packer();
    ~Packer();
    Packer(const Packer&) = delete;
    Packer& operator=(const Packer&) = delete;

    Bytes pack(BytesView bytes);

private:
    struct Stream;
    std::unique_ptr<Stream> stream_;
};

/// Nothing for what `pack` never makes.
std::optional<Bytes> unpack(BytesView packed);

/// Largest size that `unpack` gives.
inline constexpr std::size_t kLargestPacked = std::size_t{1} << 30U;

} // namespace nucleate::storage
