#include "chain/base/hex.hpp"
#include "chain/rpc/block_id.hpp"
#include "chain/rpc/call_errors.hpp"
#include "chain/rpc/chain_json.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/simulate.hpp"

namespace nucleate::rpc {

namespace {

constexpr std::size_t kMostBlocks = 256;
constexpr std::size_t kMostCalls = 10'000;

SimulationRequest::Block read_block(const Arg& arg)
{
    SimulationRequest::Block block;
    block.block = read_block_overrides(arg["blockOverrides"]);
    block.state = read_state_overrides(arg["stateOverrides"]);
    const Arg calls = arg["calls"];
    if (calls.given() && calls.array().size() > kMostCalls)
        calls.bad("too many calls in a block");
    for (std::size_t i = 0; calls.given() && i < calls.array().size(); ++i)
        block.calls.push_back(read_call_args(calls.element(i)));
    return block;
}

SimulationRequest read_request(const Arg& arg)
{
    const Arg blocks = arg["blockStateCalls"];
    if (!blocks.given() || blocks.array().empty())
        throw RpcError{Code::invalid_params, "empty input", {}};
    if (blocks.array().size() > kMostBlocks)
        throw RpcError{Code::client_limit_exceeded, "too many blocks", {}};
    SimulationRequest request;
    for (std::size_t i = 0; i < blocks.array().size(); ++i)
        request.blocks.push_back(read_block(blocks.element(i)));
    request.trace_transfers = arg["traceTransfers"].boolean_or(false);
    request.validate = arg["validation"].boolean_or(false);
    return request;
}

void write_failure(Writer& out, const SimulatedCall& call)
{
    const bool reverted = call.status == evm::Status::revert;
    out.key("error");
    out.begin_object();
    out.key("message");
    out.string(reverted ? revert_message(call.output) : status_text(call.status));
    out.key("code");
    out.number(static_cast<std::int64_t>(reverted ? Code::reverted : Code::vm_error));
    if (reverted) {
        out.key("data");
        out.data(call.output);
    }
    out.end_object();
}

void write_call(Writer& out, const SimulatedCall& call)
{
    out.begin_object();
    const bool succeeded = call.status == evm::Status::success;
    out.key("returnData");
    out.data(succeeded ? BytesView(call.output) : BytesView{});
    out.key("logs");
    out.begin_array();
    for (const node::LogEntry& log : call.logs)
        write_log(out, log);
    out.end_array();
    out.key("gasUsed");
    out.quantity(call.gas_used);
    out.key("maxUsedGas");
    out.quantity(call.max_used_gas);
    out.key("status");
    out.quantity(std::uint64_t{succeeded});
    if (!succeeded)
        write_failure(out, call);
    out.end_object();
}

void eth_simulate(EthApi& api, const Call& call, Writer& out)
{
    const Arg arg = call.params[0];
    const bool full = arg["returnFullTransactions"].boolean_or(false);
    const std::uint64_t base = number_of(api.chain(), read_block_id(api.chain(), call.params[1]));
    const node::SealedBlockPtr parent =
        api.chain().block(std::min(base, api.chain().heads().latest));
    if (!parent)
        refuse("header not found");
    const auto blocks = simulate(api.chain(), *parent, read_request(arg));
    out.begin_array();
    for (const SimulatedBlock& block : blocks) {
        out.begin_object();
        write_block_fields(out, block.sealed, full);
        out.key("calls");
        out.begin_array();
        for (const SimulatedCall& simulated : block.calls)
            write_call(out, simulated);
        out.end_array();
        out.end_object();
    }
    out.end_array();
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"eth_simulateV1", "[{blockStateCalls, traceTransfers?, validation?}, block?]", eth_simulate},
});

} // namespace

void add_eth_simulate(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
