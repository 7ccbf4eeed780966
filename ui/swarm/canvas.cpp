#include "ui/swarm/canvas.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace nucleate::swarm {
namespace {

/// All four channels times `factor` / 256.
std::uint32_t scaled(std::uint32_t color, std::uint32_t factor)
{
    const std::uint32_t even = ((color & 0x00ff00ffU) * factor >> 8) & 0x00ff00ffU;
    const std::uint32_t odd = (((color >> 8) & 0x00ff00ffU) * factor) & 0xff00ff00U;
    return even | odd;
}

std::uint32_t over(std::uint32_t source, std::uint32_t ground)
{
    return source + scaled(ground, 256U - (source >> 24) - ((source >> 24) >> 7));
}

} // namespace

Canvas::Canvas(QImage& image)
    : m_bits(reinterpret_cast<std::uint32_t*>(image.bits())), m_stride(image.bytesPerLine() / 4),
      m_width(image.width()), m_height(image.height())
{}

std::uint32_t Canvas::premultiplied(const QColor& color, double opacity)
{
    QColor thinned = color;
    thinned.setAlphaF(static_cast<float>(std::clamp(opacity, 0.0, 1.0)));
    return qPremultiply(thinned.rgba());
}

inline void Canvas::blend(int x, int y, std::uint32_t color)
{
    std::uint32_t& pixel = m_bits[y * m_stride + x];
    pixel = over(color, pixel);
}

/// Liang and Barsky, to the image less a pixel of margin for smooth lines.
bool Canvas::clip(float& x0, float& y0, float& x1, float& y1) const
{
    const float dx = x1 - x0;
    const float dy = y1 - y0;
    const float toEdge[4]{x0 - 1, static_cast<float>(m_width) - 3 - x0, y0 - 1,
                          static_cast<float>(m_height) - 3 - y0};
    const float along[4]{-dx, dx, -dy, dy};
    float enter = 0;
    float leave = 1;
    for (int i = 0; i < 4; ++i) {
        if (along[i] == 0) {
            if (toEdge[i] < 0)
                return false;
            continue;
        }
        const float t = toEdge[i] / along[i];
        if (along[i] < 0)
            enter = std::max(enter, t);
        else
            leave = std::min(leave, t);
    }
    if (enter > leave)
        return false;
    x1 = x0 + leave * dx;
    y1 = y0 + leave * dy;
    x0 += enter * dx;
    y0 += enter * dy;
    return true;
}

void Canvas::line(float x0, float y0, float x1, float y1, std::uint32_t color, Pattern pattern,
                  bool smooth)
{
    if (!clip(x0, y0, x1, y1))
        return;
    if (smooth)
        fine(x0, y0, x1, y1, color, pattern);
    else
        plain(x0, y0, x1, y1, color, pattern);
}

/// Bresenham's line with a blend for each pixel.
void Canvas::plain(float x0, float y0, float x1, float y1, std::uint32_t color, Pattern pattern)
{
    int x = static_cast<int>(x0);
    int y = static_cast<int>(y0);
    const int toX = static_cast<int>(x1);
    const int toY = static_cast<int>(y1);
    const int dx = std::abs(toX - x);
    const int dy = -std::abs(toY - y);
    const int stepX = x < toX ? 1 : -1;
    const std::ptrdiff_t stepY = y < toY ? m_stride : -m_stride;
    std::uint32_t* pixel = m_bits + y * m_stride + x;
    int error = dx + dy;
    for (int left = std::max(dx, -dy), at = 0; left >= 0; --left, ++at) {
        if (pattern >> (at & 15) & 1)
            *pixel = over(color, *pixel);
        const int twice = 2 * error;
        if (twice >= dy) {
            error += dy;
            pixel += stepX;
        }
        if (twice <= dx) {
            error += dx;
            pixel += stepY;
        }
    }
}

/// Two pixels across the main direction share the colour by nearness.
void Canvas::fine(float x0, float y0, float x1, float y1, std::uint32_t color, Pattern pattern)
{
    const bool steep = std::abs(y1 - y0) > std::abs(x1 - x0);
    if (steep) {
        std::swap(x0, y0);
        std::swap(x1, y1);
    }
    if (x0 > x1) {
        std::swap(x0, x1);
        std::swap(y0, y1);
    }
    const float slope = x1 - x0 > 0 ? (y1 - y0) / (x1 - x0) : 0;
    float y = y0;
    const int last = static_cast<int>(x1);
    for (int x = static_cast<int>(x0), at = 0; x <= last; ++x, ++at, y += slope) {
        if (!(pattern >> (at & 15) & 1))
            continue;
        const int whole = static_cast<int>(y);
        const auto lower = static_cast<std::uint32_t>((y - static_cast<float>(whole)) * 256.F);
        if (steep) {
            blend(whole, x, scaled(color, 256U - lower));
            blend(whole + 1, x, scaled(color, lower));
        } else {
            blend(x, whole, scaled(color, 256U - lower));
            blend(x, whole + 1, scaled(color, lower));
        }
    }
}

void Canvas::sprite(const Sprite& sprite, float x, float y)
{
    const int left = static_cast<int>(std::lround(x)) - sprite.side / 2;
    const int top = static_cast<int>(std::lround(y)) - sprite.side / 2;
    const int firstX = std::max(0, -left);
    const int lastX = std::min(sprite.side, m_width - left);
    const int firstY = std::max(0, -top);
    const int lastY = std::min(sprite.side, m_height - top);
    for (int row = firstY; row < lastY; ++row) {
        const std::uint32_t* from = sprite.pixels.data() + row * sprite.side;
        std::uint32_t* to = m_bits + (top + row) * m_stride + left;
        for (int column = firstX; column < lastX; ++column) {
            const std::uint32_t pixel = from[column];
            if (pixel >> 24 == 0xff)
                to[column] = pixel;
            else if (pixel)
                to[column] = over(pixel, to[column]);
        }
    }
}

void Canvas::dot(float x, float y, int side, std::uint32_t color)
{
    const int left = static_cast<int>(std::lround(x)) - side / 2;
    const int top = static_cast<int>(std::lround(y)) - side / 2;
    if (left < 0 || top < 0 || left + side > m_width || top + side > m_height)
        return;
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column)
            blend(left + column, top + row, color);
}

} // namespace nucleate::swarm
