#include "ui/charts/ticks.hpp"

#include "models/format.hpp"

#include <QCoreApplication>
#include <array>
#include <cmath>

namespace nucleate::charts {
namespace {

constexpr QChar kMinus(0x2212);

} // namespace

Ticks roundTicks(double low, double high, int most)
{
    if (low > 0 && low < high * 0.5)
        low = 0;
    if (high - low < 1e-9 * std::max(1.0, std::abs(high))) {
        const double room = std::max(std::abs(high) * 0.1, 1e-9);
        low = low == 0 ? 0 : low - room;
        high += high == 0 && low == 0 ? 1 : room;
    }
    const double raw = (high - low) / (most - 1);
    const double scale = std::pow(10.0, std::floor(std::log10(raw)));
    double step = 10 * scale;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        const double tried = factor * scale;
        if (std::ceil(high / tried) - std::floor(low / tried) <= most - 1) {
            step = tried;
            break;
        }
    }
    Ticks out;
    out.step = step;
    out.low = std::floor(low / step + 1e-9) * step;
    out.high = std::max(std::ceil(high / step - 1e-9) * step, out.low + step);
    const auto count = static_cast<int>(std::lround((out.high - out.low) / step));
    for (int i = 0; i <= count; ++i)
        out.values.push_back(out.low + i * step);
    while (out.decimals < 6 && std::abs(step - std::round(step * std::pow(10, out.decimals)) /
                                                   std::pow(10, out.decimals)) > step * 1e-6)
        ++out.decimals;
    return out;
}

int timeStep(int span, int most)
{
    static constexpr std::array<int, 16> kSteps{1,   2,   5,   10,   15,   30,     60,     120,
                                                300, 600, 900, 1800, 3600, 10'800, 21'600, 43'200};
    for (const int step : kSteps)
        if (span / step <= most - 1)
            return step;
    return 86'400 * (span / 86'400 / (most - 1) + 1);
}

QString timeText(int secondsAgo)
{
    if (secondsAgo <= 0)
        return QCoreApplication::translate("Charts", "now", "end of a time axis");
    return kMinus + Format::duration(static_cast<std::uint64_t>(secondsAgo));
}

} // namespace nucleate::charts
