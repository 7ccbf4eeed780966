// trace_*: calls as flat lists, in OpenEthereum's form.

#include "chain/rpc/block_id.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/flat_trace.hpp"
#include "chain/rpc/replay.hpp"

#include <set>

namespace nucleate::rpc {

namespace {

constexpr std::size_t kMostTraceBlocks = 10'000; ///< that one trace_filter looks into

node::SealedBlockPtr block_of(EthApi& api, const Arg& arg)
{
    node::SealedBlockPtr block = find_block(api.chain(), read_block_id(api.chain(), arg));
    if (!block)
        refuse("block not found");
    return block;
}

CallFrame next_tree(Replay& replay)
{
    CallTree tree;
    replay.next(&tree);
    return tree.take(replay.state());
}

/// Writes the calls of all transactions of a block; the genesis has none.
void write_block_traces(EthApi& api, const node::SealedBlock& block, Writer& out,
                        const FrameFilter& filter = {})
{
    if (block.tx_hashes.empty())
        return;
    Replay replay(api.chain(), block);
    for (std::size_t i = 0; i < block.tx_hashes.size(); ++i) {
        write_flat(out, next_tree(replay), {&block, i}, filter);
        if (!out.flush())
            refuse("nobody reads the answer");
    }
}

CallFrame tree_of(EthApi& api, const node::Chain::TxLocation& place)
{
    Replay replay(api.chain(), *place.block);
    replay.skip_to(place.index);
    return next_tree(replay);
}

void trace_transaction(EthApi& api, const Call& call, Writer& out)
{
    const auto place = api.chain().transaction(call.params[0].hash());
    if (!place)
        return out.null();
    out.begin_array();
    write_flat(out, tree_of(api, *place), {place->block.get(), place->index});
    out.end_array();
}

void trace_block(EthApi& api, const Call& call, Writer& out)
{
    const node::SealedBlockPtr block = block_of(api, call.params[0]);
    out.begin_array();
    write_block_traces(api, *block, out);
    out.end_array();
}

void trace_get(EthApi& api, const Call& call, Writer& out)
{
    const auto place = api.chain().transaction(call.params[0].hash());
    if (!place)
        return out.null();
    const CallFrame top = tree_of(api, *place);
    const CallFrame* wanted = &top;
    const Arg path = call.params[1];
    for (std::size_t i = 0; i < path.array().size(); ++i) {
        const std::uint64_t step = path.element(i).u64();
        if (step >= wanted->calls.size())
            return out.null();
        wanted = &wanted->calls[step];
    }
    write_flat(out, top, {place->block.get(), place->index},
               [wanted](const CallFrame& frame) { return &frame == wanted; });
}

std::set<Address> read_addresses(const Arg& arg)
{
    std::set<Address> out;
    for (std::size_t i = 0; arg.given() && i < arg.array().size(); ++i)
        out.insert(arg.element(i).address());
    return out;
}

/// Which calls trace_filter wants, how many it passes over and how many it gives.
class TraceFilter
{
public:
    explicit TraceFilter(const Arg& arg)
        : from_(read_addresses(arg["fromAddress"])), to_(read_addresses(arg["toAddress"])),
          both_(arg["mode"].given() && arg["mode"].string() == "intersection"),
          after_(arg["after"].optional_u64().value_or(0)),
          left_(arg["count"].optional_u64().value_or(UINT64_MAX))
    {}

    bool full() const { return left_ == 0; }
    bool operator()(const CallFrame& frame)
    {
        if (full() || !matches(frame))
            return false;
        if (after_ > 0) {
            --after_;
            return false;
        }
        --left_;
        return true;
    }

private:
    bool matches(const CallFrame& frame) const
    {
        const bool from = from_.contains(frame.from);
        const bool to = frame.to && to_.contains(*frame.to);
        if (both_)
            return (from_.empty() || from) && (to_.empty() || to);
        return (from_.empty() && to_.empty()) || from || to;
    }

    std::set<Address> from_;
    std::set<Address> to_;
    bool both_;
    std::uint64_t after_;
    std::uint64_t left_;
};

void trace_filter(EthApi& api, const Call& call, Writer& out)
{
    const Arg arg = call.params[0];
    const node::Chain& chain = api.chain();
    const std::uint64_t from = number_of(chain, read_block_number(chain, arg["fromBlock"]));
    const std::uint64_t to =
        std::min(number_of(chain, read_block_number(chain, arg["toBlock"])), chain.heads().latest);
    if (from > to)
        throw RpcError{Code::invalid_params, "invalid block range params", {}};
    if (to - from >= kMostTraceBlocks)
        throw RpcError{Code::limit_exceeded, "block range too large: at most 10000 blocks", {}};
    TraceFilter filter(arg);
    out.begin_array();
    for (std::uint64_t number = from; number <= to && !filter.full(); ++number)
        if (const node::SealedBlockPtr block = chain.block(number))
            write_block_traces(api, *block, out,
                               [&filter](const CallFrame& frame) { return filter(frame); });
    out.end_array();
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"trace_transaction", "[hash]", trace_transaction},
    {"trace_block", "[block]", trace_block, Kind::streamed},
    {"trace_get", "[hash, [index]]", trace_get},
    {"trace_filter", "[{fromBlock, toBlock, fromAddress, toAddress, after, count}]", trace_filter,
     Kind::streamed},
});

} // namespace

void add_trace(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
