#include "chain/rpc/address_search.hpp"
#include "chain/rpc/block_id.hpp"
#include "chain/rpc/chain_json.hpp"
#include "chain/rpc/eth_api.hpp"

#include "chain/execution/transaction_codec.hpp"

namespace nucleate::rpc {

namespace {

void block_number(EthApi& api, const Call&, Writer& out)
{
    out.quantity(api.chain().heads().latest);
}

void write_found(Writer& out, const node::SealedBlockPtr& block, bool full, bool pending)
{
    if (block)
        write_block(out, *block, full, pending ? Sealed::no : Sealed::yes);
    else
        out.null();
}

void get_block_by_number(EthApi& api, const Call& call, Writer& out)
{
    const BlockId id = read_block_number(api.chain(), call.params[0]);
    write_found(out, find_block(api.chain(), id), call.params[1].boolean_or(false), id.pending);
}

void write_header_of(const node::SealedBlockPtr& block, Writer& out)
{
    if (block)
        write_header(out, *block);
    else
        out.null();
}

void get_header_by_number(EthApi& api, const Call& call, Writer& out)
{
    write_header_of(find_block(api.chain(), read_block_number(api.chain(), call.params[0])), out);
}

void get_header_by_hash(EthApi& api, const Call& call, Writer& out)
{
    write_header_of(api.chain().block(call.params[0].hash()), out);
}

void get_block_by_hash(EthApi& api, const Call& call, Writer& out)
{
    write_found(out, api.chain().block(call.params[0].hash()), call.params[1].boolean_or(false),
                false);
}

node::SealedBlockPtr by_hash(EthApi& api, const Arg& arg)
{
    return api.chain().block(arg.hash());
}

node::SealedBlockPtr by_number(EthApi& api, const Arg& arg)
{
    return find_block(api.chain(), read_block_number(api.chain(), arg));
}

template <node::SealedBlockPtr (*find)(EthApi&, const Arg&)>
void transaction_count(EthApi& api, const Call& call, Writer& out)
{
    if (const node::SealedBlockPtr block = find(api, call.params[0]))
        out.quantity(std::uint64_t{block->tx_hashes.size()});
    else
        out.null();
}

template <node::SealedBlockPtr (*find)(EthApi&, const Arg&)>
void uncle_count(EthApi& api, const Call& call, Writer& out)
{
    if (const node::SealedBlockPtr block = find(api, call.params[0]))
        out.quantity(std::uint64_t{block->block.ommers.size()});
    else
        out.null();
}

void uncle(EthApi&, const Call&, Writer& out)
{
    out.null();
}

template <node::SealedBlockPtr (*find)(EthApi&, const Arg&)>
void transaction_at(EthApi& api, const Call& call, Writer& out)
{
    const node::SealedBlockPtr block = find(api, call.params[0]);
    const std::uint64_t index = call.params[1].u64();
    if (block && index < block->tx_hashes.size())
        write_transaction(out, *block, index);
    else
        out.null();
}

template <node::SealedBlockPtr (*find)(EthApi&, const Arg&)>
void raw_transaction_at(EthApi& api, const Call& call, Writer& out)
{
    const node::SealedBlockPtr block = find(api, call.params[0]);
    const std::uint64_t index = call.params[1].u64();
    if (block && index < block->tx_hashes.size())
        out.data(execution::encode_transaction(block->block.transactions[index]));
    else
        out.null();
}

void get_transaction_by_hash(EthApi& api, const Call& call, Writer& out)
{
    const Hash32 hash = call.params[0].hash();
    if (const auto place = api.chain().transaction(hash))
        write_transaction(out, *place->block, place->index);
    else if (const node::PooledPtr pooled = api.chain().pooled(hash))
        write_transaction(out, *pooled);
    else
        out.null();
}

void get_raw_transaction_by_hash(EthApi& api, const Call& call, Writer& out)
{
    const Hash32 hash = call.params[0].hash();
    if (const auto place = api.chain().transaction(hash))
        out.data(execution::encode_transaction(place->block->block.transactions[place->index]));
    else if (const node::PooledPtr pooled = api.chain().pooled(hash))
        out.data(execution::encode_transaction(pooled->tx));
    else
        out.null();
}

void get_transaction_by_sender_and_nonce(EthApi& api, const Call& call, Writer& out)
{
    const Address sender = call.params[0].address();
    const std::uint64_t nonce = call.params[1].u64();
    for (const node::PoolContent pool = api.chain().pool();
         const auto* list : {&pool.executable, &pool.queued})
        for (const node::PooledPtr& pooled : *list)
            if (pooled->sender == sender && pooled->tx.nonce == nonce)
                return write_transaction(out, *pooled);
    if (const auto place = find_sent(api.chain(), sender, nonce))
        write_transaction(out, *place->block, place->index);
    else
        out.null();
}

void get_transaction_receipt(EthApi& api, const Call& call, Writer& out)
{
    if (const auto place = api.chain().transaction(call.params[0].hash()))
        write_receipt(out, api.chain(), *place->block, place->index);
    else
        out.null();
}

void get_block_receipts(EthApi& api, const Call& call, Writer& out)
{
    const node::SealedBlockPtr block =
        find_block(api.chain(), read_block_id(api.chain(), call.params[0]));
    if (block)
        write_receipts(out, api.chain(), *block);
    else
        out.null();
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"eth_blockNumber", "[]", block_number, Kind::quick},
    {"eth_getBlockByNumber", "[block, full]", get_block_by_number},
    {"eth_getBlockByHash", "[hash, full]", get_block_by_hash},
    {"eth_getHeaderByNumber", "[block]", get_header_by_number},
    {"erigon_getHeaderByNumber", "[block]", get_header_by_number},
    {"eth_getHeaderByHash", "[hash]", get_header_by_hash},
    {"eth_getBlockTransactionCountByNumber", "[block]", transaction_count<by_number>},
    {"eth_getBlockTransactionCountByHash", "[hash]", transaction_count<by_hash>},
    {"eth_getUncleCountByBlockNumber", "[block]", uncle_count<by_number>},
    {"eth_getUncleCountByBlockHash", "[hash]", uncle_count<by_hash>},
    {"eth_getUncleByBlockNumberAndIndex", "[block, index]", uncle},
    {"eth_getUncleByBlockHashAndIndex", "[hash, index]", uncle},
    {"eth_getTransactionByBlockNumberAndIndex", "[block, index]", transaction_at<by_number>},
    {"eth_getTransactionByBlockHashAndIndex", "[hash, index]", transaction_at<by_hash>},
    {"eth_getRawTransactionByBlockNumberAndIndex", "[block, index]", raw_transaction_at<by_number>},
    {"eth_getRawTransactionByBlockHashAndIndex", "[hash, index]", raw_transaction_at<by_hash>},
    {"eth_getTransactionByHash", "[hash]", get_transaction_by_hash},
    {"eth_getRawTransactionByHash", "[hash]", get_raw_transaction_by_hash},
    {"eth_getTransactionBySenderAndNonce", "[address, nonce]", get_transaction_by_sender_and_nonce},
    {"eth_getTransactionReceipt", "[hash]", get_transaction_receipt},
    {"eth_getBlockReceipts", "[block]", get_block_receipts},
});

} // namespace

void add_eth_blocks(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
