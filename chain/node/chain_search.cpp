// Looking through the state and its history.

#include "chain/node/running_chain.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace nucleate::node {

namespace {

/// Puts `later` over a page of at most `limit` entries, as far as the page reaches. Entries whose
/// value is nothing go away.
template <class Key, class Value, class Later>
std::vector<std::pair<Key, Value>> laid_over(std::vector<std::pair<Key, Value>> page,
                                             const Later& later, const Key& from, std::size_t limit)
{
    std::map<Key, Value> all(page.begin(), page.end());
    const bool full = page.size() >= limit;
    const Key last = full ? page.back().first : Key{};
    for (const auto& [key, value] : later) {
        if (key < from || (full && last < key))
            continue;
        if (value)
            all.insert_or_assign(key, *value);
        else
            all.erase(key);
    }
    // A full page may lose entries, never its place: the caller asks on from its last one.
    std::vector<std::pair<Key, Value>> out(all.begin(), all.end());
    out.resize(std::min(out.size(), limit));
    return out;
}

} // namespace

Result<Chain::AccountList> RunningChain::accounts(std::uint64_t number, const Address& from,
                                                  std::size_t limit) const
{
    const HeadPtr head = published();
    auto page = store_->accounts(number, from, limit);
    if (!page || !head->changes || number != head->block->number())
        return page;
    std::map<Address, std::optional<execution::Account>> later;
    for (const auto& [address, change] : head->changes->accounts)
        later.emplace(address, change.account);
    return laid_over(std::move(*page), later, from, limit);
}

Result<Chain::SlotList> RunningChain::storage_of(const Address& account, std::uint64_t number,
                                                 const uint256& from, std::size_t limit) const
{
    const HeadPtr head = published();
    auto page = store_->storage_range(account, number, from, limit);
    if (!page || !head->changes || number != head->block->number())
        return page;
    const auto change = head->changes->accounts.find(account);
    if (change == head->changes->accounts.end())
        return page;
    if (change->second.storage_cleared)
        page->clear();
    std::map<uint256, std::optional<uint256>> later;
    for (const auto& [key, value] : change->second.storage)
        later.emplace(key, value.is_zero() ? std::nullopt : std::optional{value});
    return laid_over(std::move(*page), later, from, limit);
}

Result<std::vector<std::uint64_t>> RunningChain::blocks_about(const Address& account,
                                                              std::uint64_t number,
                                                              Direction direction,
                                                              std::size_t limit) const
{
    const bool older = direction == Direction::older;
    auto blocks = store_->blocks_with_change(account, number, older, limit);
    if (!blocks)
        return blocks;
    const auto others =
        store_->blocks_with_key(storage::recipient_key(account), number, older, limit);
    if (!others)
        return others;
    blocks->insert(blocks->end(), others->begin(), others->end());
    if (older)
        std::sort(blocks->begin(), blocks->end(), std::greater<>());
    else
        std::sort(blocks->begin(), blocks->end());
    // The last change before pruned history stays, its block does not.
    std::erase_if(*blocks, [this](std::uint64_t block) { return block < first_; });
    // Two accounts may share a key with a log: one block, one entry.
    blocks->erase(std::unique(blocks->begin(), blocks->end()), blocks->end());
    blocks->resize(std::min(blocks->size(), limit));
    return blocks;
}

} // namespace nucleate::node
