#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace nucleate::crypto {

/// Point of y² = x³ + b over F in affine form; infinity has a flag of its own.
template <class F>
struct AffinePoint
{
    F x;
    F y;
    bool infinity = true;

    bool operator==(const AffinePoint&) const = default;
    AffinePoint operator-() const { return {x, -y, infinity}; }
    bool is_on_curve(const F& b) const { return infinity || y.square() == x.square() * x + b; }
};

/// The same in Jacobian form: (X / Z², Y / Z³); Z is zero at infinity. Formulas for a = 0 from the
/// Explicit-Formulas Database (Bernstein and Lange): dbl-2009-l, add-2007-bl, madd-2007-bl.
template <class F>
struct JacobianPoint
{
    F x;
    F y;
    F z;

    JacobianPoint() = default;
    explicit JacobianPoint(const AffinePoint<F>& p)
    {
        if (p.infinity)
            return;
        x = p.x;
        y = p.y;
        z = F::one();
    }
    bool is_infinity() const { return z.is_zero(); }

    AffinePoint<F> to_affine() const
    {
        if (is_infinity())
            return {};
        const F inverse = z.inverse();
        const F square = inverse.square();
        return {x * square, y * square * inverse, false};
    }

    JacobianPoint doubled() const
    {
        const F a = x.square();
        const F b = y.square();
        const F c = b.square();
        const F d = ((x + b).square() - a - c).twice();
        const F e = a.twice() + a;
        JacobianPoint r;
        r.x = e.square() - d.twice();
        r.y = e * (d - r.x) - c.twice().twice().twice();
        r.z = (y * z).twice();
        return r;
    }

    JacobianPoint operator-() const
    {
        JacobianPoint r = *this;
        r.y = -y;
        return r;
    }

    friend JacobianPoint operator+(const JacobianPoint& p, const JacobianPoint& q)
    {
        if (p.is_infinity())
            return q;
        if (q.is_infinity())
            return p;
        const F z1 = p.z.square();
        const F z2 = q.z.square();
        const F u1 = p.x * z2;
        const F s1 = p.y * q.z * z2;
        const F h = q.x * z1 - u1;
        const F r = (q.y * p.z * z1 - s1).twice();
        if (h.is_zero())
            return r.is_zero() ? p.doubled() : JacobianPoint{};
        const F i = h.twice().square();
        const F j = h * i;
        const F v = u1 * i;
        JacobianPoint sum;
        sum.x = r.square() - j - v.twice();
        sum.y = r * (v - sum.x) - (s1 * j).twice();
        sum.z = ((p.z + q.z).square() - z1 - z2) * h;
        return sum;
    }

    friend JacobianPoint operator+(const JacobianPoint& p, const AffinePoint<F>& q)
    {
        if (q.infinity)
            return p;
        if (p.is_infinity())
            return JacobianPoint{q};
        const F z1 = p.z.square();
        const F h = q.x * z1 - p.x;
        const F r = (q.y * p.z * z1 - p.y).twice();
        if (h.is_zero())
            return r.is_zero() ? p.doubled() : JacobianPoint{};
        const F hh = h.square();
        const F i = hh.twice().twice();
        const F j = h * i;
        const F v = p.x * i;
        JacobianPoint sum;
        sum.x = r.square() - j - v.twice();
        sum.y = r * (v - sum.x) - (p.y * j).twice();
        sum.z = (p.z + h).square() - z1 - hh;
        return sum;
    }

    /// Equality of the points, whatever their Z.
    friend bool operator==(const JacobianPoint& p, const JacobianPoint& q)
    {
        if (p.is_infinity() || q.is_infinity())
            return p.is_infinity() == q.is_infinity();
        const F z1 = p.z.square();
        const F z2 = q.z.square();
        return p.x * z2 == q.x * z1 && p.y * q.z * z2 == q.y * p.z * z1;
    }
};

/// All by one inversion (Montgomery's trick).
template <class F>
std::vector<AffinePoint<F>> to_affine(std::span<const JacobianPoint<F>> points)
{
    std::vector<F> products(points.size());
    F product = F::one();
    for (std::size_t i = 0; i < points.size(); ++i) {
        products[i] = product;
        if (!points[i].is_infinity())
            product = product * points[i].z;
    }
    F rest = product.inverse();
    std::vector<AffinePoint<F>> out(points.size());
    for (std::size_t i = points.size(); i-- > 0;) {
        if (points[i].is_infinity())
            continue;
        const F inverse = rest * products[i];
        rest = rest * points[i].z;
        const F square = inverse.square();
        out[i] = {points[i].x * square, points[i].y * square * inverse, false};
    }
    return out;
}

} // namespace nucleate::crypto
