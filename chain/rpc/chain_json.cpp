#include "chain/rpc/chain_json.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/execution/block_codec.hpp"

#include <algorithm>

namespace nucleate::rpc {

using execution::Header;
using execution::Transaction;
using execution::TxType;

namespace {

template <class T>
void optional_quantity(Writer& out, std::string_view key, const T& value)
{
    if (!value)
        return;
    out.key(key);
    out.quantity(*value);
}

template <class T>
void optional_data(Writer& out, std::string_view key, const T& value)
{
    if (!value)
        return;
    out.key(key);
    out.data(*value);
}

void address_or_null(Writer& out, std::string_view key, const std::optional<Address>& address)
{
    out.key(key);
    if (address)
        out.data(*address);
    else
        out.null();
}

void header_fields(Writer& out, const Header& h, const Hash32& hash, Sealed sealed)
{
    optional_quantity(out, "baseFeePerGas", h.base_fee);
    optional_quantity(out, "blobGasUsed", h.blob_gas_used);
    out.key("difficulty");
    out.quantity(h.difficulty);
    optional_quantity(out, "excessBlobGas", h.excess_blob_gas);
    out.key("extraData");
    out.data(h.extra_data);
    out.key("gasLimit");
    out.quantity(h.gas_limit);
    out.key("gasUsed");
    out.quantity(h.gas_used);
    out.key("hash");
    if (sealed == Sealed::yes)
        out.data(hash);
    else
        out.null();
    out.key("logsBloom");
    out.data(h.bloom);
    out.key("miner");
    out.data(h.coinbase);
    out.key("mixHash");
    out.data(h.mix_hash);
    out.key("nonce");
    if (sealed == Sealed::yes)
        out.data(h.nonce);
    else
        out.null();
    out.key("number");
    out.quantity(h.number);
    optional_data(out, "parentBeaconBlockRoot", h.parent_beacon_block_root);
    out.key("parentHash");
    out.data(h.parent_hash);
    out.key("receiptsRoot");
    out.data(h.receipts_root);
    optional_data(out, "requestsHash", h.requests_hash);
    out.key("sha3Uncles");
    out.data(h.ommers_hash);
    out.key("stateRoot");
    out.data(h.state_root);
    out.key("timestamp");
    out.quantity(h.timestamp);
    out.key("transactionsRoot");
    out.data(h.transactions_root);
    optional_data(out, "withdrawalsRoot", h.withdrawals_root);
}

void write_access_list(Writer& out, const Transaction& tx)
{
    out.key("accessList");
    out.begin_array();
    for (const execution::AccessListEntry& entry : tx.access_list) {
        out.begin_object();
        out.key("address");
        out.data(entry.address);
        out.key("storageKeys");
        out.begin_array();
        for (const uint256& key : entry.keys)
            out.word(key);
        out.end_array();
        out.end_object();
    }
    out.end_array();
}

void write_authorizations(Writer& out, const Transaction& tx)
{
    out.key("authorizationList");
    out.begin_array();
    for (const execution::Authorization& a : tx.authorizations) {
        out.begin_object();
        out.key("chainId");
        out.quantity(a.chain_id);
        out.key("address");
        out.data(a.address);
        out.key("nonce");
        out.quantity(a.nonce);
        out.key("yParity");
        out.quantity(std::uint64_t{a.y_parity});
        out.key("r");
        out.quantity(a.r);
        out.key("s");
        out.quantity(a.s);
        out.end_object();
    }
    out.end_array();
}

/// EIP-155 for legacy transactions with a chain id; 27 and 28 without.
uint256 signature_v(const Transaction& tx)
{
    if (tx.type == TxType::deposit)
        return 0;
    if (tx.type != TxType::legacy)
        return std::uint64_t{tx.y_parity};
    if (!tx.chain_id)
        return std::uint64_t{27} + tx.y_parity;
    return uint256{*tx.chain_id} * 2 + uint256{std::uint64_t{35} + tx.y_parity};
}

void write_deposit_fields(Writer& out, const Transaction& tx)
{
    out.key("sourceHash");
    out.data(tx.source_hash);
    if (!tx.mint.is_zero()) {
        out.key("mint");
        out.quantity(tx.mint);
    }
    out.key("isSystemTx");
    out.boolean(tx.is_system);
    out.key("depositReceiptVersion");
    out.raw("\"0x1\"");
}

void type_fields(Writer& out, const Transaction& tx)
{
    out.key("type");
    out.quantity(static_cast<std::uint64_t>(tx.type));
    const bool typed = tx.type != TxType::legacy && tx.type != TxType::deposit;
    if (typed)
        write_access_list(out, tx);
    if (tx.chain_id && tx.type != TxType::deposit) {
        out.key("chainId");
        out.quantity(*tx.chain_id);
    }
    if (tx.type == TxType::blob) {
        out.key("maxFeePerBlobGas");
        out.quantity(tx.max_blob_fee);
        out.key("blobVersionedHashes");
        out.begin_array();
        for (const Hash32& hash : tx.blob_hashes)
            out.data(hash);
        out.end_array();
    }
    if (tx.type == TxType::set_code)
        write_authorizations(out, tx);
    if (tx.type == TxType::deposit)
        write_deposit_fields(out, tx);
    out.key("v");
    out.quantity(signature_v(tx));
    out.key("r");
    out.quantity(tx.r);
    out.key("s");
    out.quantity(tx.s);
    if (typed) {
        out.key("yParity");
        out.quantity(std::uint64_t{tx.y_parity});
    }
}

bool has_fee_cap(const Transaction& tx)
{
    return tx.type != TxType::legacy && tx.type != TxType::access_list &&
           tx.type != TxType::deposit;
}

/// All of a transaction but its place; `gas_price` is the effective one where known.
void body_fields(Writer& out, const Transaction& tx, const Hash32& hash, const uint256& gas_price,
                 std::uint64_t nonce)
{
    out.key("gas");
    out.quantity(tx.gas_limit);
    out.key("gasPrice");
    out.quantity(gas_price);
    if (has_fee_cap(tx)) {
        out.key("maxFeePerGas");
        out.quantity(tx.max_fee);
        out.key("maxPriorityFeePerGas");
        out.quantity(tx.max_priority_fee);
    }
    out.key("hash");
    out.data(hash);
    out.key("input");
    out.data(tx.data);
    out.key("nonce");
    out.quantity(nonce);
    address_or_null(out, "to", tx.to);
    out.key("value");
    out.quantity(tx.value);
    type_fields(out, tx);
}

} // namespace

void write_withdrawals(Writer& out, const std::vector<execution::Withdrawal>& withdrawals)
{
    out.begin_array();
    for (const execution::Withdrawal& w : withdrawals) {
        out.begin_object();
        out.key("index");
        out.quantity(w.index);
        out.key("validatorIndex");
        out.quantity(w.validator);
        out.key("address");
        out.data(w.address);
        out.key("amount");
        out.quantity(w.amount);
        out.end_object();
    }
    out.end_array();
}

void write_header(Writer& out, const node::SealedBlock& block)
{
    out.begin_object();
    header_fields(out, block.block.header, block.hash, Sealed::yes);
    out.end_object();
}

void write_block_fields(Writer& out, const node::SealedBlock& block, bool full_transactions,
                        Sealed sealed, TransactionRange shown)
{
    header_fields(out, block.block.header, block.hash, sealed);
    out.key("size");
    out.quantity(block.size);
    out.key("transactions");
    out.begin_array();
    const std::size_t end = std::min(shown.end, block.tx_hashes.size());
    for (std::size_t i = shown.begin; i < end; ++i) {
        if (full_transactions)
            write_transaction(out, block, i, sealed);
        else
            out.data(block.tx_hashes[i]);
    }
    out.end_array();
    out.key("uncles");
    out.begin_array();
    for (const Header& ommer : block.block.ommers)
        out.data(execution::header_hash(ommer));
    out.end_array();
    if (block.block.withdrawals) {
        out.key("withdrawals");
        write_withdrawals(out, *block.block.withdrawals);
    }
}

void write_block(Writer& out, const node::SealedBlock& block, bool full_transactions, Sealed sealed)
{
    out.begin_object();
    write_block_fields(out, block, full_transactions, sealed);
    out.end_object();
}

void write_transaction(Writer& out, const node::SealedBlock& block, std::size_t index,
                       Sealed sealed)
{
    const Transaction& tx = block.block.transactions[index];
    const execution::Receipt& receipt = block.receipts[index];
    out.begin_object();
    out.key("blockHash");
    if (sealed == Sealed::yes)
        out.data(block.hash);
    else
        out.null();
    out.key("blockNumber");
    out.quantity(block.number());
    out.key("blockTimestamp");
    out.quantity(block.block.header.timestamp);
    out.key("from");
    out.data(block.senders[index]);
    out.key("transactionIndex");
    out.quantity(std::uint64_t{index});
    body_fields(out, tx, block.tx_hashes[index], receipt.effective_gas_price,
                receipt.deposit_nonce.value_or(tx.nonce));
    out.end_object();
}

void write_transaction(Writer& out, const node::PooledTransaction& pooled)
{
    out.begin_object();
    for (const std::string_view key :
         {"blockHash", "blockNumber", "blockTimestamp", "transactionIndex"})
    {
        out.key(key);
        out.null();
    }
    out.key("from");
    out.data(pooled.sender);
    body_fields(out, pooled.tx, pooled.hash, pooled.tx.max_fee, pooled.tx.nonce);
    out.end_object();
}

void write_bare_transaction(Writer& out, const Transaction& tx, const Hash32& hash)
{
    out.begin_object();
    out.key("gas");
    out.quantity(tx.gas_limit);
    if (has_fee_cap(tx)) {
        out.key("maxFeePerGas");
        out.quantity(tx.max_fee);
        out.key("maxPriorityFeePerGas");
        out.quantity(tx.max_priority_fee);
    }
    out.key("gasPrice");
    if (has_fee_cap(tx))
        out.null();
    else
        out.quantity(tx.max_fee);
    out.key("hash");
    out.data(hash);
    out.key("input");
    out.data(tx.data);
    out.key("nonce");
    out.quantity(tx.nonce);
    address_or_null(out, "to", tx.to);
    out.key("value");
    out.quantity(tx.value);
    type_fields(out, tx);
    out.end_object();
}

void write_log(Writer& out, const node::LogEntry& entry, bool removed)
{
    out.begin_object();
    out.key("address");
    out.data(entry.log.address);
    out.key("topics");
    out.begin_array();
    for (const Hash32& topic : entry.log.topics)
        out.data(topic);
    out.end_array();
    out.key("data");
    out.data(entry.log.data);
    out.key("blockNumber");
    out.quantity(entry.block);
    out.key("transactionHash");
    out.data(entry.tx_hash);
    out.key("transactionIndex");
    out.quantity(std::uint64_t{entry.tx_index});
    out.key("blockHash");
    out.data(entry.block_hash);
    out.key("blockTimestamp");
    out.quantity(entry.timestamp);
    out.key("logIndex");
    out.quantity(std::uint64_t{entry.log_index});
    out.key("removed");
    out.boolean(removed);
    out.end_object();
}

std::string checksum_address(const Address& address)
{
    std::string text = to_hex(address.view());
    const Hash32 hash =
        crypto::keccak256({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned nibble = (unsigned{hash[i / 2]} >> (i % 2 == 0 ? 4U : 0U)) & 15U;
        if (nibble >= 8 && text[i] >= 'a')
            text[i] = static_cast<char>(text[i] - 'a' + 'A');
    }
    return "0x" + text;
}

} // namespace nucleate::rpc
