#include "chain/node/fork_tries.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/node/fetch_scope.hpp"
#include "chain/node/missing_node.hpp"
#include "chain/node/stored_block.hpp"

namespace nucleate::node {
namespace {
/// Nodes that one block may want fetched.
constexpr int kMostMissing = 64;

/// Reads what changes, so that the proofs of its paths are there: execution has read it before, the
/// dev methods may not have.
Result<void> read_paths(ForkSource& fork, const execution::StateChanges& changes)
{
    const std::uint64_t number = fork.info().number;
    for (const auto& [address, change] : changes.accounts) {
        if (const auto read = fork.account(address, number); !read)
            return tl::unexpected<Error>(read.error());
        for (const auto& [slot, value] : change.storage)
            if (const auto read = fork.slot(address, slot, number); !read)
                return tl::unexpected<Error>(read.error());
    }
    return {};
}
} // namespace

std::optional<Bytes> ForkTries::node(const Hash32& hash, BytesView /*path*/) const
{
    auto found = fork_.node(hash);
    if (!found)
        FetchScope::note(found.error());
    if (found && *found)
        return std::move(*found);
    missing_ = hash;
    return std::nullopt;
}

Result<execution::StateCommit>
commit_on_fork(ForkSource& fork, const execution::StateChanges& changes, const Hash32& parent_root)
{
    const ForkTries tries(fork);
    bool goes_on = !fork.info().unproven && has_trie(fork, parent_root);
    if (goes_on)
        if (auto read = read_paths(fork, changes); !read)
            return tl::unexpected<Error>(read.error());
    for (int round = 0; goes_on && round < kMostMissing; ++round) {
        if (auto commit = execution::commit_state(changes, parent_root, tries))
            return std::move(*commit);
        if (!tries.missing())
            break;
        const Hash32 missing = *tries.missing();
        const auto fetched = fetch_missing(fork, tries, missing, changes, parent_root);
        if (!fetched)
            return tl::unexpected<Error>(fetched.error());
        goes_on = *fetched;
    }
    execution::StateCommit stand_in;
    Bytes seed = to_bytes(parent_root.view());
    append(seed, encode_changes(changes));
    stand_in.root = crypto::keccak256(seed);
    return stand_in;
}

bool has_trie(ForkSource& fork, const Hash32& root)
{
    const auto found = fork.node(root);
    return found && *found;
}

} // namespace nucleate::node
