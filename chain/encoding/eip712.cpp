#include "chain/encoding/eip712.hpp"

#include <array>

namespace nucleate::eip712 {

Hash32 domain_separator(const Domain& domain, Keccak keccak)
{
    std::string type = "EIP712Domain(";
    Bytes members;
    const auto add = [&](std::string_view declaration, const auto& value) {
        if (!value)
            return;
        if (!type.ends_with('('))
            type += ',';
        type += declaration;
        detail::append_member(members, *value, keccak);
    };
    add("string name", domain.name);
    add("string version", domain.version);
    add("uint256 chainId", domain.chain_id);
    add("address verifyingContract", domain.verifying_contract);
    add("bytes32 salt", domain.salt);
    Bytes data = to_bytes(detail::hash_text(type + ")", keccak).view());
    append(data, members);
    return keccak(data);
}

Hash32 digest(const Hash32& domain_separator, const Hash32& struct_hash, Keccak keccak)
{
    Bytes text{0x19, 0x01};
    append(text, domain_separator.view());
    append(text, struct_hash.view());
    return keccak(text);
}

const char* to_string(Error error)
{
    static constexpr std::array kNames{"not typed data", "unknown type", "missing field",
                                       "value does not fit its type", "nested too deeply"};
    return kNames[static_cast<std::size_t>(error)];
}

} // namespace nucleate::eip712
