#pragma once

#include "chain/devnet/equivocation_book.hpp"
#include "chain/node/chain_types.hpp"

#include <map>
#include <utility>

namespace nucleate::devnet {

/// What a node does against blocks that are signed twice: each of its keys signs a height once, and
/// what it sees signed by others it compares and keeps as evidence. Writer thread, but for `book`'s
/// list.
class Vigil
{
public:
    static Result<std::unique_ptr<Vigil>> open(std::shared_ptr<storage::Database> database,
                                               std::uint64_t l2_chain_id,
                                               const Address& sequencer_set);

    /// A block of this node, signed for the others. Nothing when the key signed that height before:
    /// that is noted in the data folder first, so that neither a restart nor a reorganisation of L1
    /// makes an equivocator of it. The block is told by L1 then.
    std::optional<Bytes> sign(const node::SealedBlock& block, const Hash32& secret);
    /// A block that somebody handed on. `counts`: its signer may sign now.
    void see(const rollup::UnsafePayload& payload, const Bytes& envelope, bool counts);
    /// Evidence that was found elsewhere.
    void keep(DoubleSign evidence);

    /// Evidence that is new since the last call.
    std::vector<DoubleSign> take_found() { return std::exchange(found_, {}); }
    EquivocationBook& book() { return *book_; }
    const EquivocationBook& book() const { return *book_; }

private:
    Vigil(std::shared_ptr<storage::Database> database, std::uint64_t l2_chain_id,
          std::string prefix, std::unique_ptr<EquivocationBook> book);
    bool is_first(const Address& key, std::uint64_t number);

    std::shared_ptr<storage::Database> database_;
    std::uint64_t l2_chain_id_;
    std::string prefix_;
    std::unique_ptr<EquivocationBook> book_;
    EquivocationWatch watch_;
    std::map<Address, std::uint64_t> signed_; ///< highest block by key
    std::vector<DoubleSign> found_;
};

} // namespace nucleate::devnet
