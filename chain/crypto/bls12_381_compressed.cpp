#include "chain/crypto/bls12_381_compressed.hpp"

#include <algorithm>

namespace nucleate::crypto::bls12_381 {
namespace {

constexpr std::uint8_t kIsCompressed = 0x80;
constexpr std::uint8_t kIsInfinity = 0x40;
constexpr std::uint8_t kHasLargerY = 0x20;
constexpr std::uint8_t kFlags = kIsCompressed | kIsInfinity | kHasLargerY;

/// y > -y as numbers.
bool is_larger(const F& y)
{
    constexpr Limbs<6> kHalf = less_one_over(F::kModulus, 2);
    return less(kHalf, y.to_raw());
}
bool is_larger(const F2& y)
{
    return y.c1.is_zero() ? is_larger(y.c0) : is_larger(y.c1);
}

std::optional<F> read(const std::uint8_t* bytes, const F*)
{
    return F::from_be(bytes);
}
std::optional<F2> read(const std::uint8_t* bytes, const F2*)
{
    const std::optional<F> c1 = F::from_be(bytes);
    const std::optional<F> c0 = F::from_be(bytes + F::kBytes);
    return c0 && c1 ? std::optional{F2{*c0, *c1}} : std::nullopt;
}

template <class Field>
std::optional<AffinePoint<Field>> decompress(BytesView bytes, const Field& b)
{
    Bytes plain = to_bytes(bytes);
    const std::uint8_t flags = plain[0] & kFlags;
    plain[0] = static_cast<std::uint8_t>(plain[0] & ~kFlags);
    if ((flags & kIsCompressed) == 0)
        return std::nullopt;
    if ((flags & kIsInfinity) != 0) {
        const bool clean = (flags & kHasLargerY) == 0 &&
                           std::all_of(plain.begin(), plain.end(), [](auto x) { return x == 0; });
        return clean ? std::optional{AffinePoint<Field>{}} : std::nullopt;
    }
    const std::optional<Field> x = read(plain.data(), static_cast<const Field*>(nullptr));
    const std::optional<Field> y = x ? (x->square() * *x + b).sqrt() : std::nullopt;
    if (!y)
        return std::nullopt;
    const bool wants_larger = (flags & kHasLargerY) != 0;
    return AffinePoint<Field>{*x, is_larger(*y) == wants_larger ? *y : -*y, false};
}

} // namespace

std::optional<G1> decompress_g1(BytesView bytes)
{
    return bytes.size() == kCompressedG1 ? decompress(bytes, Curve::kB) : std::nullopt;
}
std::optional<G2> decompress_g2(BytesView bytes)
{
    return bytes.size() == kCompressedG2 ? decompress(bytes, Curve::kTwistB) : std::nullopt;
}

Bytes compress_g1(const G1& point)
{
    Bytes out(kCompressedG1);
    if (!point.infinity)
        point.x.to_be(out.data());
    out[0] = static_cast<std::uint8_t>(out[0] | kIsCompressed | (point.infinity ? kIsInfinity : 0) |
                                       (!point.infinity && is_larger(point.y) ? kHasLargerY : 0));
    return out;
}

} // namespace nucleate::crypto::bls12_381
