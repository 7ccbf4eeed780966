#include "chain/execution/transaction_codec.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/crypto/secp256k1.hpp"

#include <limits>

namespace nucleate::execution {
namespace {

constexpr std::uint8_t kAuthorizationMagic = 0x05; ///< EIP-7702
/// Legacy `v` without a chain, and its EIP-155 form chain_id * 2 + 35.
constexpr std::uint64_t kPlainV = 27;
constexpr std::uint64_t kProtectedV = 35;

void write_access_list(rlp::Writer& w, const std::vector<AccessListEntry>& list)
{
    w.begin_list();
    for (const AccessListEntry& entry : list) {
        w.begin_list().fixed(entry.address).begin_list();
        for (const uint256& key : entry.keys)
            w.fixed(to_hash(key));
        w.end_list().end_list();
    }
    w.end_list();
}

void write_authorizations(rlp::Writer& w, const std::vector<Authorization>& list)
{
    w.begin_list();
    for (const Authorization& a : list) {
        w.begin_list().number(a.chain_id).fixed(a.address).number(a.nonce);
        w.number(std::uint64_t{a.y_parity}).number(a.r).number(a.s).end_list();
    }
    w.end_list();
}

void write_legacy(rlp::Writer& w, const Transaction& tx)
{
    w.number(tx.nonce).number(tx.max_fee).number(tx.gas_limit).optional_address(tx.to);
    w.number(tx.value).string(tx.data);
}

void write_deposit(rlp::Writer& w, const Transaction& tx)
{
    w.fixed(tx.source_hash).fixed(tx.deposit_from).optional_address(tx.to).number(tx.mint);
    w.number(tx.value).number(tx.gas_limit).number(std::uint64_t{tx.is_system ? 1U : 0U});
    w.string(tx.data);
}

/// Everything up to the signature, in wire order.
void write_fields(rlp::Writer& w, const Transaction& tx)
{
    if (tx.type == TxType::legacy)
        return write_legacy(w, tx);
    if (tx.type == TxType::deposit)
        return write_deposit(w, tx);
    w.number(tx.chain_id.value_or(0)).number(tx.nonce);
    if (tx.type != TxType::access_list)
        w.number(tx.max_priority_fee);
    w.number(tx.max_fee).number(tx.gas_limit).optional_address(tx.to).number(tx.value);
    w.string(tx.data);
    write_access_list(w, tx.access_list);
    if (tx.type == TxType::blob) {
        w.number(tx.max_blob_fee).begin_list();
        for (const Hash32& hash : tx.blob_hashes)
            w.fixed(hash);
        w.end_list();
    }
    if (tx.type == TxType::set_code)
        write_authorizations(w, tx.authorizations);
}

uint256 legacy_v(const Transaction& tx)
{
    if (!tx.chain_id)
        return uint256{kPlainV + tx.y_parity};
    return uint256{*tx.chain_id} * uint256{2} + uint256{kProtectedV + tx.y_parity};
}

Bytes with_type(TxType type, const Bytes& body)
{
    if (type == TxType::legacy)
        return body;
    Bytes out;
    out.reserve(body.size() + 1);
    out.push_back(static_cast<std::uint8_t>(type));
    append(out, body);
    return out;
}

void read_access_list(rlp::Cursor& c, std::vector<AccessListEntry>& out)
{
    rlp::Cursor list = c.list();
    while (!list.at_end()) {
        rlp::Cursor fields = list.list();
        AccessListEntry& entry = out.emplace_back();
        entry.address = fields.fixed<20>();
        rlp::Cursor keys = fields.list();
        while (!keys.at_end())
            entry.keys.push_back(to_uint256(keys.fixed<32>()));
        fields.end();
    }
}

void read_authorizations(rlp::Cursor& c, std::vector<Authorization>& out)
{
    rlp::Cursor list = c.list();
    while (!list.at_end()) {
        rlp::Cursor fields = list.list();
        Authorization& a = out.emplace_back();
        a.chain_id = fields.u256();
        a.address = fields.fixed<20>();
        a.nonce = fields.u64();
        const std::uint64_t parity = fields.u64();
        if (parity > std::numeric_limits<std::uint8_t>::max())
            fields.fail(rlp::Error::overflow);
        a.y_parity = static_cast<std::uint8_t>(parity);
        a.r = fields.u256();
        a.s = fields.u256();
        fields.end();
    }
}

void read_legacy(rlp::Cursor& c, Transaction& tx)
{
    tx.nonce = c.u64();
    tx.max_fee = c.u256();
    tx.max_priority_fee = tx.max_fee;
    tx.gas_limit = c.u64();
    tx.to = c.optional_address();
    tx.value = c.u256();
    tx.data = to_bytes(c.string());
    const uint256 v = c.u256();
    tx.r = c.u256();
    tx.s = c.u256();
    if (v == uint256{kPlainV} || v == uint256{kPlainV + 1}) {
        tx.y_parity = v == uint256{kPlainV} ? 0 : 1;
        return;
    }
    const uint256 rest = v - uint256{kProtectedV};
    if (v < uint256{kProtectedV} || !(rest >> 1U).fits_u64())
        return c.fail(rlp::Error::bad_value);
    tx.chain_id = (rest >> 1U).low64();
    tx.y_parity = rest.bit(0) ? 1 : 0;
}

void read_deposit(rlp::Cursor& c, Transaction& tx)
{
    tx.source_hash = c.fixed<32>();
    tx.deposit_from = c.fixed<20>();
    tx.to = c.optional_address();
    tx.mint = c.u256();
    tx.value = c.u256();
    tx.gas_limit = c.u64();
    tx.is_system = c.boolean();
    tx.data = to_bytes(c.string());
}

void read_typed(rlp::Cursor& c, Transaction& tx)
{
    tx.chain_id = c.u64();
    tx.nonce = c.u64();
    if (tx.type != TxType::access_list)
        tx.max_priority_fee = c.u256();
    tx.max_fee = c.u256();
    if (tx.type == TxType::access_list)
        tx.max_priority_fee = tx.max_fee;
    tx.gas_limit = c.u64();
    tx.to = c.optional_address();
    tx.value = c.u256();
    tx.data = to_bytes(c.string());
    read_access_list(c, tx.access_list);
    if (tx.type == TxType::blob) {
        tx.max_blob_fee = c.u256();
        rlp::Cursor hashes = c.list();
        while (!hashes.at_end())
            tx.blob_hashes.push_back(hashes.fixed<32>());
    }
    if (tx.type == TxType::set_code)
        read_authorizations(c, tx.authorizations);
    tx.y_parity = c.boolean() ? 1 : 0;
    tx.r = c.u256();
    tx.s = c.u256();
}

bool is_known_type(std::uint8_t type)
{
    return (type >= 1 && type <= 4) || type == static_cast<std::uint8_t>(TxType::deposit);
}

} // namespace

Bytes encode_transaction(const Transaction& tx)
{
    rlp::Writer w;
    w.begin_list();
    write_fields(w, tx);
    if (tx.type == TxType::legacy)
        w.number(legacy_v(tx)).number(tx.r).number(tx.s);
    else if (tx.type != TxType::deposit)
        w.number(std::uint64_t{tx.y_parity}).number(tx.r).number(tx.s);
    w.end_list();
    return with_type(tx.type, w.take());
}

Expected<Transaction, rlp::Error> decode_transaction(BytesView raw)
{
    if (raw.empty())
        return tl::unexpected(rlp::Error::truncated);
    Transaction tx;
    const bool legacy = raw[0] >= 0xc0;
    if (!legacy && !is_known_type(raw[0]))
        return tl::unexpected(rlp::Error::bad_value);
    tx.type = legacy ? TxType::legacy : static_cast<TxType>(raw[0]);
    rlp::Decoder decoder(legacy ? raw : raw.subspan(1));
    rlp::Cursor top = decoder.root();
    rlp::Cursor fields = top.list();
    top.end();
    if (legacy)
        read_legacy(fields, tx);
    else if (tx.type == TxType::deposit)
        read_deposit(fields, tx);
    else
        read_typed(fields, tx);
    fields.end();
    if (!decoder.ok())
        return tl::unexpected(*decoder.error());
    return tx;
}

Hash32 transaction_hash(const Transaction& tx)
{
    return crypto::keccak256(encode_transaction(tx));
}

Hash32 signing_hash(const Transaction& tx)
{
    rlp::Writer w;
    w.begin_list();
    write_fields(w, tx);
    if (tx.type == TxType::legacy && tx.chain_id)
        w.number(*tx.chain_id).number(std::uint64_t{0}).number(std::uint64_t{0});
    w.end_list();
    return crypto::keccak256(with_type(tx.type, w.take()));
}

Hash32 authorization_hash(const Authorization& a)
{
    rlp::Writer w;
    w.begin_list().number(a.chain_id).fixed(a.address).number(a.nonce).end_list();
    Bytes message{kAuthorizationMagic};
    append(message, w.take());
    return crypto::keccak256(message);
}

std::optional<Address> recover_sender(const Transaction& tx, bool allow_high_s)
{
    if (tx.type == TxType::deposit)
        return tx.deposit_from;
    if (!allow_high_s && tx.s > crypto::kSecp256k1HalfOrder)
        return std::nullopt;
    return crypto::ecrecover(signing_hash(tx), tx.y_parity != 0, tx.r, tx.s);
}

std::optional<Address> recover_authority(const Authorization& a)
{
    if (a.y_parity > 1 || a.s > crypto::kSecp256k1HalfOrder)
        return std::nullopt;
    return crypto::ecrecover(authorization_hash(a), a.y_parity != 0, a.r, a.s);
}

void write_transaction(rlp::Writer& writer, const Transaction& tx)
{
    const Bytes encoded = encode_transaction(tx);
    if (tx.type == TxType::legacy)
        writer.raw(encoded);
    else
        writer.string(encoded);
}

} // namespace nucleate::execution
