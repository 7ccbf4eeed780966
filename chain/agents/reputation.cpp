#include "chain/agents/reputation.hpp"

#include <cmath>

namespace nucleate::agents {
namespace {

/// Lentz's continued fraction for the incomplete beta function; converges fast for
/// x < (a + 1)/(a + b + 2).
double beta_fraction(double a, double b, double x)
{
    constexpr double kTiny = 1e-300;
    constexpr int kMaxTerms = 500;
    const auto guard = [](double value) { return std::abs(value) < kTiny ? kTiny : value; };
    double c = 1;
    double d = 1 / guard(1 - (a + b) * x / (a + 1));
    double result = d;
    for (int m = 1; m <= kMaxTerms; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / guard(1 + even * d);
        c = guard(1 + even / c);
        result *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / guard(1 + odd * d);
        c = guard(1 + odd / c);
        result *= d * c;
        if (std::abs(d * c - 1) < 1e-15)
            break;
    }
    return result;
}

} // namespace

void BetaReputation::add(double rating, double weight, double days)
{
    const double keep = std::exp2(-days / half_life_);
    good_ = good_ * keep + weight * rating;
    bad_ = bad_ * keep + weight * (1 - rating);
    ++count_;
}

double BetaReputation::low() const
{
    return beta_quantile(good_ + 1, bad_ + 1, 0.05);
}

void BetaReputation::restore(double good, double bad, std::uint64_t count)
{
    good_ = good;
    bad_ = bad;
    count_ = count;
}

double feedback_weight(double value, double median, bool paid, std::uint64_t same_pair,
                       double giver)
{
    if (!paid || value <= 0 || median <= 0)
        return 0;
    return std::log2(1 + value / median) / (1 + static_cast<double>(same_pair)) * giver;
}

double incomplete_beta(double a, double b, double x)
{
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    const double front = std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) +
                                  a * std::log(x) + b * std::log1p(-x));
    if (x < (a + 1) / (a + b + 2))
        return front * beta_fraction(a, b, x) / a;
    return 1 - front * beta_fraction(b, a, 1 - x) / b;
}

double beta_quantile(double a, double b, double probability)
{
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (incomplete_beta(a, b, middle) < probability ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace nucleate::agents
