#include "chain/fault/program/brotli_dictionary.hpp"

#include "chain/fault/program/brotli_tables.hpp"

#include <string_view>

namespace nucleate::fault::brotli {
namespace {

/// Kinds of transforms: 1 to 9 drop as many bytes at the end, 12 to 20 at the beginning.
constexpr std::uint8_t kLastOmittingEnd = 9;
constexpr std::uint8_t kUpperAll = 11;
constexpr std::uint8_t kOmitNoneOfStart = 11;

/// RFC 7932, section 8, ToUpperCase: changes one UTF-8 character and tells how long it is.
std::size_t to_upper(Bytes& word, std::size_t at)
{
    const std::size_t left = word.size() - at;
    if (word[at] < 0xC0) {
        if (word[at] >= 'a' && word[at] <= 'z')
            word[at] ^= 32U;
        return 1;
    }
    if (word[at] < 0xE0) {
        if (left > 1)
            word[at + 1] ^= 32U;
        return 2;
    }
    if (left > 2)
        word[at + 2] ^= 5U;
    return 3;
}

Bytes apply(std::uint8_t kind, BytesView word)
{
    if (kind <= kLastOmittingEnd)
        return to_bytes(word.first(word.size() - (kind < word.size() ? kind : word.size())));
    if (kind > kUpperAll) {
        const std::size_t omitted = static_cast<std::size_t>(kind - kOmitNoneOfStart);
        return to_bytes(word.subspan(omitted < word.size() ? omitted : word.size()));
    }
    Bytes out = to_bytes(word);
    std::size_t at = 0;
    do
        at += to_upper(out, at);
    while (kind == kUpperAll && at < out.size());
    return out;
}

void append_text(Bytes& out, std::string_view text)
{
    out.insert(out.end(), text.begin(), text.end());
}

} // namespace

std::optional<Bytes> dictionary_word(std::size_t length, std::size_t number)
{
    if (length >= sizeof kSizeBits || kSizeBits[length] == 0)
        return std::nullopt;
    const unsigned bits = kSizeBits[length];
    const std::size_t index = number & ((std::size_t{1} << bits) - 1);
    const std::size_t chosen = number >> bits;
    if (chosen >= kTransforms)
        return std::nullopt;
    const Transform& transform = kTransformTable[chosen];
    const BytesView word =
        BytesView(kDictionary).subspan(kOffsets[length] + index * length, length);
    Bytes out;
    append_text(out, transform.prefix);
    append(out, apply(transform.kind, word));
    append_text(out, transform.suffix);
    return out;
}

} // namespace nucleate::fault::brotli
