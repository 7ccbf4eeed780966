#include "chain/fault/program/brotli.hpp"

#include "chain/fault/program/brotli_codes.hpp"
#include "chain/fault/program/brotli_dictionary.hpp"
#include "chain/fault/program/brotli_tables.hpp"

#include <algorithm>

namespace nucleate::fault {
namespace {

using namespace brotli;

constexpr std::size_t kLiteralContexts = 64;
constexpr std::size_t kDistanceContexts = 4;
constexpr std::size_t kCommands = 704;

/// A length: `base` and as many bits more.
struct LengthCode
{
    std::uint16_t base;
    std::uint8_t extra;
};
/// RFC 7932, section 5.
constexpr LengthCode kInserts[24] = {
    {0, 0},   {1, 0},   {2, 0},   {3, 0},   {4, 0},     {5, 0},     {6, 1},     {8, 1},
    {10, 2},  {14, 2},  {18, 3},  {26, 3},  {34, 4},    {50, 4},    {66, 5},    {98, 5},
    {130, 6}, {194, 7}, {322, 8}, {578, 9}, {1090, 10}, {2114, 12}, {6210, 14}, {22594, 24}};
constexpr LengthCode kCopies[24] = {{2, 0},   {3, 0},   {4, 0},   {5, 0},   {6, 0},     {7, 0},
                                    {8, 0},   {9, 0},   {10, 1},  {12, 1},  {14, 2},    {18, 2},
                                    {22, 3},  {30, 3},  {38, 4},  {54, 4},  {70, 5},    {102, 5},
                                    {134, 6}, {198, 7}, {326, 8}, {582, 9}, {1094, 10}, {2118, 24}};
/// Of each 64 commands: the first insert and the first copy code, in eights.
constexpr std::uint8_t kCells[11][2] = {{0, 0}, {0, 1}, {0, 0}, {0, 1}, {1, 0}, {1, 1},
                                        {0, 2}, {2, 0}, {1, 2}, {2, 1}, {2, 2}};
constexpr std::size_t kFirstWithDistance = 128;

class Decoder
{
public:
    Decoder(BytesView stream, std::size_t limit) : in_(stream), limit_(limit) {}

    Bytes run()
    {
        if (read_window())
            while (meta_block() && !last_ && out_.size() < limit_) {
            }
        return std::move(out_);
    }

private:
    bool read_window();
    bool meta_block();
    std::optional<std::size_t> read_size();
    bool skip_metadata();
    bool stored(std::size_t size);
    bool read_codes();
    bool compressed(std::size_t size);
    bool insert(std::size_t count);
    bool copy(std::size_t length, bool with_distance, std::size_t end);
    bool read_distance(std::size_t length, std::size_t& distance, bool& is_last);
    std::size_t recent_distance(std::size_t symbol) const;
    static std::optional<std::vector<PrefixCode>> read_all(BitReader& in, std::size_t count,
                                                           std::size_t alphabet);

    BitReader in_;
    std::size_t limit_;
    Bytes out_;
    bool last_ = false;
    std::size_t window_ = 0;
    std::array<std::size_t, 4> distances_{4, 11, 15, 16}; ///< the last one first

    // Of the meta-block being read.
    Blocks literals_;
    Blocks commands_;
    Blocks copies_;
    unsigned postfix_bits_ = 0;
    std::size_t direct_ = 0;
    std::vector<std::uint8_t> modes_;
    ContextMap literal_map_;
    ContextMap distance_map_;
    std::vector<PrefixCode> literal_codes_;
    std::vector<PrefixCode> command_codes_;
    std::vector<PrefixCode> distance_codes_;
};

/// RFC 7932, 9.1: WBITS.
bool Decoder::read_window()
{
    unsigned bits = 16;
    if (in_.bits(1) == 1) {
        const std::uint32_t more = in_.bits(3);
        if (more != 0) {
            bits = 17 + more;
        } else {
            const std::uint32_t small = in_.bits(3);
            if (small == 1)
                return false;
            bits = small == 0 ? 17 : 8 + small;
        }
    }
    window_ = (std::size_t{1} << bits) - 16;
    return !in_.ended();
}

/// RFC 7932, 9.2. False when nothing can follow.
bool Decoder::meta_block()
{
    last_ = in_.bits(1) == 1;
    if (in_.ended() || (last_ && in_.bits(1) == 1))
        return false;
    const std::optional<std::size_t> size = read_size();
    if (!size || in_.ended())
        return false;
    if (*size == 0)
        return skip_metadata();
    if (!last_ && in_.bits(1) == 1)
        return stored(*size);
    return read_codes() && compressed(out_.size() + *size);
}

/// Zero for metadata.
std::optional<std::size_t> Decoder::read_size()
{
    const std::uint32_t nibbles = in_.bits(2) + 4;
    if (nibbles == 7)
        return 0;
    std::size_t size = 0;
    for (std::uint32_t i = 0; i < nibbles; ++i) {
        const std::size_t nibble = in_.bits(4);
        if (i + 1 == nibbles && nibbles > 4 && nibble == 0)
            return std::nullopt;
        size |= nibble << (4 * i);
    }
    return size + 1;
}

bool Decoder::skip_metadata()
{
    if (in_.bits(1) != 0)
        return false;
    const std::uint32_t bytes = in_.bits(2);
    std::size_t size = 0;
    for (std::uint32_t i = 0; i < bytes; ++i) {
        const std::size_t byte = in_.bits(8);
        if (i + 1 == bytes && bytes > 1 && byte == 0)
            return false;
        size |= byte << (8 * i);
    }
    size += bytes != 0 ? 1 : 0;
    return in_.rest_of_byte() == 0 && in_.bytes(size).size() == size && !in_.ended();
}

bool Decoder::stored(std::size_t size)
{
    if (in_.rest_of_byte() != 0)
        return false;
    const BytesView data = in_.bytes(size);
    append(out_, data.first(std::min(data.size(), limit_ - out_.size())));
    return !in_.ended();
}

std::optional<std::vector<PrefixCode>> Decoder::read_all(BitReader& in, std::size_t count,
                                                         std::size_t alphabet)
{
    std::vector<PrefixCode> out;
    for (std::size_t i = 0; i < count; ++i) {
        auto code = read_prefix_code(in, alphabet);
        if (!code)
            return std::nullopt;
        out.push_back(std::move(*code));
    }
    return out;
}

bool Decoder::read_codes()
{
    if (!literals_.read_header(in_) || !commands_.read_header(in_) || !copies_.read_header(in_))
        return false;
    postfix_bits_ = in_.bits(2);
    direct_ = std::size_t{in_.bits(4)} << postfix_bits_;
    modes_.clear();
    for (std::size_t i = 0; i < literals_.types(); ++i)
        modes_.push_back(static_cast<std::uint8_t>(in_.bits(2)));
    auto literal_map = read_context_map(in_, kLiteralContexts * literals_.types());
    if (!literal_map)
        return false;
    auto distance_map = read_context_map(in_, kDistanceContexts * copies_.types());
    if (!distance_map)
        return false;
    const std::size_t distances = 16 + direct_ + (std::size_t{48} << postfix_bits_);
    auto literal_codes = read_all(in_, literal_map->codes, 256);
    auto command_codes = literal_codes ? read_all(in_, commands_.types(), kCommands) : std::nullopt;
    auto distance_codes =
        command_codes ? read_all(in_, distance_map->codes, distances) : std::nullopt;
    if (!distance_codes)
        return false;
    literal_map_ = std::move(*literal_map);
    distance_map_ = std::move(*distance_map);
    literal_codes_ = std::move(*literal_codes);
    command_codes_ = std::move(*command_codes);
    distance_codes_ = std::move(*distance_codes);
    return true;
}

/// Up to `end` bytes in all.
bool Decoder::compressed(std::size_t end)
{
    while (out_.size() < end && out_.size() < limit_) {
        if (!commands_.next(in_))
            return false;
        const auto command = command_codes_[commands_.type()].read(in_);
        if (!command)
            return false;
        const auto& [inserts, copies] = kCells[*command >> 6U];
        const LengthCode& to_insert = kInserts[8 * inserts + ((*command >> 3U) & 7U)];
        const LengthCode& to_copy = kCopies[8 * copies + (*command & 7U)];
        const std::size_t count = to_insert.base + in_.bits(to_insert.extra);
        const std::size_t length = to_copy.base + in_.bits(to_copy.extra);
        if (in_.ended() || count > end - out_.size() || !insert(count))
            return false;
        if (out_.size() < end && !copy(length, *command >= kFirstWithDistance, end))
            return false;
    }
    return true;
}

bool Decoder::insert(std::size_t count)
{
    for (; count != 0 && out_.size() < limit_; --count) {
        if (!literals_.next(in_))
            return false;
        const std::size_t size = out_.size();
        const std::uint8_t one = size > 0 ? out_[size - 1] : std::uint8_t{0};
        const std::uint8_t two = size > 1 ? out_[size - 2] : std::uint8_t{0};
        const std::size_t type = literals_.type();
        const auto& contexts = kContexts[modes_[type]];
        const std::size_t context = contexts[0][one] | contexts[1][two];
        const std::size_t code = literal_map_.code_of[kLiteralContexts * type + context];
        const auto literal = literal_codes_[code].read(in_);
        if (!literal)
            return false;
        out_.push_back(static_cast<std::uint8_t>(*literal));
    }
    return true;
}

bool Decoder::copy(std::size_t length, bool with_distance, std::size_t end)
{
    std::size_t distance = distances_[0];
    bool is_last = true;
    if (with_distance && !read_distance(length, distance, is_last))
        return false;
    const std::size_t reach = std::min(window_, out_.size());
    if (distance > reach) {
        const std::optional<Bytes> word = dictionary_word(length, distance - reach - 1);
        if (!word || word->size() > end - out_.size())
            return false;
        append(out_, BytesView(*word).first(std::min(word->size(), limit_ - out_.size())));
        return true;
    }
    if (!is_last) {
        std::copy_backward(distances_.begin(), distances_.end() - 1, distances_.end());
        distances_[0] = distance;
    }
    if (length > end - out_.size())
        return false;
    for (; length != 0 && out_.size() < limit_; --length)
        out_.push_back(out_[out_.size() - distance]);
    return true;
}

/// RFC 7932, section 4. `is_last`: it is the last distance again, which is not remembered anew.
bool Decoder::read_distance(std::size_t length, std::size_t& distance, bool& is_last)
{
    if (!copies_.next(in_))
        return false;
    const std::size_t context = std::min<std::size_t>(length, 5) - 2;
    const std::size_t code = distance_map_.code_of[kDistanceContexts * copies_.type() + context];
    const auto symbol = distance_codes_[code].read(in_);
    if (!symbol)
        return false;
    is_last = *symbol == 0;
    if (*symbol < 16) {
        distance = recent_distance(*symbol);
        return distance != 0;
    }
    if (*symbol < 16 + direct_) {
        distance = *symbol - std::size_t{15};
        return true;
    }
    const std::size_t rest = *symbol - direct_ - 16;
    const std::size_t postfix = rest & ((std::size_t{1} << postfix_bits_) - 1);
    const std::size_t high = rest >> postfix_bits_;
    const auto width = static_cast<unsigned>(1 + (high >> 1U));
    const std::size_t offset = ((2 + (high & 1U)) << width) - 4;
    distance = ((offset + in_.bits(width)) << postfix_bits_) + postfix + direct_ + 1;
    return !in_.ended();
}

/// One of the last four, or close to one of the last two; zero for what is no distance.
std::size_t Decoder::recent_distance(std::size_t symbol) const
{
    if (symbol < 4)
        return distances_[symbol];
    const std::size_t base = distances_[symbol < 10 ? 0 : 1];
    const std::size_t step = (symbol - (symbol < 10 ? 4 : 10)) / 2 + 1;
    if (symbol % 2 == 1)
        return base + step;
    return base > step ? base - step : 0;
}

} // namespace

Bytes unbrotli(BytesView stream, std::size_t limit)
{
    return Decoder(stream, limit).run();
}

} // namespace nucleate::fault
