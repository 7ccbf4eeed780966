#pragma once

#include <cstdint>
#include <vector>

namespace nucleate::swarm {

struct Point
{
    float x = 0;
    float y = 0;
};

/// Points sorted into square cells: neighbours for the layout, picking for the mouse.
class Grid
{
public:
    /// `alive[i]` false leaves point i out.
    void build(const std::vector<Point>& points, const std::vector<std::uint8_t>& alive,
               float cell);

    /// Index of the nearest point within `radius`; -1 when there is none.
    int nearest(const std::vector<Point>& points, Point at, float radius) const;

    /// Calls `visit(i, j)` once for each pair that lies in one or in neighbouring cells.
    template <class Visit>
    void pairs(Visit&& visit) const
    {
        for (int row = 0; row < m_rows; ++row)
            for (int column = 0; column < m_columns; ++column)
                cellPairs(column, row, visit);
    }

private:
    template <class Visit>
    void cellPairs(int column, int row, Visit& visit) const
    {
        const auto [first, last] = range(column, row);
        if (first == last)
            return;
        static constexpr int kAhead[4][2]{{1, 0}, {-1, 1}, {0, 1}, {1, 1}};
        for (std::uint32_t a = first; a < last; ++a)
            for (std::uint32_t b = a + 1; b < last; ++b)
                visit(m_order[a], m_order[b]);
        for (const auto& step : kAhead) {
            const auto [otherFirst, otherLast] = range(column + step[0], row + step[1]);
            for (std::uint32_t a = first; a < last; ++a)
                for (std::uint32_t b = otherFirst; b < otherLast; ++b)
                    visit(m_order[a], m_order[b]);
        }
    }
    struct Range
    {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };
    Range range(int column, int row) const;
    int columnOf(float x) const;
    int rowOf(float y) const;

    std::vector<std::uint32_t> m_start; ///< by cell, one more than there are cells
    std::vector<std::uint32_t> m_order; ///< point indices by cell
    Point m_origin;
    float m_cell = 1;
    int m_columns = 0;
    int m_rows = 0;
};

} // namespace nucleate::swarm
