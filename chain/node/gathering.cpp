#include "chain/node/gathering.hpp"

#include <utility>

namespace nucleate::node {
namespace {
thread_local Gathering* innermost = nullptr;
} // namespace

Gathering::Gathering() : outer_(std::exchange(innermost, this)) {}

Gathering::~Gathering()
{
    innermost = outer_;
    for (const auto& [miner, mine] : waiting_)
        mine();
}

Gathering* Gathering::current()
{
    return innermost;
}

void Gathering::add(const void* miner, std::function<void()> mine)
{
    waiting_.try_emplace(miner, std::move(mine));
}

} // namespace nucleate::node
