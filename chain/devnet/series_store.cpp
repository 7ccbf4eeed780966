#include "chain/devnet/series_store.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

using Sample = SeriesStore::Sample;

std::vector<Sample> decimate(const std::vector<Sample>& samples, std::size_t points)
{
    if (samples.size() <= points)
        return samples;
    if (points < 2)
        return {samples.end() - std::ptrdiff_t(points), samples.end()};
    const std::size_t buckets = points / 2;
    std::vector<Sample> out;
    out.reserve(points);
    for (std::size_t i = 0; i < buckets; ++i) {
        const auto begin = samples.begin() + std::ptrdiff_t(i * samples.size() / buckets);
        const auto end = samples.begin() + std::ptrdiff_t((i + 1) * samples.size() / buckets);
        const auto [low, high] = std::minmax_element(
            begin, end, [](const Sample& a, const Sample& b) { return a.second < b.second; });
        out.push_back(*std::min(low, high));
        if (low != high)
            out.push_back(*std::max(low, high));
    }
    return out;
}

} // namespace

void SeriesStore::add(const protocol::MetricRow& row)
{
    const std::lock_guard lock(mutex_);
    std::deque<Sample>& samples = series_[{row.chain, row.metric}];
    samples.emplace_back(row.time, row.value);
    if (samples.size() > kMost)
        samples.pop_front();
}

std::vector<Sample> SeriesStore::read(const std::string& chain, const std::string& metric,
                                      std::uint64_t from, std::uint64_t to,
                                      std::size_t points) const
{
    std::vector<Sample> wanted;
    {
        const std::lock_guard lock(mutex_);
        const auto found = series_.find({chain, metric});
        if (found == series_.end())
            return {};
        for (const Sample& sample : found->second)
            if (sample.first >= from && sample.first <= to)
                wanted.push_back(sample);
    }
    return decimate(wanted, points);
}

} // namespace nucleate::devnet
