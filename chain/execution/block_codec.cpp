#include "chain/execution/block_codec.hpp"

#include "chain/crypto/hash.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/trie/trie.hpp"

namespace nucleate::execution {
namespace {

/// Receipts of OP deposits since Canyon.
constexpr std::uint64_t kDepositReceiptVersion = 1;

void write_header(rlp::Writer& w, const Header& h)
{
    w.begin_list();
    w.fixed(h.parent_hash).fixed(h.ommers_hash).fixed(h.coinbase).fixed(h.state_root);
    w.fixed(h.transactions_root).fixed(h.receipts_root).fixed(h.bloom).number(h.difficulty);
    w.number(h.number).number(h.gas_limit).number(h.gas_used).number(h.timestamp);
    w.string(h.extra_data).fixed(h.mix_hash).fixed(h.nonce);
    if (h.base_fee)
        w.number(*h.base_fee);
    if (h.withdrawals_root)
        w.fixed(*h.withdrawals_root);
    if (h.blob_gas_used)
        w.number(*h.blob_gas_used);
    if (h.excess_blob_gas)
        w.number(*h.excess_blob_gas);
    if (h.parent_beacon_block_root)
        w.fixed(*h.parent_beacon_block_root);
    if (h.requests_hash)
        w.fixed(*h.requests_hash);
    w.end_list();
}

/// The optional fields come in a fixed order; a later one implies the earlier ones.
void read_optional_fields(rlp::Cursor& c, Header& h)
{
    if (!c.at_end())
        h.base_fee = c.u256();
    if (!c.at_end())
        h.withdrawals_root = c.fixed<32>();
    if (!c.at_end())
        h.blob_gas_used = c.u64();
    if (!c.at_end())
        h.excess_blob_gas = c.u64();
    if (!c.at_end())
        h.parent_beacon_block_root = c.fixed<32>();
    if (!c.at_end())
        h.requests_hash = c.fixed<32>();
}

Header read_header(rlp::Cursor& outer)
{
    rlp::Cursor c = outer.list();
    Header h;
    h.parent_hash = c.fixed<32>();
    h.ommers_hash = c.fixed<32>();
    h.coinbase = c.fixed<20>();
    h.state_root = c.fixed<32>();
    h.transactions_root = c.fixed<32>();
    h.receipts_root = c.fixed<32>();
    h.bloom = c.fixed<256>();
    h.difficulty = c.u256();
    h.number = c.u64();
    h.gas_limit = c.u64();
    h.gas_used = c.u64();
    h.timestamp = c.u64();
    h.extra_data = to_bytes(c.string());
    h.mix_hash = c.fixed<32>();
    h.nonce = c.fixed<8>();
    read_optional_fields(c, h);
    c.end();
    return h;
}

void write_withdrawal(rlp::Writer& w, const Withdrawal& x)
{
    w.begin_list().number(x.index).number(x.validator).fixed(x.address).number(x.amount);
    w.end_list();
}

void read_transactions(rlp::Cursor& block, std::vector<Transaction>& out)
{
    rlp::Cursor list = block.list();
    while (!list.at_end()) {
        const rlp::Item item = list.item();
        // A typed transaction is a string, a legacy one a list.
        if (!item.is_list && (item.payload.empty() || item.payload[0] >= 0xc0))
            return list.fail(rlp::Error::bad_value);
        auto tx = decode_transaction(item.is_list ? item.encoded : item.payload);
        if (!tx)
            return list.fail(tx.error());
        out.push_back(std::move(*tx));
    }
}

void read_withdrawals(rlp::Cursor& block, std::vector<Withdrawal>& out)
{
    rlp::Cursor list = block.list();
    while (!list.at_end()) {
        rlp::Cursor c = list.list();
        Withdrawal& w = out.emplace_back();
        w.index = c.u64();
        w.validator = c.u64();
        w.address = c.fixed<20>();
        w.amount = c.u64();
        c.end();
    }
}

void write_logs(rlp::Writer& w, std::span<const Log> logs)
{
    w.begin_list();
    for (const Log& log : logs) {
        w.begin_list().fixed(log.address).begin_list();
        for (const Hash32& topic : log.topics)
            w.fixed(topic);
        w.end_list().string(log.data).end_list();
    }
    w.end_list();
}

template <class T, class Encode>
Hash32 root_of(std::span<const T> items, Encode encode)
{
    std::vector<Bytes> encoded;
    encoded.reserve(items.size());
    for (const T& item : items)
        encoded.push_back(encode(item));
    return trie::ordered_root(encoded);
}

void add_to_bloom(FixedBytes<256>& bloom, BytesView data)
{
    const Hash32 hash = crypto::keccak256(data);
    for (std::size_t i = 0; i < 6; i += 2) {
        const unsigned bit = ((unsigned{hash[i]} << 8U) | hash[i + 1]) & 2047U;
        bloom[255 - bit / 8] = static_cast<std::uint8_t>(bloom[255 - bit / 8] | (1U << (bit % 8)));
    }
}

} // namespace

Bytes encode_header(const Header& header)
{
    rlp::Writer w;
    write_header(w, header);
    return w.take();
}

Expected<Header, rlp::Error> decode_header(BytesView encoded)
{
    rlp::Decoder decoder(encoded);
    rlp::Cursor top = decoder.root();
    Header header = read_header(top);
    top.end();
    if (!decoder.ok())
        return tl::unexpected(*decoder.error());
    return header;
}

Hash32 header_hash(const Header& header)
{
    return crypto::keccak256(encode_header(header));
}

Bytes encode_block(const Block& block)
{
    rlp::Writer w;
    w.begin_list();
    write_header(w, block.header);
    w.begin_list();
    for (const Transaction& tx : block.transactions)
        write_transaction(w, tx);
    w.end_list().begin_list();
    for (const Header& ommer : block.ommers)
        write_header(w, ommer);
    w.end_list();
    if (block.withdrawals) {
        w.begin_list();
        for (const Withdrawal& withdrawal : *block.withdrawals)
            write_withdrawal(w, withdrawal);
        w.end_list();
    }
    return w.end_list().take();
}

Expected<Block, rlp::Error> decode_block(BytesView encoded)
{
    rlp::Decoder decoder(encoded);
    rlp::Cursor top = decoder.root();
    rlp::Cursor c = top.list();
    top.end();
    Block block;
    block.header = read_header(c);
    read_transactions(c, block.transactions);
    rlp::Cursor ommers = c.list();
    while (!ommers.at_end())
        block.ommers.push_back(read_header(ommers));
    if (!c.at_end())
        read_withdrawals(c, block.withdrawals.emplace());
    c.end();
    if (!decoder.ok())
        return tl::unexpected(*decoder.error());
    return block;
}

Bytes encode_receipt(const Receipt& receipt)
{
    rlp::Writer w;
    if (receipt.type != TxType::legacy)
        w.raw(Bytes{static_cast<std::uint8_t>(receipt.type)});
    w.begin_list();
    if (!receipt.post_state.is_zero())
        w.fixed(receipt.post_state);
    else
        w.number(std::uint64_t{receipt.success ? 1U : 0U});
    w.number(receipt.cumulative_gas).fixed(receipt.bloom);
    write_logs(w, receipt.logs);
    if (receipt.type == TxType::deposit)
        w.number(receipt.deposit_nonce.value_or(0)).number(kDepositReceiptVersion);
    return w.end_list().take();
}

Bytes encode_withdrawal(const Withdrawal& withdrawal)
{
    rlp::Writer w;
    write_withdrawal(w, withdrawal);
    return w.take();
}

Hash32 transactions_root(std::span<const Transaction> transactions)
{
    return root_of(transactions, encode_transaction);
}

Hash32 receipts_root(std::span<const Receipt> receipts)
{
    return root_of(receipts, encode_receipt);
}

Hash32 withdrawals_root(std::span<const Withdrawal> withdrawals)
{
    return root_of(withdrawals, encode_withdrawal);
}

Hash32 ommers_hash(std::span<const Header> ommers)
{
    rlp::Writer w;
    w.begin_list();
    for (const Header& ommer : ommers)
        write_header(w, ommer);
    return crypto::keccak256(w.end_list().take());
}

Hash32 requests_hash(std::span<const Bytes> requests)
{
    Bytes hashes;
    for (const Bytes& request : requests)
        if (request.size() > 1)
            append(hashes, crypto::sha256(request).view());
    return crypto::sha256(hashes);
}

FixedBytes<256> logs_bloom(std::span<const Log> logs)
{
    FixedBytes<256> bloom;
    for (const Log& log : logs) {
        add_to_bloom(bloom, log.address.view());
        for (const Hash32& topic : log.topics)
            add_to_bloom(bloom, topic.view());
    }
    return bloom;
}

void merge_bloom(FixedBytes<256>& bloom, const FixedBytes<256>& bits)
{
    for (std::size_t i = 0; i < bloom.size(); ++i)
        bloom[i] = static_cast<std::uint8_t>(bloom[i] | bits[i]);
}

Hash32 logs_hash(std::span<const Log> logs)
{
    rlp::Writer w;
    write_logs(w, logs);
    return crypto::keccak256(w.take());
}

} // namespace nucleate::execution
