#pragma once

#include "chain/base/result.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace nucleate::storage {
class Database;
}

namespace nucleate::node {

struct PruneReport
{
    std::uint64_t first = 0; ///< the first block that is left, besides the genesis block
    std::uint64_t last = 0;
};

/// Forgets all but the last `keep` blocks (at least one) of a chain that is not open, and the state
/// before them. Afterwards the file is as large as what is in it.
Result<PruneReport> prune_chain(const std::shared_ptr<storage::Database>& database,
                                const std::string& name, std::uint64_t keep);

} // namespace nucleate::node
