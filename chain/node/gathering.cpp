#include "chain/node/gathering.hpp"

#include "chain/base/worker_pool.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/execution/transaction_codec.hpp"

#include <algorithm>
#include <thread>
#include <utility>

namespace nucleate::node {
namespace {
thread_local Gathering* innermost = nullptr;

/// Helps whoever waits for it, so it has one thread less than there are cores.
WorkerPool& helpers()
{
    static WorkerPool pool(std::max(2U, std::thread::hardware_concurrency()) - 1);
    return pool;
}

std::optional<Address> sender_of_encoded(const Bytes& raw)
{
    const auto tx = execution::decode_transaction(raw);
    return tx ? execution::recover_sender(*tx) : std::nullopt;
}
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

void Gathering::expect(const std::vector<Bytes>& raw)
{
    std::vector<std::optional<Address>> senders(raw.size());
    helpers().for_each(raw.size(), [&](std::size_t i) { senders[i] = sender_of_encoded(raw[i]); });
    for (std::size_t i = 0; i < raw.size(); ++i)
        if (senders[i])
            senders_.emplace(crypto::keccak256(raw[i]), *senders[i]);
}

std::optional<Address> Gathering::sender_of(const Hash32& hash) const
{
    const auto found = senders_.find(hash);
    return found == senders_.end() ? std::nullopt : std::optional(found->second);
}

} // namespace nucleate::node
