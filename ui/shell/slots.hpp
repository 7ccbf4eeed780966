#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace nucleate {

struct UiContext;

/// A chart that a page wants: one metric of one chain over a span that ends now.
struct ChartSpec
{
    QString chain; ///< empty: the L1
    QString metric;
    QString title;    ///< for accessibility; the card shows it
    QString unit;     ///< stands once at the axis
    double scale = 1; ///< factor from the metric's unit to the shown one (1e-9: wei to gwei)
    int spanSeconds = 900;
};

/// Views that other folders of `ui` provide; a page asks for them when it is built. Without a
/// factory the page shows a plain stand-in of its own (the table twin, a sparkline).
struct ViewSlots
{
    std::function<QWidget*(const UiContext&, QWidget* parent)> swarm;
    /// The widget may offer `void setSpan(int seconds)` as an invokable.
    std::function<QWidget*(const UiContext&, const ChartSpec&, QWidget* parent)> chart;
};

} // namespace nucleate
