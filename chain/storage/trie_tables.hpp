#pragma once

#include "chain/base/result.hpp"
#include "chain/trie/node_version.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace nucleate::storage {

class Database;

/// The nodes of a chain's tries. Of each place in them there is one version an epoch: the tree as
/// it was after the epoch's block. The block of the last epoch moves on with the chain until enough
/// has changed; then the epoch is closed and stays. What lies between follows from the history of
/// accounts and slots. Reading is for any thread.
class TrieTables
{
public:
    TrieTables(Database& database, const std::string& prefix);

    struct Epoch
    {
        std::uint64_t number = 0;  ///< from 1 on
        std::uint64_t block = 0;   ///< the tree is that after this block
        std::uint64_t changes = 0; ///< accounts and slots written since the epoch before
    };
    /// The last epoch whose block is not above `block`.
    Result<std::optional<Epoch>> epoch_at(std::uint64_t block) const;
    /// The first one whose block is above.
    Result<std::optional<Epoch>> epoch_after(std::uint64_t block) const;

    /// The version of an epoch or of the last one before that has the place; `place` as
    /// trie::pack_place gives it.
    Result<std::optional<trie::NodeVersion>> node(const std::string& place,
                                                  std::uint64_t epoch) const;

    // Writing, within one transaction of the database.
    struct Node
    {
        std::string place;
        Bytes rlp;
    };
    /// The nodes of the epoch's tree that differ from what is there; ascending by place. Epochs
    /// whose block is not before that one's are no more.
    Result<void> put(const Epoch& epoch, const std::vector<Node>& nodes);
    /// Forgets all epochs whose block is below `block`, and the versions that no other needs.
    Result<void> prune(std::uint64_t block);

private:
    Database& database_;
    struct Statements;
    std::shared_ptr<const Statements> sql_;
};

} // namespace nucleate::storage
