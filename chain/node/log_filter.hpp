#pragma once

#include "chain/execution/types.hpp"

#include <cstdint>
#include <vector>

namespace nucleate::node {

/// Which logs: eth_getLogs and its relatives. An empty list matches anything.
struct LogFilter
{
    std::uint64_t from = 0; ///< block numbers, both ends included
    std::uint64_t to = 0;
    std::vector<Address> addresses;
    /// By position; each holds the alternatives, none for "any". At most 4 positions.
    std::vector<std::vector<Hash32>> topics;
    /// A query that would give more fails instead of cutting its answer short.
    std::size_t limit = 20'000;
    std::size_t most_bytes = std::size_t{128} << 20U; ///< likewise: of all its logs

    bool matches(const execution::Log& log) const;
    /// False when no log of a block or receipt with this bloom can match.
    bool may_match(const FixedBytes<256>& bloom) const;
};

/// A log with its place in the chain.
struct LogEntry
{
    execution::Log log;
    std::uint64_t block = 0;
    Hash32 block_hash;
    std::uint64_t timestamp = 0;
    Hash32 tx_hash;
    std::size_t tx_index = 0;
    std::size_t log_index = 0; ///< within the block
};

struct SealedBlock;
/// The logs of one block that match; the filter's range is not looked at.
std::vector<LogEntry> matching_logs(const SealedBlock& block, const LogFilter& filter);

} // namespace nucleate::node
