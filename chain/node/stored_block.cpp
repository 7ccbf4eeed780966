#include "chain/node/stored_block.hpp"

#include "chain/encoding/rlp.hpp"
#include "chain/evm/code.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/transaction_codec.hpp"

#include <set>

namespace nucleate::node {
namespace {

using execution::Receipt;

void write_logs(rlp::Writer& writer, const std::vector<execution::Log>& logs)
{
    writer.begin_list();
    for (const execution::Log& log : logs) {
        writer.begin_list().fixed(log.address).begin_list();
        for (const Hash32& topic : log.topics)
            writer.fixed(topic);
        writer.end_list().string(log.data).end_list();
    }
    writer.end_list();
}

std::vector<execution::Log> read_logs(rlp::Cursor list)
{
    std::vector<execution::Log> logs;
    while (!list.at_end()) {
        rlp::Cursor fields = list.list();
        execution::Log log;
        log.address = fields.fixed<20>();
        rlp::Cursor topics = fields.list();
        while (!topics.at_end())
            log.topics.push_back(topics.fixed<32>());
        log.data = to_bytes(fields.string());
        logs.push_back(std::move(log));
    }
    return logs;
}

/// All of a receipt, also what consensus has no place for; the bloom is computed again.
void write_receipt(rlp::Writer& writer, const Receipt& receipt)
{
    writer.begin_list()
        .number(std::uint64_t{static_cast<std::uint8_t>(receipt.type)})
        .number(std::uint64_t{receipt.success})
        .string(receipt.post_state.is_zero() ? BytesView{} : receipt.post_state.view())
        .number(receipt.cumulative_gas)
        .number(receipt.gas_used)
        .number(receipt.effective_gas_price)
        .optional_address(receipt.created)
        .begin_list();
    if (receipt.deposit_nonce)
        writer.number(*receipt.deposit_nonce);
    writer.end_list().number(receipt.l1_fee);
    write_logs(writer, receipt.logs);
    writer.end_list();
}

Receipt read_receipt(rlp::Cursor fields)
{
    Receipt receipt;
    receipt.type = static_cast<execution::TxType>(fields.u64());
    receipt.success = fields.boolean();
    // Blocks before Byzantium only (EIP-658).
    const BytesView post_state = fields.string();
    if (post_state.size() == Hash32::kSize)
        receipt.post_state = Hash32::from_view(post_state);
    receipt.cumulative_gas = fields.u64();
    receipt.gas_used = fields.u64();
    receipt.effective_gas_price = fields.u256();
    receipt.created = fields.optional_address();
    rlp::Cursor deposit_nonce = fields.list();
    if (!deposit_nonce.at_end())
        receipt.deposit_nonce = deposit_nonce.u64();
    receipt.l1_fee = fields.u256();
    receipt.logs = read_logs(fields.list());
    if (!receipt.logs.empty())
        receipt.bloom = execution::logs_bloom(receipt.logs);
    return receipt;
}

/// [block, [sender, hash, …]]: the hash is empty where it follows from the transaction; those of
/// impersonated ones obey a rule of their own.
Bytes encode_body(const SealedBlock& block)
{
    rlp::Writer writer;
    writer.begin_list().raw(execution::encode_block(block.block)).begin_list();
    for (std::size_t i = 0; i < block.senders.size(); ++i) {
        const Hash32& hash = block.tx_hashes[i];
        const bool follows = execution::transaction_hash(block.block.transactions[i]) == hash;
        writer.fixed(block.senders[i]).string(follows ? BytesView{} : hash.view());
    }
    writer.end_list().end_list();
    return writer.take();
}

bool decode_body(BytesView body, SealedBlock& out)
{
    rlp::Decoder decoder(body);
    rlp::Cursor root = decoder.root();
    rlp::Cursor fields = root.list();
    const rlp::Item encoded = fields.item();
    rlp::Cursor senders = fields.list();
    std::vector<BytesView> hashes;
    while (!senders.at_end()) {
        out.senders.push_back(senders.fixed<20>());
        hashes.push_back(senders.string());
    }
    auto block = execution::decode_block(encoded.encoded);
    if (!decoder.ok() || !block || block->transactions.size() != out.senders.size())
        return false;
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        if (!hashes[i].empty() && hashes[i].size() != Hash32::kSize)
            return false;
        out.tx_hashes.push_back(hashes[i].empty()
                                    ? execution::transaction_hash(block->transactions[i])
                                    : Hash32::from_view(hashes[i]));
    }
    out.size = encoded.encoded.size();
    out.block = std::move(*block);
    return true;
}

Bytes encode_receipts(const std::vector<Receipt>& receipts)
{
    rlp::Writer writer;
    writer.begin_list();
    for (const Receipt& receipt : receipts)
        write_receipt(writer, receipt);
    writer.end_list();
    return writer.take();
}

bool decode_receipts(BytesView encoded, std::vector<Receipt>& out)
{
    rlp::Decoder decoder(encoded);
    rlp::Cursor root = decoder.root();
    rlp::Cursor list = root.list();
    while (!list.at_end())
        out.push_back(read_receipt(list.list()));
    return decoder.ok();
}

std::vector<std::uint64_t> log_keys(const std::vector<Receipt>& receipts)
{
    std::set<std::uint64_t> keys;
    for (const Receipt& receipt : receipts) {
        for (const execution::Log& log : receipt.logs) {
            keys.insert(storage::kAnyLog);
            keys.insert(storage::log_key(log.address));
            for (std::size_t i = 0; i < log.topics.size(); ++i)
                keys.insert(storage::log_key(log.topics[i], i));
        }
    }
    return {keys.begin(), keys.end()};
}

} // namespace

storage::BlockRecord to_record(const SealedBlock& block, BytesView before)
{
    storage::BlockRecord record;
    record.number = block.number();
    record.hash = block.hash;
    record.body = encode_body(block);
    record.receipts = encode_receipts(block.receipts);
    record.before = to_bytes(before);
    record.tx_hashes = block.tx_hashes;
    record.log_keys = log_keys(block.receipts);
    return record;
}

void add_recipient_keys(storage::BlockRecord& record, const SealedBlock& block,
                        const execution::StateChanges& changes)
{
    std::set<Address> unchanged;
    for (const execution::Transaction& tx : block.block.transactions)
        if (tx.to && !changes.accounts.contains(*tx.to))
            unchanged.insert(*tx.to);
    for (const Address& address : unchanged)
        record.log_keys.push_back(storage::recipient_key(address));
}

SealedBlockPtr from_record(const storage::BlockRecord& record)
{
    auto block = std::make_shared<SealedBlock>();
    block->hash = record.hash;
    if (!decode_body(record.body, *block) || !decode_receipts(record.receipts, block->receipts) ||
        block->receipts.size() != block->senders.size())
        return nullptr;
    return block;
}

Bytes encode_changes(const execution::StateChanges& changes)
{
    rlp::Writer writer;
    writer.begin_list().begin_list();
    for (const auto& [address, change] : changes.accounts) {
        writer.begin_list().fixed(address).number(std::uint64_t{change.storage_cleared});
        writer.begin_list();
        if (change.account)
            writer.number(change.account->nonce)
                .number(change.account->balance)
                .fixed(change.account->code_hash);
        writer.end_list().begin_list();
        for (const auto& [key, value] : change.storage)
            writer.number(key).number(value);
        writer.end_list().end_list();
    }
    writer.end_list().begin_list();
    for (const auto& [hash, code] : changes.codes)
        writer.string(code->bytes());
    writer.end_list().end_list();
    return writer.take();
}

std::optional<execution::StateChanges> decode_changes(BytesView encoded)
{
    execution::StateChanges changes;
    rlp::Decoder decoder(encoded);
    rlp::Cursor root = decoder.root();
    rlp::Cursor parts = root.list();
    rlp::Cursor accounts = parts.list();
    while (!accounts.at_end()) {
        rlp::Cursor fields = accounts.list();
        execution::AccountChange& change = changes.accounts[fields.fixed<20>()];
        change.storage_cleared = fields.boolean();
        rlp::Cursor account = fields.list();
        if (!account.at_end()) {
            change.account.emplace();
            change.account->nonce = account.u64();
            change.account->balance = account.u256();
            change.account->code_hash = account.fixed<32>();
        }
        rlp::Cursor slots = fields.list();
        while (!slots.at_end()) {
            const uint256 key = slots.u256();
            change.storage[key] = slots.u256();
        }
    }
    rlp::Cursor codes = parts.list();
    while (!codes.at_end()) {
        auto code = std::make_shared<const evm::Code>(codes.string());
        changes.codes.emplace(code->hash(), code);
    }
    return decoder.ok() ? std::optional(std::move(changes)) : std::nullopt;
}

void merge_changes(execution::StateChanges& changes, const execution::StateChanges& later)
{
    for (const auto& [address, change] : later.accounts) {
        execution::AccountChange& into = changes.accounts[address];
        into.account = change.account;
        if (change.storage_cleared) {
            into.storage_cleared = true;
            into.storage.clear();
        }
        for (const auto& [key, value] : change.storage)
            into.storage[key] = value;
    }
    changes.codes.insert(later.codes.begin(), later.codes.end());
}

} // namespace nucleate::node
