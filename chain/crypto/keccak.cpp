#include "chain/crypto/keccak.hpp"

#include <bit>

namespace nucleate::crypto {
namespace {

/// The number whose bytes in memory are those of `lane` from the least significant on.
constexpr std::uint64_t little_endian(std::uint64_t lane)
{
    if constexpr (std::endian::native == std::endian::big)
        return __builtin_bswap64(lane);
    return lane;
}

/// Iota constants (FIPS 202, 3.2.5).
constexpr std::uint64_t kRoundConstants[24] = {
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000,
    0x000000000000808b, 0x0000000080000001, 0x8000000080008081, 0x8000000000008009,
    0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
    0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003,
    0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
    0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
};

/// Chi on one plane: five lanes that rho and pi brought together.
[[gnu::always_inline]] inline void chi(std::uint64_t* out, std::uint64_t b0, std::uint64_t b1,
                                       std::uint64_t b2, std::uint64_t b3, std::uint64_t b4)
{
    out[0] = b0 ^ (~b1 & b2);
    out[1] = b1 ^ (~b2 & b3);
    out[2] = b2 ^ (~b3 & b4);
    out[3] = b3 ^ (~b4 & b0);
    out[4] = b4 ^ (~b0 & b1);
}

/// One round from `a` to `e`. Two arrays in turn spare the copies an in-place round would need;
/// theta's column sums are added where rho picks the lane up.
[[gnu::always_inline]] inline void round(const std::uint64_t* a, std::uint64_t* e, std::uint64_t rc)
{
    const std::uint64_t c0 = a[0] ^ a[5] ^ a[10] ^ a[15] ^ a[20];
    const std::uint64_t c1 = a[1] ^ a[6] ^ a[11] ^ a[16] ^ a[21];
    const std::uint64_t c2 = a[2] ^ a[7] ^ a[12] ^ a[17] ^ a[22];
    const std::uint64_t c3 = a[3] ^ a[8] ^ a[13] ^ a[18] ^ a[23];
    const std::uint64_t c4 = a[4] ^ a[9] ^ a[14] ^ a[19] ^ a[24];
    const std::uint64_t d0 = c4 ^ std::rotl(c1, 1);
    const std::uint64_t d1 = c0 ^ std::rotl(c2, 1);
    const std::uint64_t d2 = c1 ^ std::rotl(c3, 1);
    const std::uint64_t d3 = c2 ^ std::rotl(c4, 1);
    const std::uint64_t d4 = c3 ^ std::rotl(c0, 1);

    chi(e, a[0] ^ d0, std::rotl(a[6] ^ d1, 44), std::rotl(a[12] ^ d2, 43),
        std::rotl(a[18] ^ d3, 21), std::rotl(a[24] ^ d4, 14));
    e[0] ^= rc;
    chi(e + 5, std::rotl(a[3] ^ d3, 28), std::rotl(a[9] ^ d4, 20), std::rotl(a[10] ^ d0, 3),
        std::rotl(a[16] ^ d1, 45), std::rotl(a[22] ^ d2, 61));
    chi(e + 10, std::rotl(a[1] ^ d1, 1), std::rotl(a[7] ^ d2, 6), std::rotl(a[13] ^ d3, 25),
        std::rotl(a[19] ^ d4, 8), std::rotl(a[20] ^ d0, 18));
    chi(e + 15, std::rotl(a[4] ^ d4, 27), std::rotl(a[5] ^ d0, 36), std::rotl(a[11] ^ d1, 10),
        std::rotl(a[17] ^ d2, 15), std::rotl(a[23] ^ d3, 56));
    chi(e + 20, std::rotl(a[2] ^ d2, 62), std::rotl(a[8] ^ d3, 55), std::rotl(a[14] ^ d4, 39),
        std::rotl(a[15] ^ d0, 41), std::rotl(a[21] ^ d1, 2));
}

[[gnu::always_inline]] inline void permute(std::uint64_t (&state)[25])
{
    std::uint64_t other[25];
    for (std::size_t i = 0; i < 24; i += 2) {
        round(state, other, kRoundConstants[i]);
        round(other, state, kRoundConstants[i + 1]);
    }
}

#if defined(__x86_64__)
/// With ANDN, which chi is made of, and rotations that need no copy.
[[gnu::target("bmi,bmi2")]] void permute_bmi(std::uint64_t (&state)[25])
{
    permute(state);
}
/// False also before this file's constants are made: then the other form serves.
const bool kHasBmi = __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
#endif

constexpr std::size_t kRate = 136; // bytes: (1600 - 2 * 256) / 8

void absorb(std::uint64_t (&state)[25], const std::uint8_t* block)
{
    for (std::size_t i = 0; i < kRate / 8; ++i) {
        std::uint64_t lane = 0;
        std::memcpy(&lane, block + 8 * i, 8);
        state[i] ^= little_endian(lane);
    }
    keccak_f1600(state);
}

} // namespace

void keccak_f1600(std::uint64_t (&state)[25])
{
#if defined(__x86_64__)
    if (kHasBmi)
        return permute_bmi(state);
#endif
    permute(state);
}

Hash32 keccak256(BytesView data)
{
    std::uint64_t state[25]{};
    const std::uint8_t* rest = data.data();
    std::size_t size = data.size();
    for (; size >= kRate; rest += kRate, size -= kRate)
        absorb(state, rest);

    std::uint8_t last[kRate]{};
    if (size != 0)
        std::memcpy(last, rest, size);
    last[size] = 0x01;
    last[kRate - 1] |= 0x80;
    absorb(state, last);

    Hash32 digest;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::uint64_t lane = little_endian(state[i]);
        std::memcpy(digest.data() + 8 * i, &lane, 8);
    }
    return digest;
}

} // namespace nucleate::crypto
