#include "chain/execution/block_codec.hpp"
#include "chain/execution/overrides.hpp"
#include "chain/rpc/block_id.hpp"
#include "chain/rpc/call_runner.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/replay.hpp"
#include "chain/rpc/trace.hpp"

namespace nucleate::rpc {

namespace {

/// Traces the transaction that `replay` stands before.
void trace_next(const node::Chain& chain, const node::SealedBlock& block, std::size_t index,
                Replay& replay, const Arg& options, Writer& out)
{
    const execution::Transaction& tx = block.block.transactions[index];
    const auto trace = make_trace(
        options, {tx, block.senders[index], block.block.header.coinbase, &block, index}, out);
    std::optional<Replay> before;
    if (trace->wants_before()) {
        before.emplace(chain, block);
        before->skip_to(index);
    }
    const execution::Receipt receipt = replay.next(&trace->tracer());
    trace->write({receipt.gas_used, replay.state(), before ? &before->state() : nullptr});
}

void trace_transaction(EthApi& api, const Call& call, Writer& out)
{
    const auto place = api.chain().transaction(call.params[0].hash());
    if (!place)
        refuse("transaction not found");
    Replay replay(api.chain(), *place->block);
    replay.skip_to(place->index);
    trace_next(api.chain(), *place->block, place->index, replay, call.params[1], out);
}

void trace_block(EthApi& api, const node::SealedBlockPtr& block, const Arg& options, Writer& out)
{
    if (!block)
        refuse("block not found");
    Replay replay(api.chain(), *block);
    out.begin_array();
    for (std::size_t i = 0; i < block->tx_hashes.size(); ++i) {
        out.begin_object();
        out.key("txHash");
        out.data(block->tx_hashes[i]);
        out.key("result");
        trace_next(api.chain(), *block, i, replay, options, out);
        out.end_object();
        if (!out.flush())
            refuse("nobody reads the answer");
    }
    out.end_array();
}

void trace_block_by_number(EthApi& api, const Call& call, Writer& out)
{
    trace_block(api, find_block(api.chain(), read_block_number(api.chain(), call.params[0])),
                call.params[1], out);
}

void trace_block_by_hash(EthApi& api, const Call& call, Writer& out)
{
    trace_block(api, api.chain().block(call.params[0].hash()), call.params[1], out);
}

/// A block of this chain, by its RLP.
void trace_block_by_rlp(EthApi& api, const Call& call, Writer& out)
{
    const auto block = execution::decode_block(call.params[0].data());
    if (!block)
        call.params[0].bad(std::string("no block: rlp: ") + rlp::to_string(block.error()));
    trace_block(api, api.chain().block(execution::header_hash(block->header)), call.params[1], out);
}

void trace_call(EthApi& api, const Call& call, Writer& out)
{
    const Arg options = call.params[2];
    const Arg none(nullptr, 2);
    const CallArgs args = read_call_args(call.params[0]);
    const CallSite site(api.chain(), call.params[1],
                        options.given() ? options["stateOverrides"] : none,
                        options.given() ? options["blockOverrides"] : none);
    const execution::CallRequest request = to_call(args, api.options().call_gas);
    const auto trace = make_trace(options, {request.tx, request.sender, site.env().coinbase}, out);
    execution::CallOutcome outcome = site.run(request, &trace->tracer());
    const execution::ChangedState after(site.state(), std::move(outcome.changes));
    trace->write({outcome.gas_used, after, &site.state()});
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"debug_traceTransaction", "[hash, options?]", trace_transaction, Kind::streamed},
    {"debug_traceBlockByNumber", "[block, options?]", trace_block_by_number, Kind::streamed},
    {"debug_traceBlockByHash", "[hash, options?]", trace_block_by_hash, Kind::streamed},
    {"debug_traceBlock", "[rlp, options?]", trace_block_by_rlp, Kind::streamed},
    {"debug_traceCall", "[transaction, block?, options?]", trace_call, Kind::streamed},
});

} // namespace

void add_debug(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
