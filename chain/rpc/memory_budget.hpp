#pragma once

#include <atomic>
#include <cstddef>
#include <utility>

namespace nucleate::rpc {

/// Bytes that many holders may have together. Any thread.
class MemoryBudget
{
public:
    explicit MemoryBudget(std::size_t most) : most_(most) {}

    /// False when that would be too much; nothing is taken then.
    bool take(std::size_t bytes)
    {
        if (held_.fetch_add(bytes) + bytes <= most_)
            return true;
        held_ -= bytes;
        return false;
    }
    void give(std::size_t bytes) { held_ -= bytes; }

private:
    const std::size_t most_;
    std::atomic<std::size_t> held_{0};
};

/// What one request holds of a budget, given back when it goes. Its first bytes are free, so that
/// small requests get through when large ones have taken everything.
class MemoryLease
{
public:
    static constexpr std::size_t kFree = 65'536;

    MemoryLease() = default;
    explicit MemoryLease(MemoryBudget& budget) : budget_(&budget) {}
    MemoryLease(MemoryLease&& other) noexcept
        : budget_(other.budget_), held_(std::exchange(other.held_, 0))
    {}
    MemoryLease& operator=(MemoryLease&& other) noexcept
    {
        if (this != &other) {
            release();
            budget_ = other.budget_;
            held_ = std::exchange(other.held_, 0);
        }
        return *this;
    }
    MemoryLease(const MemoryLease&) = delete;
    MemoryLease& operator=(const MemoryLease&) = delete;
    ~MemoryLease() { release(); }

    /// Room for a request of `bytes`; false when the budget does not have it.
    bool grow_to(std::size_t bytes)
    {
        if (budget_ == nullptr || bytes <= kFree + held_)
            return true;
        const std::size_t more = bytes - kFree - held_;
        if (!budget_->take(more))
            return false;
        held_ += more;
        return true;
    }
    void release()
    {
        if (held_ != 0)
            budget_->give(std::exchange(held_, 0));
    }

private:
    MemoryBudget* budget_ = nullptr;
    std::size_t held_ = 0;
};

} // namespace nucleate::rpc
