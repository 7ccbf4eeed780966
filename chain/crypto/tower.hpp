#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

/// The tower over a prime field F that pairing curves with embedding degree 12 use:
/// F2 = F[u]/(u² + 1), F6 = F2[v]/(v³ - ξ), F12 = F6[w]/(w² - v). `Curve` names F2,
/// multiplies by ξ and knows γ = ξ^((p-1)/6), which Frobenius needs.
namespace nucleate::crypto {

template <class F>
struct Fp2
{
    F c0;
    F c1;

    static constexpr Fp2 one() { return {F::one(), F::zero()}; }
    constexpr bool is_zero() const { return c0.is_zero() && c1.is_zero(); }
    constexpr bool operator==(const Fp2&) const = default;

    friend constexpr Fp2 operator+(const Fp2& a, const Fp2& b)
    {
        return {a.c0 + b.c0, a.c1 + b.c1};
    }
    friend constexpr Fp2 operator-(const Fp2& a, const Fp2& b)
    {
        return {a.c0 - b.c0, a.c1 - b.c1};
    }
    constexpr Fp2 operator-() const { return {-c0, -c1}; }
    /// Karatsuba: three multiplications of F.
    friend constexpr Fp2 operator*(const Fp2& a, const Fp2& b)
    {
        const F low = a.c0 * b.c0;
        const F high = a.c1 * b.c1;
        return {low - high, (a.c0 + a.c1) * (b.c0 + b.c1) - low - high};
    }
    friend constexpr Fp2 operator*(const Fp2& a, const F& b) { return {a.c0 * b, a.c1 * b}; }
    constexpr Fp2 square() const
    {
        const F cross = c0 * c1;
        return {(c0 + c1) * (c0 - c1), cross.twice()};
    }
    constexpr Fp2 twice() const { return {c0.twice(), c1.twice()}; }
    constexpr Fp2 half() const { return {c0.half(), c1.half()}; }
    constexpr Fp2 conjugate() const { return {c0, -c1}; }
    constexpr Fp2 inverse() const
    {
        const F norm = (c0.square() + c1.square()).inverse();
        return {c0 * norm, -(c1 * norm)};
    }
    /// A square root, if there is one, by the norm: (c0 + c1 u) = (x + y u)² makes x² one of
    /// (c0 ± √(c0² + c1²)) / 2. For p = 3 mod 4, where -1 has no root in F.
    constexpr std::optional<Fp2> sqrt() const
    {
        if (c1.is_zero()) {
            if (const std::optional<F> root = c0.sqrt())
                return Fp2{*root, F::zero()};
            return Fp2{F::zero(), *(-c0).sqrt()};
        }
        const std::optional<F> norm = (c0.square() + c1.square()).sqrt();
        if (!norm)
            return std::nullopt;
        const F candidate = (c0 + *norm).half();
        std::optional<F> x = candidate.sqrt();
        if (!x)
            x = (candidate - *norm).sqrt();
        return Fp2{*x, c1 * x->twice().inverse()};
    }
    /// RFC 9380, section 4.1.
    constexpr bool sgn0() const { return c0.sgn0() || (c0.is_zero() && c1.sgn0()); }
    template <class Exponent>
    constexpr Fp2 pow(const Exponent& exponent) const
    {
        Fp2 result = one();
        for (std::size_t i = 64 * exponent.size(); i-- > 0;) {
            result = result.square();
            if (((exponent[i / 64] >> (i % 64)) & 1U) != 0)
                result = result * *this;
        }
        return result;
    }
};

template <class Curve>
struct Fp6
{
    using F2 = typename Curve::F2;
    F2 c0;
    F2 c1;
    F2 c2;

    static constexpr F2 xi(const F2& a) { return Curve::multiply_by_xi(a); }
    static constexpr Fp6 one() { return {F2::one(), {}, {}}; }
    constexpr bool operator==(const Fp6&) const = default;

    friend Fp6 operator+(const Fp6& a, const Fp6& b)
    {
        return {a.c0 + b.c0, a.c1 + b.c1, a.c2 + b.c2};
    }
    friend Fp6 operator-(const Fp6& a, const Fp6& b)
    {
        return {a.c0 - b.c0, a.c1 - b.c1, a.c2 - b.c2};
    }
    Fp6 operator-() const { return {-c0, -c1, -c2}; }
    /// Toom-Cook in three points, Devegili et al. 2006, section 4.
    friend Fp6 operator*(const Fp6& a, const Fp6& b)
    {
        const F2 v0 = a.c0 * b.c0;
        const F2 v1 = a.c1 * b.c1;
        const F2 v2 = a.c2 * b.c2;
        return {v0 + xi((a.c1 + a.c2) * (b.c1 + b.c2) - v1 - v2),
                (a.c0 + a.c1) * (b.c0 + b.c1) - v0 - v1 + xi(v2),
                (a.c0 + a.c2) * (b.c0 + b.c2) - v0 - v2 + v1};
    }
    friend Fp6 operator*(const Fp6& a, const F2& b) { return {a.c0 * b, a.c1 * b, a.c2 * b}; }
    /// Times b0 + b1 v.
    Fp6 multiply_sparse(const F2& b0, const F2& b1) const
    {
        const F2 v0 = c0 * b0;
        const F2 v1 = c1 * b1;
        return {v0 + xi((c1 + c2) * b1 - v1), (c0 + c1) * (b0 + b1) - v0 - v1,
                (c0 + c2) * b0 - v0 + v1};
    }
    /// Times v.
    Fp6 shift() const { return {xi(c2), c0, c1}; }
    Fp6 inverse() const
    {
        const F2 t0 = c0.square() - xi(c1 * c2);
        const F2 t1 = xi(c2.square()) - c0 * c1;
        const F2 t2 = c1.square() - c0 * c2;
        const F2 norm = (c0 * t0 + xi(c2 * t1 + c1 * t2)).inverse();
        return {t0 * norm, t1 * norm, t2 * norm};
    }
};

template <class Curve>
struct Fp12
{
    using F2 = typename Curve::F2;
    using F6 = Fp6<Curve>;
    F6 c0;
    F6 c1;

    static constexpr Fp12 one() { return {F6::one(), {}}; }
    constexpr bool operator==(const Fp12&) const = default;

    friend Fp12 operator*(const Fp12& a, const Fp12& b)
    {
        const F6 low = a.c0 * b.c0;
        const F6 high = a.c1 * b.c1;
        return {low + high.shift(), (a.c0 + a.c1) * (b.c0 + b.c1) - low - high};
    }
    Fp12 square() const
    {
        const F6 cross = c0 * c1;
        return {(c0 + c1) * (c0 + c1.shift()) - cross - cross.shift(), cross + cross};
    }
    /// Times b0 + (b3 + b4 v) w, the shape of a line through points of a D-type twist.
    Fp12 multiply_by_line_d(const F2& b0, const F2& b3, const F2& b4) const
    {
        const F6 low = c0 * b0;
        const F6 high = c1.multiply_sparse(b3, b4);
        return {low + high.shift(), (c0 + c1).multiply_sparse(b0 + b3, b4) - low - high};
    }
    /// Times b0 + b1 v + b4 v w, that of an M-type twist.
    Fp12 multiply_by_line_m(const F2& b0, const F2& b1, const F2& b4) const
    {
        const F6 low = c0.multiply_sparse(b0, b1);
        const F6 high = (c1 * b4).shift();
        return {low + high.shift(), (c0 + c1).multiply_sparse(b0, b1 + b4) - low - high};
    }
    /// The p^6-th power; the inverse in the cyclotomic subgroup.
    Fp12 conjugate() const { return {c0, -c1}; }
    Fp12 inverse() const
    {
        const F6 norm = (c0 * c0 - (c1 * c1).shift()).inverse();
        return {c0 * norm, -(c1 * norm)};
    }
    /// The p-th power: conjugates the coefficient of w^i and multiplies it by γ^i.
    Fp12 frobenius() const
    {
        const F2 g1 = Curve::kGamma;
        const F2 g2 = g1.square();
        const F2 g3 = g2 * g1;
        return {{c0.c0.conjugate(), c0.c1.conjugate() * g2, c0.c2.conjugate() * g2.square()},
                {c1.c0.conjugate() * g1, c1.c1.conjugate() * g3, c1.c2.conjugate() * (g3 * g2)}};
    }
    /// Square of an element of the cyclotomic subgroup (Granger and Scott 2010, section 3.2).
    Fp12 cyclotomic_square() const
    {
        F2 a0;
        F2 a1;
        F2 b0;
        F2 b1;
        F2 d0;
        F2 d1;
        square_pair(c0.c0, c1.c1, a0, a1);
        square_pair(c1.c0, c0.c2, b0, b1);
        square_pair(c0.c1, c1.c2, d0, d1);
        return {{thrice_less(a0, c0.c0), thrice_less(b0, c0.c1), thrice_less(d0, c0.c2)},
                {thrice_more(F6::xi(d1), c1.c0), thrice_more(a1, c1.c1), thrice_more(b1, c1.c2)}};
    }

private:
    /// (x + y s)² in F2[s]/(s² - ξ).
    static void square_pair(const F2& x, const F2& y, F2& r0, F2& r1)
    {
        const F2 cross = x * y;
        r0 = (x + y) * (x + F6::xi(y)) - cross - F6::xi(cross);
        r1 = cross.twice();
    }
    static F2 thrice_less(const F2& t, const F2& z) { return (t - z).twice() + t; } // 3 t - 2 z
    static F2 thrice_more(const F2& t, const F2& z) { return (t + z).twice() + t; } // 3 t + 2 z
};

} // namespace nucleate::crypto
