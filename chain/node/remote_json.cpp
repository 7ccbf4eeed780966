#include "chain/node/remote_json.hpp"

#include "chain/execution/block_codec.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/node/remote_fields.hpp"

namespace nucleate::node::remote {
namespace {

namespace json = boost::json;
using execution::Header;
using execution::TxType;

constexpr std::size_t kLongestQuantity = 66;

void read_later_fields(Fields& fields, Header& header)
{
    if (fields.has("baseFeePerGas"))
        header.base_fee = fields.quantity("baseFeePerGas");
    if (fields.has("withdrawalsRoot"))
        header.withdrawals_root = fields.hash("withdrawalsRoot");
    if (fields.has("blobGasUsed"))
        header.blob_gas_used = fields.u64("blobGasUsed");
    if (fields.has("excessBlobGas"))
        header.excess_blob_gas = fields.u64("excessBlobGas");
    if (fields.has("parentBeaconBlockRoot"))
        header.parent_beacon_block_root = fields.hash("parentBeaconBlockRoot");
    if (fields.has("requestsHash"))
        header.requests_hash = fields.hash("requestsHash");
}

execution::Withdrawal read_withdrawal(Fields& fields)
{
    execution::Withdrawal out;
    out.index = fields.u64("index");
    out.validator = fields.u64("validatorIndex");
    out.address = fields.address("address");
    out.amount = fields.u64("amount");
    return out;
}

std::vector<Bytes> read_nodes(Fields& fields, std::string_view name)
{
    std::vector<Bytes> out;
    for (const json::value& item : fields.array(name)) {
        auto node = read_data(item);
        if (!node)
            fields.spoil(name);
        out.push_back(node.value_or(Bytes{}));
    }
    // Some nodes give the empty trie's one node, rlp("").
    if (out.size() == 1 && out.front() == Bytes{0x80})
        out.clear();
    return out;
}

/// A sender that is not the one who signed is a lie, unless the hash says that the transaction was
/// never signed (an impersonated sender on a development node).
bool sender_fits(const execution::Transaction& tx, const Hash32& hash, const Address& sender)
{
    if (tx.type == TxType::deposit || execution::transaction_hash(tx) != hash)
        return true;
    return execution::recover_sender(tx, true) == sender;
}

void read_transactions(Fields& fields, SealedBlock& out)
{
    for (const json::value& item : fields.array("transactions")) {
        Fields inner(item);
        out.block.transactions.push_back(read_transaction(inner));
        out.tx_hashes.push_back(inner.hash("hash"));
        out.senders.push_back(inner.address("from"));
        if (!inner.ok() ||
            !sender_fits(out.block.transactions.back(), out.tx_hashes.back(), out.senders.back()))
            return fields.spoil("transactions");
    }
}

bool roots_fit(const SealedBlock& block)
{
    const Header& header = block.block.header;
    return execution::transactions_root(block.block.transactions) == header.transactions_root &&
           execution::receipts_root(block.receipts) == header.receipts_root;
}

} // namespace

std::optional<uint256> read_quantity(const json::value& value)
{
    if (value.is_string() && value.get_string().size() <= kLongestQuantity)
        return parse_quantity(std::string_view(value.get_string()));
    if (value.is_uint64())
        return uint256{value.get_uint64()};
    if (value.is_int64() && value.get_int64() >= 0)
        return uint256{static_cast<std::uint64_t>(value.get_int64())};
    return std::nullopt;
}

std::optional<Bytes> read_data(const json::value& value)
{
    if (!value.is_string() || !std::string_view(value.get_string()).starts_with("0x"))
        return std::nullopt;
    return parse_hex(std::string_view(value.get_string()));
}

std::optional<uint256> read_word(const json::value& value)
{
    if (const auto data = read_data(value); data && data->size() <= 32)
        return uint256_from_be(*data);
    return read_quantity(value);
}

Result<HeaderFacts> read_header(const json::value& block)
{
    Fields fields(block);
    HeaderFacts out;
    Header& header = out.header;
    header.parent_hash = fields.hash("parentHash");
    header.ommers_hash = fields.hash("sha3Uncles");
    header.coinbase = fields.address("miner");
    header.state_root = fields.hash("stateRoot");
    header.transactions_root = fields.hash("transactionsRoot");
    header.receipts_root = fields.hash("receiptsRoot");
    header.bloom = fields.fixed<256>("logsBloom");
    header.difficulty = fields.quantity_or("difficulty", {});
    header.number = fields.u64("number");
    header.gas_limit = fields.u64("gasLimit");
    header.gas_used = fields.u64("gasUsed");
    header.timestamp = fields.u64("timestamp");
    header.extra_data = fields.data("extraData");
    if (fields.has("mixHash"))
        header.mix_hash = fields.hash("mixHash");
    if (fields.has("nonce"))
        header.nonce = fields.fixed<8>("nonce");
    read_later_fields(fields, header);
    out.hash = fields.hash("hash");
    if (!fields.ok())
        return tl::unexpected(fields.error());
    out.verified = execution::header_hash(header) == out.hash;
    return out;
}

Result<SealedBlockPtr> read_block(const json::value& block, const json::value& receipts)
{
    const Result<HeaderFacts> header = read_header(block);
    if (!header)
        return tl::unexpected(header.error());
    auto out = std::make_shared<SealedBlock>();
    out->block.header = header->header;
    out->hash = header->hash;
    Fields fields(block);
    read_transactions(fields, *out);
    if (fields.has("withdrawals"))
        out->block.withdrawals =
            read_list<execution::Withdrawal>(fields, "withdrawals", read_withdrawal);
    if (!receipts.is_array() || receipts.get_array().size() != out->block.transactions.size())
        fields.spoil("receipts");
    if (!fields.ok())
        return tl::unexpected(fields.error());
    for (const json::value& item : receipts.get_array()) {
        Fields receipt(item);
        out->receipts.push_back(read_receipt(receipt));
        if (!receipt.ok())
            return tl::unexpected(receipt.error());
    }
    if (header->verified && !roots_fit(*out))
        return fail("the endpoint's transactions or receipts of block " +
                    std::to_string(out->number()) + " do not match its header");
    out->size = execution::encode_block(out->block).size();
    return SealedBlockPtr(std::move(out));
}

Result<std::vector<Hash32>> read_transaction_hashes(const json::value& block)
{
    Fields fields(block);
    std::vector<Hash32> out;
    for (const json::value& item : fields.array("transactions")) {
        if (item.is_string()) {
            const auto hash = parse_hash(std::string_view(item.get_string()));
            if (!hash)
                fields.spoil("transactions");
            out.push_back(hash.value_or(Hash32{}));
            continue;
        }
        Fields inner(item);
        out.push_back(inner.hash("hash"));
        if (!inner.ok())
            fields.spoil("transactions");
    }
    if (!fields.ok())
        return tl::unexpected(fields.error());
    return out;
}

Result<LogEntry> read_log(const json::value& log)
{
    Fields fields(log);
    LogEntry out;
    out.log = read_log_body(fields);
    out.block = fields.u64("blockNumber");
    out.block_hash = fields.hash("blockHash");
    out.timestamp = fields.u64_or("blockTimestamp", 0);
    out.tx_hash = fields.hash("transactionHash");
    out.tx_index = fields.u64("transactionIndex");
    out.log_index = fields.u64("logIndex");
    if (!fields.ok())
        return tl::unexpected(fields.error());
    return out;
}

Result<ProofFacts> read_proof(const json::value& proof)
{
    Fields fields(proof);
    ProofFacts out;
    out.account.balance = fields.quantity("balance");
    out.account.nonce = fields.u64("nonce");
    out.account.code_hash = fields.hash("codeHash");
    out.account.storage_root = fields.hash("storageHash");
    out.nodes = read_nodes(fields, "accountProof");
    if (fields.has("storageProof"))
        out.slots = read_list<ProofFacts::Slot>(fields, "storageProof", [](Fields& slot) {
            ProofFacts::Slot one;
            const json::value* const key = slot.find("key");
            const auto word = key == nullptr ? std::nullopt : read_word(*key);
            if (!word)
                slot.spoil("key");
            one.key = word.value_or(uint256{});
            one.value = slot.quantity("value");
            one.nodes = read_nodes(slot, "proof");
            return one;
        });
    if (!fields.ok())
        return tl::unexpected(fields.error());
    return out;
}

} // namespace nucleate::node::remote
