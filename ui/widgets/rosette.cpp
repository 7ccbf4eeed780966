#include "ui/widgets/rosette.hpp"

#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <numbers>

namespace nucleate {
namespace {

constexpr double kHole = 0.24; ///< of the radius
constexpr double kGap = 5;     ///< degrees between two petals

/// Check, exclamation mark or cross: what the colour says.
void paintSign(QPainter& painter, QPointF at, double size, Tone tone)
{
    painter.setPen(QPen(Theme::get().color(tone), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto point = [&](double x, double y) { return at + QPointF(x, y) * size; };
    switch (tone) {
    case Tone::Ok:
        painter.drawPolyline(QPolygonF{point(-0.9, 0.1), point(-0.25, 0.75), point(0.95, -0.7)});
        break;
    case Tone::Warn:
        painter.drawLine(point(0, -1), point(0, 0.15));
        painter.drawPoint(point(0, 0.9));
        break;
    case Tone::Error:
        painter.drawLine(point(-0.7, -0.7), point(0.7, 0.7));
        painter.drawLine(point(-0.7, 0.7), point(0.7, -0.7));
        break;
    default:
        painter.drawLine(point(-0.7, 0), point(0.7, 0));
    }
}

} // namespace

Rosette::Rosette(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::get(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Rosette::setPetals(const QList<Petal>& petals)
{
    if (petals == m_petals)
        return;
    m_petals = petals;
    QStringList names;
    for (const Petal& petal : petals)
        names.append(petal.name);
    setAccessibleName(names.join(QStringLiteral("; ")));
    update();
}

void Rosette::paintPetal(QPainter& painter, const Petal& petal, double from, double span) const
{
    const Theme& theme = Theme::get();
    const double radius = std::min(width(), height()) / 2.0 - 2;
    const QPointF centre = QRectF(rect()).center();
    const QRectF outer(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    const double hole = radius * kHole;
    const QRectF inner(centre.x() - hole, centre.y() - hole, 2 * hole, 2 * hole);
    QPainterPath path;
    path.arcMoveTo(outer, from);
    path.arcTo(outer, from, -span);
    path.arcTo(inner, from - span, span);
    path.closeSubpath();
    painter.setPen(QPen(theme.color(petal.tone), 1.2));
    painter.setBrush(theme.soft(petal.tone, theme.isDark() ? 0.22 : 0.16));
    painter.drawPath(path);
    const double middle = (from - span / 2) * std::numbers::pi / 180;
    const double way = radius * 0.64;
    paintSign(painter, centre + QPointF(std::cos(middle), -std::sin(middle)) * way, radius * 0.12,
              petal.tone);
}

void Rosette::paintEvent(QPaintEvent*)
{
    if (m_petals.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double share = 360.0 / static_cast<double>(m_petals.size());
    double from = 90 + share / 2;
    for (const Petal& petal : std::as_const(m_petals)) {
        paintPetal(painter, petal, from - kGap / 2, share - kGap);
        from -= share;
    }
}

} // namespace nucleate
