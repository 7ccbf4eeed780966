#include "chain/rpc/receipt_json.hpp"

#include "chain/rpc/chain_json.hpp"
#include "chain/rpc/fee_market.hpp"

namespace nucleate::rpc {

using execution::Receipt;
using execution::Transaction;
using execution::TxType;

namespace {

std::size_t logs_before(const node::SealedBlock& block, std::size_t index)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < index; ++i)
        count += block.receipts[i].logs.size();
    return count;
}

void write_logs(Writer& out, const node::SealedBlock& block, std::size_t index, std::size_t first)
{
    out.key("logs");
    out.begin_array();
    std::size_t log_index = first;
    for (const execution::Log& log : block.receipts[index].logs)
        write_log(out, {log, block.number(), block.hash, block.block.header.timestamp,
                        block.tx_hashes[index], index, log_index++});
    out.end_array();
}

/// What a transaction paid for its data on L1, as op-geth has it (Ecotone and later). The L1 part
/// comes from the attributes transaction that opens every L2 block.
void write_l1_fields(Writer& out, const node::SealedBlock& block, const Receipt& receipt)
{
    constexpr std::size_t kAttributesSize = 164;
    const Bytes& attributes = block.block.transactions.front().data;
    if (attributes.size() != kAttributesSize)
        return;
    const BytesView view(attributes);
    out.key("l1Fee");
    out.quantity(receipt.l1_fee);
    out.key("l1GasPrice");
    out.quantity(uint256_from_be(view.subspan(36, 32)));
    out.key("l1BaseFeeScalar");
    out.quantity(uint256_from_be(view.subspan(4, 4)));
    out.key("l1BlobBaseFeeScalar");
    out.quantity(uint256_from_be(view.subspan(8, 4)));
    out.key("l1BlobBaseFee");
    out.quantity(uint256_from_be(view.subspan(68, 32)));
    const uint256 price =
        uint256{16} * uint256_from_be(view.subspan(4, 4)) * uint256_from_be(view.subspan(36, 32)) +
        uint256_from_be(view.subspan(8, 4)) * uint256_from_be(view.subspan(68, 32));
    out.key("l1GasUsed");
    // fee = size * price / 1e12 and gas = size * 16 / 1e6, so gas = fee * 16e6 / price.
    out.quantity(price.is_zero() ? uint256{} : muldiv(receipt.l1_fee, uint256{16'000'000}, price));
}

void type_fields(Writer& out, const node::Chain& chain, const node::SealedBlock& block,
                 std::size_t index)
{
    const Transaction& tx = block.block.transactions[index];
    const Receipt& receipt = block.receipts[index];
    out.key("type");
    out.quantity(static_cast<std::uint64_t>(tx.type));
    if (tx.type == TxType::blob) {
        constexpr std::uint64_t kGasPerBlob = 131'072; // EIP-4844
        out.key("blobGasUsed");
        out.quantity(kGasPerBlob * tx.blob_hashes.size());
        out.key("blobGasPrice");
        out.quantity(blob_price(chain, block.block.header).value_or(uint256{}));
    }
    if (tx.type == TxType::deposit) {
        out.key("depositNonce");
        out.quantity(receipt.deposit_nonce.value_or(0));
        out.key("depositReceiptVersion");
        out.raw("\"0x1\"");
    }
    const bool on_l2 = block.block.transactions.front().type == TxType::deposit;
    if (on_l2 && tx.type != TxType::deposit)
        write_l1_fields(out, block, receipt);
}

void write_fields(Writer& out, const node::Chain& chain, const node::SealedBlock& block,
                  std::size_t index, std::size_t first_log)
{
    const Transaction& tx = block.block.transactions[index];
    const Receipt& receipt = block.receipts[index];
    const auto address = [&](std::string_view key, const std::optional<Address>& value) {
        out.key(key);
        if (value)
            out.data(*value);
        else
            out.null();
    };
    out.key("blockHash");
    out.data(block.hash);
    out.key("blockNumber");
    out.quantity(block.number());
    address("contractAddress", receipt.created);
    out.key("cumulativeGasUsed");
    out.quantity(receipt.cumulative_gas);
    out.key("effectiveGasPrice");
    out.quantity(receipt.effective_gas_price);
    out.key("from");
    out.data(block.senders[index]);
    out.key("gasUsed");
    out.quantity(receipt.gas_used);
    write_logs(out, block, index, first_log);
    out.key("logsBloom");
    out.data(receipt.bloom);
    if (receipt.post_state.is_zero()) {
        out.key("status");
        out.quantity(std::uint64_t{receipt.success});
    } else {
        out.key("root");
        out.data(receipt.post_state);
    }
    address("to", tx.to);
    out.key("transactionHash");
    out.data(block.tx_hashes[index]);
    out.key("transactionIndex");
    out.quantity(std::uint64_t{index});
    type_fields(out, chain, block, index);
}

} // namespace

void write_receipt_fields(Writer& out, const node::Chain& chain, const node::SealedBlock& block,
                          std::size_t index)
{
    write_fields(out, chain, block, index, logs_before(block, index));
}

void write_receipt(Writer& out, const node::Chain& chain, const node::SealedBlock& block,
                   std::size_t index)
{
    out.begin_object();
    write_receipt_fields(out, chain, block, index);
    out.end_object();
}

void write_receipts(Writer& out, const node::Chain& chain, const node::SealedBlock& block)
{
    std::size_t first_log = 0;
    out.begin_array();
    for (std::size_t i = 0; i < block.receipts.size(); ++i) {
        out.begin_object();
        write_fields(out, chain, block, i, first_log);
        out.end_object();
        first_log += block.receipts[i].logs.size();
    }
    out.end_array();
}

} // namespace nucleate::rpc
