#pragma once

#include "chain/node/state_trie.hpp"

#include <functional>
#include <mutex>

namespace nucleate::node {

/// The tries at any block of a chain, for proofs and simulations. Keeps those of the block that was
/// asked for last, so that blocks near to it are near. Any thread; one at a time.
class PastTries
{
public:
    explicit PastTries(std::shared_ptr<storage::ChainStore> store) : store_(std::move(store)) {}

    /// Runs `use` on the tries after `block`, whose state root is `root`. It may run twice: the
    /// writer may have put other versions below it the first time.
    Result<void> at(std::uint64_t block, const Hash32& root,
                    const std::function<Result<void>(const StateTrie&)>& use);
    /// The chain went back: other blocks may come to bear the same numbers.
    void reset();

private:
    Result<void> go_to(std::uint64_t block, const Hash32& root);

    std::shared_ptr<storage::ChainStore> store_;
    std::mutex mutex_;
    std::unique_ptr<StateTrie> tries_;
};

} // namespace nucleate::node
