#include "chain/agents/detectors.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace nucleate::agents {
namespace {

double median(std::vector<double>& values)
{
    const std::size_t middle = values.size() / 2;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(middle);
    std::nth_element(values.begin(), at, values.end());
    const double upper = *at;
    if (values.size() % 2 != 0)
        return upper;
    return (upper + *std::max_element(values.begin(), at)) / 2;
}

} // namespace

bool Cusum::add(double z)
{
    high_ = std::clamp(high_ + z - k_, 0.0, 2 * h_);
    low_ = std::clamp(low_ - z - k_, 0.0, 2 * h_);
    return upper();
}

void Cusum::restore(double high, double low)
{
    high_ = high;
    low_ = low;
}

bool EwmaChart::add(double z)
{
    value_ += lambda_ * (z - value_);
    return value_ > limit_ * std::sqrt(lambda_ / (2 - lambda_));
}

RobustBaseline robust_baseline(std::vector<double> values)
{
    if (values.empty())
        return {};
    const double center = median(values);
    for (double& value : values)
        value = std::abs(value - center);
    return {center, 1.4826 * median(values)};
}

RegimeDetector::RegimeDetector(const RegimeSettings& settings)
    : settings_(settings), cusum_(settings.k, settings.h)
{}

bool RegimeDetector::add(double value)
{
    partial_.push_back(value);
    return partial_.size() >= settings_.window && close_window();
}

bool RegimeDetector::close_window()
{
    last_mean_ = std::accumulate(partial_.begin(), partial_.end(), 0.0) /
                 static_cast<double>(partial_.size());
    partial_.clear();
    const bool judged = means_.size() >= settings_.warmup;
    if (judged && !alarm_)
        baseline_ = robust_baseline({means_.begin(), means_.end()});
    bool raised = false;
    if (judged) {
        const double sigma = std::max(baseline_.sigma, settings_.min_sigma);
        cusum_.add((last_mean_ - baseline_.center) / sigma);
        const bool now = cusum_.upper() || cusum_.lower();
        raised = now && !alarm_;
        alarm_ = now;
    }
    if (!alarm_) {
        means_.push_back(last_mean_);
        if (means_.size() > settings_.baseline)
            means_.pop_front();
    }
    return raised;
}

RegimeDetector::State RegimeDetector::save() const
{
    return {partial_, means_, cusum_.high(), cusum_.low(), alarm_, last_mean_};
}

void RegimeDetector::load(const State& state)
{
    partial_ = state.partial;
    means_ = state.means;
    cusum_.restore(state.high, state.low);
    alarm_ = state.alarm;
    last_mean_ = state.last_mean;
    baseline_ = robust_baseline({means_.begin(), means_.end()});
}

bool ActionDetector::hurts(double value) const
{
    return settings_.below ? value < settings_.threshold : value > settings_.threshold;
}

bool ActionDetector::calm(double value) const
{
    return settings_.below ? value > settings_.threshold * settings_.clear_ratio
                           : value < settings_.threshold / settings_.clear_ratio;
}

double ActionDetector::value() const
{
    return settings_.logarithmic ? std::exp(state_.ewma) : state_.ewma;
}

ActionDetector::Edge ActionDetector::add(double value)
{
    const double x = settings_.logarithmic ? std::log(value) : value;
    const double lambda = 2.0 / (static_cast<double>(settings_.window) + 1);
    state_.ewma = state_.started ? state_.ewma + lambda * (x - state_.ewma) : x;
    state_.started = true;
    const double value_now = this->value();
    const bool toward = state_.firing ? calm(value_now) : hurts(value_now);
    state_.held = toward ? state_.held + 1 : 0;
    const std::size_t needed = state_.firing ? settings_.clear_dwell : settings_.dwell;
    if (!toward || state_.held < needed)
        return Edge::none;
    state_.held = 0;
    state_.firing = !state_.firing;
    return state_.firing ? Edge::fired : Edge::cleared;
}

} // namespace nucleate::agents
