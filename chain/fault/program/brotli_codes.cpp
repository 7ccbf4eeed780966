#include "chain/fault/program/brotli_codes.hpp"

#include <algorithm>
#include <bit>

namespace nucleate::fault::brotli {
namespace {

constexpr std::size_t kMetaSymbols = 18;
constexpr std::size_t kRepeatLast = 16;
constexpr std::uint8_t kDefaultLength = 8;
constexpr unsigned kSpace = 1U << PrefixCode::kMaxLength; ///< that codes fill

std::optional<PrefixCode> read_simple(BitReader& in, std::size_t alphabet)
{
    const auto width = static_cast<unsigned>(std::bit_width(alphabet - 1));
    const std::size_t count = in.bits(2) + 1;
    std::array<std::size_t, 4> symbols{};
    for (std::size_t i = 0; i < count; ++i) {
        symbols[i] = in.bits(width);
        const auto end = symbols.begin() + static_cast<std::ptrdiff_t>(i);
        if (symbols[i] >= alphabet || std::find(symbols.begin(), end, symbols[i]) != end)
            return std::nullopt;
    }
    if (count == 1)
        return PrefixCode::of_one(static_cast<std::uint16_t>(symbols[0]));
    static constexpr std::uint8_t kLengths[4][4] = {
        {1, 1, 0, 0}, {1, 2, 2, 0}, {2, 2, 2, 2}, {1, 2, 3, 3}};
    const std::size_t shape = count == 4 ? 2 + in.bits(1) : count - 2;
    std::vector<std::uint8_t> lengths(alphabet);
    for (std::size_t i = 0; i < count; ++i)
        lengths[symbols[i]] = kLengths[shape][i];
    return PrefixCode(lengths);
}

/// The code of code lengths; its own lengths have a fixed code of two to four bits.
std::optional<PrefixCode> read_meta_code(BitReader& in, std::size_t skip)
{
    static constexpr std::uint8_t kOrder[kMetaSymbols] = {1, 2, 3, 4,  0,  5,  17, 6,  16,
                                                          7, 8, 9, 10, 11, 12, 13, 14, 15};
    std::array<std::uint8_t, kMetaSymbols> lengths{};
    int space = 32;
    std::size_t used = 0;
    for (std::size_t i = skip; i < kMetaSymbols && space > 0; ++i) {
        std::uint8_t length = 0;
        const std::uint32_t low = in.bits(2); // 0: 0, 1: 4, 2: 3
        if (low == 1)
            length = 4;
        else if (low == 2)
            length = 3;
        else if (low == 3) // 0: 2, 01: 1, 11: 5
            length = in.bits(1) == 0 ? 2 : in.bits(1) == 0 ? 1 : 5;
        lengths[kOrder[i]] = length;
        if (length != 0) {
            space -= static_cast<int>(32U >> length);
            ++used;
        }
    }
    if (in.ended() || (used != 1 && space != 0))
        return std::nullopt;
    if (used == 1) {
        const auto one = std::ranges::find_if(lengths, [](auto length) { return length != 0; });
        return PrefixCode::of_one(static_cast<std::uint16_t>(one - lengths.begin()));
    }
    return PrefixCode(lengths);
}

/// The lengths of all codes, until they fill the space of 15 bits.
class LengthReader
{
public:
    LengthReader(BitReader& in, const PrefixCode& meta, std::size_t alphabet)
        : in_(in), meta_(meta), lengths_(alphabet)
    {}

    std::optional<PrefixCode> read()
    {
        while (at_ < lengths_.size() && space_ > 0) {
            const auto symbol = meta_.read(in_);
            if (!symbol || in_.ended())
                return std::nullopt;
            if (*symbol < kRepeatLast)
                put(static_cast<std::uint8_t>(*symbol));
            else if (!repeat(*symbol))
                return std::nullopt;
        }
        return space_ == 0 ? std::optional{PrefixCode(lengths_)} : std::nullopt;
    }

private:
    void put(std::uint8_t length)
    {
        lengths_[at_++] = length;
        repeated_ = 0;
        if (length != 0) {
            last_ = length;
            space_ -= static_cast<int>(kSpace >> length);
        }
    }

    /// Repetitions in a row make one number of several digits.
    bool repeat(std::size_t symbol)
    {
        const unsigned digit = symbol == kRepeatLast ? 2 : 3;
        const std::uint8_t length = symbol == kRepeatLast ? last_ : std::uint8_t{0};
        if (repeated_ != 0 && repeats_ != symbol)
            repeated_ = 0;
        repeats_ = symbol;
        const std::size_t before = repeated_;
        if (repeated_ != 0)
            repeated_ = (repeated_ - 2) << digit;
        repeated_ += in_.bits(digit) + 3;
        const std::size_t count = repeated_ - before;
        if (in_.ended() || count > lengths_.size() - at_)
            return false;
        std::fill_n(lengths_.begin() + static_cast<std::ptrdiff_t>(at_), count, length);
        at_ += count;
        if (length != 0)
            space_ -= static_cast<int>(count * (kSpace >> length));
        return true;
    }

    BitReader& in_;
    const PrefixCode& meta_;
    std::vector<std::uint8_t> lengths_;
    std::size_t at_ = 0;
    int space_ = static_cast<int>(kSpace);
    std::uint8_t last_ = kDefaultLength;
    std::size_t repeats_ = 0;  ///< symbol of the repetition going on
    std::size_t repeated_ = 0; ///< its number so far
};

void undo_move_to_front(std::vector<std::uint8_t>& values)
{
    std::array<std::uint8_t, 256> recent{};
    for (std::size_t i = 0; i < recent.size(); ++i)
        recent[i] = static_cast<std::uint8_t>(i);
    for (std::uint8_t& value : values) {
        const std::size_t index = value;
        value = recent[index];
        std::copy_backward(recent.begin(), recent.begin() + static_cast<std::ptrdiff_t>(index),
                           recent.begin() + static_cast<std::ptrdiff_t>(index) + 1);
        recent[0] = value;
    }
}

constexpr std::size_t kNoSwitch = std::size_t{1} << 24U;
constexpr std::size_t kLengthSymbols = 26;

} // namespace

std::optional<PrefixCode> read_prefix_code(BitReader& in, std::size_t alphabet)
{
    const std::uint32_t skip = in.bits(2);
    if (skip == 1) {
        auto code = read_simple(in, alphabet);
        return in.ended() ? std::nullopt : code;
    }
    const auto meta = read_meta_code(in, skip);
    return meta ? LengthReader(in, *meta, alphabet).read() : std::nullopt;
}

std::size_t read_count(BitReader& in)
{
    if (in.bits(1) == 0)
        return 1;
    const std::uint32_t width = in.bits(3);
    return (std::size_t{1} << width) + 1 + in.bits(width);
}

std::optional<ContextMap> read_context_map(BitReader& in, std::size_t contexts)
{
    ContextMap out;
    out.codes = read_count(in);
    out.code_of.resize(contexts);
    if (in.ended() || out.codes == 1)
        return in.ended() ? std::nullopt : std::optional{std::move(out)};
    const std::size_t longest_run = in.bits(1) == 0 ? 0 : in.bits(4) + 1;
    const auto code = read_prefix_code(in, out.codes + longest_run);
    if (!code)
        return std::nullopt;
    for (std::size_t at = 0; at < contexts;) {
        const auto symbol = code->read(in);
        if (!symbol)
            return std::nullopt;
        if (*symbol == 0 || *symbol > longest_run) {
            const std::size_t value = *symbol == 0 ? 0 : *symbol - longest_run;
            out.code_of[at++] = static_cast<std::uint8_t>(value);
            continue;
        }
        const std::size_t run = (std::size_t{1} << *symbol) + in.bits(*symbol);
        if (run > contexts - at)
            return std::nullopt;
        at += run; // of zeros
    }
    if (in.bits(1) == 1)
        undo_move_to_front(out.code_of);
    return in.ended() ? std::nullopt : std::optional{std::move(out)};
}

bool Blocks::read_header(BitReader& in)
{
    types_ = read_count(in);
    type_ = 0;
    before_ = 1;
    left_ = kNoSwitch;
    if (in.ended())
        return false;
    if (types_ == 1)
        return true;
    auto type_code = read_prefix_code(in, types_ + 2);
    if (!type_code)
        return false;
    auto length_code = read_prefix_code(in, kLengthSymbols);
    if (!length_code)
        return false;
    type_code_ = std::move(*type_code);
    length_code_ = std::move(*length_code);
    const auto length = read_length(in);
    left_ = length.value_or(0);
    return length.has_value();
}

/// RFC 7932, section 6: block counts.
std::optional<std::size_t> Blocks::read_length(BitReader& in) const
{
    static constexpr std::uint16_t kBase[kLengthSymbols] = {
        1,   5,   9,   13,  17,  25,  33,  41,  49,   65,   81,   97,   113,
        145, 177, 209, 241, 305, 369, 497, 753, 1265, 2289, 4337, 8433, 16625};
    static constexpr std::uint8_t kExtra[kLengthSymbols] = {
        2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 7, 8, 9, 10, 11, 12, 13, 24};
    const auto symbol = length_code_.read(in);
    if (!symbol)
        return std::nullopt;
    const std::size_t length = kBase[*symbol] + in.bits(kExtra[*symbol]);
    return in.ended() ? std::nullopt : std::optional{length};
}

bool Blocks::switch_type(BitReader& in)
{
    const auto symbol = type_code_.read(in);
    if (!symbol || types_ == 1)
        return false;
    const std::size_t type = *symbol == 0   ? before_
                             : *symbol == 1 ? (type_ + 1) % types_
                                            : *symbol - std::size_t{2};
    before_ = type_;
    type_ = type;
    const auto length = read_length(in);
    if (!length)
        return false;
    left_ = *length - 1;
    return true;
}

} // namespace nucleate::fault::brotli
