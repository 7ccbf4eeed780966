#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace nucleate::agents {

inline constexpr double kForbidden = std::numeric_limits<double>::infinity();

struct Assignment
{
    std::vector<std::optional<std::size_t>> column_of_row; ///< nothing: the row stays unfilled
    double cost = 0;                                       ///< of the filled rows
};

/// Min-cost assignment of rows (roles) to distinct columns (candidates), Hungarian method in
/// O(rows² · columns). `cost[row][column]` may be kForbidden; as many rows as possible are filled,
/// and among those ways the cheapest is taken.
Assignment assign(const std::vector<std::vector<double>>& cost);

} // namespace nucleate::agents
