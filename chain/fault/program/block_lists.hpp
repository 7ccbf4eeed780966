#pragma once

#include "chain/execution/types.hpp"
#include "chain/fault/program/preimages.hpp"

#include <optional>
#include <vector>

/// Lists of a block, out of the tries that its header names.
namespace nucleate::fault {

/// All entries of an ordered trie (Yellow Paper, 4.3.2: entry i under rlp(i)), at most `most`.
/// Nothing when a node is missing or none.
std::optional<std::vector<Bytes>> read_list(const Preimages& preimages, const Hash32& root,
                                            std::size_t most);

/// Nothing when one does not decode.
std::optional<std::vector<execution::Transaction>>
decode_transactions(const std::vector<Bytes>& encoded);
std::optional<std::vector<execution::Receipt>> decode_receipts(const std::vector<Bytes>& encoded);

} // namespace nucleate::fault
