#include "chain/crypto/bn254_curve.hpp"

#include <vector>

namespace nucleate::crypto::bn254 {
namespace {

/// (p - 1) / d for a d below 2^32 that divides it.
constexpr Limbs<4> modulus_less_one_over(std::uint64_t d)
{
    Limbs<4> quotient{};
    std::uint64_t rest = 0;
    for (std::size_t i = 4; i-- > 0;) {
        const std::uint64_t limb = F::kModulus[i] - (i == 0 ? 1U : 0U);
        const uint128 wide = (uint128{rest} << 64U) | limb;
        quotient[i] = static_cast<std::uint64_t>(wide / d);
        rest = static_cast<std::uint64_t>(wide % d);
    }
    return quotient;
}

constexpr F2 kXi{F{9}, F{1}};

/// Signed digits of 6 u + 2, no two neighbours both non-zero, least significant first.
constexpr std::size_t kLoopDigits = 66;
consteval std::array<int, kLoopDigits> loop_digits()
{
    std::array<int, kLoopDigits> digits{};
    uint128 n = uint128{6} * kU + 2;
    for (std::size_t i = 0; n != 0; ++i, n >>= 1U) {
        if ((n & 1U) == 0)
            continue;
        digits[i] = (n & 3U) == 3 ? -1 : 1;
        n = digits[i] < 0 ? n + 1 : n - 1;
    }
    return digits;
}
constexpr std::array<int, kLoopDigits> kLoop = loop_digits();
static_assert(kLoop[kLoopDigits - 1] == 1 || kLoop[kLoopDigits - 2] == 1);

/// A line through points of the twist: c0 y_P + (c1 x_P + c2 v) w once P is put in.
struct Line
{
    F2 c0;
    F2 c1;
    F2 c2;
};

/// Running multiple of Q in homogeneous projective coordinates. Steps of Costello, Lange and
/// Naehrig 2010 for D-type twists, as arranged by Aranha et al. 2011.
struct Running
{
    F2 x;
    F2 y;
    F2 z;

    Line double_step()
    {
        const F2 a = (x * y).half();
        const F2 b = y.square();
        const F2 c = z.square();
        const F2 e = twist_b() * (c.twice() + c);
        const F2 f = e.twice() + e;
        const F2 g = (b + f).half();
        const F2 h = (y + z).square() - (b + c);
        const F2 j = x.square();
        const F2 e2 = e.square();
        x = a * (b - f);
        y = g.square() - (e2.twice() + e2);
        z = b * h;
        return {-h, j.twice() + j, e - b};
    }

    Line add_step(const G2& q)
    {
        const F2 theta = y - q.y * z;
        const F2 lambda = x - q.x * z;
        const F2 c = theta.square();
        const F2 d = lambda.square();
        const F2 e = lambda * d;
        const F2 f = z * c;
        const F2 g = x * d;
        const F2 h = e + f - g.twice();
        x = lambda * h;
        y = theta * (g - h) - e * y;
        z = z * e;
        return {lambda, -theta, theta * q.x - lambda * q.y};
    }
};

void multiply_by(F12& f, const Line& line, const G1& p)
{
    f = f.multiply_by_line(line.c0 * p.y, line.c1 * p.x, line.c2);
}

/// Optimal ate pairing (Vercauteren 2010), all pairs in one loop so that they share the squarings.
F12 miller_loop(std::span<const Pair> pairs)
{
    std::vector<Running> running;
    running.reserve(pairs.size());
    for (const Pair& pair : pairs)
        running.push_back({pair.q.x, pair.q.y, F2::one()});
    std::size_t top = kLoopDigits - 1;
    while (kLoop[top] == 0)
        --top;
    F12 f = F12::one();
    for (std::size_t i = top; i-- > 0;) {
        f = f.square();
        for (std::size_t k = 0; k < pairs.size(); ++k) {
            multiply_by(f, running[k].double_step(), pairs[k].p);
            if (kLoop[i] != 0)
                multiply_by(f, running[k].add_step(kLoop[i] > 0 ? pairs[k].q : -pairs[k].q),
                            pairs[k].p);
        }
    }
    for (std::size_t k = 0; k < pairs.size(); ++k) {
        const G2 q1 = twist_frobenius(pairs[k].q);
        multiply_by(f, running[k].add_step(q1), pairs[k].p);
        multiply_by(f, running[k].add_step(-twist_frobenius(q1)), pairs[k].p);
    }
    return f;
}

/// f^-u in the cyclotomic subgroup.
F12 power_of_minus_u(const F12& f)
{
    F12 result = f;
    for (int i = 61; i >= 0; --i) { // bit 62 is the highest of u
        result = result.cyclotomic_square();
        if (((kU >> static_cast<unsigned>(i)) & 1U) != 0)
            result = result * f;
    }
    return result.conjugate();
}
static_assert(kU >> 62U == 1);

/// f^((p^12 - 1) / r), the hard part after Fuentes-Castaneda, Knapp and Rodriguez-Henriquez 2011.
F12 final_exponentiation(const F12& f)
{
    const F12 to_p6_minus_1 = f.conjugate() * f.inverse();
    const F12 r = to_p6_minus_1.frobenius().frobenius() * to_p6_minus_1;
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

const F2& Curve::gamma()
{
    static const F2 value = kXi.pow(modulus_less_one_over(6));
    return value;
}

const F2& twist_b()
{
    static const F2 value = kXi.inverse() * kG1B;
    return value;
}

G2 twist_frobenius(const G2& q)
{
    static const F2 x_factor = kXi.pow(modulus_less_one_over(3));
    static const F2 y_factor = kXi.pow(modulus_less_one_over(2));
    return {q.x.conjugate() * x_factor, q.y.conjugate() * y_factor, q.infinity};
}

/// [u + 1] Q + ψ([u] Q) + ψ²([u] Q) = ψ³([2 u] Q) holds exactly in G2 (El Housni, Guillevic and
/// Piellard 2022, section 3.1.2); ψ is twist_frobenius.
bool is_in_g2(const G2& q)
{
    if (q.infinity)
        return true;
    const JacobianPoint<F2> uq = multiply(q, Limbs<1>{kU});
    const G2 affine = uq.to_affine();
    const G2 psi1 = twist_frobenius(affine);
    const G2 psi2 = twist_frobenius(psi1);
    const G2 psi3 = twist_frobenius(twist_frobenius(twist_frobenius(uq.doubled().to_affine())));
    const JacobianPoint<F2> left =
        uq + JacobianPoint<F2>{q} + JacobianPoint<F2>{psi1} + JacobianPoint<F2>{psi2};
    return left == JacobianPoint<F2>{psi3};
}

bool pairing_product_is_one(std::span<const Pair> pairs)
{
    return pairs.empty() || final_exponentiation(miller_loop(pairs)) == F12::one();
}

} // namespace nucleate::crypto::bn254
