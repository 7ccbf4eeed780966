// testing_buildBlockV1 of ethereum/execution-apis: a block made to order, as the Engine API's
// engine_getPayload has it.

#include "chain/crypto/kzg.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/rpc/chain_json.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/override_args.hpp"

namespace nucleate::rpc {

namespace {

/// What execution clients move their blocks' gas limits to, and by how much at most.
constexpr std::uint64_t kGasLimitWanted = 60'000'000;
constexpr std::uint64_t kGasLimitBound = 1'024;
constexpr std::size_t kMostExtraData = 32;

std::uint64_t gas_limit_after(std::uint64_t parent)
{
    const std::uint64_t step =
        parent / kGasLimitBound - std::min<std::uint64_t>(1, parent / kGasLimitBound);
    return std::clamp(kGasLimitWanted, parent - step, parent + step);
}

std::vector<execution::Transaction> read_transactions(const Arg& arg)
{
    std::vector<execution::Transaction> out;
    for (std::size_t i = 0; i < arg.array().size(); ++i) {
        auto tx = execution::decode_transaction(arg.element(i).data());
        if (!tx)
            arg.bad("transaction " + std::to_string(i) + " does not decode");
        out.push_back(std::move(*tx));
    }
    return out;
}

node::BuildRequest read_request(const Call& call, const execution::Header& parent)
{
    const Arg attributes = call.params[1];
    node::BuildRequest request;
    request.timestamp = attributes["timestamp"].u64();
    request.prev_randao = attributes["prevRandao"].hash();
    request.coinbase = attributes["suggestedFeeRecipient"].address();
    if (attributes["parentBeaconBlockRoot"].given())
        request.parent_beacon_block_root = attributes["parentBeaconBlockRoot"].hash();
    if (attributes["withdrawals"].given())
        request.withdrawals = read_withdrawals(attributes["withdrawals"]);
    request.gas_limit = gas_limit_after(parent.gas_limit);
    if (call.params[3].given())
        request.extra_data = call.params[3].data();
    if (request.extra_data && request.extra_data->size() > kMostExtraData)
        call.params[3].bad("want at most 32 bytes");
    request.use_pool = !call.params[2].given();
    if (!request.use_pool)
        request.forced = read_transactions(call.params[2]);
    return request;
}

/// What the fee recipient earns, wei.
uint256 value_of(const node::SealedBlock& block)
{
    const uint256 base = block.block.header.base_fee.value_or(uint256{});
    uint256 value;
    for (const execution::Receipt& receipt : block.receipts)
        value += (receipt.effective_gas_price - base) * uint256{receipt.gas_used};
    return value;
}

/// ExecutionPayloadV3.
void write_payload(Writer& out, const node::SealedBlock& block)
{
    const execution::Header& h = block.block.header;
    const auto data = [&out](std::string_view key, const auto& value) {
        out.key(key);
        out.data(value);
    };
    const auto quantity = [&out](std::string_view key, const auto& value) {
        out.key(key);
        out.quantity(value);
    };
    out.begin_object();
    data("parentHash", h.parent_hash);
    data("feeRecipient", h.coinbase);
    data("stateRoot", h.state_root);
    data("receiptsRoot", h.receipts_root);
    data("logsBloom", h.bloom);
    data("prevRandao", h.mix_hash);
    quantity("blockNumber", h.number);
    quantity("gasLimit", h.gas_limit);
    quantity("gasUsed", h.gas_used);
    quantity("timestamp", h.timestamp);
    data("extraData", h.extra_data);
    quantity("baseFeePerGas", h.base_fee.value_or(uint256{}));
    data("blockHash", block.hash);
    out.key("transactions");
    out.begin_array();
    for (const execution::Transaction& tx : block.block.transactions)
        out.data(execution::encode_transaction(tx));
    out.end_array();
    out.key("withdrawals");
    write_withdrawals(out, block.block.withdrawals.value_or(std::vector<execution::Withdrawal>{}));
    quantity("blobGasUsed", h.blob_gas_used.value_or(0));
    quantity("excessBlobGas", h.excess_blob_gas.value_or(0));
    out.end_object();
}

/// BlobsBundleV1 of the block's transactions, as far as the node keeps their blobs.
void write_blobs(Writer& out, const node::BlobStore& store, const node::SealedBlock& block)
{
    std::vector<node::KeptBlob> blobs;
    for (const Hash32& hash : block.tx_hashes)
        if (const auto bundle = store.of(hash))
            blobs.insert(blobs.end(), bundle->blobs.begin(), bundle->blobs.end());
    const auto list = [&](std::string_view name, const auto& write) {
        out.key(name);
        out.begin_array();
        for (const node::KeptBlob& blob : blobs)
            write(blob);
        out.end_array();
    };
    out.begin_object();
    list("commitments", [&](const node::KeptBlob& blob) { out.data(blob.commitment); });
    list("proofs", [&](const node::KeptBlob& blob) {
        const bool kept = !blob.proofs.empty();
        for (const Bytes& proof :
             kept ? blob.proofs
                  : crypto::kzg::compute_cell_proofs(blob.data).value_or(std::vector<Bytes>{}))
            out.data(proof);
    });
    list("blobs", [&](const node::KeptBlob& blob) { out.data(blob.data); });
    out.end_object();
}

void build_block(EthApi& api, const Call& call, Writer& out)
{
    const Hash32 parent_hash = call.params[0].hash();
    const node::SealedBlockPtr parent = api.chain().block(parent_hash);
    if (!parent)
        refuse("unknown parent block");
    const auto made = api.chain().propose(parent_hash, read_request(call, parent->block.header));
    if (!made)
        refuse(made.error().message);
    out.begin_object();
    out.key("executionPayload");
    write_payload(out, *made->block);
    out.key("blockValue");
    out.quantity(value_of(*made->block));
    out.key("blobsBundle");
    write_blobs(out, api.chain().blobs(), *made->block);
    out.key("executionRequests");
    out.begin_array();
    for (const Bytes& request : made->requests)
        out.data(request);
    out.end_array();
    out.key("shouldOverrideBuilder");
    out.boolean(false);
    out.end_object();
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"testing_buildBlockV1", "[parentHash, attributes, [transaction]?, extraData?]", build_block},
});

} // namespace

void add_testing(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
