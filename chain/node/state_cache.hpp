#pragma once

#include "chain/execution/state_view.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace nucleate::node {

/// The current value of some keys and the block it holds since, for any number of threads. A value
/// answers for every block from `since` to the head, so that one cache serves the head and all
/// recent blocks in which the key did not change. Bounded by two generations: what is used moves
/// to the young one, the old one goes when the young one is full.
template <class Key, class Value>
class LatestValues
{
public:
    explicit LatestValues(std::size_t entries) : generation_(entries / kShards / 2 + 1) {}

    struct Found
    {
        std::optional<Value> value; ///< the value at the block, if it is known
        std::uint64_t epoch = 0;    ///< for `offer`
    };
    Found find(const Key& key, std::uint64_t block)
    {
        Shard& shard = shard_of(key);
        const std::lock_guard lock(shard.mutex);
        const Entry* entry = shard.find(key, generation_);
        if (entry == nullptr || entry->since > block || block > shard.head)
            return {std::nullopt, shard.epoch};
        return {entry->value, shard.epoch};
    }

    /// Remembers what a reader found in storage as the value at `block`. Kept only while `block` is
    /// the head, for only then is it the current value, and unless the head went back since the
    /// `find` that brought `epoch`: then another block may bear the same number.
    void offer(const Key& key, const Value& value, std::uint64_t since, std::uint64_t block,
               std::uint64_t epoch)
    {
        Shard& shard = shard_of(key);
        const std::lock_guard lock(shard.mutex);
        if (block == shard.head && epoch == shard.epoch)
            shard.put(key, {value, since}, generation_);
    }

    /// Writer: `block` gave the key this value. After all its keys comes set_head.
    void put(const Key& key, const Value& value, std::uint64_t block)
    {
        Shard& shard = shard_of(key);
        const std::lock_guard lock(shard.mutex);
        // From here on this shard takes no offers for the parent.
        shard.head = block;
        shard.put(key, {value, block}, generation_);
    }
    void set_head(std::uint64_t block)
    {
        for (Shard& shard : shards_) {
            const std::lock_guard lock(shard.mutex);
            shard.head = block;
        }
    }
    /// Forgets everything; `block` is the head now.
    void reset(std::uint64_t block)
    {
        for (Shard& shard : shards_) {
            const std::lock_guard lock(shard.mutex);
            shard.young.clear();
            shard.old.clear();
            shard.head = block;
            ++shard.epoch;
        }
    }

private:
    static constexpr std::size_t kShards = 16;
    struct Entry
    {
        Value value;
        std::uint64_t since = 0;
    };
    struct Shard
    {
        std::mutex mutex;
        std::unordered_map<Key, Entry> young;
        std::unordered_map<Key, Entry> old;
        std::uint64_t head = 0;
        std::uint64_t epoch = 0;

        const Entry* find(const Key& key, std::size_t limit)
        {
            if (const auto it = young.find(key); it != young.end())
                return &it->second;
            const auto it = old.find(key);
            if (it == old.end())
                return nullptr;
            const Entry entry = it->second;
            return put(key, entry, limit);
        }
        const Entry* put(const Key& key, const Entry& entry, std::size_t limit)
        {
            if (young.size() >= limit) {
                old = std::move(young);
                young.clear();
            }
            return &young.insert_or_assign(key, entry).first->second;
        }
    };
    Shard& shard_of(const Key& key) { return shards_[(std::hash<Key>{}(key) >> 8U) % kShards]; }

    std::size_t generation_;
    std::array<Shard, kShards> shards_;
};

struct SlotKey
{
    Address account;
    uint256 slot;
    bool operator==(const SlotKey&) const = default;
};

/// Codes by hash, bounded by bytes. Any thread.
class CodeCache
{
public:
    explicit CodeCache(std::size_t bytes) : bytes_(bytes) {}
    evm::CodePtr find(const Hash32& hash);
    void put(const Hash32& hash, const evm::CodePtr& code);

private:
    std::mutex mutex_;
    std::size_t bytes_;
    std::size_t used_ = 0;
    std::unordered_map<Hash32, evm::CodePtr> codes_;
};

} // namespace nucleate::node

template <>
struct std::hash<nucleate::node::SlotKey>
{
    std::size_t operator()(const nucleate::node::SlotKey& key) const noexcept
    {
        return std::hash<nucleate::Address>{}(key.account) * 31U +
               std::hash<nucleate::uint256>{}(key.slot);
    }
};
