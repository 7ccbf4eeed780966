#pragma once

#include "chain/base/bytes.hpp"

#include <cstdlib>
#include <memory>

namespace nucleate::evm {

/// Volatile memory of one frame: grows in words of 32 bytes, new bytes are zero. The buffer
/// outlives the frame so that the next one at the same depth finds it allocated; what lies behind
/// the size is zero at all times.
class Memory
{
public:
    /// Offsets and sizes beyond this cost more gas than any block has.
    static constexpr std::uint64_t kLimit = 0xffffffff;

    std::size_t size() const { return size_; }
    std::uint8_t* data() { return data_.get(); }
    const std::uint8_t* data() const { return data_.get(); }
    BytesView view(std::size_t offset, std::size_t size) const
    {
        return size == 0 ? BytesView{} : BytesView{data_.get() + offset, size};
    }

    /// Gas for `words` words in all (Yellow Paper, appendix H: 3 a word and words² / 512).
    static constexpr std::int64_t cost(std::int64_t words)
    {
        return 3 * words + words * words / 512;
    }

    /// Grows to hold `end` bytes, which is more than size(), and returns `gas` less the cost;
    /// negative, with nothing grown, when that does not suffice.
    [[gnu::noinline]] std::int64_t expand(std::uint64_t end, std::int64_t gas);

    /// Empties it; a buffer that grew unusually large is given back.
    void reset();

private:
    void grow(std::size_t size);

    struct Free
    {
        void operator()(std::uint8_t* p) const { std::free(p); }
    };
    std::unique_ptr<std::uint8_t, Free> data_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

} // namespace nucleate::evm
