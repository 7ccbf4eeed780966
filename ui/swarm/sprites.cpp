#include "ui/swarm/sprites.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>
#include <numbers>

namespace nucleate::swarm {
namespace {

QPolygonF polygon(int corners, double radius, double turn, double inner = 0)
{
    QPolygonF out;
    const int points = inner > 0 ? corners * 2 : corners;
    for (int i = 0; i < points; ++i) {
        const double r = inner > 0 && i % 2 == 1 ? inner : radius;
        const double angle = turn + 2 * std::numbers::pi * i / points;
        out << QPointF(r * std::cos(angle), r * std::sin(angle));
    }
    return out;
}

QPainterPath crossOf(double radius)
{
    const double half = radius * 0.36;
    QPainterPath out;
    out.addRect(QRectF(-radius, -half, 2 * radius, 2 * half));
    QPainterPath upright;
    upright.addRect(QRectF(-half, -radius, 2 * half, 2 * radius));
    return out.united(upright);
}

QPainterPath lensOf(double radius)
{
    QPainterPath out(QPointF(-radius, 0));
    out.quadTo({0, -radius * 1.35}, {radius, 0});
    out.quadTo({0, radius * 1.35}, {-radius, 0});
    return out;
}

} // namespace

QColor Look::fill(Fill fill) const
{
    switch (fill) {
    case Fill::Pressed:
        return warn;
    case Fill::Forming:
        return accent;
    case Fill::Settled:
        return ok;
    default:
        return muted;
    }
}

QColor Look::ring(Ring ring) const
{
    switch (ring) {
    case Ring::For:
        return ok;
    case Ring::Against:
        return error;
    case Ring::Pressed:
        return warn;
    default:
        return muted;
    }
}

QColor Look::edge(std::uint8_t kind) const
{
    if (kind == Payment || kind == Pledge)
        return warn;
    return kind == Message ? muted : accent;
}

Pattern Look::pattern(std::uint8_t kind)
{
    if (kind == Payment || kind == Pledge)
        return Solid;
    return kind == Message ? Dotted : Dashed;
}

QPainterPath outlineOf(Shape shape, double radius)
{
    constexpr double kUp = -std::numbers::pi / 2;
    QPainterPath out;
    switch (shape) {
    case Shape::Diamond:
        out.addPolygon(polygon(4, radius * 1.12, kUp));
        break;
    case Shape::Square:
        out.addRect(QRectF(-radius * 0.84, -radius * 0.84, radius * 1.68, radius * 1.68));
        break;
    case Shape::Hexagon:
        out.addPolygon(polygon(6, radius * 1.05, 0));
        break;
    case Shape::Triangle:
        out.addPolygon(polygon(3, radius * 1.2, kUp).translated(0, radius * 0.15));
        break;
    case Shape::Pentagon:
        out.addPolygon(polygon(5, radius * 1.08, kUp));
        break;
    case Shape::Cross:
        return crossOf(radius);
    case Shape::Lens:
        return lensOf(radius * 1.15);
    case Shape::Star:
        out.addPolygon(polygon(5, radius * 1.3, kUp, radius * 0.62));
        break;
    default:
        out.addEllipse(QPointF(), radius * 0.95, radius * 0.95);
    }
    out.closeSubpath();
    return out;
}

void drawAgent(QPainter& painter, const Look& look, Shape shape, Fill fill, Ring ring,
               double radius, double opacity)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(opacity);
    const QPainterPath path = outlineOf(shape, radius);
    const QColor colour = look.fill(fill);
    // A rim of the ground keeps agents apart from lines; on white it is a darker line instead.
    painter.setPen(QPen(look.dark ? look.ground : colour.darker(150),
                        look.dark ? (radius < 6 ? 1.0 : 1.6) : 1.0));
    painter.setBrush(look.dark ? colour : colour.lighter(118));
    painter.drawPath(path);
    if (ring == Ring::None)
        return;
    const double outer = radius + (radius > 5 ? 3.6 : 2.2);
    const QRectF box(-outer, -outer, 2 * outer, 2 * outer);
    QPen pen(look.ring(ring), radius > 5 ? 1.8 : 1.2);
    pen.setCapStyle(Qt::FlatCap);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    if (ring == Ring::Pressed) {
        painter.drawArc(box, 30 * 16, 120 * 16);
    } else if (ring == Ring::Against) {
        painter.drawArc(box, 35 * 16, 110 * 16);
        painter.drawArc(box, 215 * 16, 110 * 16);
    } else if (ring == Ring::Abstain) {
        for (int i = 0; i < 8; ++i)
            painter.drawArc(box, (i * 45 + 10) * 16, 18 * 16);
    } else {
        painter.drawEllipse(box);
    }
}

void LabelBox::setLook(const Look& look, double ratio)
{
    constexpr qsizetype kMost = 600;
    if (m_look == look && m_ratio == ratio && m_images.size() < kMost)
        return;
    m_look = look;
    m_ratio = ratio;
    m_images.clear();
}

const QImage& LabelBox::text(const QString& text, const QFont& font, const QColor& color)
{
    const QString key = text + QChar(font.pixelSize()) + QChar(font.weight()) + color.name();
    QImage& image = m_images[key];
    if (!image.isNull())
        return image;
    const QFontMetricsF metrics(font);
    const QSizeF size(std::ceil(metrics.horizontalAdvance(text)) + 4, metrics.height());
    image = QImage((size * m_ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(m_ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setFont(font);
    const QPointF base(2, metrics.ascent());
    QColor rim = m_look.ground;
    rim.setAlphaF(0.85F);
    painter.setPen(rim);
    for (const QPointF step : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1)})
        painter.drawText(base + step, text);
    painter.setPen(color);
    painter.drawText(base, text);
    return image;
}

void SpriteBox::setLook(const Look& look)
{
    if (m_look == look)
        return;
    m_look = look;
    m_sprites.clear();
}

const Sprite& SpriteBox::agent(const Node& node, double radius, bool dim)
{
    const auto quarter = static_cast<std::uint32_t>(std::lround(radius * 4));
    const std::uint32_t key =
        static_cast<std::uint32_t>(node.shape) | static_cast<std::uint32_t>(node.ring) << 4 |
        static_cast<std::uint32_t>(node.fill) << 8 | (dim ? 1U << 12 : 0U) | quarter << 13;
    Sprite& sprite = m_sprites[key];
    if (sprite.side > 0)
        return sprite;
    const double exact = quarter / 4.0;
    sprite.side = 2 * static_cast<int>(std::ceil(exact * 1.35 + 4)) + 1;
    QImage image(sprite.side, sprite.side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.translate(sprite.side / 2.0, sprite.side / 2.0);
    drawAgent(painter, m_look, node.shape, node.fill, node.ring, exact, dim ? 0.28 : 1);
    painter.end();
    sprite.pixels.resize(static_cast<std::size_t>(sprite.side) *
                         static_cast<std::size_t>(sprite.side));
    for (int y = 0; y < sprite.side; ++y)
        std::copy_n(reinterpret_cast<const std::uint32_t*>(image.constScanLine(y)), sprite.side,
                    sprite.pixels.begin() + y * sprite.side);
    return sprite;
}

} // namespace nucleate::swarm
