#include "chain/fault/mips/system.hpp"

#include <bit>
#include <cstdlib>
#include <cstring>
#include <new>

// Blocks of powers of two, each behind a word that tells which; what is freed is kept by size and
// given out again. Memory is what the linker left free up to the stack and costs nothing until
// used.

extern "C" {
extern std::uint8_t heap_begin[];
}

namespace {

constexpr std::uintptr_t kHeapEnd = 0x7000'0000;
constexpr std::size_t kHeader = 8; ///< keeps blocks aligned to what the largest number wants
constexpr std::uint32_t kSmallest = 4;
constexpr std::uint32_t kClasses = 31;

struct Free
{
    Free* next;
};

std::uintptr_t fresh = 0;
Free* kept[kClasses];

std::uint32_t class_of(std::size_t size)
{
    const auto bits = static_cast<std::uint32_t>(std::bit_width(size - 1));
    return bits < kSmallest ? kSmallest : bits;
}

std::uint32_t& class_at(void* block)
{
    return *reinterpret_cast<std::uint32_t*>(static_cast<std::uint8_t*>(block) - kHeader);
}

} // namespace

extern "C" {

void* malloc(std::size_t size)
{
    const std::uint32_t number = class_of(size + kHeader);
    if (number >= kClasses)
        return nullptr;
    if (Free* const again = kept[number]) {
        kept[number] = again->next;
        return again;
    }
    if (fresh == 0)
        fresh = reinterpret_cast<std::uintptr_t>(heap_begin);
    if (kHeapEnd - fresh < std::size_t{1} << number)
        return nullptr;
    auto* block = reinterpret_cast<std::uint8_t*>(fresh) + kHeader;
    fresh += std::size_t{1} << number;
    class_at(block) = number;
    return block;
}

void free(void* block)
{
    if (block == nullptr)
        return;
    const std::uint32_t number = class_at(block);
    auto* const freed = static_cast<Free*>(block);
    freed->next = kept[number];
    kept[number] = freed;
}

void* realloc(void* block, std::size_t size)
{
    if (block == nullptr)
        return malloc(size);
    const std::size_t room = (std::size_t{1} << class_at(block)) - kHeader;
    if (size <= room)
        return block;
    void* const larger = malloc(size);
    if (larger != nullptr) {
        memcpy(larger, block, room);
        free(block);
    }
    return larger;
}
}

void* operator new(std::size_t size)
{
    void* const block = malloc(size);
    if (block == nullptr)
        nucleate::fault::mips::panic("out of memory\n");
    return block;
}

void* operator new[](std::size_t size)
{
    return operator new(size);
}

void operator delete(void* block) noexcept
{
    free(block);
}

void operator delete[](void* block) noexcept
{
    free(block);
}

void operator delete(void* block, std::size_t) noexcept
{
    free(block);
}

void operator delete[](void* block, std::size_t) noexcept
{
    free(block);
}
