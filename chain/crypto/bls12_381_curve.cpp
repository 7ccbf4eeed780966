#include "chain/crypto/bls12_381_curve.hpp"

namespace nucleate::crypto::bls12_381 {
namespace {

/// A third root of unity in F; φ(x, y) = (β x, y) is [-x²] on G1.
constexpr F kBeta = *F::from_raw({0x2e01fffffffefffe, 0xde17d813620a0002, 0xddb3a93be6f89688,
                                  0xba69c6076a0f77ea, 0x5f19672fdf76ce51, 0});
static_assert(kBeta.square() * kBeta == F::one());

constexpr F2 kXi{F{1}, F{1}};

G1 phi(const G1& p)
{
    return {p.x * kBeta, p.y, p.infinity};
}
G2 psi(const G2& q)
{
    return twist_frobenius<Curve>(q);
}
/// [|x|] P.
template <class Point>
auto times_x(const Point& p)
{
    return multiply_sparse(p, kAbsX);
}

/// Quotient in place, remainder back.
constexpr std::uint64_t divide(Limbs<4>& n, std::uint64_t divisor)
{
    std::uint64_t rest = 0;
    for (std::size_t i = 4; i-- > 0;) {
        const uint128 wide = (uint128{rest} << 64U) | n[i];
        n[i] = static_cast<std::uint64_t>(wide / divisor);
        rest = static_cast<std::uint64_t>(wide % divisor);
    }
    return rest;
}

/// n = d0 + d1 |x| + d2 |x|² + d3 |x|³ for n < r.
constexpr Limbs<4> digits_of_x(Limbs<4> n)
{
    Limbs<4> digits{};
    for (std::uint64_t& digit : digits)
        digit = divide(n, kAbsX);
    return digits;
}

/// low + high |x|.
constexpr Limbs<2> combine(std::uint64_t low, std::uint64_t high)
{
    const uint128 sum = uint128{high} * kAbsX + low;
    return {static_cast<std::uint64_t>(sum), static_cast<std::uint64_t>(sum >> 64U)};
}

} // namespace

constinit const F2 Curve::kGamma = kXi.pow(less_one_over(F::kModulus, 6));
constinit const F2 Curve::kPsiX = kXi.pow(less_one_over(F::kModulus, 3)).inverse();
constinit const F2 Curve::kPsiY = kXi.pow(less_one_over(F::kModulus, 2)).inverse();

/// φ(P) = [-x²] P holds exactly in G1 (Scott 2021, "A note on group membership tests").
bool is_in_subgroup(const G1& p)
{
    if (p.infinity)
        return true;
    const JacobianPoint<F> squared = times_x(times_x(p).to_affine());
    return squared == -JacobianPoint<F>{phi(p)};
}

/// ψ(Q) = [x] Q holds exactly in G2 (the same note).
bool is_in_subgroup(const G2& q)
{
    return q.infinity || times_x(q) == -JacobianPoint<F2>{psi(q)};
}

/// h_eff = 1 - x.
JacobianPoint<F> clear_cofactor(const G1& p)
{
    return times_x(p) + p;
}

/// [x² - x - 1] Q + [x - 1] ψ(Q) + ψ²([2] Q) (Budroni and Pintore 2017, section 4.1).
JacobianPoint<F2> clear_cofactor(const G2& q)
{
    const JacobianPoint<F2> minus_xq = times_x(q);
    const G2 psi_q = psi(q);
    // [-x] ([-x] Q - ψ(Q)) = [x²] Q + [x] ψ(Q)
    const JacobianPoint<F2> high = times_x((minus_xq + -psi_q).to_affine());
    const G2 psi2_2q = psi(psi(JacobianPoint<F2>{q}.doubled().to_affine()));
    return high + minus_xq + -q + -psi_q + psi2_2q;
}

/// Scalars split into halves by [x²] P = -φ(P).
JacobianPoint<F> multi_scalar(std::span<const G1> points, std::span<const Limbs<4>> scalars)
{
    std::vector<G1> all;
    std::vector<Limbs<2>> parts;
    all.reserve(2 * points.size());
    parts.reserve(2 * points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Limbs<4> d = digits_of_x(scalars[i]);
        all.push_back(points[i]);
        parts.push_back(combine(d[0], d[1]));
        all.push_back(-phi(points[i]));
        parts.push_back(combine(d[2], d[3]));
    }
    return crypto::multi_scalar<F, 2>(all, parts);
}

/// Scalars split into quarters by [|x|] Q = -ψ(Q).
JacobianPoint<F2> multi_scalar(std::span<const G2> points, std::span<const Limbs<4>> scalars)
{
    std::vector<G2> all;
    std::vector<Limbs<1>> parts;
    all.reserve(4 * points.size());
    parts.reserve(4 * points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        G2 point = points[i];
        for (const std::uint64_t digit : digits_of_x(scalars[i])) {
            all.push_back(point);
            parts.push_back({digit});
            point = -psi(point);
        }
    }
    return crypto::multi_scalar<F2, 1>(all, parts);
}

} // namespace nucleate::crypto::bls12_381
