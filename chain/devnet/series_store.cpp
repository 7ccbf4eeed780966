#include "chain/devnet/series_store.hpp"

#include <algorithm>
#include <cmath>

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
    if (!std::isfinite(row.value))
        return;
    const std::lock_guard lock(mutex_);
    const Key key{row.chain, row.metric};
    std::deque<Sample>& samples = series_[key];
    if (!samples.empty() && row.time < samples.back().first)
        return;
    if (!samples.empty() && row.time == samples.back().first)
        samples.back().second = row.value;
    else
        samples.emplace_back(row.time, row.value);
    if (kept_)
        added_.push_back({row.chain, row.metric, row.time, row.value});
    if (samples.size() > kMost)
        thin(key, samples);
}

void SeriesStore::thin(const Key& key, std::deque<Sample>& samples)
{
    const auto middle = samples.begin() + std::ptrdiff_t(kMost / 2);
    const std::vector<Sample> older(samples.begin(), middle);
    const std::vector<Sample> kept = decimate(older, kMost / 4);
    auto next = kept.begin();
    for (const Sample& sample : older)
        if (next != kept.end() && next->first == sample.first)
            ++next;
        else if (kept_)
            thinned_.push_back({key.first, key.second, sample.first, sample.second});
    samples.erase(samples.begin(), middle);
    samples.insert(samples.begin(), kept.begin(), kept.end());
}

void SeriesStore::go_back(const std::string& chain, std::uint64_t time)
{
    const std::lock_guard lock(mutex_);
    for (auto& [key, samples] : series_)
        while (key.first == chain && !samples.empty() && samples.back().first > time)
            samples.pop_back();
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

std::vector<protocol::MetricRow> SeriesStore::digest(std::size_t rows) const
{
    const std::lock_guard lock(mutex_);
    std::vector<protocol::MetricRow> out;
    const std::size_t half = rows / std::max<std::size_t>(series_.size(), 1) / 2;
    for (const auto& [key, samples] : series_) {
        const std::size_t recent = std::min(half, samples.size());
        const auto split = samples.end() - std::ptrdiff_t(recent);
        std::vector<Sample> some = decimate({samples.begin(), split}, half);
        some.insert(some.end(), split, samples.end());
        for (const auto& [time, value] : some)
            out.push_back({key.first + "/" + key.second + "/" + std::to_string(time), key.first,
                           key.second, time, value});
    }
    std::ranges::stable_sort(out, {}, &protocol::MetricRow::time);
    return out;
}

Result<void> SeriesStore::load(const storage::SampleLog& log)
{
    const auto kept = log.all();
    if (!kept)
        return tl::unexpected(kept.error());
    const std::lock_guard lock(mutex_);
    for (const storage::Sample& sample : *kept)
        series_[{sample.chain, sample.metric}].emplace_back(sample.time, sample.value);
    return {};
}

Result<void> SeriesStore::save(storage::SampleLog& log)
{
    std::vector<storage::Sample> added;
    std::vector<storage::Sample> thinned;
    {
        const std::lock_guard lock(mutex_);
        added.swap(added_);
        thinned.swap(thinned_);
    }
    for (const storage::Sample& sample : added)
        if (auto done = log.put(sample); !done)
            return done;
    for (const storage::Sample& sample : thinned)
        if (auto done = log.erase(sample); !done)
            return done;
    return {};
}

} // namespace nucleate::devnet
