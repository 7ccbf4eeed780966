#pragma once

#include "chain/crypto/curve_point.hpp"
#include "chain/crypto/montgomery.hpp"
#include "chain/crypto/tower.hpp"

#include <span>

namespace nucleate::crypto::bn254 {

struct FieldParams
{
    /// 36 u⁴ + 36 u³ + 24 u² + 6 u + 1 (EIP-196).
    static constexpr Limbs<4> kModulus{0x3c208c16d87cfd47, 0x97816a916871ca8d, 0xb85045b68181585d,
                                       0x30644e72e131a029};
};

/// The curve's parameter u.
inline constexpr std::uint64_t kU = 4965661367192848881;

using F = Field<FieldParams>;

struct Curve
{
    using F2 = Fp2<F>;
    /// ξ = 9 + i.
    static constexpr F2 multiply_by_xi(const F2& a)
    {
        const F eight0 = a.c0.twice().twice().twice();
        const F eight1 = a.c1.twice().twice().twice();
        return {eight0 + a.c0 - a.c1, eight1 + a.c1 + a.c0};
    }
    /// ξ^((p-1)/6).
    static const F2& gamma();
};

using F2 = Curve::F2;
using F12 = Fp12<Curve>;
using G1 = AffinePoint<F>;
using G2 = AffinePoint<F2>;

inline constexpr F kG1B{3};
/// 3 / ξ, of the twist.
const F2& twist_b();

/// x^p on the twist: the endomorphism whose eigenvalue on G2 is p.
G2 twist_frobenius(const G2& q);
/// Whether a point of the twist lies in G2, the subgroup of prime order.
bool is_in_g2(const G2& q);

/// One factor of a product of pairings.
struct Pair
{
    G1 p;
    G2 q;
};
bool pairing_product_is_one(std::span<const Pair> pairs);

} // namespace nucleate::crypto::bn254
