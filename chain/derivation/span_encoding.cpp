#include "chain/derivation/span_encoding.hpp"

#include "chain/derivation/span_columns.hpp"
#include "chain/encoding/rlp.hpp"
#include "chain/execution/transaction_codec.hpp"

namespace nucleate::derivation {

using execution::Transaction;
using execution::TxType;

namespace {

bool is_writable(const Transaction& tx, std::uint64_t chain_id)
{
    if (tx.type == TxType::legacy)
        return !tx.chain_id || *tx.chain_id == chain_id;
    return (tx.type == TxType::access_list || tx.type == TxType::dynamic_fee) &&
           tx.chain_id == chain_id;
}

std::optional<std::vector<Transaction>> decode_all(const std::vector<Bytes>& encoded,
                                                   std::uint64_t chain_id)
{
    std::vector<Transaction> out;
    for (const Bytes& raw : encoded) {
        auto tx = execution::decode_transaction(raw);
        if (!tx || !is_writable(*tx, chain_id))
            return std::nullopt;
        out.push_back(std::move(*tx));
    }
    return out;
}

void append_content(Bytes& out, const Transaction& tx)
{
    rlp::Writer writer;
    writer.begin_list();
    writer.number(tx.value).number(tx.max_priority_fee);
    if (tx.type == TxType::dynamic_fee)
        writer.number(tx.max_fee);
    writer.string(tx.data);
    if (tx.type != TxType::legacy) {
        writer.begin_list();
        for (const execution::AccessListEntry& entry : tx.access_list) {
            writer.begin_list().fixed(entry.address).begin_list();
            for (const uint256& key : entry.keys)
                writer.fixed(to_hash(key));
            writer.end_list().end_list();
        }
        writer.end_list();
        out.push_back(static_cast<std::uint8_t>(tx.type));
    }
    writer.end_list();
    append(out, writer.take());
}

void append_columns(Bytes& out, const std::vector<Transaction>& transactions)
{
    std::vector<bool> creations;
    std::vector<bool> y_parities;
    std::vector<bool> protections;
    for (const Transaction& tx : transactions) {
        creations.push_back(!tx.to);
        y_parities.push_back(tx.y_parity != 0);
        if (tx.type == TxType::legacy)
            protections.push_back(tx.chain_id.has_value());
    }
    append_bits(out, creations);
    append_bits(out, y_parities);
    for (const Transaction& tx : transactions) {
        append(out, to_hash(tx.r).view());
        append(out, to_hash(tx.s).view());
    }
    for (const Transaction& tx : transactions)
        if (tx.to)
            append(out, tx.to->view());
    for (const Transaction& tx : transactions)
        append_content(out, tx);
    for (const Transaction& tx : transactions)
        append_uvarint(out, tx.nonce);
    for (const Transaction& tx : transactions)
        append_uvarint(out, tx.gas_limit);
    append_bits(out, protections);
}

SpanBatch::HashCheck check_of(const Hash32& hash)
{
    return SpanBatch::HashCheck::from_view(hash.view().first(SpanBatch::HashCheck::size()));
}

} // namespace

SpanBatch span_of(std::span<const SingularBatch> blocks, bool opens_epoch,
                  const RollupConfig& config)
{
    SpanBatch out;
    out.timestamp = blocks.front().timestamp;
    out.block_time = config.block_time;
    out.parent_check = check_of(blocks.front().parent_hash);
    out.origin_check = check_of(blocks.back().epoch.hash);
    out.opens_epoch = opens_epoch;
    for (const SingularBatch& block : blocks) {
        out.transactions.insert(out.transactions.end(), block.transactions.begin(),
                                block.transactions.end());
        out.blocks.push_back(
            {block.epoch.number, static_cast<std::uint32_t>(out.transactions.size())});
    }
    return out;
}

std::optional<Bytes> encode_span_batch(const SpanBatch& batch, const RollupConfig& config)
{
    const auto transactions = decode_all(batch.transactions, config.l2_chain_id);
    if (!transactions)
        return std::nullopt;
    Bytes out{kSpanVersion};
    append_uvarint(out, batch.timestamp - config.l2_time);
    append_uvarint(out, batch.last_epoch());
    append(out, batch.parent_check.view());
    append(out, batch.origin_check.view());
    append_uvarint(out, batch.blocks.size());
    std::vector<bool> changes{batch.opens_epoch};
    for (std::size_t i = 1; i < batch.blocks.size(); ++i)
        changes.push_back(batch.blocks[i].epoch != batch.blocks[i - 1].epoch);
    append_bits(out, changes);
    for (std::size_t i = 0; i < batch.blocks.size(); ++i)
        append_uvarint(out, batch.transactions_of(i).size());
    append_columns(out, *transactions);
    return out;
}

} // namespace nucleate::derivation
