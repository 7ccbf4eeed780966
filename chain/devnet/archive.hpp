#pragma once

#include "chain/base/result.hpp"
#include "chain/node/prune.hpp"
#include "chain/storage/database.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace nucleate::devnet {

/// What deriving one L2 again from L1 alone showed.
struct ChainVerdict
{
    std::string chain;
    std::uint64_t blocks = 0;         ///< derived and equal
    std::uint64_t unsafe_blocks = 0;  ///< stored, but not on L1 yet
    std::uint64_t l1_blocks = 0;      ///< read
    std::uint64_t migrated = 0;       ///< contracts in the genesis whose proofs hold
    std::uint64_t migrated_slots = 0; ///< of their storage
    std::uint64_t anchor = 0;         ///< L1 block that they are proven against
    std::string difference;           ///< where and what; empty when all is equal
};

/// Where batches lie that the folder itself does not hold; empty: nowhere else.
struct DataSources
{
    std::string da_url;        ///< DA server of L2s that have their batches on one
    std::string l1_beacon_url; ///< beacon node of the L1, for blobs
};

/// The data folder of a devnet that is not running.
class Archive
{
public:
    static Result<std::unique_ptr<Archive>> open(const std::filesystem::path& data_dir);

    /// Every event as a line (see narrator.hpp), ascending; empty strings match any.
    Result<void> each_event(const std::string& formation, const std::string& kind,
                            const std::function<void(const std::string&)>& take) const;
    /// Keccak-256 of all lines, each ended by a newline, as 0x hex.
    Result<std::string> event_digest() const;
    /// Derives every L2 again from L1 alone and compares it with what is stored.
    Result<std::vector<ChainVerdict>> verify(const DataSources& sources = {}) const;
    /// Forgets all but the last `keep` blocks of an L1 that is alone in the folder.
    Result<node::PruneReport> prune(std::uint64_t keep) const;

private:
    explicit Archive(std::shared_ptr<storage::Database> database) : database_(std::move(database))
    {}

    std::shared_ptr<storage::Database> database_;
};

} // namespace nucleate::devnet
