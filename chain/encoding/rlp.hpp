#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"
#include "chain/base/uint256.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

/// Recursive length prefix (Yellow Paper, appendix B).
namespace nucleate::rlp {

/// Why a byte string is not the canonical RLP of what was expected.
enum class Error : std::uint8_t
{
    truncated,         ///< an item reaches past the end of what holds it
    non_canonical,     ///< a length or a single byte could be written shorter
    leading_zero,      ///< an integer with leading zeros
    overflow,          ///< an integer that does not fit its field
    wrong_length,      ///< a fixed-size field of another size
    unexpected_list,   ///< a list where a string belongs
    unexpected_string, ///< a string where a list belongs
    trailing_bytes,    ///< bytes after the last field
    too_deep,          ///< lists nested beyond the limit
    too_long,          ///< input beyond the limit
    bad_value,         ///< well-formed, but not a value the field may have
};
const char* to_string(Error error);

/// Writes items one after another. List headers are put in once, when the result is taken, so
/// nesting costs no copies.
class Writer
{
public:
    Writer& string(BytesView bytes);
    Writer& number(const uint256& value);
    Writer& number(std::uint64_t value);
    template <std::size_t N>
    Writer& fixed(const FixedBytes<N>& value)
    {
        return string(value.view());
    }
    /// The empty string, or the 20 bytes (transaction `to`).
    Writer& optional_address(const std::optional<Address>& address);
    /// Bytes that are RLP already.
    Writer& raw(BytesView encoded);
    Writer& begin_list();
    Writer& end_list();

    /// The encoding; the writer is empty after. Every list must have ended.
    Bytes take();

private:
    struct List
    {
        std::size_t at;     ///< where its payload starts in `out_`
        std::size_t length; ///< payload with the headers inside; while open: headers before it
    };
    Bytes out_;
    std::vector<List> lists_; ///< in order of their start
    std::vector<std::size_t> open_;
    std::size_t header_bytes_ = 0;
};

/// One string or list as it lies in the input.
struct Item
{
    bool is_list = false;
    BytesView payload;
    BytesView encoded; ///< header and payload
};

class Decoder;

/// Reads the items of one list (or of the top level) in order. The first error sticks to the
/// decoder: everything read after it is zero or empty, so a field list is read without a check
/// after each field. Valid while its decoder and the input live.
class Cursor
{
public:
    /// True when nothing is left, and after any error, so that loops end.
    bool at_end() const;
    Item item();
    BytesView string();
    std::uint64_t u64();
    uint256 u256();
    /// 0 or 1.
    bool boolean();
    template <std::size_t N>
    FixedBytes<N> fixed()
    {
        const BytesView bytes = string();
        if (bytes.size() == N)
            return FixedBytes<N>::from_view(bytes);
        fail(Error::wrong_length);
        return {};
    }
    /// Empty or 20 bytes.
    std::optional<Address> optional_address();
    Cursor list();
    /// True when the next item is a list.
    bool next_is_list() const;
    /// Demands that nothing is left.
    void end();
    void fail(Error error);
    std::size_t bytes_left() const { return rest_.size(); }

private:
    friend class Decoder;
    Cursor(Decoder* decoder, BytesView rest, unsigned depth)
        : decoder_(decoder), rest_(rest), depth_(depth)
    {}
    Decoder* decoder_;
    BytesView rest_;
    unsigned depth_;
};

/// Strict decoder: canonical encodings only, bounded in length and depth.
class Decoder
{
public:
    static constexpr std::size_t kMaxLength = std::size_t{64} << 20U;
    static constexpr unsigned kMaxDepth = 16;

    explicit Decoder(BytesView input, std::size_t max_length = kMaxLength,
                     unsigned max_depth = kMaxDepth);
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    /// Cursor over the top-level items.
    Cursor root() { return {this, input_, 0}; }
    bool ok() const { return !error_; }
    const std::optional<Error>& error() const { return error_; }

private:
    friend class Cursor;
    BytesView input_;
    unsigned max_depth_;
    std::optional<Error> error_;
};

/// Takes the first item off `rest`.
Expected<Item, Error> split_item(BytesView& rest);
/// Checks a whole encoding, nested lists included: exactly one canonical item.
Expected<void, Error> validate(BytesView input, std::size_t max_length = Decoder::kMaxLength,
                               unsigned max_depth = Decoder::kMaxDepth);

/// One string or integer on its own.
Bytes encode_string(BytesView bytes);
Bytes encode_number(const uint256& value);
/// Appends a list header for a payload of `length` bytes.
void append_list_header(Bytes& out, std::size_t length);
void append_string(Bytes& out, BytesView bytes);

} // namespace nucleate::rlp
