#pragma once

#include "ui/swarm/canvas.hpp"
#include "ui/swarm/scene.hpp"

#include <QFont>
#include <QHash>
#include <QPainterPath>
#include <array>
#include <unordered_map>

namespace nucleate::swarm {

/// The colours of the theme, taken over once so that the raster thread needs no theme.
struct Look
{
    QColor ground;
    QColor raised;
    QColor border;
    QColor text;
    QColor muted;
    QColor accent;
    QColor ok;
    QColor warn;
    QColor error;
    bool dark = true;
    QFont font;

    bool operator==(const Look&) const = default;
    QColor fill(Fill fill) const;
    QColor ring(Ring ring) const;
    QColor edge(std::uint8_t kind) const;
    static Pattern pattern(std::uint8_t kind);
};

/// Outline of a shape around the origin, within `radius`.
QPainterPath outlineOf(Shape shape, double radius);

/// Draws one agent around the painter's origin: fill, outline, ring. Used for sprites and legend.
void drawAgent(QPainter& painter, const Look& look, Shape shape, Fill fill, Ring ring,
               double radius, double opacity = 1);

/// Agents as ready sprites, made at first need and kept until the look changes.
class SpriteBox
{
public:
    void setLook(const Look& look);
    /// `radius` in device pixels; `dim` for what stands back behind a selection.
    const Sprite& agent(const Node& node, double radius, bool dim);

private:
    Look m_look;
    std::unordered_map<std::uint32_t, Sprite> m_sprites;
};

/// Names as ready pictures: text over a rim of the ground's colour.
class LabelBox
{
public:
    void setLook(const Look& look, double ratio);
    const QImage& text(const QString& text, const QFont& font, const QColor& color);

private:
    Look m_look;
    double m_ratio = 1;
    QHash<QString, QImage> m_images;
};

} // namespace nucleate::swarm
