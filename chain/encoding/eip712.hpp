#pragma once

#include "chain/encoding/abi.hpp"

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>

/// EIP-712: hashing and signing of typed structured data.
namespace nucleate::eip712 {

using abi::Keccak;

/// The separator of one contract's messages; members that are not set are left out of its type.
struct Domain
{
    std::optional<std::string> name;
    std::optional<std::string> version;
    std::optional<uint256> chain_id;
    std::optional<Address> verifying_contract;
    std::optional<Hash32> salt;
};
Hash32 domain_separator(const Domain& domain, Keccak keccak);

/// What is signed: keccak256(0x1901 ‖ domain separator ‖ struct hash).
Hash32 digest(const Hash32& domain_separator, const Hash32& struct_hash, Keccak keccak);

namespace detail {

inline Hash32 hash_text(std::string_view text, Keccak keccak)
{
    return keccak(Bytes(text.begin(), text.end()));
}

/// encodeData of one member: strings and bytes by their hash, the rest as the ABI's word.
template <class T>
void append_member(Bytes& out, const T& value, Keccak keccak)
{
    if constexpr (std::same_as<T, std::string>)
        append(out, hash_text(value, keccak).view());
    else if constexpr (std::same_as<T, Bytes>)
        append(out, keccak(value).view());
    else
        append(out, abi::encode(value));
}

} // namespace detail

/// hashStruct of a flat struct: `type` as encodeType has it
/// ("Permit(address owner,address spender,…)"), then its members in order. A nested struct is
/// passed as its own struct hash.
template <class... Ts>
Hash32 struct_hash(std::string_view type, Keccak keccak, const Ts&... members)
{
    Bytes data = to_bytes(detail::hash_text(type, keccak).view());
    (detail::append_member(data, members, keccak), ...);
    return keccak(data);
}

enum class Error : std::uint8_t
{
    malformed,    ///< not an object with types, primaryType, domain and message
    unknown_type, ///< a member of a type that is neither elementary nor declared
    missing_field,
    bad_value, ///< a value that its type cannot hold
    too_deep,  ///< structs or arrays nested beyond the limit
};
const char* to_string(Error error);

/// The digest of the JSON that eth_signTypedData_v4 takes: {types, primaryType, domain, message}.
Expected<Hash32, Error> hash_typed_data(const boost::json::value& typed_data, Keccak keccak);

} // namespace nucleate::eip712
