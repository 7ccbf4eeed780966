#include "chain/fault/program/inflate.hpp"

#include "chain/fault/program/prefix_code.hpp"

#include <algorithm>

namespace nucleate::fault {
namespace {

constexpr unsigned kEndOfBlock = 256;
constexpr unsigned kFirstLength = 257;
constexpr unsigned kLengthCodes = 29;
constexpr unsigned kDistanceCodes = 30;

/// RFC 1951, 3.2.5.
constexpr std::uint16_t kLengthBase[kLengthCodes] = {3,  4,  5,  6,   7,   8,   9,   10,  11, 13,
                                                     15, 17, 19, 23,  27,  31,  35,  43,  51, 59,
                                                     67, 83, 99, 115, 131, 163, 195, 227, 258};
constexpr std::uint8_t kLengthExtra[kLengthCodes] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                     2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
constexpr std::uint16_t kDistanceBase[kDistanceCodes] = {
    1,   2,   3,   4,   5,   7,    9,    13,   17,   25,   33,   49,   65,    97,    129,
    193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};
constexpr std::uint8_t kDistanceExtra[kDistanceCodes] = {0, 0, 0,  0,  1,  1,  2,  2,  3,  3,
                                                         4, 4, 5,  5,  6,  6,  7,  7,  8,  8,
                                                         9, 9, 10, 10, 11, 11, 12, 12, 13, 13};

struct Codes
{
    PrefixCode literals; ///< and lengths
    PrefixCode distances;
};

class Inflater
{
public:
    Inflater(BytesView stream, std::size_t limit) : in_(stream), limit_(limit) {}

    Bytes run()
    {
        if (!header())
            return {};
        while (block() && !last_) {
        }
        return std::move(out_);
    }

private:
    /// RFC 1950, 2.2; a preset dictionary is none that anyone has.
    bool header()
    {
        const std::uint32_t method = in_.bits(8);
        const std::uint32_t flags = in_.bits(8);
        return !in_.ended() && (method & 15U) == 8 && method >> 4U <= 7 &&
               (method * 256 + flags) % 31 == 0 && (flags & 0x20U) == 0;
    }

    /// False when nothing can follow.
    bool block()
    {
        last_ = in_.bits(1) != 0;
        const std::uint32_t type = in_.bits(2);
        if (in_.ended())
            return false;
        if (type == 0)
            return stored();
        if (type == 3)
            return false;
        const std::optional<Codes> codes = type == 1 ? fixed() : dynamic();
        return codes && compressed(*codes);
    }

    bool stored()
    {
        in_.rest_of_byte();
        const std::uint32_t size = in_.bits(16);
        const std::uint32_t check = in_.bits(16);
        if (in_.ended() || size != (check ^ 0xFFFFU))
            return false;
        const BytesView data = in_.bytes(size);
        append(out_, data.first(std::min(data.size(), limit_ - out_.size())));
        return !in_.ended() && out_.size() < limit_;
    }

    /// RFC 1951, 3.2.6.
    static std::optional<Codes> fixed()
    {
        std::array<std::uint8_t, 288> lengths{};
        for (unsigned i = 0; i < lengths.size(); ++i)
            lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
        std::array<std::uint8_t, 32> distances{};
        distances.fill(5);
        return Codes{PrefixCode(lengths), PrefixCode(distances)};
    }

    /// RFC 1951, 3.2.7.
    std::optional<Codes> dynamic()
    {
        static constexpr std::uint8_t kOrder[19] = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                    11, 4,  12, 3, 13, 2, 14, 1, 15};
        const std::size_t literals = in_.bits(5) + 257;
        const std::size_t distances = in_.bits(5) + 1;
        const std::size_t meta = in_.bits(4) + 4;
        if (in_.ended() || literals > 286 || distances > kDistanceCodes)
            return std::nullopt;
        std::array<std::uint8_t, 19> meta_lengths{};
        for (std::size_t i = 0; i < meta; ++i)
            meta_lengths[kOrder[i]] = static_cast<std::uint8_t>(in_.bits(3));
        const PrefixCode meta_code(meta_lengths);
        std::vector<std::uint8_t> lengths(literals + distances);
        if (in_.ended() || meta_code.left() != 0 || !read_lengths(meta_code, lengths))
            return std::nullopt;
        const std::span<const std::uint8_t> all(lengths);
        Codes out{PrefixCode(all.first(literals)), PrefixCode(all.subspan(literals))};
        if (lengths[kEndOfBlock] == 0 || !usable(out.literals) || !usable(out.distances))
            return std::nullopt;
        return out;
    }

    /// An incomplete code is one of a single symbol, or none at all.
    static bool usable(const PrefixCode& code)
    {
        return code.left() == 0 || (code.left() > 0 && code.longest() <= 1);
    }

    bool read_lengths(const PrefixCode& code, std::vector<std::uint8_t>& lengths)
    {
        for (std::size_t at = 0; at < lengths.size();) {
            const auto symbol = code.read(in_);
            if (!symbol)
                return false;
            if (*symbol < 16) {
                lengths[at++] = static_cast<std::uint8_t>(*symbol);
                continue;
            }
            if (*symbol == 16 && at == 0)
                return false;
            const std::uint8_t value = *symbol == 16 ? lengths[at - 1] : std::uint8_t{0};
            const std::size_t count = *symbol == 16   ? 3 + in_.bits(2)
                                      : *symbol == 17 ? 3 + in_.bits(3)
                                                      : 11 + in_.bits(7);
            if (in_.ended() || count > lengths.size() - at)
                return false;
            std::fill_n(lengths.begin() + static_cast<std::ptrdiff_t>(at), count, value);
            at += count;
        }
        return true;
    }

    bool compressed(const Codes& codes)
    {
        while (out_.size() < limit_) {
            const auto symbol = codes.literals.read(in_);
            if (!symbol)
                return false;
            if (*symbol == kEndOfBlock)
                return true;
            if (*symbol < kEndOfBlock)
                out_.push_back(static_cast<std::uint8_t>(*symbol));
            else if (!copy(*symbol - kFirstLength, codes.distances))
                return false;
        }
        return false;
    }

    bool copy(unsigned length_code, const PrefixCode& distances)
    {
        if (length_code >= kLengthCodes)
            return false;
        std::size_t length = kLengthBase[length_code] + in_.bits(kLengthExtra[length_code]);
        const auto code = distances.read(in_);
        if (in_.ended() || !code || *code >= kDistanceCodes)
            return false;
        const std::size_t distance = kDistanceBase[*code] + in_.bits(kDistanceExtra[*code]);
        if (in_.ended() || distance > out_.size())
            return false;
        for (; length != 0 && out_.size() < limit_; --length)
            out_.push_back(out_[out_.size() - distance]);
        return true;
    }

    BitReader in_;
    std::size_t limit_;
    Bytes out_;
    bool last_ = false;
};

} // namespace

Bytes inflate(BytesView stream, std::size_t limit)
{
    return Inflater(stream, limit).run();
}

} // namespace nucleate::fault
