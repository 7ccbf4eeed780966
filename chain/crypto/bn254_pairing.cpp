#include "chain/crypto/bn254_curve.hpp"

#include <array>

namespace nucleate::crypto::bn254 {
namespace {

constexpr F2 kXi{F{9}, F{1}};

/// Signed digits of 6 u + 2, no two neighbours both non-zero, least significant first.
constexpr std::size_t kLoopDigits = 66;
consteval std::array<std::int8_t, kLoopDigits> loop_digits()
{
    std::array<std::int8_t, kLoopDigits> digits{};
    uint128 n = uint128{6} * kU + 2;
    for (std::size_t i = 0; n != 0; ++i, n >>= 1U) {
        if ((n & 1U) == 0)
            continue;
        digits[i] = (n & 3U) == 3 ? -1 : 1;
        n = digits[i] < 0 ? n + 1 : n - 1;
    }
    return digits;
}
constexpr std::array<std::int8_t, kLoopDigits> kLoop = loop_digits();
static_assert(kLoop[kLoopDigits - 1] == 1);

F12 miller_loop(std::span<const Pair> pairs)
{
    MillerLoop<Curve> loop(pairs);
    loop.run(kLoop);
    for (std::size_t k = 0; k < pairs.size(); ++k) {
        const G2 q1 = twist_frobenius<Curve>(pairs[k].q);
        loop.add(k, q1);
        loop.add(k, -twist_frobenius<Curve>(q1));
    }
    return loop.product();
}

/// f^-u in the cyclotomic subgroup.
F12 power_of_minus_u(const F12& f)
{
    return cyclotomic_power(f, kU).conjugate();
}

/// f^((p^12 - 1) / r), the hard part after Fuentes-Castaneda, Knapp and Rodriguez-Henriquez 2011.
F12 final_exponentiation(const F12& f)
{
    const F12 r = easy_part(f);
    const F12 y0 = power_of_minus_u(r);
    const F12 y1 = y0.cyclotomic_square();
    const F12 y3 = y1.cyclotomic_square() * y1;
    const F12 y4 = power_of_minus_u(y3);
    const F12 y6 = power_of_minus_u(y4.cyclotomic_square()).conjugate();
    const F12 y8 = y6 * y4 * y3.conjugate();
    const F12 y9 = y8 * y1;
    const F12 y11 = y8 * y4 * r;
    const F12 y13 = y9.frobenius() * y11;
    const F12 y14 = y8.frobenius().frobenius() * y13;
    const F12 y15 = (r.conjugate() * y9).frobenius().frobenius().frobenius();
    return y15 * y14;
}

} // namespace

constinit const F2 Curve::kTwistB = kXi.inverse() * kB;
constinit const F2 Curve::kGamma = kXi.pow(less_one_over(F::kModulus, 6));
constinit const F2 Curve::kPsiX = kXi.pow(less_one_over(F::kModulus, 3));
constinit const F2 Curve::kPsiY = kXi.pow(less_one_over(F::kModulus, 2));

/// [u + 1] Q + ψ([u] Q) + ψ²([u] Q) = ψ³([2 u] Q) holds exactly in G2 (El Housni, Guillevic and
/// Piellard 2022, section 3.1.2).
bool is_in_g2(const G2& q)
{
    if (q.infinity)
        return true;
    const JacobianPoint<F2> uq = multiply(q, Limbs<1>{kU});
    const G2 psi1 = twist_frobenius<Curve>(uq.to_affine());
    const G2 psi2 = twist_frobenius<Curve>(psi1);
    const G2 psi3 = twist_frobenius<Curve>(psi2);
    return uq + q + psi1 + psi2 == JacobianPoint<F2>{psi3}.doubled();
}

bool pairing_product_is_one(std::span<const Pair> pairs)
{
    return pairs.empty() || final_exponentiation(miller_loop(pairs)) == F12::one();
}

} // namespace nucleate::crypto::bn254
