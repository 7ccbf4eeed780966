#pragma once

#include "chain/crypto/curve_point.hpp"
#include "chain/crypto/limbs.hpp"
#include "chain/crypto/run_sums.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Sums of multiples of points. The time depends on the scalars: for public data only.
namespace nucleate::crypto {

/// Digits of a scalar in base 2^width from the lowest on, each in (-2^(width-1), 2^(width-1)].
template <std::size_t N>
class SignedDigits
{
public:
    SignedDigits(const Limbs<N>& scalar, std::size_t width) : scalar_(scalar), width_(width) {}

    /// How many there are; the last one is what the sign of the one before carries over.
    static constexpr std::size_t count(std::size_t width) { return 64 * N / width + 1; }

    int next()
    {
        int digit = static_cast<int>(bits_of(scalar_, at_, width_)) + carry_;
        at_ += width_;
        carry_ = digit > 1 << (width_ - 1) ? 1 : 0;
        if (carry_ != 0)
            digit -= 1 << width_;
        return digit;
    }

private:
    const Limbs<N>& scalar_;
    std::size_t width_;
    std::size_t at_ = 0;
    int carry_ = 0;
};

namespace detail {

/// Digits of all scalars, those of one position beside each other.
template <std::size_t N>
std::vector<std::int16_t> recode(std::span<const Limbs<N>> scalars, std::size_t width)
{
    std::vector<std::int16_t> digits(SignedDigits<N>::count(width) * scalars.size());
    for (std::size_t i = 0; i < scalars.size(); ++i) {
        SignedDigits<N> source(scalars[i], width);
        for (std::size_t k = 0; k < SignedDigits<N>::count(width); ++k)
            digits[k * scalars.size() + i] = static_cast<std::int16_t>(source.next());
    }
    return digits;
}

/// All doublings shared, a table of small multiples a point (Straus 1964).
template <class F, std::size_t N>
JacobianPoint<F> straus(std::span<const AffinePoint<F>> points, std::span<const Limbs<N>> scalars)
{
    constexpr std::size_t kWidth = 4;
    constexpr std::size_t kMultiples = 1U << (kWidth - 1);
    std::vector<JacobianPoint<F>> table(points.size() * kMultiples);
    for (std::size_t i = 0; i < points.size(); ++i) {
        JacobianPoint<F>* const row = table.data() + i * kMultiples;
        row[0] = JacobianPoint<F>{points[i]};
        for (std::size_t m = 1; m < kMultiples; ++m)
            row[m] = m % 2 == 1 ? row[m / 2].doubled() : row[m - 1] + points[i];
    }
    const std::vector<std::int16_t> digits = recode(scalars, kWidth);
    JacobianPoint<F> sum;
    for (std::size_t k = SignedDigits<N>::count(kWidth); k-- > 0;) {
        for (std::size_t i = 0; i < kWidth && !sum.is_infinity(); ++i)
            sum = sum.doubled();
        for (std::size_t i = 0; i < points.size(); ++i) {
            const int digit = digits[k * points.size() + i];
            const JacobianPoint<F>* const row = table.data() + i * kMultiples;
            if (digit > 0)
                sum = sum + row[digit - 1];
            else if (digit < 0)
                sum = sum + -row[-digit - 1];
        }
    }
    return sum;
}

/// The width of digits with the least additions: n a position, each half as dear as the two for
/// each of 2^(width-1) buckets.
template <std::size_t N>
std::size_t bucket_width(std::size_t n)
{
    std::size_t best = 2;
    const auto cost = [n](std::size_t width) {
        return SignedDigits<N>::count(width) * (n + (std::size_t{4} << (width - 1)));
    };
    for (std::size_t width = 3; width < 15; ++width)
        if (cost(width) < cost(best))
            best = width;
    return best;
}

/// The buckets of positions [from, to): each the sum of the points with that digit.
template <class F, std::size_t N>
RunSums<F> fill_buckets(std::span<const AffinePoint<F>> points,
                        const std::vector<std::int16_t>& digits, std::size_t width,
                        std::size_t from, std::size_t to)
{
    const std::size_t buckets = std::size_t{1} << (width - 1);
    const std::size_t n = points.size();
    const auto run_of = [&](std::size_t k, int digit) {
        return (k - from) * buckets + static_cast<std::size_t>(digit > 0 ? digit : -digit) - 1;
    };
    std::vector<std::uint32_t> sizes((to - from) * buckets);
    for (std::size_t k = from; k < to; ++k)
        for (std::size_t i = 0; i < n; ++i)
            if (const int digit = digits[k * n + i]; digit != 0)
                ++sizes[run_of(k, digit)];
    RunSums<F> runs(sizes);
    for (std::size_t k = from; k < to; ++k)
        for (std::size_t i = 0; i < n; ++i)
            if (const int digit = digits[k * n + i]; digit != 0)
                runs.add(run_of(k, digit), digit > 0 ? points[i] : -points[i]);
    runs.reduce();
    return runs;
}

/// Points sorted into buckets by digit, position by position (Pippenger 1976; Bernstein et al.
/// 2012, section 4).
template <class F, std::size_t N>
JacobianPoint<F> pippenger(std::span<const AffinePoint<F>> points,
                           std::span<const Limbs<N>> scalars)
{
    constexpr std::size_t kPointsAtOnce = 16'384; ///< so that a round's inversion costs little
    const std::size_t width = bucket_width<N>(points.size());
    const std::size_t buckets = std::size_t{1} << (width - 1);
    const std::vector<std::int16_t> digits = recode(scalars, width);
    const std::size_t group = std::max<std::size_t>(1, kPointsAtOnce / points.size());
    JacobianPoint<F> sum;
    for (std::size_t to = SignedDigits<N>::count(width); to > 0;) {
        const std::size_t from = to > group ? to - group : 0;
        const RunSums<F> runs = fill_buckets<F, N>(points, digits, width, from, to);
        for (std::size_t k = to; k-- > from;) {
            for (std::size_t i = 0; i < width && !sum.is_infinity(); ++i)
                sum = sum.doubled();
            JacobianPoint<F> running;
            for (std::size_t b = buckets; b-- > 0;) {
                running = running + runs.sum((k - from) * buckets + b);
                sum = sum + running;
            }
        }
        to = from;
    }
    return sum;
}

} // namespace detail

/// Σ scalars[i] points[i].
template <class F, std::size_t N>
JacobianPoint<F> multi_scalar(std::span<const AffinePoint<F>> points,
                              std::span<const Limbs<N>> scalars)
{
    constexpr std::size_t kPippengerFrom = 48;
    return points.size() < kPippengerFrom ? detail::straus<F, N>(points, scalars)
                                          : detail::pippenger<F, N>(points, scalars);
}

/// scalar * p.
template <class F, std::size_t N>
JacobianPoint<F> multiply(const AffinePoint<F>& p, const Limbs<N>& scalar)
{
    return detail::straus<F, N>({&p, 1}, {&scalar, 1});
}

/// The same for a scalar with few ones, without a table.
template <class F>
JacobianPoint<F> multiply_sparse(const AffinePoint<F>& p, std::uint64_t scalar)
{
    JacobianPoint<F> sum;
    for (auto i = static_cast<unsigned>(std::bit_width(scalar)); i-- > 0;) {
        sum = sum.doubled();
        if (((scalar >> i) & 1U) != 0)
            sum = sum + p;
    }
    return sum;
}

} // namespace nucleate::crypto
