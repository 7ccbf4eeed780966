#include "chain/crypto/bls12_381.hpp"

#include "chain/crypto/bls12_381_curve.hpp"

#include <algorithm>

namespace nucleate::crypto::bls12_381 {
namespace {

constexpr std::size_t kPadding = 16; ///< zeros before the bytes of an element of Fp
constexpr std::size_t kFpSize = kPadding + F::kBytes;

/// How elements and points over a field stand on the wire.
template <class Field>
struct Wire;

template <>
struct Wire<F>
{
    static constexpr std::size_t kSize = kFpSize;
    static constexpr F kB = Curve::kB;
    static std::optional<F> decode(const std::uint8_t* bytes)
    {
        if (std::any_of(bytes, bytes + kPadding, [](std::uint8_t b) { return b != 0; }))
            return std::nullopt;
        return F::from_be(bytes + kPadding);
    }
    static void encode(const F& element, std::uint8_t* out) { element.to_be(out + kPadding); }
};

template <>
struct Wire<F2>
{
    static constexpr std::size_t kSize = 2 * kFpSize;
    static constexpr F2 kB = Curve::kTwistB;
    static std::optional<F2> decode(const std::uint8_t* bytes)
    {
        const std::optional<F> c0 = Wire<F>::decode(bytes);
        const std::optional<F> c1 = Wire<F>::decode(bytes + kFpSize);
        return c0 && c1 ? std::optional{F2{*c0, *c1}} : std::nullopt;
    }
    static void encode(const F2& element, std::uint8_t* out)
    {
        Wire<F>::encode(element.c0, out);
        Wire<F>::encode(element.c1, out + kFpSize);
    }
};

template <class Field>
std::optional<AffinePoint<Field>> decode_point(BytesView bytes)
{
    const std::optional<Field> x = Wire<Field>::decode(bytes.data());
    const std::optional<Field> y = Wire<Field>::decode(bytes.data() + Wire<Field>::kSize);
    if (!x || !y)
        return std::nullopt;
    const AffinePoint<Field> point{*x, *y, x->is_zero() && y->is_zero()};
    return point.is_on_curve(Wire<Field>::kB) ? std::optional{point} : std::nullopt;
}

template <class Field>
std::optional<AffinePoint<Field>> decode_in_subgroup(BytesView bytes)
{
    const auto point = decode_point<Field>(bytes);
    return point && is_in_subgroup(*point) ? point : std::nullopt;
}

template <class Field>
FixedBytes<2 * Wire<Field>::kSize> encode(const JacobianPoint<Field>& point)
{
    FixedBytes<2 * Wire<Field>::kSize> out;
    const AffinePoint<Field> affine = point.to_affine();
    if (!affine.infinity) {
        Wire<Field>::encode(affine.x, out.data());
        Wire<Field>::encode(affine.y, out.data() + Wire<Field>::kSize);
    }
    return out;
}

template <class Field>
std::optional<FixedBytes<2 * Wire<Field>::kSize>> add(BytesView p, BytesView q)
{
    const auto a = decode_point<Field>(p);
    const auto b = decode_point<Field>(q);
    if (!a || !b)
        return std::nullopt;
    return encode(JacobianPoint<Field>{*a} + *b);
}

template <class Field>
std::optional<FixedBytes<2 * Wire<Field>::kSize>> msm(BytesView pairs)
{
    constexpr std::size_t kPoint = 2 * Wire<Field>::kSize;
    const uint256 order{Scalar::kModulus[0], Scalar::kModulus[1], Scalar::kModulus[2],
                        Scalar::kModulus[3]};
    std::vector<AffinePoint<Field>> points;
    std::vector<Limbs<4>> scalars;
    for (std::size_t i = 0; i + kPoint + 32 <= pairs.size(); i += kPoint + 32) {
        const auto point = decode_in_subgroup<Field>(pairs.subspan(i, kPoint));
        if (!point)
            return std::nullopt;
        points.push_back(*point);
        scalars.push_back(to_limbs(load_be(pairs.data() + i + kPoint) % order));
    }
    return encode(multi_scalar(points, scalars));
}

} // namespace

std::optional<G1Bytes> g1_add(BytesView p, BytesView q)
{
    return add<F>(p, q);
}
std::optional<G2Bytes> g2_add(BytesView p, BytesView q)
{
    return add<F2>(p, q);
}
std::optional<G1Bytes> g1_msm(BytesView pairs)
{
    return msm<F>(pairs);
}
std::optional<G2Bytes> g2_msm(BytesView pairs)
{
    return msm<F2>(pairs);
}

std::optional<bool> pairing_check(BytesView pairs)
{
    std::vector<Pair> decoded;
    decoded.reserve(pairs.size() / kPairingPair);
    for (std::size_t i = 0; i + kPairingPair <= pairs.size(); i += kPairingPair) {
        const auto p = decode_in_subgroup<F>(pairs.subspan(i, G1Bytes::kSize));
        const auto q = decode_in_subgroup<F2>(pairs.subspan(i + G1Bytes::kSize, G2Bytes::kSize));
        if (!p || !q)
            return std::nullopt;
        if (!p->infinity && !q->infinity)
            decoded.push_back({*p, *q});
    }
    return pairing_product_is_one(decoded);
}

std::optional<G1Bytes> map_fp_to_g1(BytesView element)
{
    const std::optional<F> u = Wire<F>::decode(element.data());
    return u ? std::optional{encode(clear_cofactor(map_to_curve(*u)))} : std::nullopt;
}
std::optional<G2Bytes> map_fp2_to_g2(BytesView element)
{
    const std::optional<F2> u = Wire<F2>::decode(element.data());
    return u ? std::optional{encode(clear_cofactor(map_to_curve(*u)))} : std::nullopt;
}

} // namespace nucleate::crypto::bls12_381
