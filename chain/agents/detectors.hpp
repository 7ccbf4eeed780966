#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace nucleate::agents {

/// One-sided or two-sided CUSUM (Page 1954) on standardised values:
/// S⁺ ← max(0, S⁺ + z − k), S⁻ ← max(0, S⁻ − z − k), alarm above h. Both sums stop at 2h, so that
/// an alarm ends in bounded time after its cause has gone.
class Cusum
{
public:
    Cusum(double k, double h) : k_(k), h_(h) {}
    /// Takes the next z; true while in alarm on the upper side.
    bool add(double z);
    bool upper() const { return high_ > h_; }
    bool lower() const { return low_ > h_; }
    double high() const { return high_; }
    double low() const { return low_; }
    void reset() { high_ = low_ = 0; }
    void restore(double high, double low);

private:
    double k_;
    double h_;
    double high_ = 0;
    double low_ = 0;
};

/// EWMA control chart (Roberts 1959): e ← e + λ(z − e), alarm when |e| leaves L·σ·√(λ/(2−λ)).
class EwmaChart
{
public:
    EwmaChart(double lambda, double limit) : lambda_(lambda), limit_(limit) {}
    /// Takes the next standardised value; true when e is above the upper limit.
    bool add(double z);
    double value() const { return value_; }

private:
    double lambda_;
    double limit_;
    double value_ = 0;
};

/// Median, and the median absolute deviation scaled to the σ of a normal (factor 1.4826).
struct RobustBaseline
{
    double center = 0;
    double sigma = 0;
};
RobustBaseline robust_baseline(std::vector<double> values);

struct RegimeSettings
{
    std::size_t window = 50;    ///< blocks whose mean is one observation
    std::size_t warmup = 20;    ///< windows before the first verdict
    std::size_t baseline = 864; ///< windows remembered
    double k = 0.5;
    double h = 5;
    double min_sigma = 0.02; ///< floor, for series that stand still (here: in units of the series)
};

/// "Is something different?": CUSUM on means of block windows against a robust baseline that is
/// frozen while the alarm lasts.
class RegimeDetector
{
public:
    explicit RegimeDetector(const RegimeSettings& settings);
    /// Takes the value of one block; true on the block that raises the alarm.
    bool add(double value);
    bool alarm() const { return alarm_; }
    RobustBaseline baseline() const { return baseline_; }
    double last_mean() const { return last_mean_; }

    struct State
    {
        std::vector<double> partial;
        std::deque<double> means;
        double high = 0;
        double low = 0;
        bool alarm = false;
        double last_mean = 0;
    };
    State save() const;
    void load(const State& state);

private:
    bool close_window();

    RegimeSettings settings_;
    std::vector<double> partial_;
    std::deque<double> means_;
    Cusum cusum_;
    RobustBaseline baseline_;
    bool alarm_ = false;
    double last_mean_ = 0;
};

struct ActionSettings
{
    double threshold = 0;        ///< of the smoothed value
    std::size_t window = 50;     ///< λ = 2/(window + 1)
    std::size_t dwell = 25;      ///< blocks above the threshold before it fires
    double clear_ratio = 1.1;    ///< clears below threshold / clear_ratio
    bool logarithmic = false;    ///< smooths ln(x): for prices; values must be positive
    bool below = false;          ///< fires below the threshold instead (throughput)
    std::size_t clear_dwell = 1; ///< blocks below before it clears
};

/// "Does it hurt this agent?": EWMA above a threshold for a dwell, cleared with hysteresis.
class ActionDetector
{
public:
    explicit ActionDetector(const ActionSettings& settings) : settings_(settings) {}

    enum class Edge : std::uint8_t
    {
        none,
        fired,
        cleared
    };
    /// Takes the value of one block; the first one sets the average.
    Edge add(double value);
    bool firing() const { return state_.firing; }
    /// The smoothed value, in the units of the series.
    double value() const;
    const ActionSettings& settings() const { return settings_; }
    void change(const ActionSettings& settings) { settings_ = settings; }

    struct State
    {
        double ewma = 0;
        bool started = false;
        bool firing = false;
        std::size_t held = 0;
    };
    const State& state() const { return state_; }
    void load(const State& state) { state_ = state; }

private:
    bool hurts(double value) const;
    bool calm(double value) const;

    ActionSettings settings_;
    State state_;
};

} // namespace nucleate::agents
