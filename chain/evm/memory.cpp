#include "chain/evm/memory.hpp"

#include <algorithm>
#include <new>

namespace nucleate::evm {
namespace {
constexpr std::size_t kFirstCapacity = 4096;
constexpr std::size_t kKeptCapacity = std::size_t{1} << 20U;
} // namespace

std::int64_t Memory::expand(std::uint64_t end, std::int64_t gas)
{
    const auto old_words = static_cast<std::int64_t>(size_ / 32);
    const auto new_words = static_cast<std::int64_t>((end + 31) / 32);
    gas -= cost(new_words) - cost(old_words);
    if (gas < 0)
        return gas;
    const auto size = static_cast<std::size_t>(new_words) * 32;
    if (size > capacity_)
        grow(size);
    size_ = size;
    return gas;
}

namespace {
[[noreturn]] void refuse()
{
#if defined(__cpp_exceptions)
    throw std::bad_alloc{};
#else
    std::abort();
#endif
}
} // namespace

void Memory::grow(std::size_t size)
{
    const std::size_t capacity = std::max({size, capacity_ * 2, kFirstCapacity});
    auto* grown = static_cast<std::uint8_t*>(std::realloc(data_.get(), capacity));
    if (grown == nullptr)
        refuse();
    static_cast<void>(data_.release());
    data_.reset(grown);
    std::memset(grown + capacity_, 0, capacity - capacity_);
    capacity_ = capacity;
}

void Memory::reset()
{
    if (capacity_ > kKeptCapacity) {
        data_.reset();
        capacity_ = 0;
    } else if (size_ != 0) {
        std::memset(data_.get(), 0, size_);
    }
    size_ = 0;
}

} // namespace nucleate::evm
