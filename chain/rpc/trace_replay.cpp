// trace_replay* and trace_call*: output, calls, state difference and instructions of transactions
// and messages, in OpenEthereum's form.

#include "chain/execution/overrides.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/rpc/block_id.hpp"
#include "chain/rpc/call_errors.hpp"
#include "chain/rpc/call_runner.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/flat_trace.hpp"
#include "chain/rpc/replay.hpp"
#include "chain/rpc/state_diff.hpp"
#include "chain/rpc/tracer_group.hpp"
#include "chain/rpc/vm_trace.hpp"

#include <optional>

namespace nucleate::rpc {

namespace {

constexpr std::size_t kMostCalls = 1'000; ///< of one trace_callMany

/// What to show of an execution.
struct Kinds
{
    bool calls = false;
    bool state_diff = false;
    bool instructions = false;
};

Kinds read_kinds(const Arg& arg)
{
    Kinds out;
    for (std::size_t i = 0; i < arg.array().size(); ++i) {
        const std::string_view name = arg.element(i).string();
        if (name == "trace")
            out.calls = true;
        else if (name == "stateDiff")
            out.state_diff = true;
        else if (name == "vmTrace")
            out.instructions = true;
        else
            arg.bad("want \"trace\", \"stateDiff\" or \"vmTrace\"");
    }
    return out;
}

/// One execution being watched and written: an object that is open from the beginning on, so that
/// instructions are written while they run.
class Watch
{
public:
    Watch(Writer& out, const Kinds& kinds, const TraceSubject& subject,
          const execution::StateView& before)
        : out_(out), kinds_(kinds), touched_(subject.tx, subject.sender, subject.coinbase),
          instructions_(out, before)
    {
        all_.add(tree_);
        if (kinds_.state_diff)
            all_.add(touched_);
        out_.begin_object();
        out_.key("vmTrace");
        if (kinds_.instructions)
            all_.add(instructions_);
        else
            out_.null();
    }

    evm::Tracer& tracer() { return all_; }

    void write(const execution::StateView& before, const execution::StateView& after,
               const Hash32* hash)
    {
        const CallFrame top = tree_.take(after);
        out_.key("output");
        out_.data(top.output);
        out_.key("stateDiff");
        if (kinds_.state_diff)
            write_state_diff(out_, touched_.touched(), before, after);
        else
            out_.null();
        out_.key("trace");
        out_.begin_array();
        if (kinds_.calls)
            write_flat(out_, top, {});
        out_.end_array();
        if (hash != nullptr) {
            out_.key("transactionHash");
            out_.data(*hash);
        }
        out_.end_object();
        if (!out_.flush())
            refuse("nobody reads the answer");
    }

private:
    Writer& out_;
    Kinds kinds_;
    CallTree tree_;
    TouchedState touched_;
    VmTrace instructions_;
    TracerGroup all_;
};

/// Two replays of a block side by side: the one behind holds the state before a transaction.
class PairedReplay
{
public:
    PairedReplay(const node::Chain& chain, const node::SealedBlock& block, std::size_t index)
        : block_(block), before_(chain, block), after_(chain, block), index_(index)
    {
        before_.skip_to(index);
        after_.skip_to(index);
    }

    void write_next(Writer& out, const Kinds& kinds, const Hash32* hash)
    {
        Watch watch(out, kinds,
                    {block_.block.transactions[index_], block_.senders[index_],
                     block_.block.header.coinbase},
                    before_.state());
        after_.next(&watch.tracer());
        watch.write(before_.state(), after_.state(), hash);
        if (++index_ < block_.tx_hashes.size())
            before_.next();
    }

private:
    const node::SealedBlock& block_;
    Replay before_;
    Replay after_;
    std::size_t index_;
};

void replay_transaction(EthApi& api, const Call& call, Writer& out)
{
    const auto place = api.chain().transaction(call.params[0].hash());
    const Kinds kinds = read_kinds(call.params[1]);
    if (!place)
        refuse("transaction not found");
    PairedReplay(api.chain(), *place->block, place->index).write_next(out, kinds, nullptr);
}

void replay_block(EthApi& api, const Call& call, Writer& out)
{
    const node::SealedBlockPtr block =
        find_block(api.chain(), read_block_id(api.chain(), call.params[0]));
    const Kinds kinds = read_kinds(call.params[1]);
    if (!block)
        refuse("block not found");
    out.begin_array();
    std::optional<PairedReplay> replay;
    for (const Hash32& hash : block->tx_hashes) {
        if (!replay)
            replay.emplace(api.chain(), *block, 0);
        replay->write_next(out, kinds, &hash);
    }
    out.end_array();
}

/// Calls on a block's state, each on what the one before has left.
class CallChain
{
public:
    CallChain(EthApi& api, const CallSite& site) : api_(api), site_(site) {}

    void write_next(Writer& out, const execution::CallRequest& request, const Kinds& kinds)
    {
        const execution::StateView& before = states_.empty() ? site_.state() : *states_.back();
        Watch watch(out, kinds, {request.tx, request.sender, site_.env().coinbase}, before);
        auto outcome =
            execution::call(api_.chain().spec(), site_.env(), before, request, &watch.tracer());
        if (!outcome)
            throw_tx_error(outcome.error());
        states_.push_back(
            std::make_unique<execution::ChangedState>(before, std::move(outcome->changes)));
        watch.write(before, *states_.back(), nullptr);
    }

private:
    EthApi& api_;
    const CallSite& site_;
    std::vector<std::unique_ptr<execution::ChangedState>> states_;
};

void trace_call(EthApi& api, const Call& call, Writer& out)
{
    const Kinds kinds = read_kinds(call.params[1]);
    const CallSite site(api.chain(), call.params[2], call.params[3], call.params[4]);
    CallChain(api, site).write_next(
        out, to_call(read_call_args(call.params[0]), api.options().call_gas), kinds);
}

void trace_call_many(EthApi& api, const Call& call, Writer& out)
{
    const Arg list = call.params[0];
    const Arg none(nullptr, 1);
    if (list.array().size() > kMostCalls)
        list.bad("want at most 1000 calls");
    const CallSite site(api.chain(), call.params[1], none, none);
    CallChain calls(api, site);
    out.begin_array();
    for (std::size_t i = 0; i < list.array().size(); ++i) {
        const Arg pair = list.element(i);
        if (pair.array().size() != 2)
            list.bad("want pairs of a transaction and the kinds of its traces");
        const Kinds kinds = read_kinds(pair.element(1));
        calls.write_next(out, to_call(read_call_args(pair.element(0)), api.options().call_gas),
                         kinds);
    }
    out.end_array();
}

/// A signed transaction run on the newest block, and not sent.
void trace_raw_transaction(EthApi& api, const Call& call, Writer& out)
{
    const Kinds kinds = read_kinds(call.params[1]);
    execution::CallRequest request;
    auto tx = execution::decode_transaction(call.params[0].data());
    const auto sender = tx ? execution::recover_sender(*tx) : std::nullopt;
    if (!sender)
        call.params[0].bad(tx ? "invalid signature" : "a transaction does not decode");
    request.tx = std::move(*tx);
    request.sender = *sender;
    request.check_fees = true;
    const CallSite site(api.chain(), BlockId{false, api.chain().heads().latest, {}});
    CallChain(api, site).write_next(out, request, kinds);
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"trace_replayTransaction", "[hash, [kind]]", replay_transaction, Kind::streamed},
    {"trace_replayBlockTransactions", "[block, [kind]]", replay_block, Kind::streamed},
    {"trace_call", "[transaction, [kind], block?, stateOverrides?, blockOverrides?]", trace_call,
     Kind::streamed},
    {"trace_callMany", "[[[transaction, [kind]]], block?]", trace_call_many, Kind::streamed},
    {"trace_rawTransaction", "[raw, [kind]]", trace_raw_transaction, Kind::streamed},
});

} // namespace

void add_trace_replay(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
