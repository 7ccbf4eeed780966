#include "chain/node/past_tries.hpp"

namespace nucleate::node {
namespace {

constexpr std::size_t kCacheBytes = std::size_t{2} << 20U;
/// Beyond this the tries are made anew from a block that storage has.
constexpr std::size_t kMostBytesAhead = std::size_t{24} << 20U;
/// Blocks from which on another starting point is looked for.
constexpr std::uint64_t kFar = 64;
constexpr int kAttempts = 3;

std::uint64_t distance(std::uint64_t a, std::uint64_t b)
{
    return a > b ? a - b : b - a;
}

} // namespace

Result<void> PastTries::go_to(std::uint64_t block, const Hash32& root)
{
    const bool near = tries_ && tries_->block() && distance(*tries_->block(), block) <= kFar;
    if (!near || tries_->ahead() > kMostBytesAhead) {
        tries_ = std::make_unique<StateTrie>(store_, TrieLimits{.cache_bytes = kCacheBytes});
        if (auto started = tries_->start(block, false); !started)
            return started;
    }
    while (tries_->block() != block)
        if (auto done = tries_->step_towards(block); !done)
            return done;
    if (tries_->root() != root)
        return fail("Block " + std::to_string(block) + " has been replaced.");
    return {};
}

Result<void> PastTries::at(std::uint64_t block, const Hash32& root,
                           const std::function<Result<void>(const StateTrie&)>& use)
{
    const std::lock_guard lock(mutex_);
    Result<void> done;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        done = go_to(block, root);
        if (done)
            done = use(*tries_);
        if (done)
            return done;
        tries_.reset();
    }
    return done;
}

void PastTries::reset()
{
    const std::lock_guard lock(mutex_);
    tries_.reset();
}

} // namespace nucleate::node
