#include "chain/agents/assignment.hpp"

#include <algorithm>
#include <cmath>

namespace nucleate::agents {
namespace {

/// Square matrix in which a forbidden or a padded cell costs more than all allowed ones together.
std::vector<std::vector<double>> squared(const std::vector<std::vector<double>>& cost,
                                         std::size_t n)
{
    double sum = 1;
    for (const auto& row : cost)
        for (const double value : row)
            sum += std::isfinite(value) ? std::abs(value) : 0;
    std::vector<std::vector<double>> out(n, std::vector<double>(n, sum));
    for (std::size_t r = 0; r < cost.size(); ++r)
        for (std::size_t c = 0; c < cost[r].size(); ++c)
            if (std::isfinite(cost[r][c]))
                out[r][c] = cost[r][c];
    return out;
}

/// Row of each column, by shortest augmenting paths with potentials (Jonker and Volgenant's form
/// of the Hungarian method). Index 0 is the virtual column from which each row starts.
std::vector<std::size_t> match(const std::vector<std::vector<double>>& cost)
{
    const std::size_t n = cost.size();
    std::vector<double> u(n + 1, 0);
    std::vector<double> v(n + 1, 0);
    std::vector<std::size_t> row_of(n + 1, 0);
    for (std::size_t row = 1; row <= n; ++row) {
        std::vector<double> distance(n + 1, kForbidden);
        std::vector<std::size_t> previous(n + 1, 0);
        std::vector<bool> done(n + 1, false);
        row_of[0] = row;
        std::size_t column = 0;
        do {
            done[column] = true;
            const std::size_t at = row_of[column];
            double step = kForbidden;
            std::size_t next = 0;
            for (std::size_t c = 1; c <= n; ++c) {
                if (done[c])
                    continue;
                const double reduced = cost[at - 1][c - 1] - u[at] - v[c];
                if (reduced < distance[c]) {
                    distance[c] = reduced;
                    previous[c] = column;
                }
                if (distance[c] < step) {
                    step = distance[c];
                    next = c;
                }
            }
            for (std::size_t c = 0; c <= n; ++c) {
                if (done[c]) {
                    u[row_of[c]] += step;
                    v[c] -= step;
                } else {
                    distance[c] -= step;
                }
            }
            column = next;
        } while (row_of[column] != 0);
        for (; column != 0; column = previous[column])
            row_of[column] = row_of[previous[column]];
    }
    return row_of;
}

} // namespace

Assignment assign(const std::vector<std::vector<double>>& cost)
{
    std::size_t n = cost.size();
    for (const auto& row : cost)
        n = std::max(n, row.size());
    Assignment result;
    result.column_of_row.resize(cost.size());
    const std::vector<std::size_t> row_of = match(squared(cost, n));
    for (std::size_t column = 1; column <= n; ++column) {
        const std::size_t row = row_of[column] - 1;
        if (row >= cost.size() || column > cost[row].size() ||
            !std::isfinite(cost[row][column - 1]))
            continue;
        result.column_of_row[row] = column - 1;
        result.cost += cost[row][column - 1];
    }
    return result;
}

} // namespace nucleate::agents
