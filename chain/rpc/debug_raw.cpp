#include "chain/evm/code.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/rpc/block_id.hpp"
#include "chain/rpc/eth_api.hpp"

namespace nucleate::rpc {

namespace {

node::SealedBlockPtr block_of(EthApi& api, const Call& call)
{
    node::SealedBlockPtr block =
        find_block(api.chain(), read_block_id(api.chain(), call.params[0]));
    if (!block)
        refuse("block not found");
    return block;
}

void raw_header(EthApi& api, const Call& call, Writer& out)
{
    out.data(execution::encode_header(block_of(api, call)->block.header));
}

void raw_block(EthApi& api, const Call& call, Writer& out)
{
    out.data(execution::encode_block(block_of(api, call)->block));
}

void raw_receipts(EthApi& api, const Call& call, Writer& out)
{
    const node::SealedBlockPtr block = block_of(api, call);
    out.begin_array();
    for (const execution::Receipt& receipt : block->receipts)
        out.data(execution::encode_receipt(receipt));
    out.end_array();
}

void raw_transactions(EthApi& api, const Call& call, Writer& out)
{
    const node::SealedBlockPtr block = block_of(api, call);
    out.begin_array();
    for (const execution::Transaction& tx : block->block.transactions)
        out.data(execution::encode_transaction(tx));
    out.end_array();
}

void raw_transaction(EthApi& api, const Call& call, Writer& out)
{
    const Hash32 hash = call.params[0].hash();
    if (const auto place = api.chain().transaction(hash))
        out.data(execution::encode_transaction(place->block->block.transactions[place->index]));
    else if (const node::PooledPtr pooled = api.chain().pooled(hash))
        out.data(execution::encode_transaction(pooled->tx));
    else
        refuse("transaction not found");
}

void code_by_hash(EthApi& api, const Call& call, Writer& out)
{
    const evm::CodePtr code =
        api.chain().state(api.chain().heads().latest)->code(call.params[0].hash());
    out.data(code->bytes());
}

void bad_blocks(EthApi&, const Call&, Writer& out)
{
    out.raw("[]");
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"debug_getRawHeader", "[block]", raw_header},
    {"debug_getRawBlock", "[block]", raw_block},
    {"debug_getRawReceipts", "[block]", raw_receipts},
    {"debug_getRawTransactions", "[block]", raw_transactions},
    {"debug_getRawTransaction", "[hash]", raw_transaction},
    {"debug_codeByHash", "[hash]", code_by_hash},
    {"debug_getBadBlocks", "[]", bad_blocks},
});

} // namespace

void add_debug_raw(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
