#pragma once

#include <QString>
#include <vector>

/// Round numbers for axes.
namespace nucleate::charts {

struct Ticks
{
    double low = 0;
    double high = 1;
    double step = 1;
    std::vector<double> values;
    int decimals = 0; ///< that tell neighbouring values apart
};

/// At most `most` round values that enclose [low, high]. Starts at zero when that costs less than
/// half of the height.
Ticks roundTicks(double low, double high, int most = 5);

/// Seconds between time ticks, so that at most `most` fit into `span`: 1, 2, 5, 10, 15, 30 seconds,
/// minutes, hours.
int timeStep(int span, int most = 5);

/// "−10 min", "−1 h 30 min", "now" for seconds before now.
QString timeText(int secondsAgo);

} // namespace nucleate::charts
