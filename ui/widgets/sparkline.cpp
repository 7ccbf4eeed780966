#include "ui/widgets/sparkline.hpp"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace nucleate {

Sparkline::Sparkline(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&Theme::get(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Sparkline::setPoints(const QList<QPointF>& points, Tone tone)
{
    m_points = points;
    m_tone = tone;
    update();
}

void Sparkline::setLimit(std::optional<double> limit)
{
    m_limit = limit;
    update();
}

void Sparkline::paintEvent(QPaintEvent*)
{
    if (m_points.size() < 2)
        return;
    double low = m_points.front().y();
    double high = low;
    for (const QPointF& point : m_points) {
        low = std::min(low, point.y());
        high = std::max(high, point.y());
    }
    if (m_limit) {
        low = std::min(low, *m_limit);
        high = std::max(high, *m_limit);
    }
    const double span = std::max(high - low, std::max(std::abs(high), 1e-9) * 1e-3);
    const double from = m_points.front().x();
    const double time = std::max(m_points.back().x() - from, 1e-9);
    const QRectF area = QRectF(rect()).adjusted(1, 4, -4, -3);
    const auto place = [&](const QPointF& point) {
        return QPointF(area.left() + (point.x() - from) / time * area.width(),
                       area.bottom() - (point.y() - low) / span * area.height());
    };
    QPainterPath line(place(m_points.front()));
    for (const QPointF& point : m_points)
        line.lineTo(place(point));
    QPainterPath fill = line;
    fill.lineTo(area.right(), rect().bottom());
    fill.lineTo(area.left(), rect().bottom());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor colour = Theme::get().color(m_tone);
    QColor faint = colour;
    faint.setAlphaF(0.12F);
    painter.fillPath(fill, faint);
    if (m_limit) {
        const double y = place({from, *m_limit}).y();
        painter.setPen(QPen(Theme::get().tokens().muted, 1, Qt::DashLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    painter.setPen(QPen(colour, 1.5));
    painter.drawPath(line);
    painter.setBrush(colour);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(place(m_points.back()), 2.5, 2.5);
}

} // namespace nucleate
