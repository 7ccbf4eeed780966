#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/uint256.hpp"

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace nucleate {

/// Lower-case hex digits without a prefix.
std::string to_hex(BytesView bytes);
/// Ethereum JSON-RPC DATA: "0x" and two digits a byte.
std::string to_hex_data(BytesView bytes);
template <std::size_t N>
std::string to_hex_data(const FixedBytes<N>& value)
{
    return to_hex_data(value.view());
}
/// Ethereum JSON-RPC QUANTITY: "0x" and no leading zeros; "0x0" for zero.
std::string to_quantity(const uint256& value);

/// Hex digits, with or without "0x"; nothing on an odd length or a foreign character.
std::optional<Bytes> parse_hex(std::string_view text);
/// A QUANTITY; nothing unless "0x" and 1 to 64 digits. Leading zeros are let through.
std::optional<uint256> parse_quantity(std::string_view text);
/// Exactly N bytes of DATA, with or without "0x".
template <std::size_t N>
std::optional<FixedBytes<N>> parse_fixed(std::string_view text)
{
    const std::optional<Bytes> bytes = parse_hex(text);
    if (!bytes || bytes->size() != N)
        return std::nullopt;
    return FixedBytes<N>::from_view(*bytes);
}
inline std::optional<Address> parse_address(std::string_view text)
{
    return parse_fixed<20>(text);
}
inline std::optional<Hash32> parse_hash(std::string_view text)
{
    return parse_fixed<32>(text);
}

namespace literals {
/// Stops the compiler: no constant expression calls it.
inline void refuse_literal(const char* /*reason*/)
{
    std::abort();
}
/// Constants from specs: 0x…_address and 0x…_hash, checked at compile time.
consteval std::uint8_t digit(char c)
{
    if (c >= '0' && c <= '9')
        return static_cast<std::uint8_t>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<std::uint8_t>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F')
        return static_cast<std::uint8_t>(c - 'A' + 10);
    refuse_literal("not a hex digit");
    return 0;
}
template <std::size_t N>
consteval FixedBytes<N> fixed_literal(std::string_view text)
{
    if (text.size() != 2 * N + 2 || text[0] != '0' || text[1] != 'x')
        refuse_literal("wrong length");
    FixedBytes<N> out;
    for (std::size_t i = 0; i < N; ++i)
        out.bytes[i] =
            static_cast<std::uint8_t>(digit(text[2 + 2 * i]) * 16U + digit(text[3 + 2 * i]));
    return out;
}
consteval Address operator""_address(const char* text, std::size_t size)
{
    return fixed_literal<20>({text, size});
}
consteval Hash32 operator""_hash(const char* text, std::size_t size)
{
    return fixed_literal<32>({text, size});
}
} // namespace literals

} // namespace nucleate
