#include "chain/agents/assignment.hpp"

#include <algorithm>
#include <cmath>

namespace nucleate::agents {
namespace {

using Matrix = std::vector<std::vector<double>>;

/// The matrix with at least as many columns as rows; a forbidden or a padded cell costs more than
/// all allowed ones together.
Matrix widened(const Matrix& cost, std::size_t columns)
{
    double sum = 1;
    for (const auto& row : cost)
        for (const double value : row)
            sum += std::isfinite(value) ? std::abs(value) : 0;
    Matrix out(cost.size(), std::vector<double>(columns, sum));
    for (std::size_t r = 0; r < cost.size(); ++r)
        for (std::size_t c = 0; c < cost[r].size(); ++c)
            if (std::isfinite(cost[r][c]))
                out[r][c] = cost[r][c];
    return out;
}

/// Rows are matched one after another by shortest augmenting paths with potentials (Jonker and
/// Volgenant's form of the Hungarian method). Index 0 is the virtual column from which each row
/// starts; row_of[c] is 0 for a free column.
class Matching
{
public:
    explicit Matching(const Matrix& cost, std::size_t columns)
        : cost_(cost), u_(cost.size() + 1, 0), v_(columns + 1, 0), row_of_(columns + 1, 0)
    {}
    void add(std::size_t row)
    {
        Search search{std::vector<double>(v_.size(), kForbidden),
                      std::vector<std::size_t>(v_.size(), 0), std::vector<bool>(v_.size(), false)};
        row_of_[0] = row;
        std::size_t column = 0;
        do {
            column = widen(search, column);
        } while (row_of_[column] != 0);
        for (; column != 0; column = search.previous[column])
            row_of_[column] = row_of_[search.previous[column]];
    }
    std::size_t row_of(std::size_t column) const { return row_of_[column]; }

private:
    struct Search
    {
        std::vector<double> distance;
        std::vector<std::size_t> previous;
        std::vector<bool> done;
    };

    /// Takes `column` into the tree and gives the nearest one outside it.
    std::size_t widen(Search& search, std::size_t column)
    {
        search.done[column] = true;
        const std::size_t row = row_of_[column];
        double step = kForbidden;
        std::size_t next = 0;
        for (std::size_t c = 1; c < v_.size(); ++c) {
            if (search.done[c])
                continue;
            const double reduced = cost_[row - 1][c - 1] - u_[row] - v_[c];
            if (reduced < search.distance[c]) {
                search.distance[c] = reduced;
                search.previous[c] = column;
            }
            if (search.distance[c] < step) {
                step = search.distance[c];
                next = c;
            }
        }
        shift(search, step);
        return next;
    }
    void shift(Search& search, double step)
    {
        for (std::size_t c = 0; c < v_.size(); ++c) {
            if (search.done[c]) {
                u_[row_of_[c]] += step;
                v_[c] -= step;
            } else {
                search.distance[c] -= step;
            }
        }
    }

    const Matrix& cost_;
    std::vector<double> u_;
    std::vector<double> v_;
    std::vector<std::size_t> row_of_;
};

} // namespace

Assignment assign(const std::vector<std::vector<double>>& cost)
{
    std::size_t columns = cost.size();
    for (const auto& row : cost)
        columns = std::max(columns, row.size());
    const Matrix wide = widened(cost, columns);
    Matching matching{wide, columns};
    for (std::size_t row = 1; row <= cost.size(); ++row)
        matching.add(row);
    Assignment result;
    result.column_of_row.resize(cost.size());
    for (std::size_t column = 1; column <= columns; ++column) {
        const std::size_t row = matching.row_of(column);
        if (row == 0 || column > cost[row - 1].size() || !std::isfinite(cost[row - 1][column - 1]))
            continue;
        result.column_of_row[row - 1] = column - 1;
        result.cost += cost[row - 1][column - 1];
    }
    return result;
}

} // namespace nucleate::agents
