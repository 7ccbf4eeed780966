#include "chain/rollup/safe_heads.hpp"

#include <utility>

namespace nucleate::rollup {

namespace {

constexpr std::size_t kMost = 100'000;

} // namespace

void SafeHeads::record(const Entry& entry)
{
    const std::lock_guard lock(mutex_);
    entries_[entry.l1.number] = entry;
    fresh_[entry.l1.number] = entry;
    if (entries_.size() > kMost)
        entries_.erase(entries_.begin());
}

void SafeHeads::reset(std::uint64_t number)
{
    const std::lock_guard lock(mutex_);
    const auto beyond = [number](const auto& item) { return item.second.l2.number > number; };
    std::erase_if(entries_, beyond);
    std::erase_if(fresh_, beyond);
}

std::optional<SafeHeads::Entry> SafeHeads::at(std::uint64_t l1_number) const
{
    const std::lock_guard lock(mutex_);
    const auto after = entries_.upper_bound(l1_number);
    return after == entries_.begin() ? std::nullopt : std::optional{std::prev(after)->second};
}

std::vector<SafeHeads::Entry> SafeHeads::take_fresh()
{
    const std::lock_guard lock(mutex_);
    std::vector<Entry> out;
    for (const auto& [number, entry] : std::exchange(fresh_, {}))
        out.push_back(entry);
    return out;
}

} // namespace nucleate::rollup
