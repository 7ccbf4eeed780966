#pragma once

#include "chain/protocol/rows.hpp"
#include "chain/storage/sample_log.hpp"

#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace nucleate::devnet {

/// The metrics' history by chain and metric. A series that grows beyond kMost samples has its older
/// half thinned: of every four samples the lowest and the highest stay. So it reaches back to the
/// beginning, the coarser the older, and stays within bounds. Safe from any thread; `load` and
/// `save` are for the writer.
class SeriesStore
{
public:
    using Sample = std::pair<std::uint64_t, double>; ///< seconds of chain time, value
    static constexpr std::size_t kMost = 8'192;

    /// `kept`: what is added waits for `save`, which must be called now and then.
    explicit SeriesStore(bool kept = true) : kept_(kept) {}

    /// Times of a series rise; a sample of the last one's time replaces it, an older one is
    /// ignored, and so is a value that is not finite.
    void add(const protocol::MetricRow& row);
    /// At most `points` samples of [from, to], ascending. Where there are more, each stretch of
    /// time keeps its lowest and its highest, so that peaks stay visible.
    std::vector<Sample> read(const std::string& chain, const std::string& metric,
                             std::uint64_t from, std::uint64_t to, std::size_t points) const;
    /// At most about `rows` rows of all series by rising time: of each series the newest samples as
    /// they are, and all that came before in the same number of points.
    std::vector<protocol::MetricRow> digest(std::size_t rows) const;

    /// Forgets the samples of a chain after `time`, for a chain that went back. Only in a store
    /// that is not kept.
    void go_back(const std::string& chain, std::uint64_t time);

    /// Takes in what is kept.
    Result<void> load(const storage::SampleLog& log);
    /// Keeps what changed since the last time.
    Result<void> save(storage::SampleLog& log);

private:
    using Key = std::pair<std::string, std::string>; ///< chain, metric
    void thin(const Key& key, std::deque<Sample>& samples);

    const bool kept_;
    mutable std::mutex mutex_;
    std::map<Key, std::deque<Sample>> series_;
    std::vector<storage::Sample> added_; ///< since the last save
    std::vector<storage::Sample> thinned_;
};

} // namespace nucleate::devnet
