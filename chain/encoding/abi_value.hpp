#pragma once

#include "chain/encoding/abi.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Contract ABI with types known at run time only: decoded logs and calls of the explorer, EIP-712.
namespace nucleate::abi {

/// An elementary type, array or tuple.
struct Type
{
    enum class Kind : std::uint8_t
    {
        uint,
        sint,
        address,
        boolean,
        fixed_bytes,
        bytes,
        string,
        array,       ///< of `parts[0]`, any length
        fixed_array, ///< of `parts[0]`, `size` of them
        tuple,       ///< of `parts`
    };
    Kind kind = Kind::uint;
    std::size_t size = 0; ///< bits of integers, bytes of bytesN, elements of fixed arrays
    std::vector<Type> parts;

    bool is_dynamic() const;
    /// Bytes in the head: its own size, or one word when dynamic.
    std::size_t head_size() const;
    /// As in signatures: "uint256", "(address,bytes32)[3]".
    std::string canonical() const;
    bool operator==(const Type&) const = default;
};

/// A value of such a type: integers (two's complement) as uint256, bytesN as Bytes of N, arrays and
/// tuples as a list.
struct Value
{
    std::variant<uint256, bool, Address, Bytes, std::string, std::vector<Value>> data;
    bool operator==(const Value&) const = default;
};

/// "uint" and "int" mean 256 bits. Nesting is limited to 8, parts of a tuple to 256.
Expected<Type, Error> parse_type(std::string_view text);

/// "transfer(address,uint256)": a name and a tuple. Names of parameters are not allowed.
struct Signature
{
    std::string name;
    Type parameters;

    std::string canonical() const { return name + parameters.canonical(); }
};
Expected<Signature, Error> parse_signature(std::string_view text);

/// The members of a tuple type as arguments: no offset in front.
Expected<Bytes, Error> encode_arguments(const Type& tuple, const std::vector<Value>& values);
Expected<std::vector<Value>, Error> decode_arguments(const Type& tuple, BytesView data);

/// For people: 0x hex, decimal digits with sign, quoted text, lists in brackets.
std::string to_text(const Type& type, const Value& value);

} // namespace nucleate::abi
