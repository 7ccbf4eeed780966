#include "chain/fault/program/blob_points.hpp"

#include "chain/base/uint256.hpp"

namespace nucleate::fault {
namespace {

// The program's machine has 32 bits, for which the field of chain/crypto is not made.
constexpr uint256 kOrder{0xffffffff00000001, 0x53bda402fffe5bfe, 0x3339d80809a1d805,
                         0x73eda753299d7d48}; ///< BLS_MODULUS, lowest limb first
constexpr std::uint64_t kPrimitiveRoot = 7;
constexpr unsigned kBits = 12;
constexpr std::size_t kPoints = std::size_t{1} << kBits;

uint256 power(uint256 base, uint256 exponent)
{
    uint256 out{1};
    for (; !exponent.is_zero(); exponent = exponent >> 1U) {
        if (exponent.bit(0))
            out = mulmod(out, base, kOrder);
        base = mulmod(base, base, kOrder);
    }
    return out;
}

} // namespace

std::vector<Hash32> blob_points()
{
    const uint256 root = power(uint256{kPrimitiveRoot}, (kOrder - uint256{1}) >> kBits);
    std::vector<Hash32> points(kPoints);
    uint256 point{1};
    for (std::size_t i = 0; i < kPoints; ++i) {
        std::size_t place = 0;
        for (unsigned bit = 0; bit < kBits; ++bit)
            place |= ((i >> bit) & 1U) << (kBits - 1 - bit);
        points[place] = to_hash(point);
        point = mulmod(point, root, kOrder);
    }
    return points;
}

} // namespace nucleate::fault
