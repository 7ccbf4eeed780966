#pragma once

#include "chain/crypto/montgomery.hpp"
#include "chain/crypto/multi_scalar.hpp"
#include "chain/crypto/pairing.hpp"

namespace nucleate::crypto::bn254 {

struct FieldParams
{
    /// 36 u⁴ + 36 u³ + 24 u² + 6 u + 1 (EIP-196).
    static constexpr Limbs<4> kModulus{0x3c208c16d87cfd47, 0x97816a916871ca8d, 0xb85045b68181585d,
                                       0x30644e72e131a029};
};

/// The curve's parameter u.
inline constexpr std::uint64_t kU = 4965661367192848881;

/// y² = x³ + 3, with a twist of type D: y² = x³ + 3 / ξ.
struct Curve
{
    using F = Field<FieldParams>;
    using F2 = Fp2<F>;
    static constexpr F kB{3};
    static const F2 kTwistB;
    static const F2 kGamma; ///< ξ^((p-1)/6)
    static const F2 kPsiX;  ///< γ²
    static const F2 kPsiY;  ///< γ³

    /// ξ = 9 + i.
    static constexpr F2 multiply_by_xi(const F2& a)
    {
        const F eight0 = a.c0.twice().twice().twice();
        const F eight1 = a.c1.twice().twice().twice();
        return {eight0 + a.c0 - a.c1, eight1 + a.c1 + a.c0};
    }
    static F2 multiply_by_twist_b(const F2& a) { return a * kTwistB; }
    static Fp12<Curve> multiply_by_line(const Fp12<Curve>& f, const F2& y, const F2& x,
                                        const F2& constant)
    {
        return f.multiply_by_line_d(y, x, constant);
    }
};

using F = Curve::F;
using F2 = Curve::F2;
using F12 = Fp12<Curve>;
using G1 = AffinePoint<F>;
using G2 = AffinePoint<F2>;
using Pair = PairingInput<Curve>;

/// Whether a point of the twist lies in G2, the subgroup of prime order.
bool is_in_g2(const G2& q);

bool pairing_product_is_one(std::span<const Pair> pairs);

} // namespace nucleate::crypto::bn254
