#pragma once

#include "chain/crypto/montgomery.hpp"
#include "chain/crypto/multi_scalar.hpp"
#include "chain/crypto/pairing.hpp"

#include <span>
#include <vector>

/// The curve of EIP-2537, section "Curve parameters".
namespace nucleate::crypto::bls12_381 {

struct FieldParams
{
    static constexpr Limbs<6> kModulus{0xb9feffffffffaaab, 0x1eabfffeb153ffff, 0x6730d2a0f6b0f624,
                                       0x64774b84f38512bf, 0x4b1ba7b6434bacd7, 0x1a0111ea397fe69a};
};

/// Of the group order r = x⁴ - x² + 1: the field of scalars.
struct ScalarParams
{
    static constexpr Limbs<4> kModulus{0xffffffff00000001, 0x53bda402fffe5bfe, 0x3339d80809a1d805,
                                       0x73eda753299d7d48};
};

/// The curve's parameter x is -kAbsX.
inline constexpr std::uint64_t kAbsX = 0xd201000000010000;

/// y² = x³ + 4, with a twist of type M: y² = x³ + 4 ξ.
struct Curve
{
    using F = Field<FieldParams>;
    using F2 = Fp2<F>;
    static constexpr F kB{4};
    static constexpr F2 kTwistB{kB, kB};
    static const F2 kGamma; ///< ξ^((p-1)/6)
    static const F2 kPsiX;  ///< γ⁻²
    static const F2 kPsiY;  ///< γ⁻³

    /// ξ = 1 + u.
    static constexpr F2 multiply_by_xi(const F2& a) { return {a.c0 - a.c1, a.c0 + a.c1}; }
    static F2 multiply_by_twist_b(const F2& a) { return multiply_by_xi(a).twice().twice(); }
    static Fp12<Curve> multiply_by_line(const Fp12<Curve>& f, const F2& y, const F2& x,
                                        const F2& constant)
    {
        return f.multiply_by_line_m(constant, x, y);
    }
};

using F = Curve::F;
using F2 = Curve::F2;
using F12 = Fp12<Curve>;
using G1 = AffinePoint<F>;
using G2 = AffinePoint<F2>;
using Pair = PairingInput<Curve>;
using Scalar = Field<ScalarParams>;

/// Whether a point of the curve (of the twist) lies in its subgroup of order r.
bool is_in_subgroup(const G1& p);
bool is_in_subgroup(const G2& q);

/// [h_eff] P of RFC 9380, sections 8.8.1 and 8.8.2: into the subgroup.
JacobianPoint<F> clear_cofactor(const G1& p);
JacobianPoint<F2> clear_cofactor(const G2& q);

/// Σ scalars[i] points[i] of points in the subgroup; scalars as numbers below r.
JacobianPoint<F> multi_scalar(std::span<const G1> points, std::span<const Limbs<4>> scalars);
JacobianPoint<F2> multi_scalar(std::span<const G2> points, std::span<const Limbs<4>> scalars);

bool pairing_product_is_one(std::span<const Pair> pairs);

/// A point of E (of the twist) from any field element: the simplified SWU method on an isogenous
/// curve, RFC 9380, sections 6.6.2 and 6.6.3. Not yet in the subgroup.
G1 map_to_curve(const F& u);
G2 map_to_curve(const F2& u);

} // namespace nucleate::crypto::bls12_381
