#include "chain/rpc/eth_api.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/crypto/secp256k1.hpp"
#include "chain/encoding/eip712.hpp"

namespace nucleate::rpc {

namespace {

const DevAccount& signer(EthApi& api, const Arg& address)
{
    const DevAccount* account = api.account(address.address());
    if (account == nullptr)
        refuse("unknown account");
    return *account;
}

/// r, s and 27 or 28: 65 bytes.
void write_signature(Writer& out, const Hash32& digest, const DevAccount& account)
{
    const auto signature = crypto::sign(digest, account.private_key);
    if (!signature)
        throw RpcError{Code::internal_error, "the account's key does not sign", {}};
    Bytes bytes = to_bytes(to_hash(signature->r).view());
    append(bytes, to_hash(signature->s).view());
    bytes.push_back(signature->y_parity ? 28 : 27);
    out.data(bytes);
}

/// EIP-191, version 0x45.
Hash32 message_digest(BytesView message)
{
    const std::string prefix = "\x19"
                               "Ethereum Signed Message:\n" +
                               std::to_string(message.size());
    Bytes bytes(prefix.begin(), prefix.end());
    append(bytes, message);
    return crypto::keccak256(bytes);
}

/// Hex data, or any other text as it is.
Bytes read_message(const Arg& arg)
{
    const std::string_view text = arg.string();
    if (text.starts_with("0x"))
        return arg.data();
    return {text.begin(), text.end()};
}

void eth_sign(EthApi& api, const Call& call, Writer& out)
{
    const DevAccount& account = signer(api, call.params[0]);
    write_signature(out, message_digest(read_message(call.params[1])), account);
}

void personal_sign(EthApi& api, const Call& call, Writer& out)
{
    const DevAccount& account = signer(api, call.params[1]);
    write_signature(out, message_digest(read_message(call.params[0])), account);
}

Hash32 typed_data_digest(const Arg& arg, const boost::json::value& data)
{
    const auto digest = eip712::hash_typed_data(data, crypto::keccak256);
    if (!digest)
        arg.bad(std::string("typed data: ") + eip712::to_string(digest.error()));
    return *digest;
}

/// The data comes as an object, or, from wallets of old, as its text.
void sign_typed_data(EthApi& api, const Call& call, Writer& out)
{
    const DevAccount& account = signer(api, call.params[0]);
    const Arg data = call.params[1];
    if (!data.is_string())
        return write_signature(out, typed_data_digest(data, data.value()), account);
    const std::string_view text = data.string();
    boost::system::error_code error;
    const boost::json::value parsed = boost::json::parse({text.data(), text.size()}, error);
    if (error)
        data.bad("typed data is no JSON");
    write_signature(out, typed_data_digest(data, parsed), account);
}

void accounts(EthApi& api, const Call&, Writer& out)
{
    out.begin_array();
    for (const DevAccount& account : api.options().accounts)
        out.data(account.address);
    out.end_array();
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"eth_accounts", "[]", accounts, Kind::quick},
    {"eth_requestAccounts", "[]", accounts, Kind::quick},
    {"eth_sign", "[address, message]", eth_sign},
    {"personal_sign", "[message, address]", personal_sign},
    {"eth_signTypedData", "[address, data]", sign_typed_data},
    {"eth_signTypedData_v3", "[address, data]", sign_typed_data},
    {"eth_signTypedData_v4", "[address, data]", sign_typed_data},
});

} // namespace

void add_eth_sign(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
