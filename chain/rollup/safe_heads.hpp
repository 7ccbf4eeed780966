#pragma once

#include "chain/derivation/block_ref.hpp"

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace nucleate::rollup {

/// Which L2 block was safe once an L1 block had been derived: op-node's safe head database. There
/// is an entry for each L1 block that raised the safe head, of the newest 100,000. Any thread.
class SafeHeads
{
public:
    struct Entry
    {
        derivation::BlockId l1;
        derivation::BlockId l2;

        bool operator==(const Entry&) const = default;
    };

    /// What L1 block `entry.l1` holds made `entry.l2` safe.
    void record(const Entry& entry);
    /// Derivation starts over from L2 block `number`: what came after is forgotten.
    void reset(std::uint64_t number);
    /// The newest entry whose L1 block is at most `l1_number`; nothing before the first.
    std::optional<Entry> at(std::uint64_t l1_number) const;
    /// What was recorded since the last call, for whoever keeps it across a restart.
    std::vector<Entry> take_fresh();

private:
    mutable std::mutex mutex_;
    std::map<std::uint64_t, Entry> entries_; ///< by L1 number
    std::map<std::uint64_t, Entry> fresh_;
};

} // namespace nucleate::rollup
