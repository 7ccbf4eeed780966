#include "models/format.hpp"
#include "ui/charts/ticks.hpp"
#include "ui/charts/timechart.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainterPath>
#include <QToolTip>
#include <QtCharts/QChart>
#include <cmath>

// The part of TimeChart that draws over the plot and answers the mouse and the keys.
namespace nucleate::charts {
namespace {

constexpr double kMarkReach = 14; ///< pixels around a mark that belong to it: 28 px targets

} // namespace

QPointF TimeChart::pointOf(double ago, double value) const
{
    const QRectF area = chart()->plotArea();
    const double height = std::max(m_values->max() - m_values->min(), 1e-12);
    return {area.right() + ago / m_spec.spanSeconds * area.width(),
            area.bottom() - (value - m_values->min()) / height * area.height()};
}

std::optional<double> TimeChart::valueAt(double ago) const
{
    const auto next = std::lower_bound(m_points.begin(), m_points.end(), ago,
                                       [](const QPointF& p, double x) { return p.x() < x; });
    if (next == m_points.end())
        return m_points.isEmpty() ? std::nullopt : std::optional(m_points.back().y());
    if (next == m_points.begin())
        return ago < next->x() - 5 ? std::nullopt : std::optional(next->y());
    const QPointF before = *(next - 1);
    const double part = (ago - before.x()) / std::max(next->x() - before.x(), 1e-9);
    return before.y() + (next->y() - before.y()) * part;
}

int TimeChart::markAt(QPointF point) const
{
    int found = -1;
    double best = kMarkReach;
    for (int i = 0; i < markCount(); ++i) {
        const auto value = valueAt(m_marks.at(i).ago);
        if (!value)
            continue;
        const QPointF off = pointOf(m_marks.at(i).ago, *value) - point;
        const double distance = std::hypot(off.x(), off.y());
        if (distance < best) {
            best = distance;
            found = i;
        }
    }
    return found;
}

/// Warnings are triangles, proposals diamonds, births circles.
void TimeChart::drawMark(QPainter& painter, const Mark& mark, bool chosen) const
{
    const auto value = valueAt(mark.ago);
    if (!value)
        return;
    const QPointF at = pointOf(mark.ago, *value);
    const double r = chosen ? 7 : 5;
    QPolygonF shape;
    if (mark.tone == Tone::Warn)
        shape << at + QPointF(0, -r) << at + QPointF(r, r * 0.8) << at + QPointF(-r, r * 0.8);
    else if (mark.tone == Tone::Accent)
        shape << at + QPointF(0, -r) << at + QPointF(r, 0) << at + QPointF(0, r)
              << at + QPointF(-r, 0);
    painter.setPen(QPen(Theme::get().tokens().surface, 2));
    painter.setBrush(Theme::get().color(mark.tone));
    if (shape.isEmpty())
        painter.drawEllipse(at, r, r);
    else
        painter.drawPolygon(shape);
    if (!chosen)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::get().tokens().text, 1.5));
    painter.drawEllipse(at, r + 4, r + 4);
}

void TimeChart::drawReading(QPainter& painter) const
{
    const QRectF area = chart()->plotArea();
    if (!m_pointer || *m_pointer < area.left() || *m_pointer > area.right())
        return;
    const double ago = (*m_pointer - area.right()) / area.width() * m_spec.spanSeconds;
    const auto value = valueAt(ago);
    if (!value)
        return;
    const Tokens& tokens = Theme::get().tokens();
    const QPointF at = pointOf(ago, *value);
    painter.setPen(QPen(tokens.border, 1));
    painter.drawLine(QPointF(at.x(), area.top()), QPointF(at.x(), area.bottom()));
    painter.setPen(QPen(tokens.surface, 1.5));
    painter.setBrush(tokens.accent);
    painter.drawEllipse(at, 3.5, 3.5);
    const QString text =
        tr("%1: %2 %3", "time, value, unit")
            .arg(timeText(static_cast<int>(-ago)), Format::compact(*value), m_spec.unit)
            .trimmed();
    const QFontMetricsF metrics(painter.font());
    QRectF box(0, 0, metrics.horizontalAdvance(text) + 16, metrics.height() + 6);
    box.moveCenter({at.x(), area.top() + box.height() / 2});
    box.moveLeft(std::clamp(box.left(), area.left(), area.right() - box.width()));
    painter.setPen(tokens.border);
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(tokens.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

/// Values to the left with the unit once above them; times below, the last of them "now".
void TimeChart::drawAxes(QPainter& painter) const
{
    const QRectF area = chart()->plotArea();
    const double line = QFontMetricsF(painter.font()).height();
    painter.setPen(Theme::get().tokens().muted);
    for (const double value : m_valueTicks.values) {
        const double y = pointOf(0, value).y();
        painter.drawText(QRectF(0, y - line / 2, area.left() - 6, line),
                         Qt::AlignRight | Qt::AlignVCenter, valueText(value));
    }
    painter.drawText(QRectF(area.left(), area.top() - line - 3, area.width(), line), Qt::AlignLeft,
                     m_spec.unit);
    for (int ago = m_spec.spanSeconds / m_timeStep * m_timeStep; ago >= 0; ago -= m_timeStep) {
        const double x = pointOf(-ago, m_valueTicks.low).x();
        QRectF box(x - 50, area.bottom() + 4, 100, line);
        const auto side = ago == 0                    ? Qt::AlignRight
                          : ago == m_spec.spanSeconds ? Qt::AlignLeft
                                                      : Qt::AlignHCenter;
        if (side == Qt::AlignRight)
            box.moveRight(x);
        else if (side == Qt::AlignLeft)
            box.moveLeft(x);
        painter.drawText(box, side, timeText(ago));
    }
}

void TimeChart::drawForeground(QPainter* painter, const QRectF&)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QFont font = this->font();
    font.setPixelSize(static_cast<int>(TextSize::Small));
    painter->setFont(font);
    const Tokens& tokens = Theme::get().tokens();
    const QRectF area = chart()->plotArea();
    if (m_points.size() > 1) {
        drawAxes(*painter);
        QPainterPath line(pointOf(m_points.front().x(), m_points.front().y()));
        for (const QPointF& point : m_points)
            line.lineTo(pointOf(point.x(), point.y()));
        painter->setClipRect(area.adjusted(-1, -2, 1, 2));
        painter->setBrush(Qt::NoBrush);
        painter->strokePath(line, QPen(tokens.accent, 1.5));
        painter->setClipping(false);
    } else {
        painter->setPen(tokens.muted);
        painter->drawText(area, Qt::AlignCenter, tr("No samples yet"));
    }
    painter->setPen(tokens.muted);
    if (m_limit->count() > 1 && m_points.size() > 1) {
        const QPointF end = pointOf(0, m_limit->at(0).y());
        const QRectF above(area.left(), end.y() - 16, area.width() - 2, 15);
        painter->drawText(above, Qt::AlignRight | Qt::AlignBottom, tr("agents' median limit"));
    }
    for (int i = 0; i < markCount(); ++i)
        drawMark(*painter, m_marks.at(i), i == m_chosen);
    drawReading(*painter);
    if (hasFocus()) {
        painter->setPen(QPen(tokens.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    painter->restore();
}

void TimeChart::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position().x();
    const int mark = markAt(event->position());
    viewport()->setCursor(mark >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (mark >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), m_marks.at(mark).text, this);
    else
        QToolTip::hideText();
    viewport()->update();
}

void TimeChart::mousePressEvent(QMouseEvent* event)
{
    openMark(markAt(event->position()));
}

void TimeChart::leaveEvent(QEvent* event)
{
    m_pointer.reset();
    viewport()->update();
    QChartView::leaveEvent(event);
}

void TimeChart::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step != 0 && markCount() > 0) {
        const int from = m_chosen < 0 && step < 0 ? markCount() : m_chosen;
        m_chosen = std::clamp(from + step, 0, markCount() - 1);
        setAccessibleDescription(m_marks.at(m_chosen).text);
        viewport()->update();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        openMark(m_chosen);
    } else {
        QChartView::keyPressEvent(event);
    }
}

void TimeChart::openMark(int index)
{
    if (index >= 0 && index < markCount())
        Q_EMIT eventChosen(m_marks.at(index).event);
}

} // namespace nucleate::charts
