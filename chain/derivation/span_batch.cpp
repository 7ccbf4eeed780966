#include "chain/derivation/span_batch.hpp"

#include "chain/derivation/span_columns.hpp"
#include "chain/encoding/rlp.hpp"
#include "chain/execution/transaction_codec.hpp"

#include <algorithm>
#include <optional>

namespace nucleate::derivation {

using execution::Transaction;
using execution::TxType;

namespace {

/// The columns of all transactions, each in the order of the transactions.
struct TransactionColumns
{
    BitColumn creations;
    BitColumn y_parities;
    std::vector<BytesView> signatures; ///< r and s, 32 bytes each
    std::vector<BytesView> recipients; ///< of those that create nothing
    std::vector<BytesView> contents;   ///< RLP lists
    std::vector<std::optional<std::uint8_t>> types;
    std::vector<std::uint64_t> nonces;
    std::vector<std::uint64_t> gas_limits;
    BitColumn protections; ///< EIP-155, of legacy transactions only
};

TransactionColumns read_columns(ColumnReader& in, std::size_t count)
{
    TransactionColumns out;
    out.creations = in.bits(count);
    out.y_parities = in.bits(count);
    for (std::size_t i = 0; i < count && in.ok(); ++i)
        out.signatures.push_back(in.take(64));
    for (std::size_t i = 0; i < count && in.ok(); ++i)
        if (!out.creations.at(i))
            out.recipients.push_back(in.take(20));
    std::size_t legacy = 0;
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        const auto [type, list] = in.typed_list();
        out.contents.push_back(list);
        out.types.push_back(type);
        legacy += type.value_or(0) == 0 ? std::size_t{1} : 0;
    }
    for (std::size_t i = 0; i < count && in.ok(); ++i)
        out.nonces.push_back(in.uvarint());
    for (std::size_t i = 0; i < count && in.ok(); ++i)
        out.gas_limits.push_back(in.uvarint());
    out.protections = in.bits(legacy);
    return out;
}

void read_access_list(rlp::Cursor cursor, std::vector<execution::AccessListEntry>& out)
{
    while (!cursor.at_end()) {
        rlp::Cursor fields = cursor.list();
        execution::AccessListEntry entry;
        entry.address = fields.fixed<20>();
        rlp::Cursor keys = fields.list();
        while (!keys.at_end())
            entry.keys.push_back(to_uint256(keys.fixed<32>()));
        fields.end();
        out.push_back(std::move(entry));
    }
}

/// Value, fees, data and access list: what stands in a transaction's content.
std::optional<Transaction> read_content(std::optional<std::uint8_t> type, BytesView list)
{
    Transaction tx;
    tx.type = static_cast<TxType>(type.value_or(0));
    if (type && tx.type != TxType::access_list && tx.type != TxType::dynamic_fee)
        return std::nullopt;
    rlp::Decoder decoder(list, kMaxSpanBatchElements);
    rlp::Cursor root = decoder.root();
    rlp::Cursor fields = root.list();
    tx.value = fields.u256();
    tx.max_priority_fee = fields.u256();
    tx.max_fee = tx.type == TxType::dynamic_fee ? fields.u256() : tx.max_priority_fee;
    tx.data = to_bytes(fields.string());
    if (tx.type != TxType::legacy)
        read_access_list(fields.list(), tx.access_list);
    fields.end();
    return decoder.ok() ? std::optional(std::move(tx)) : std::nullopt;
}

/// Signed transactions put together from their columns; nothing when one cannot be.
std::optional<std::vector<Bytes>> assemble(const TransactionColumns& columns,
                                           std::uint64_t chain_id)
{
    std::vector<Bytes> out;
    out.reserve(columns.types.size());
    auto recipient = columns.recipients.begin();
    std::size_t legacy = 0;
    for (std::size_t i = 0; i < columns.types.size(); ++i) {
        std::optional<Transaction> tx = read_content(columns.types[i], columns.contents[i]);
        if (!tx)
            return std::nullopt;
        if (tx->type != TxType::legacy || columns.protections.at(legacy++))
            tx->chain_id = chain_id;
        tx->nonce = columns.nonces[i];
        tx->gas_limit = columns.gas_limits[i];
        if (!columns.creations.at(i))
            tx->to = Address::from_view(*recipient++);
        tx->y_parity = columns.y_parities.at(i) ? 1 : 0;
        tx->r = load_be(columns.signatures[i].data());
        tx->s = load_be(columns.signatures[i].data() + 32);
        out.push_back(execution::encode_transaction(*tx));
    }
    return out;
}

/// Origins from the last one backwards: a bit says that its block changed the origin. That of the
/// first block compares with its parent, which is not part of the span.
void set_epochs(std::vector<SpanBatch::Block>& blocks, const BitColumn& changes, std::uint64_t last)
{
    for (std::size_t i = blocks.size(); i-- > 0;) {
        blocks[i].epoch = last;
        if (changes.at(i))
            --last;
    }
}

/// Blocks with their numbers of transactions.
void read_blocks(ColumnReader& in, std::uint64_t last_origin, SpanBatch& out)
{
    const std::uint64_t count = in.uvarint();
    if (count == 0 || count > kMaxSpanBatchElements)
        in.fail();
    const BitColumn changes = in.bits(in.ok() ? count : 0);
    std::uint64_t total = 0;
    for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
        const std::uint64_t transactions = in.uvarint();
        if (transactions > kMaxSpanBatchElements - total) {
            in.fail();
            break;
        }
        total += transactions;
        out.blocks.push_back({0, static_cast<std::uint32_t>(total)});
    }
    if (!in.ok())
        return;
    set_epochs(out.blocks, changes, last_origin);
    out.opens_epoch = changes.at(0);
}

} // namespace

std::span<const Bytes> SpanBatch::transactions_of(std::size_t block) const
{
    const std::size_t begin = block == 0 ? 0 : blocks[block - 1].transactions_end;
    return std::span(transactions).subspan(begin, blocks[block].transactions_end - begin);
}

bool begins_with(const Hash32& hash, const SpanBatch::HashCheck& check)
{
    return equal(hash.view().first(SpanBatch::HashCheck::size()), check.view());
}

Expected<SpanBatch, SpanBatchError> decode_span_batch(BytesView content, const RollupConfig& config)
{
    ColumnReader in(content);
    SpanBatch out;
    out.timestamp = config.l2_time + in.uvarint();
    out.block_time = config.block_time;
    const std::uint64_t last_origin = in.uvarint();
    out.parent_check = in.fixed<20>();
    out.origin_check = in.fixed<20>();
    read_blocks(in, last_origin, out);
    if (!in.ok())
        return tl::unexpected(SpanBatchError::malformed);
    const TransactionColumns columns = read_columns(in, out.blocks.back().transactions_end);
    if (!in.ok())
        return tl::unexpected(SpanBatchError::malformed);
    std::optional<std::vector<Bytes>> transactions = assemble(columns, config.l2_chain_id);
    if (!transactions)
        return tl::unexpected(SpanBatchError::bad_transaction);
    out.transactions = std::move(*transactions);
    return out;
}

} // namespace nucleate::derivation
