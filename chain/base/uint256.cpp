#include "chain/base/uint256.hpp"

#include <algorithm>

namespace nucleate {

uint256 exp(uint256 base, uint256 exponent)
{
    if (base == uint256{2})
        return exponent < uint256{256} ? uint256{1} << static_cast<unsigned>(exponent.low64())
                                       : uint256{};
    uint256 result = 1;
    const unsigned bits = exponent.bit_length();
    for (unsigned i = 0; i < bits; ++i) {
        if (exponent.bit(i))
            result *= base;
        base *= base;
    }
    return result;
}

namespace {
bool is_negative(const uint256& v)
{
    return (v.limb[3] >> 63U) != 0;
}
uint256 magnitude(const uint256& v)
{
    return is_negative(v) ? -v : v;
}
} // namespace

uint256 sdiv(const uint256& a, const uint256& b)
{
    const uint256 q = magnitude(a) / magnitude(b);
    return is_negative(a) != is_negative(b) ? -q : q;
}

uint256 smod(const uint256& a, const uint256& b)
{
    const uint256 r = magnitude(a) % magnitude(b);
    return is_negative(a) ? -r : r;
}

Bytes to_minimal_be(const uint256& value)
{
    const Hash32 word = to_hash(value);
    const std::size_t size = (value.bit_length() + 7) / 8;
    return {word.bytes.end() - static_cast<std::ptrdiff_t>(size), word.bytes.end()};
}

std::string to_decimal(const uint256& value)
{
    if (value.is_zero())
        return "0";
    std::string digits;
    constexpr std::uint64_t kChunk = 10'000'000'000'000'000'000ULL;
    for (uint256 rest = value; !rest.is_zero();) {
        const DivMod step = divmod(rest, kChunk);
        rest = step.quotient;
        std::uint64_t chunk = step.remainder.low64();
        for (int i = 0; i < 19 && (chunk != 0 || !rest.is_zero()); ++i, chunk /= 10)
            digits.push_back(static_cast<char>('0' + chunk % 10));
    }
    std::reverse(digits.begin(), digits.end());
    return digits;
}

std::optional<uint256> parse_decimal(std::string_view text)
{
    if (text.empty() || text.size() > 78)
        return std::nullopt;
    const uint256 most = ~uint256{} / uint256{10};
    uint256 value;
    for (const char c : text) {
        if (c < '0' || c > '9' || value > most)
            return std::nullopt;
        const uint256 scaled = value * uint256{10};
        value = scaled + uint256{static_cast<std::uint64_t>(c - '0')};
        if (value < scaled)
            return std::nullopt;
    }
    return value;
}

double to_double(const uint256& value)
{
    double result = 0;
    for (int i = 3; i >= 0; --i)
        result = result * 18446744073709551616.0 + static_cast<double>(value.limb[i]);
    return result;
}

} // namespace nucleate
