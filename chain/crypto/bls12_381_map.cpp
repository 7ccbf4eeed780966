#include "chain/crypto/bls12_381_isogeny.hpp"

namespace nucleate::crypto::bls12_381 {
namespace {

/// An isogenous curve y² = x³ + A x + B and the Z of the method.
template <class Field>
struct Swu
{
    Field a;
    Field b;
    Field z;
};

/// RFC 9380, section 8.8.1.
constexpr Swu<F> kSwuG1{element({0x5cf428082d584c1d, 0x98936f8da0e0f97f, 0xd8e8981aefd881ac,
                                 0xb0ea985383ee66a8, 0x3d693a02c96d4982, 0x00144698a3b8e943}),
                        element({0xd1cc48e98e172be0, 0x5a23215a316ceaa5, 0xa0b9c14fcef35ef5,
                                 0x2016c1f0f24f4070, 0x018b12e8753eee3b, 0x12e2908d11688030}),
                        F{11}};
/// RFC 9380, section 8.8.2: 240 u, 1012 (1 + u) and -(2 + u).
constexpr Swu<F2> kSwuG2{{F::zero(), F{240}}, {F{1012}, F{1012}}, {-F{2}, -F{1}}};

/// RFC 9380, section 6.6.2; step numbers as there.
template <class Field>
AffinePoint<Field> simplified_swu(const Swu<Field>& curve, const Field& u)
{
    const auto g = [&](const Field& x) { return (x.square() + curve.a) * x + curve.b; };
    const Field zu2 = curve.z * u.square();
    const Field tv1 = (zu2.square() + zu2).inverse();              // 1
    Field x = -curve.b * curve.a.inverse() * (Field::one() + tv1); // 2
    if (tv1.is_zero())                                             // 3
        x = curve.b * (curve.z * curve.a).inverse();
    std::optional<Field> y = g(x).sqrt(); // 4, 7
    if (!y) {
        x = zu2 * x;     // 5
        y = g(x).sqrt(); // 6, 8
    }
    return {x, u.sgn0() == y->sgn0() ? *y : -*y, false}; // 9
}

template <class Coefficients, class Field>
Field evaluate(const Coefficients& polynomial, const Field& x)
{
    Field value = polynomial.back();
    for (std::size_t i = polynomial.size() - 1; i-- > 0;)
        value = value * x + polynomial[i];
    return value;
}

/// To the curve itself; where a denominator vanishes to infinity (RFC 9380, section 6.6.3).
template <class Isogeny, class Field>
AffinePoint<Field> map_isogeny(const AffinePoint<Field>& p)
{
    const Field x_den = evaluate(Isogeny::kXDen, p.x);
    const Field y_den = evaluate(Isogeny::kYDen, p.x);
    const Field inverse = (x_den * y_den).inverse();
    if (inverse.is_zero())
        return {};
    return {evaluate(Isogeny::kXNum, p.x) * inverse * y_den,
            p.y * evaluate(Isogeny::kYNum, p.x) * inverse * x_den, false};
}

} // namespace

G1 map_to_curve(const F& u)
{
    return map_isogeny<IsogenyG1>(simplified_swu(kSwuG1, u));
}
G2 map_to_curve(const F2& u)
{
    return map_isogeny<IsogenyG2>(simplified_swu(kSwuG2, u));
}

} // namespace nucleate::crypto::bls12_381
