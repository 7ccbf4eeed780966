// Transactions and receipts as other nodes answer them.

#include "chain/node/remote_fields.hpp"

#include <array>

namespace nucleate::node::remote {
namespace {

using execution::Transaction;
using execution::TxType;

constexpr std::array kKnown{TxType::legacy, TxType::access_list, TxType::dynamic_fee,
                            TxType::blob,   TxType::set_code,    TxType::deposit};

TxType read_type(Fields& fields)
{
    const std::uint64_t number = fields.u64_or("type", 0);
    for (const TxType type : kKnown)
        if (number == static_cast<std::uint64_t>(type))
            return type;
    fields.spoil("type");
    return TxType::legacy;
}

/// EIP-155: 35 + 2 * chain id + parity; before it 27 + parity.
void read_legacy_signature(Fields& fields, Transaction& tx)
{
    const std::uint64_t v = fields.u64("v");
    tx.chain_id.reset();
    if (v >= 35) {
        tx.chain_id = (v - 35) / 2;
        tx.y_parity = static_cast<std::uint8_t>((v - 35) % 2);
    } else {
        tx.y_parity = v == 28 || v == 1 ? 1 : 0;
        // Some nodes give the parity alone, beside the chain id that was signed.
        if (v < 2 && fields.has("chainId"))
            tx.chain_id = fields.u64("chainId");
    }
}

void read_signature(Fields& fields, Transaction& tx)
{
    tx.r = fields.quantity_or("r", {});
    tx.s = fields.quantity_or("s", {});
    if (tx.type == TxType::legacy)
        return read_legacy_signature(fields, tx);
    const char* const name = fields.has("yParity") ? "yParity" : "v";
    tx.y_parity = static_cast<std::uint8_t>(fields.u64(name) & 1U);
}

execution::AccessListEntry read_entry(Fields& fields)
{
    execution::AccessListEntry entry;
    entry.address = fields.address("address");
    for (const Hash32& key : read_words<32>(fields, "storageKeys"))
        entry.keys.push_back(to_uint256(key));
    return entry;
}

execution::Authorization read_authorization(Fields& fields)
{
    execution::Authorization out;
    out.chain_id = fields.quantity("chainId");
    out.address = fields.address("address");
    out.nonce = fields.u64("nonce");
    const char* const name = fields.has("yParity") ? "yParity" : "v";
    out.y_parity = static_cast<std::uint8_t>(fields.u64(name) & 0xffU);
    out.r = fields.quantity("r");
    out.s = fields.quantity("s");
    return out;
}

void read_fees(Fields& fields, Transaction& tx)
{
    if (tx.type == TxType::deposit)
        return;
    if (tx.type == TxType::legacy || tx.type == TxType::access_list) {
        tx.max_fee = fields.quantity("gasPrice");
        tx.max_priority_fee = tx.max_fee;
        return;
    }
    tx.max_fee = fields.quantity("maxFeePerGas");
    tx.max_priority_fee = fields.quantity("maxPriorityFeePerGas");
}

} // namespace

Transaction read_transaction(Fields& fields)
{
    Transaction tx;
    tx.type = read_type(fields);
    tx.nonce = tx.type == TxType::deposit ? 0 : fields.u64("nonce");
    tx.gas_limit = fields.u64("gas");
    if (fields.has("to"))
        tx.to = fields.address("to");
    tx.value = fields.quantity("value");
    tx.data = fields.data("input");
    read_fees(fields, tx);
    if (tx.type == TxType::deposit) {
        tx.source_hash = fields.hash("sourceHash");
        tx.deposit_from = fields.address("from");
        tx.mint = fields.quantity_or("mint", {});
        tx.is_system = fields.boolean_or("isSystemTx", false);
        return tx;
    }
    if (tx.type != TxType::legacy) {
        tx.chain_id = fields.u64("chainId");
        tx.access_list = read_list<execution::AccessListEntry>(fields, "accessList", read_entry);
    }
    if (tx.type == TxType::blob) {
        tx.max_blob_fee = fields.quantity("maxFeePerBlobGas");
        tx.blob_hashes = read_words<32>(fields, "blobVersionedHashes");
    }
    if (tx.type == TxType::set_code)
        tx.authorizations =
            read_list<execution::Authorization>(fields, "authorizationList", read_authorization);
    read_signature(fields, tx);
    return tx;
}

execution::Log read_log_body(Fields& fields)
{
    execution::Log log;
    log.address = fields.address("address");
    log.topics = read_words<32>(fields, "topics");
    log.data = fields.data("data");
    if (log.topics.size() > 4)
        fields.spoil("topics");
    return log;
}

execution::Receipt read_receipt(Fields& fields)
{
    execution::Receipt receipt;
    receipt.type = read_type(fields);
    if (fields.has("status"))
        receipt.success = fields.u64("status") != 0;
    else
        receipt.post_state = fields.hash("root");
    receipt.cumulative_gas = fields.u64("cumulativeGasUsed");
    receipt.gas_used = fields.u64("gasUsed");
    receipt.effective_gas_price = fields.quantity_or("effectiveGasPrice", {});
    if (fields.has("contractAddress"))
        receipt.created = fields.address("contractAddress");
    receipt.logs = read_list<execution::Log>(fields, "logs", read_log_body);
    receipt.bloom = fields.fixed<256>("logsBloom");
    if (fields.has("depositNonce"))
        receipt.deposit_nonce = fields.u64("depositNonce");
    receipt.l1_fee = fields.quantity_or("l1Fee", {});
    return receipt;
}

} // namespace nucleate::node::remote
