#pragma once

#include "chain/execution/state_root.hpp"
#include "chain/node/fork_source.hpp"

namespace nucleate::node {

/// The trie nodes that a fork has: those that came with proofs and those that its own blocks made.
class ForkTries final : public trie::NodeStore
{
public:
    explicit ForkTries(ForkSource& fork) : fork_(fork) {}
    std::optional<Bytes> node(const Hash32& hash, BytesView path) const override;
    /// The last node that was asked for and not there.
    const std::optional<Hash32>& missing() const { return missing_; }

private:
    ForkSource& fork_;
    mutable std::optional<Hash32> missing_;
};

/// The state trie after `changes`, from the paths that are known: all that was read and proven. A
/// deletion can need the node beside its path; that comes with the proof of any key below it, which
/// is looked for among hashes. Where that takes too long (deep tries), and on an unproven fork, the
/// root stands in for the real one: keccak256(parent root ‖ changes). It is as unlike
/// other roots as a real one and leads to no node. An error when the endpoint fails.
Result<execution::StateCommit>
commit_on_fork(ForkSource& fork, const execution::StateChanges& changes, const Hash32& parent_root);

/// Ids that development chains share: what is signed for them is worth nothing.
constexpr bool is_development_id(std::uint64_t chain_id)
{
    return chain_id == 1'337 || chain_id == 31'337;
}

/// The root is a real one: its node is there.
bool has_trie(ForkSource& fork, const Hash32& root);

} // namespace nucleate::node
