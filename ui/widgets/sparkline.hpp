#pragma once

#include "ui/theme/theme.hpp"

#include <QPointF>
#include <QWidget>
#include <optional>

namespace nucleate {

/// A small line without axes: a 1.5 px line over a 12 % fill, and the last value as a dot.
class Sparkline final : public QWidget
{
    Q_OBJECT
public:
    explicit Sparkline(QWidget* parent = nullptr);

    void setPoints(const QList<QPointF>& points, Tone tone = Tone::Accent);
    /// A dashed line at a value (a limit or a budget).
    void setLimit(std::optional<double> limit);
    QSize sizeHint() const override { return {96, 28}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QPointF> m_points;
    std::optional<double> m_limit;
    Tone m_tone = Tone::Accent;
};

} // namespace nucleate
