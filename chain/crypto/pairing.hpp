#pragma once

#include "chain/crypto/curve_point.hpp"
#include "chain/crypto/tower.hpp"

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

/// What optimal ate pairings (Vercauteren 2010) of BN and BLS curves share. `Curve` names the
/// fields and the twist's b, and evaluates a line by the type of its twist.
namespace nucleate::crypto {

/// One factor of a product of pairings; neither point is infinity.
template <class Curve>
struct PairingInput
{
    AffinePoint<typename Curve::F> p;
    AffinePoint<typename Curve::F2> q;
};

/// A line through points of the twist. With P put in, its parts are c0 y_P, c1 x_P and c2.
template <class F2>
struct Line
{
    F2 c0;
    F2 c1;
    F2 c2;
};

/// Running multiple of Q in homogeneous projective coordinates. Steps of Costello, Lange and
/// Naehrig 2010, as arranged by Aranha et al. 2011; the twist's type matters only where the line
/// goes into the product.
template <class Curve>
struct RunningPoint
{
    using F2 = typename Curve::F2;
    F2 x;
    F2 y;
    F2 z;

    Line<F2> double_step()
    {
        const F2 a = (x * y).half();
        const F2 b = y.square();
        const F2 c = z.square();
        const F2 e = Curve::multiply_by_twist_b(c.twice() + c);
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

    Line<F2> add_step(const AffinePoint<F2>& q)
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

/// The Miller loop over several pairs, which share its squarings.
template <class Curve>
class MillerLoop
{
public:
    using F2 = typename Curve::F2;
    using F12 = Fp12<Curve>;
    using Input = PairingInput<Curve>;

    explicit MillerLoop(std::span<const Input> pairs) : pairs_(pairs)
    {
        running_.reserve(pairs.size());
        for (const Input& pair : pairs)
            running_.push_back({pair.q.x, pair.q.y, F2::one()});
    }

    /// Over signed digits of the loop's length, least significant first, the last one a one.
    void run(std::span<const std::int8_t> digits)
    {
        for (std::size_t i = digits.size() - 1; i-- > 0;) {
            f_ = f_.square();
            for (std::size_t k = 0; k < pairs_.size(); ++k)
                multiply_by(running_[k].double_step(), pairs_[k]);
            for (std::size_t k = 0; digits[i] != 0 && k < pairs_.size(); ++k)
                add(k, digits[i] > 0 ? pairs_[k].q : -pairs_[k].q);
        }
    }
    /// Adds a point to the running multiple of pair `k`.
    void add(std::size_t k, const AffinePoint<F2>& q)
    {
        multiply_by(running_[k].add_step(q), pairs_[k]);
    }
    const F12& product() const { return f_; }

private:
    void multiply_by(const Line<F2>& line, const Input& pair)
    {
        f_ = Curve::multiply_by_line(f_, line.c0 * pair.p.y, line.c1 * pair.p.x, line.c2);
    }

    std::span<const Input> pairs_;
    std::vector<RunningPoint<Curve>> running_;
    F12 f_ = F12::one();
};

/// f^((p^6 - 1)(p^2 + 1)), the first part of a final exponentiation; into the cyclotomic subgroup.
template <class Curve>
Fp12<Curve> easy_part(const Fp12<Curve>& f)
{
    const Fp12<Curve> to_p6_minus_1 = f.conjugate() * f.inverse();
    return to_p6_minus_1.frobenius().frobenius() * to_p6_minus_1;
}

/// f^n in the cyclotomic subgroup.
template <class Curve>
Fp12<Curve> cyclotomic_power(const Fp12<Curve>& f, std::uint64_t n)
{
    Fp12<Curve> result = f;
    for (auto i = static_cast<unsigned>(std::bit_width(n)) - 1; i-- > 0;) {
        result = result.cyclotomic_square();
        if (((n >> i) & 1U) != 0)
            result = result * f;
    }
    return result;
}

/// x^p on the twist: the endomorphism ψ whose eigenvalue on G2 is p, x ↦ kPsiX x^p, y ↦ kPsiY y^p.
template <class Curve>
AffinePoint<typename Curve::F2> twist_frobenius(const AffinePoint<typename Curve::F2>& q)
{
    return {q.x.conjugate() * Curve::kPsiX, q.y.conjugate() * Curve::kPsiY, q.infinity};
}

} // namespace nucleate::crypto
