#include "chain/base/uint256.hpp"
#include "chain/crypto/modexp.hpp"
#include "chain/evm/precompile_functions.hpp"

#include <algorithm>
#include <limits>

namespace nucleate::evm::precompile {
namespace {

constexpr std::size_t kHeader = 96; // three lengths of 32 bytes
constexpr std::int64_t kTooMuch = std::numeric_limits<std::int64_t>::max();

/// Lengths in bytes; the exponent's is capped where its price passes any gas limit.
struct Lengths
{
    uint256 base;
    std::uint64_t exponent;
    uint256 modulus;
};

Lengths read_lengths(BytesView input)
{
    const Bytes header = padded_slice(input, 0, kHeader);
    const uint256 exponent = load_be(header.data() + 32);
    return {load_be(header.data()),
            exponent.fits_u64() ? exponent.low64() : std::numeric_limits<std::uint64_t>::max(),
            load_be(header.data() + 64)};
}

/// "Adjusted exponent length" of EIP-198: the position of the highest bit, where bytes after the
/// first 32 weigh `per_byte` each.
uint256 iterations(BytesView input, const Lengths& lengths, std::uint64_t per_byte)
{
    const std::size_t head_size = std::min<std::uint64_t>(lengths.exponent, 32);
    const std::size_t start = kHeader + static_cast<std::size_t>(lengths.base.low64());
    const uint256 head = uint256_from_be(padded_slice(input, start, head_size));
    const unsigned bits = head.bit_length();
    uint256 count = bits == 0 ? 0 : bits - 1;
    if (lengths.exponent > 32)
        count += uint256{per_byte} * uint256{lengths.exponent - 32};
    return count;
}

/// EIP-198: cost of one multiplication of numbers of `x` bytes.
uint256 byzantium_complexity(std::uint64_t x)
{
    const uint256 square = uint256{x} * uint256{x};
    if (x <= 64)
        return square;
    if (x <= 1024)
        return (square >> 2) + uint256{96 * x - 3072};
    return (square >> 4) + uint256{480 * x - 199680};
}

uint256 word_complexity(std::uint64_t x)
{
    const uint256 words = (x + 7) / 8;
    return words * words;
}

std::int64_t saturate(const uint256& gas)
{
    return gas > uint256{static_cast<std::uint64_t>(kTooMuch)}
               ? kTooMuch
               : static_cast<std::int64_t>(gas.low64());
}

bool fits_u32(const uint256& length)
{
    return length <= uint256{std::numeric_limits<std::uint32_t>::max()};
}

} // namespace

std::int64_t modexp_gas(Fork fork, BytesView input)
{
    const Lengths lengths = read_lengths(input);
    if (!fits_u32(lengths.base) || !fits_u32(lengths.modulus))
        return kTooMuch;
    const std::uint64_t size = std::max(lengths.base.low64(), lengths.modulus.low64());
    const uint256 count = iterations(input, lengths, fork >= Fork::osaka ? 16 : 8);
    const uint256 at_least_once = std::max(count, uint256{1});
    if (fork < Fork::berlin)
        return saturate(byzantium_complexity(size) * at_least_once / uint256{20});
    if (fork < Fork::osaka)
        return std::max<std::int64_t>(200,
                                      saturate(word_complexity(size) * at_least_once / uint256{3}));
    const uint256 complexity = size <= 32 ? uint256{16} : word_complexity(size) * uint256{2};
    return std::max<std::int64_t>(500, saturate(complexity * at_least_once));
}

std::optional<Bytes> modexp_run(BytesView input)
{
    const Lengths lengths = read_lengths(input);
    if (lengths.modulus.is_zero())
        return Bytes{};
    const auto base = static_cast<std::size_t>(lengths.base.low64());
    const auto exponent = static_cast<std::size_t>(lengths.exponent);
    const auto modulus = static_cast<std::size_t>(lengths.modulus.low64());
    return crypto::modexp(padded_slice(input, kHeader, base),
                          padded_slice(input, kHeader + base, exponent),
                          padded_slice(input, kHeader + base + exponent, modulus));
}

std::optional<Bytes> modexp_bounded_run(BytesView input)
{
    constexpr std::uint64_t kLongest = 1024;
    const Lengths lengths = read_lengths(input);
    if (lengths.base > uint256{kLongest} || lengths.exponent > kLongest ||
        lengths.modulus > uint256{kLongest})
        return std::nullopt;
    return modexp_run(input);
}

} // namespace nucleate::evm::precompile
