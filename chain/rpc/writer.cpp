#include "chain/rpc/writer.hpp"

#include <bit>
#include <charconv>
#include <cmath>

namespace nucleate::rpc {

namespace {

constexpr char kDigits[] = "0123456789abcdef";

/// Length of the well-formed UTF-8 sequence at `at` (RFC 3629), 0 when there is none.
std::size_t utf8_length(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xc0U) == 0x80U; };
    const unsigned b0 = byte(0);
    const unsigned b1 = byte(1);
    if (b0 < 0x80)
        return 1;
    if (b0 >= 0xc2 && b0 <= 0xdf)
        return tail(1) ? 2 : 0;
    if (b0 >= 0xe0 && b0 <= 0xef) {
        const bool overlong = b0 == 0xe0 && b1 < 0xa0;
        const bool surrogate = b0 == 0xed && b1 > 0x9f;
        return tail(1) && tail(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (b0 >= 0xf0 && b0 <= 0xf4) {
        const bool overlong = b0 == 0xf0 && b1 < 0x90;
        const bool too_large = b0 == 0xf4 && b1 > 0x8f;
        return tail(1) && tail(2) && tail(3) && !overlong && !too_large ? 4 : 0;
    }
    return 0;
}

void append_control(std::string& out, char c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += kDigits[static_cast<unsigned char>(c) >> 4U];
        out += kDigits[static_cast<unsigned char>(c) & 15U];
    }
}

template <class Number>
void append_number(std::string& out, Number value)
{
    char buffer[40];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    out.append(buffer, end);
}

} // namespace

bool Writer::flush()
{
    constexpr std::size_t kEnough = std::size_t{64} << 10U;
    if (sink_ == nullptr)
        return true;
    if (out_.size() < kEnough)
        return !sink_->broken();
    // The last character stays: it says whether a comma is due.
    std::string rest;
    rest.reserve(out_.capacity());
    rest.push_back(out_.back());
    out_.pop_back();
    rest.swap(out_);
    return sink_->take(std::move(rest));
}

bool Writer::separate()
{
    if (full())
        return false;
    if (out_.empty())
        return true;
    const char last = out_.back();
    if (last != '{' && last != '[' && last != ':' && last != ',')
        out_ += ',';
    return true;
}

void Writer::open(char bracket)
{
    if (separate())
        out_ += bracket;
}

void Writer::close(char bracket)
{
    if (!full())
        out_ += bracket;
}

void Writer::key(std::string_view name)
{
    if (!separate())
        return;
    out_ += '"';
    out_ += name;
    out_ += "\":";
}

void Writer::raw(std::string_view json)
{
    if (!separate())
        return;
    out_ += json;
}

void Writer::number(std::uint64_t value)
{
    if (!separate())
        return;
    append_number(out_, value);
}

void Writer::number(std::int64_t value)
{
    if (!separate())
        return;
    append_number(out_, value);
}

void Writer::number(double value)
{
    if (!std::isfinite(value))
        return null();
    if (!separate())
        return;
    append_number(out_, value);
}

void Writer::string(std::string_view text)
{
    if (!separate())
        return;
    out_ += '"';
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        const std::size_t length = utf8_length(text, i);
        if (length == 0) {
            out_ += "\xef\xbf\xbd";
            ++i;
        } else if (length == 1 && (c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20)) {
            append_control(out_, c);
            ++i;
        } else {
            out_.append(text, i, length);
            i += length;
        }
    }
    out_ += '"';
}

void Writer::quantity(std::uint64_t value)
{
    if (!separate())
        return;
    char buffer[16];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, 16).ptr;
    out_ += "\"0x";
    out_.append(buffer, end);
    out_ += '"';
}

void Writer::quantity(const uint256& value)
{
    if (value.fits_u64())
        return quantity(value.low64());
    if (!separate())
        return;
    out_ += "\"0x";
    const unsigned digits = (value.bit_length() + 3) / 4;
    for (unsigned i = digits; i-- > 0;)
        out_ += kDigits[(value.limb[i / 16] >> (4 * (i % 16))) & 15U];
    out_ += '"';
}

void Writer::data(BytesView bytes)
{
    if (!separate())
        return;
    const std::size_t start = out_.size() + 3;
    out_.resize(start + 2 * bytes.size() + 1);
    char* p = out_.data() + start;
    p[-3] = '"';
    p[-2] = '0';
    p[-1] = 'x';
    for (const std::uint8_t byte : bytes) {
        *p++ = kDigits[byte >> 4U];
        *p++ = kDigits[byte & 15U];
    }
    *p = '"';
}

} // namespace nucleate::rpc
