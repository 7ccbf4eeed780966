#pragma once

#include "chain/base/result.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nucleate::storage {

class Database;

/// What a metric of a chain was at a time.
struct Sample
{
    std::string chain;
    std::string metric;
    std::uint64_t time = 0; ///< seconds of chain time
    double value = 0;       ///< finite

    bool operator==(const Sample&) const = default;
};

/// The metrics' samples of a database. Writing is for the writer thread and joins the transaction
/// that is open. Whoever writes keeps the number of samples within bounds.
class SampleLog
{
public:
    explicit SampleLog(Database& database) : database_(database) {}

    /// Adds a sample, or replaces the one of its time.
    Result<void> put(const Sample& sample);
    /// Takes out the sample of that time; nothing happens when there is none.
    Result<void> erase(const Sample& sample);
    /// All, series by series, each ascending in time. Any thread.
    Result<std::vector<Sample>> all() const;

private:
    Database& database_;
};

} // namespace nucleate::storage
