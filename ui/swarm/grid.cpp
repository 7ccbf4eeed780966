#include "ui/swarm/grid.hpp"

#include <algorithm>
#include <cmath>

namespace nucleate::swarm {
namespace {

constexpr int kMaxSide = 1024; ///< of cells: points far away must not cost memory

} // namespace

void Grid::build(const std::vector<Point>& points, const std::vector<std::uint8_t>& alive,
                 float cell)
{
    Point low{1e9F, 1e9F};
    Point high{-1e9F, -1e9F};
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!alive[i])
            continue;
        low = {std::min(low.x, points[i].x), std::min(low.y, points[i].y)};
        high = {std::max(high.x, points[i].x), std::max(high.y, points[i].y)};
    }
    m_start.clear();
    m_order.clear();
    m_columns = m_rows = 0;
    if (low.x > high.x)
        return;
    m_origin = low;
    const float side = std::max(high.x - low.x, high.y - low.y);
    m_cell = std::max(cell, side / (kMaxSide - 1));
    m_columns = columnOf(high.x) + 1;
    m_rows = rowOf(high.y) + 1;
    const auto cellOf = [this](Point p) {
        return static_cast<std::size_t>(rowOf(p.y)) * static_cast<std::size_t>(m_columns) +
               static_cast<std::size_t>(columnOf(p.x));
    };
    m_start.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) + 1, 0);
    for (std::size_t i = 0; i < points.size(); ++i)
        if (alive[i])
            ++m_start[cellOf(points[i]) + 1];
    for (std::size_t i = 1; i < m_start.size(); ++i)
        m_start[i] += m_start[i - 1];
    m_order.resize(m_start.back());
    std::vector<std::uint32_t> next(m_start.begin(), m_start.end() - 1);
    for (std::size_t i = 0; i < points.size(); ++i)
        if (alive[i])
            m_order[next[cellOf(points[i])]++] = static_cast<std::uint32_t>(i);
}

int Grid::columnOf(float x) const
{
    return static_cast<int>(std::floor((x - m_origin.x) / m_cell));
}

int Grid::rowOf(float y) const
{
    return static_cast<int>(std::floor((y - m_origin.y) / m_cell));
}

Grid::Range Grid::range(int column, int row) const
{
    if (column < 0 || row < 0 || column >= m_columns || row >= m_rows)
        return {};
    const auto cell = static_cast<std::size_t>(row * m_columns + column);
    return {m_start[cell], m_start[cell + 1]};
}

int Grid::nearest(const std::vector<Point>& points, Point at, float radius) const
{
    int found = -1;
    float best = radius * radius;
    const int left = std::max(columnOf(at.x - radius), 0);
    const int right = std::min(columnOf(at.x + radius), m_columns - 1);
    const int top = std::max(rowOf(at.y - radius), 0);
    const int bottom = std::min(rowOf(at.y + radius), m_rows - 1);
    for (int row = top; row <= bottom; ++row)
        for (int column = left; column <= right; ++column) {
            const auto [first, last] = range(column, row);
            for (std::uint32_t k = first; k < last; ++k) {
                const Point p = points[m_order[k]];
                const float distance = (p.x - at.x) * (p.x - at.x) + (p.y - at.y) * (p.y - at.y);
                if (distance <= best) {
                    best = distance;
                    found = static_cast<int>(m_order[k]);
                }
            }
        }
    return found;
}

} // namespace nucleate::swarm
