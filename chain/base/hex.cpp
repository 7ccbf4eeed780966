#include "chain/base/hex.hpp"

namespace nucleate {
namespace {

constexpr char kDigits[] = "0123456789abcdef";

int value_of(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

void append_hex(std::string& out, BytesView bytes)
{
    for (const std::uint8_t b : bytes) {
        out.push_back(kDigits[b >> 4U]);
        out.push_back(kDigits[b & 15U]);
    }
}

} // namespace

std::string to_hex(BytesView bytes)
{
    std::string out;
    out.reserve(bytes.size() * 2);
    append_hex(out, bytes);
    return out;
}

std::string to_hex_data(BytesView bytes)
{
    std::string out = "0x";
    out.reserve(2 + bytes.size() * 2);
    append_hex(out, bytes);
    return out;
}

std::string to_quantity(const uint256& value)
{
    const unsigned digits = value.is_zero() ? 1 : (value.bit_length() + 3) / 4;
    std::string out = "0x";
    for (unsigned i = digits; i-- > 0;)
        out.push_back(kDigits[(value.limb[i / 16] >> (4 * (i % 16))) & 15U]);
    return out;
}

std::optional<Bytes> parse_hex(std::string_view text)
{
    if (text.starts_with("0x") || text.starts_with("0X"))
        text.remove_prefix(2);
    if (text.size() % 2 != 0)
        return std::nullopt;
    Bytes out(text.size() / 2);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const int high = value_of(text[2 * i]);
        const int low = value_of(text[2 * i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        out[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return out;
}

std::optional<uint256> parse_quantity(std::string_view text)
{
    if (!text.starts_with("0x") || text.size() < 3 || text.size() > 66)
        return std::nullopt;
    uint256 value;
    for (const char c : text.substr(2)) {
        const int digit = value_of(c);
        if (digit < 0)
            return std::nullopt;
        value = (value << 4) | uint256{static_cast<std::uint64_t>(digit)};
    }
    return value;
}

} // namespace nucleate
