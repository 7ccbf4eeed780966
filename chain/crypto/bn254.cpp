#include "chain/crypto/bn254.hpp"

#include "chain/crypto/bn254_curve.hpp"

#include <vector>

namespace nucleate::crypto::bn254 {
namespace {

std::optional<G1> decode_g1(BytesView bytes)
{
    const std::optional<F> x = F::from_be(bytes.data());
    const std::optional<F> y = F::from_be(bytes.data() + 32);
    if (!x || !y)
        return std::nullopt;
    const G1 point{*x, *y, x->is_zero() && y->is_zero()};
    return point.is_on_curve(Curve::kB) ? std::optional{point} : std::nullopt;
}

std::optional<F2> decode_f2(const std::uint8_t* bytes)
{
    const std::optional<F> imaginary = F::from_be(bytes);
    const std::optional<F> real = F::from_be(bytes + 32);
    if (!imaginary || !real)
        return std::nullopt;
    return F2{*real, *imaginary};
}

std::optional<G2> decode_g2(BytesView bytes)
{
    const std::optional<F2> x = decode_f2(bytes.data());
    const std::optional<F2> y = decode_f2(bytes.data() + 64);
    if (!x || !y)
        return std::nullopt;
    const G2 point{*x, *y, x->is_zero() && y->is_zero()};
    return point.is_on_curve(Curve::kTwistB) && is_in_g2(point) ? std::optional{point}
                                                                : std::nullopt;
}

G1Bytes encode(const JacobianPoint<F>& point)
{
    G1Bytes out;
    const G1 affine = point.to_affine();
    if (!affine.infinity) {
        affine.x.to_be(out.data());
        affine.y.to_be(out.data() + 32);
    }
    return out;
}

} // namespace

std::optional<G1Bytes> add(BytesView p, BytesView q)
{
    const std::optional<G1> a = decode_g1(p);
    const std::optional<G1> b = decode_g1(q);
    if (!a || !b)
        return std::nullopt;
    return encode(JacobianPoint<F>{*a} + JacobianPoint<F>{*b});
}

std::optional<G1Bytes> multiply(BytesView p, BytesView scalar)
{
    const std::optional<G1> point = decode_g1(p);
    if (!point)
        return std::nullopt;
    const uint256 k = load_be(scalar.data());
    return encode(crypto::multiply(*point, to_limbs(k)));
}

std::optional<bool> pairing_product_is_one(BytesView pairs)
{
    std::vector<Pair> decoded;
    decoded.reserve(pairs.size() / kPairSize);
    for (std::size_t i = 0; i + kPairSize <= pairs.size(); i += kPairSize) {
        const std::optional<G1> p = decode_g1(pairs.subspan(i, 64));
        const std::optional<G2> q = decode_g2(pairs.subspan(i + 64, 128));
        if (!p || !q)
            return std::nullopt;
        if (!p->infinity && !q->infinity)
            decoded.push_back({*p, *q});
    }
    return pairing_product_is_one(std::span<const Pair>{decoded});
}

} // namespace nucleate::crypto::bn254
