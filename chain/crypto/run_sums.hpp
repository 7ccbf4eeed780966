#pragma once

#include "chain/crypto/batch_inverse.hpp"
#include "chain/crypto/curve_point.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace nucleate::crypto {

/// Sums of many runs of points. All are halved at once, round by round, in affine form: with the
/// divisions of a round made by one inversion, an addition costs half of one in Jacobian form.
template <class F>
class RunSums
{
public:
    using Point = AffinePoint<F>;

    /// `sizes`: how many points each run is going to have.
    explicit RunSums(const std::vector<std::uint32_t>& sizes) : starts_(sizes.size() + 1)
    {
        for (std::size_t run = 0; run < sizes.size(); ++run)
            starts_[run + 1] = starts_[run] + sizes[run];
        points_.resize(starts_.back());
        sizes_.resize(sizes.size());
    }

    void add(std::size_t run, const Point& point) { points_[starts_[run] + sizes_[run]++] = point; }

    /// Leaves the sum of each run.
    void reduce()
    {
        while (halve())
            continue;
    }
    Point sum(std::size_t run) const { return sizes_[run] == 0 ? Point{} : points_[starts_[run]]; }

private:
    /// What the slope is divided by; one where there is none.
    static F divisor(const Point& p, const Point& q)
    {
        if (p.infinity || q.infinity)
            return F::one();
        if (!(p.x == q.x))
            return q.x - p.x;
        return p.y == q.y && !p.y.is_zero() ? p.y.twice() : F::one();
    }
    static Point add(const Point& p, const Point& q, const F& inverse)
    {
        if (p.infinity)
            return q;
        if (q.infinity)
            return p;
        F rise = q.y - p.y;
        if (p.x == q.x) {
            if (!(p.y == q.y) || p.y.is_zero())
                return {};
            const F square = p.x.square();
            rise = square.twice() + square;
        }
        const F slope = rise * inverse;
        const F x = slope.square() - p.x - q.x;
        return {x, slope * (p.x - x) - p.y, false};
    }

    template <class Visit>
    void for_each_pair(const Visit& visit)
    {
        for (std::size_t run = 0; run < sizes_.size(); ++run)
            for (std::uint32_t i = 0; i + 1 < sizes_[run]; i += 2)
                visit(points_[starts_[run] + i], points_[starts_[run] + i + 1],
                      points_[starts_[run] + i / 2]);
    }

    /// False when no run has two points.
    bool halve()
    {
        divisors_.clear();
        for_each_pair(
            [this](const Point& p, const Point& q, Point&) { divisors_.push_back(divisor(p, q)); });
        if (divisors_.empty())
            return false;
        invert_all(divisors_);
        auto inverse = divisors_.cbegin();
        for_each_pair(
            [&inverse](const Point& p, const Point& q, Point& to) { to = add(p, q, *inverse++); });
        for (std::size_t run = 0; run < sizes_.size(); ++run) {
            const std::uint32_t size = sizes_[run];
            if (size % 2 == 1)
                points_[starts_[run] + size / 2] = points_[starts_[run] + size - 1];
            sizes_[run] = (size + 1) / 2;
        }
        return true;
    }

    std::vector<std::uint32_t> starts_;
    std::vector<std::uint32_t> sizes_;
    std::vector<Point> points_;
    std::vector<F> divisors_;
};

} // namespace nucleate::crypto
