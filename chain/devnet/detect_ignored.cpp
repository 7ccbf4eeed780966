#include "chain/devnet/detect_ignored.hpp"

#include "chain/base/hex.hpp"

namespace nucleate::devnet {
namespace {

/// Blocks with room that may pass a transaction by.
constexpr std::uint64_t kPatience = 8;

} // namespace

/// The first transaction of every sender: the others wait for it.
void IgnoredSender::take_pool(const ChainSight& sight)
{
    std::map<Place, Waiting> waiting;
    const Address* last = nullptr;
    const node::PoolContent pool = sight.node.chain().pool();
    for (const node::PooledPtr& pooled : pool.executable) {
        const bool first = last == nullptr || *last != pooled->sender;
        last = &pooled->sender;
        if (!first)
            continue;
        const Place place{pooled->sender, pooled->tx.nonce};
        const auto known = waiting_.find(place);
        Waiting& entry = waiting[place];
        if (known != waiting_.end())
            entry = known->second;
        else
            entry.since = sight.now(); // the pool counts by another clock
        entry.pooled = pooled;
    }
    waiting_ = std::move(waiting);
    std::erase_if(told_, [this](const Place& place) { return !waiting_.contains(place); });
}

void IgnoredSender::count(const ChainSight& sight, const node::SealedBlock& block)
{
    const execution::Header& header = block.block.header;
    if (header.number <= sight.node.status().safe_l2.number)
        return; // derived from L1, which tells all that is in it
    for (auto& [place, waiting] : waiting_) {
        const execution::Transaction& tx = waiting.pooled->tx;
        const bool room = header.gas_used + tx.gas_limit <= header.gas_limit;
        const bool pays = tx.max_fee >= header.base_fee.value_or(uint256{});
        if (room && pays)
            ++waiting.passed;
    }
}

void IgnoredSender::look(const ChainSight& sight, std::vector<Finding>& out)
{
    const node::Chain& chain = sight.node.chain();
    const std::uint64_t head = chain.heads().latest;
    // What came since the last look counts from the next block on, what is mined counts no more.
    const bool first = head_ == 0;
    const std::uint64_t from = std::min(head_, head);
    std::vector<node::SealedBlockPtr> blocks;
    for (std::uint64_t number = from + 1; !first && number <= head; ++number)
        if (node::SealedBlockPtr block = chain.block(number))
            blocks.push_back(std::move(block));
    head_ = head;
    if (const node::StatePtr state = chain.state(head))
        std::erase_if(waiting_, [&](const auto& entry) {
            const auto account = state->account(entry.first.first);
            return account && account->nonce > entry.first.second;
        });
    // A leader on another machine has not heard of what waits in this pool.
    if (sight.node.is_sequencing())
        for (const node::SealedBlockPtr& block : blocks)
            count(sight, *block);
    take_pool(sight);
    for (const auto& [place, waiting] : waiting_) {
        if (waiting.passed < kPatience || !told_.insert(place).second)
            continue;
        Finding found{"ignored-sender", waiting.since, event_about(sight, "transaction.ignored")};
        found.event.actor = to_hex_data(place.first);
        found.event.chain = sight.name();
        found.event.block = head;
        found.event.facts = {{"hash", to_hex_data(waiting.pooled->hash)},
                             {"blocks", std::to_string(waiting.passed)}};
        out.push_back(std::move(found));
    }
}

} // namespace nucleate::devnet
