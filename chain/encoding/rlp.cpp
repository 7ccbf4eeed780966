#include "chain/encoding/rlp.hpp"

#include <array>
#include <cassert>

namespace nucleate::rlp {
namespace {

constexpr std::uint8_t kStringOffset = 0x80;
constexpr std::uint8_t kListOffset = 0xc0;
constexpr std::size_t kShortLimit = 55;

std::size_t length_of_length(std::size_t length)
{
    std::size_t n = 0;
    for (; length != 0; length >>= 8U)
        ++n;
    return n;
}

std::size_t header_size(std::size_t length)
{
    return length <= kShortLimit ? 1 : 1 + length_of_length(length);
}

void append_header(Bytes& out, std::uint8_t offset, std::size_t length)
{
    if (length <= kShortLimit) {
        out.push_back(static_cast<std::uint8_t>(offset + length));
        return;
    }
    const std::size_t n = length_of_length(length);
    out.push_back(static_cast<std::uint8_t>(offset + kShortLimit + n));
    for (std::size_t i = n; i-- > 0;)
        out.push_back(static_cast<std::uint8_t>(length >> (8 * i)));
}

/// Payload length of a long item: `n` big-endian bytes after the header byte.
Expected<std::size_t, Error> long_length(BytesView rest, std::size_t n)
{
    if (rest.size() < 1 + n)
        return tl::unexpected(Error::truncated);
    if (rest[1] == 0)
        return tl::unexpected(Error::non_canonical);
    std::size_t length = 0;
    for (std::size_t i = 0; i < n; ++i)
        length = (length << 8U) | rest[1 + i];
    if (length <= kShortLimit)
        return tl::unexpected(Error::non_canonical);
    return length;
}

Expected<void, Error> validate_items(BytesView rest, unsigned depth)
{
    while (!rest.empty()) {
        const Expected<Item, Error> item = split_item(rest);
        if (!item)
            return tl::unexpected(item.error());
        if (!item->is_list)
            continue;
        if (depth == 0)
            return tl::unexpected(Error::too_deep);
        if (auto inner = validate_items(item->payload, depth - 1); !inner)
            return inner;
    }
    return {};
}

} // namespace

const char* to_string(Error error)
{
    static constexpr std::array kNames{
        "truncated",         "non-canonical length", "integer with leading zeros",
        "integer too large", "wrong field length",   "unexpected list",
        "unexpected string", "trailing bytes",       "nested too deeply",
        "input too long",    "value out of range"};
    return kNames[static_cast<std::size_t>(error)];
}

Writer& Writer::string(BytesView bytes)
{
    append_string(out_, bytes);
    return *this;
}

Writer& Writer::number(const uint256& value)
{
    std::array<std::uint8_t, 32> word{};
    store_be(value, word.data());
    const std::size_t n = (value.bit_length() + 7) / 8;
    return string(BytesView{word}.last(n));
}

Writer& Writer::number(std::uint64_t value)
{
    return number(uint256{value});
}

Writer& Writer::optional_address(const std::optional<Address>& address)
{
    return string(address ? address->view() : BytesView{});
}

Writer& Writer::raw(BytesView encoded)
{
    append(out_, encoded);
    return *this;
}

Writer& Writer::begin_list()
{
    open_.push_back(lists_.size());
    lists_.push_back({out_.size(), header_bytes_});
    return *this;
}

Writer& Writer::end_list()
{
    assert(!open_.empty());
    List& list = lists_[open_.back()];
    open_.pop_back();
    list.length = out_.size() - list.at + header_bytes_ - list.length;
    header_bytes_ += header_size(list.length);
    return *this;
}

Bytes Writer::take()
{
    assert(open_.empty());
    Bytes result;
    result.reserve(out_.size() + header_bytes_);
    std::size_t done = 0;
    for (const List& list : lists_) {
        append(result, BytesView{out_}.subspan(done, list.at - done));
        done = list.at;
        append_header(result, kListOffset, list.length);
    }
    append(result, BytesView{out_}.subspan(done));
    *this = Writer{};
    return result;
}

Expected<Item, Error> split_item(BytesView& rest)
{
    if (rest.empty())
        return tl::unexpected(Error::truncated);
    const std::uint8_t first = rest[0];
    const bool is_list = first >= kListOffset;
    std::size_t header = 1;
    std::size_t length = 0;
    if (first < kStringOffset) {
        header = 0;
        length = 1;
    } else {
        const auto code = static_cast<std::size_t>(first - (is_list ? kListOffset : kStringOffset));
        length = code;
        if (code > kShortLimit) {
            const Expected<std::size_t, Error> size = long_length(rest, code - kShortLimit);
            if (!size)
                return tl::unexpected(size.error());
            header += code - kShortLimit;
            length = *size;
        }
    }
    if (length > rest.size() - header)
        return tl::unexpected(Error::truncated);
    const Item item{is_list, rest.subspan(header, length), rest.first(header + length)};
    if (!is_list && header == 1 && length == 1 && item.payload[0] < kStringOffset)
        return tl::unexpected(Error::non_canonical);
    rest = rest.subspan(header + length);
    return item;
}

Expected<void, Error> validate(BytesView input, std::size_t max_length, unsigned max_depth)
{
    if (input.size() > max_length)
        return tl::unexpected(Error::too_long);
    BytesView rest = input;
    const Expected<Item, Error> item = split_item(rest);
    if (!item)
        return tl::unexpected(item.error());
    if (!rest.empty())
        return tl::unexpected(Error::trailing_bytes);
    return validate_items(input, max_depth);
}

Decoder::Decoder(BytesView input, std::size_t max_length, unsigned max_depth)
    : input_(input), max_depth_(max_depth)
{
    if (input.size() > max_length)
        error_ = Error::too_long;
}

bool Cursor::at_end() const
{
    return rest_.empty() || !decoder_->ok();
}

void Cursor::fail(Error error)
{
    if (decoder_->ok())
        decoder_->error_ = error;
}

Item Cursor::item()
{
    if (!decoder_->ok())
        return {};
    const Expected<Item, Error> item = split_item(rest_);
    if (!item) {
        fail(item.error());
        return {};
    }
    return *item;
}

BytesView Cursor::string()
{
    const Item next = item();
    if (!next.is_list)
        return next.payload;
    fail(Error::unexpected_list);
    return {};
}

uint256 Cursor::u256()
{
    const BytesView bytes = string();
    if (!bytes.empty() && bytes[0] == 0)
        fail(Error::leading_zero);
    else if (bytes.size() > 32)
        fail(Error::overflow);
    else
        return uint256_from_be(bytes);
    return {};
}

std::uint64_t Cursor::u64()
{
    const uint256 value = u256();
    if (value.fits_u64())
        return value.low64();
    fail(Error::overflow);
    return 0;
}

bool Cursor::boolean()
{
    const std::uint64_t value = u64();
    if (value > 1)
        fail(Error::bad_value);
    return value == 1;
}

std::optional<Address> Cursor::optional_address()
{
    const BytesView bytes = string();
    if (bytes.size() == Address::kSize)
        return Address::from_view(bytes);
    if (!bytes.empty())
        fail(Error::wrong_length);
    return std::nullopt;
}

bool Cursor::next_is_list() const
{
    return !at_end() && rest_[0] >= kListOffset;
}

Cursor Cursor::list()
{
    const Item next = item();
    if (decoder_->ok() && !next.is_list)
        fail(Error::unexpected_string);
    if (depth_ >= decoder_->max_depth_)
        fail(Error::too_deep);
    return {decoder_, decoder_->ok() ? next.payload : BytesView{}, depth_ + 1};
}

void Cursor::end()
{
    if (!rest_.empty())
        fail(Error::trailing_bytes);
}

Bytes encode_string(BytesView bytes)
{
    Bytes out;
    append_string(out, bytes);
    return out;
}

Bytes encode_number(const uint256& value)
{
    return encode_string(to_minimal_be(value));
}

void append_list_header(Bytes& out, std::size_t length)
{
    append_header(out, kListOffset, length);
}

void append_string(Bytes& out, BytesView bytes)
{
    if (bytes.size() == 1 && bytes[0] < kStringOffset) {
        out.push_back(bytes[0]);
        return;
    }
    append_header(out, kStringOffset, bytes.size());
    append(out, bytes);
}

} // namespace nucleate::rlp
