#include <cstddef>
#include <cstdint>

// The four functions that compilers call by themselves. Built without built-ins, or the loops here
// would become calls of what they implement.

namespace {

/// A word at any address: two partial loads or stores of the machine.
struct [[gnu::packed, gnu::may_alias]] Word
{
    std::uint32_t value;
};

constexpr std::size_t kWord = sizeof(Word);

} // namespace

extern "C" {

void* memcpy(void* to, const void* from, std::size_t size)
{
    auto* out = static_cast<std::uint8_t*>(to);
    const auto* in = static_cast<const std::uint8_t*>(from);
    for (; size >= 4 * kWord; size -= 4 * kWord, out += 4 * kWord, in += 4 * kWord) {
        const auto* source = reinterpret_cast<const Word*>(in);
        auto* target = reinterpret_cast<Word*>(out);
        target[0] = source[0];
        target[1] = source[1];
        target[2] = source[2];
        target[3] = source[3];
    }
    while (size-- != 0)
        *out++ = *in++;
    return to;
}

void* memmove(void* to, const void* from, std::size_t size)
{
    auto* out = static_cast<std::uint8_t*>(to);
    const auto* in = static_cast<const std::uint8_t*>(from);
    if (out < in) {
        for (std::size_t i = 0; i < size; ++i)
            out[i] = in[i];
    } else {
        while (size-- != 0)
            out[size] = in[size];
    }
    return to;
}

void* memset(void* to, int value, std::size_t size)
{
    auto* out = static_cast<std::uint8_t*>(to);
    const auto byte = static_cast<std::uint8_t>(value);
    const std::uint32_t word = byte * 0x0101'0101U;
    for (; size >= 4 * kWord; size -= 4 * kWord, out += 4 * kWord) {
        auto* target = reinterpret_cast<Word*>(out);
        target[0].value = word;
        target[1].value = word;
        target[2].value = word;
        target[3].value = word;
    }
    while (size-- != 0)
        *out++ = byte;
    return to;
}

int memcmp(const void* left, const void* right, std::size_t size)
{
    const auto* a = static_cast<const std::uint8_t*>(left);
    const auto* b = static_cast<const std::uint8_t*>(right);
    for (; size >= kWord; size -= kWord, a += kWord, b += kWord)
        if (reinterpret_cast<const Word*>(a)->value != reinterpret_cast<const Word*>(b)->value)
            break;
    for (; size != 0; --size, ++a, ++b)
        if (*a != *b)
            return *a < *b ? -1 : 1;
    return 0;
}

std::size_t strlen(const char* text)
{
    std::size_t size = 0;
    while (text[size] != '\0')
        ++size;
    return size;
}

void* memchr(const void* where, int value, std::size_t size)
{
    const auto* at = static_cast<const std::uint8_t*>(where);
    for (; size != 0; --size, ++at)
        if (*at == static_cast<std::uint8_t>(value))
            return const_cast<std::uint8_t*>(at);
    return nullptr;
}
}
