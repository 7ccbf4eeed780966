#pragma once

#include <cstdint>

namespace nucleate::agents {

/// Beta reputation (Jøsang and Ismail 2002): decayed sums r of good and s of bad experience.
class BetaReputation
{
public:
    /// `half_life` in days.
    explicit BetaReputation(double half_life = 90) : half_life_(half_life) {}

    /// Takes a rating of 0 (bad) to 1 (good) with a weight, `days` after the last one.
    void add(double rating, double weight, double days);

    /// (r + 1)/(r + s + 2).
    double expected() const { return (good_ + 1) / (good_ + bad_ + 2); }
    /// 5 % quantile of Beta(r + 1, s + 1): newcomers start low, not at zero.
    double low() const;
    double good() const { return good_; }
    double bad() const { return bad_; }
    std::uint64_t count() const { return count_; }
    void restore(double good, double bad, std::uint64_t count);

private:
    double half_life_;
    double good_ = 0;
    double bad_ = 0;
    std::uint64_t count_ = 0;
};

/// Weight of a feedback: log₂(1 + value/median) / (1 + n) for the n-th of the same pair, times the
/// giver's own reputation; 0 without a proof of payment.
double feedback_weight(double value, double median, bool paid, std::uint64_t same_pair,
                       double giver);

/// Regularised incomplete beta function I_x(a, b), and its inverse in x.
double incomplete_beta(double a, double b, double x);
double beta_quantile(double a, double b, double probability);

} // namespace nucleate::agents
