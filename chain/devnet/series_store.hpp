#pragma once

#include "chain/protocol/rows.hpp"

#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace nucleate::devnet {

/// The metrics' history by chain and metric, the newest kMost samples of each. Safe from any
/// thread.
class SeriesStore
{
public:
    using Sample = std::pair<std::uint64_t, double>; ///< seconds of chain time, value
    static constexpr std::size_t kMost = 65'536;

    void add(const protocol::MetricRow& row);
    /// At most `points` samples of [from, to], ascending. Where there are more, each stretch of
    /// time keeps its lowest and its highest, so that peaks stay visible.
    std::vector<Sample> read(const std::string& chain, const std::string& metric,
                             std::uint64_t from, std::uint64_t to, std::size_t points) const;

private:
    mutable std::mutex mutex_;
    std::map<std::pair<std::string, std::string>, std::deque<Sample>> series_;
};

} // namespace nucleate::devnet
