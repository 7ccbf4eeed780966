#pragma once

#include <QColor>
#include <QImage>
#include <cstdint>
#include <vector>

namespace nucleate::swarm {

/// A small picture of premultiplied pixels, drawn centred on a point.
struct Sprite
{
    int side = 0;
    std::vector<std::uint32_t> pixels;
};

/// Pixels on and off along a line, as a 16-bit mask that repeats.
enum Pattern : std::uint16_t
{
    Solid = 0xffff,
    Dotted = 0x1111,
    Dashed = 0xf8f8
};

/// Writes into an opaque 32-bit image: lines and sprites, clipped to it. What the swarm needs and
/// nothing else, because QPainter's lines alone would cost more than a frame has.
class Canvas
{
public:
    explicit Canvas(QImage& image);

    /// A colour of `opacity` (0 to 1), premultiplied.
    static std::uint32_t premultiplied(const QColor& color, double opacity);

    /// A line of one pixel; `smooth` spreads it over two pixels by how near they are.
    void line(float x0, float y0, float x1, float y1, std::uint32_t color, Pattern pattern,
              bool smooth);
    void sprite(const Sprite& sprite, float x, float y);
    /// A square of `side` pixels around a point.
    void dot(float x, float y, int side, std::uint32_t color);

private:
    bool clip(float& x0, float& y0, float& x1, float& y1) const;
    void plain(float x0, float y0, float x1, float y1, std::uint32_t color, Pattern pattern);
    void fine(float x0, float y0, float x1, float y1, std::uint32_t color, Pattern pattern);
    void blend(int x, int y, std::uint32_t color);

    std::uint32_t* m_bits;
    std::ptrdiff_t m_stride;
    int m_width;
    int m_height;
};

} // namespace nucleate::swarm
